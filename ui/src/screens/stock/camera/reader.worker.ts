import { symbols } from "./symbols";

// Reads one picture after the other: a large one does not hold up the page, and a hostile one is ended with its worker.
addEventListener("message", ({ data }: MessageEvent<ImageData>) => {
  symbols(data).then(
    (found) => postMessage(found),
    () => postMessage(null),
  );
});

import { choose } from "./choose";
import { fitted, pixels } from "./picture";
import type { Symbol } from "./symbols";

/** Between two looks: enough for the page to breathe, too short to wait for. */
const PAUSE_MS = 60;
/** Larger frames take longer to read than a hand holds still. */
const MOST_SIDE = 1920;

/** What is seen of a camera's picture. */
export interface Sight {
  frame: () => ImageData | null;
  read: (frame: ImageData) => Promise<Symbol[]>;
  /** More than one code is seen, or not any more. */
  onseveral: (is: boolean) => void;
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS));

/** Looks until a code is read, or nobody wants it any more: then null. */
export async function look({ frame, read, onseveral }: Sight, signal: AbortSignal): Promise<string | null> {
  let before = "";
  while (!signal.aborted) {
    const seen = frame();
    if (seen) {
      const choice = choose(await read(seen));
      if (signal.aborted) return null;
      onseveral(choice.of === "several");
      if (choice.of === "one") {
        const { text, linear } = choice.symbol;
        // Bars that are misread are misread otherwise the next time.
        if (!linear || text === before) return text;
        before = text;
      }
    }
    await pause();
  }
  return null;
}

/** Takes frames of a video, on one canvas. */
export function frames(video: HTMLVideoElement): () => ImageData | null {
  const canvas = document.createElement("canvas");
  return () => {
    const { videoWidth, videoHeight } = video;
    if (video.readyState < video.HAVE_CURRENT_DATA || videoWidth === 0) return null;
    return pixels(video, fitted(videoWidth, videoHeight, MOST_SIDE), canvas);
  };
}

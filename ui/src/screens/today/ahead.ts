import { backend, type ResponseOf } from "../../backend";

type Today = ResponseOf<"today.read">;

/** Longer than this nobody waits for the frame only because Today is not there yet. */
const PATIENCE_MS = 300;
/** What nobody took by then is of another moment: something else stood before the frame. */
const FRESH_MS = 1_000;

let asked: Promise<Today> | undefined;

/**
 * Asks for Today before its screen is there, so that the frame and what is in it come in one go. Resolves when the answer is back, or when it
 * takes too long to wait for.
 */
export async function askAhead(): Promise<void> {
  const mine = backend.call("today.read");
  asked = mine;
  await Promise.race([
    // Whoever takes the answer hears of a failure.
    mine.then(
      () => {},
      () => {},
    ),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  setTimeout(() => {
    if (asked === mine) asked = undefined;
  }, FRESH_MS);
}

/** Today: the answer that was asked for ahead, once, or a new one. */
export function read(): Promise<Today> {
  const ahead = asked;
  asked = undefined;
  return ahead ?? backend.call("today.read");
}

import { backend, type ResponseOf } from "../../backend";

type Today = ResponseOf<"today.read">;

/** Longer than this nobody waits for the frame only because Today is not there yet. */
const PATIENCE_MS = 300;

let asked: Promise<Today> | undefined;

/**
 * Asks for Today before its screen is there, so that the frame and what is in it come in one go. Resolves when the answer is back, or when it
 * takes too long to wait for.
 */
export async function askAhead(): Promise<void> {
  asked = backend.call("today.read");
  await Promise.race([
    // Whoever takes the answer hears of a failure.
    asked.then(
      () => {},
      () => {},
    ),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}

/** Today: the answer that was asked for ahead, once, or a new one. */
export function read(): Promise<Today> {
  const ahead = asked;
  asked = undefined;
  return ahead ?? backend.call("today.read");
}

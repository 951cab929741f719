import { undoLast } from "./notices.svelte";
import { palette } from "./palette.svelte";
import { PLACES } from "./places";
import { go } from "./router.svelte";
import { lock } from "./session.svelte";
import { mayLeave } from "./leave.svelte";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Locks, unless something unsaved keeps the person. */
export async function askAndLock(): Promise<void> {
  if (await mayLeave()) await lock();
}

/** The keys that work on every screen; Ctrl, or ⌘ on a Mac. */
export function shortcut(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  // By the key's place, so that Ctrl-K is there on an Arabic keyboard too.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const place = digit ? PLACES[Number(digit) - 1] : undefined;
  const letter =
    event.key.length === 1 && /[a-z]/i.test(event.key)
      ? event.key.toLowerCase()
      : event.code.slice(-1).toLowerCase();
  if (place) void go(place.href);
  else if (letter === "k") palette.open = !palette.open;
  else if (letter === "l") void askAndLock();
  else if (letter === "z" && !typing(event.target)) void undoLast();
  else return;
  event.preventDefault();
}

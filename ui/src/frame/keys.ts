import { undoLast } from "./notices.svelte";
import { palette } from "./palette.svelte";
import { PLACES } from "./places";
import { helpHref } from "./help";
import { go, route } from "./router.svelte";
import { lock } from "./session.svelte";
import { mayLeave } from "./leave.svelte";

const mac = navigator.userAgent.includes("Mac");

/** How a key with Ctrl, or ⌘ on a Mac, is written. */
export const keyName = (key: string): string => `${mac ? "⌘" : "Ctrl"} ${key}`;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Locks, unless something unsaved keeps the person. */
export async function askAndLock(): Promise<void> {
  if (await mayLeave()) await lock();
}

/** Opens the manual at the page for this screen. */
export function help(): void {
  const path = route.match?.screen.path;
  if (path !== "/help") void go(helpHref(path));
}

/** The keys that work on every screen; Ctrl, or ⌘ on a Mac, and F1. */
export function shortcut(event: KeyboardEvent): void {
  if (event.key === "F1") {
    event.preventDefault();
    help();
    return;
  }
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

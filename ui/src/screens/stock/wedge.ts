/** The separator of GS1 codes, U+001D. */
export const SEPARATOR = "\u001d";

/** A scanner types a key in a few milliseconds; nobody else does for the length of a code. */
const QUICK_MS = 35;
/** Shorter than any code on a product, and longer than what a cat types. */
const LEAST = 6;

/** What is looked at of a key press. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "timeStamp">;

/** Whether a key press is a separator: scanners type it as Ctrl and the closing bracket, wherever that key is on this keyboard. */
export function isSeparator({ key, code, ctrlKey, altKey, metaKey }: Press): boolean {
  return key === SEPARATOR || (ctrlKey && !altKey && !metaKey && (key === "]" || code === "BracketRight"));
}

/** Tells a scanner that types from a person, by its pace, and gathers what it typed. */
export class Wedge {
  #text = "";
  #first = 0;
  #last = 0;

  /** Whether what was typed since the last start came from a scanner. */
  get isQuick(): boolean {
    return this.#text.length >= LEAST && this.#last - this.#first <= QUICK_MS * this.#text.length;
  }

  start(): void {
    this.#text = "";
  }

  /** Takes a key press; answers the whole code when this one, Enter or Tab, ends a scan. */
  take(press: Press): string | null {
    const { key, ctrlKey, altKey, metaKey, timeStamp } = press;
    if (key === "Enter" || key === "Tab") {
      const text = this.isQuick && timeStamp - this.#last <= QUICK_MS * 3 ? this.#text : null;
      this.start();
      return text;
    }
    const typed = isSeparator(press) ? SEPARATOR : key;
    // Shift, Control and their like come in the middle of a scan.
    if ([...typed].length !== 1) return null;
    if (typed !== SEPARATOR && (ctrlKey || altKey || metaKey)) return null;
    // What somebody touched before the scan is no part of it.
    if (this.#text && timeStamp - this.#last > QUICK_MS * 3) this.start();
    if (!this.#text) this.#first = timeStamp;
    this.#last = timeStamp;
    this.#text += typed;
    return null;
  }
}

/** Whether a scanner was seen to type separators since the program was started: then it loses none. */
let separating = false;

/** Whether no separator can have been lost in a code. Call it with every code that is read. */
export function loses(text: string, quick: boolean): boolean {
  separating ||= text.includes(SEPARATOR);
  return !(separating && quick);
}

let handed: string | null = null;

/** Hands a code that was scanned elsewhere in the stock screens to the receive form. */
export function hand(code: string): void {
  handed = code;
}

/** Takes it, once. */
export function takeHanded(): string | null {
  const code = handed;
  handed = null;
  return code;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** Catches scans while no field has the focus. Answers how to stop. */
export function catchScans(onscan: (code: string) => void): () => void {
  const wedge = new Wedge();
  const caught = (event: KeyboardEvent): void => {
    if (isField(event.target) || document.querySelector("dialog[open]")) return;
    const code = wedge.take(event);
    if (code === null) return;
    // The scanner's Enter is no press of the button that happens to have the focus.
    event.preventDefault();
    event.stopPropagation();
    onscan(code);
  };
  window.addEventListener("keydown", caught, true);
  return () => window.removeEventListener("keydown", caught, true);
}

import { FluentBundle, FluentResource } from "@fluent/bundle";

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202a-\u202e\u2066-\u2069]/;

/** Languages written from right to left. */
export function direction(language: string): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The language for `Intl`: digits are Latin in every language, so that a dose or a lot cannot be misread. */
export function locale(language: string): string {
  return `${language === "en" ? "en-GB" : language}-u-nu-latn`;
}

/**
 * Keeps a value from reordering the sentence around it, where it could: every value in a right-to-left sentence,
 * and a right-to-left name in a left-to-right one.
 */
export function isolate(value: string, dir: "ltr" | "rtl"): string {
  return dir === "rtl" || RTL.test(value) ? `\u2068${value}\u2069` : value;
}

/** An empty bundle for a language; `add` fills it. */
export function bundle(language: string): FluentBundle {
  return new FluentBundle(locale(language), { useIsolating: false });
}

/** Adds a joined Fluent file; a sentence that cannot be read is an error of ours, told at once. */
export function add(target: FluentBundle, source: string): void {
  const errors = target.addResource(new FluentResource(source));
  if (errors[0]) throw errors[0];
}

/** One sentence. A key that is missing shows itself, so that it is seen and reported rather than hidden. */
export function format(
  from: FluentBundle,
  dir: "ltr" | "rtl",
  key: string,
  args?: Record<string, string | number>,
): string {
  const message = from.getMessage(key);
  if (!message?.value) return key;
  const safe: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args ?? {})) {
    safe[name] = typeof value === "string" ? isolate(value, dir) : value;
  }
  return from.formatPattern(message.value, safe);
}

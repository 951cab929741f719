import type { FluentBundle } from "@fluent/bundle";
import firstAr from "virtual:texts/ar/first";
import firstEn from "virtual:texts/en/first";
import firstTr from "virtual:texts/tr/first";
import { firstFrame } from "../frame/first-frame";
import { preferences, type Language } from "../frame/preferences.svelte";
import { add, bundle, direction, format, locale } from "./fluent";
import type { Keys } from "./keys.generated";

export type { Keys };
export type Key = keyof Keys;
/** Keys of sentences without variables: labels, titles, names. */
export type PlainKey = { [K in Key]: Keys[K] extends undefined ? K : never }[Key];
type Args<K extends Key> = Keys[K] extends undefined ? [] : [args: Keys[K]];

// In the first script: the first frame would have to wait for one more file.
const FIRST: Record<Language, string> = { en: firstEn, tr: firstTr, ar: firstAr };
const REST: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import("virtual:texts/en/rest"),
  tr: () => import("virtual:texts/tr/rest"),
  ar: () => import("virtual:texts/ar/rest"),
};

let current = $state.raw<{ language: Language; bundle: FluentBundle }>({
  language: "en",
  bundle: bundle("en"),
});
let rest: Promise<void> = Promise.resolve();

/** Loads what the first frame says; the rest follows by itself (`textsReady`). */
export async function loadTexts(language: Language): Promise<void> {
  const made = bundle(language);
  add(made, FIRST[language]);
  rest = firstFrame.then(REST[language]).then(({ default: source }) => {
    if (source) add(made, source);
    // A new object, so that what is on the page already is said again.
    current = { language, bundle: made };
  });
  // A page that is shown already changes its language in one step.
  if (document.documentElement.dataset.ready) await rest;
  else current = { language, bundle: made };
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}

/** Resolves when every sentence of the language is there. */
export function textsReady(): Promise<void> {
  return rest;
}

/** Changes the language of the page, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  preferences.language = language;
  await loadTexts(language);
}

/** A sentence in the reader's language. */
export function t<K extends Key>(key: K, ...rest: Args<K>): string {
  return format(current.bundle, direction(current.language), key, rest[0]);
}

type Suffix<Prefix extends string> = PlainKey extends infer K
  ? K extends `${Prefix}-${infer Id}`
    ? Id
    : never
  : never;

/**
 * A name from the catalogue or of an enum: `tt("zone", "mid_scalp")` says `zone-mid-scalp`. The prefix must exist;
 * an id that the page does not know shows its key.
 */
export function tt<Prefix extends string>(
  prefix: [Suffix<Prefix>] extends [never] ? never : Prefix,
  id: string,
): string {
  return format(
    current.bundle,
    direction(current.language),
    `${prefix}-${id.toLowerCase().replaceAll("_", "-")}`,
  );
}

/** Whether there is such a sentence. */
export function has(key: string): boolean {
  return current.bundle.hasMessage(key);
}

/** The language of the page, for `Intl`. */
export function intl(): string {
  return locale(current.language);
}

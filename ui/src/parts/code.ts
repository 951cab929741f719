import { t } from "../texts/index.svelte";
import type { Check } from "./form.svelte";

/** How many characters a recovery code has, in groups of four. */
export const RECOVERY_LENGTH = 28;
/** And the code of the history on a daily summary. */
export const HISTORY_LENGTH = 12;
const GROUP = 4;

/** The characters that count, as they are printed: case, spaces and hyphens make no difference, O is 0, I and L are 1. */
export function tidyCode(typed: string): string {
  return [...typed.normalize("NFKC").toUpperCase()]
    .filter((one) => !/[\s\p{Dash}\p{Cf}_.]/u.test(one))
    .map((one) => {
      if (one === "O") return "0";
      if (one === "I" || one === "L") return "1";
      const digit = "٠١٢٣٤٥٦٧٨٩".indexOf(one);
      return digit >= 0 ? String(digit) : one;
    })
    .join("");
}

/** In groups of four, as on the paper. */
export function groupCode(typed: string): string {
  const characters = [...tidyCode(typed)];
  const groups: string[] = [];
  for (let i = 0; i < characters.length; i += GROUP) groups.push(characters.slice(i, i + GROUP).join(""));
  return groups.join("-");
}

/** What the page can see by itself of a code that was typed: which group to look at again. */
export const aCode = <V>(length: number): Check<V> => {
  return (value) => {
    const characters = [...tidyCode(typeof value === "string" ? value : "")];
    const wrong = characters.findIndex((one) => !/^[0-9A-HJKMNP-TV-Z]$/.test(one));
    const character = characters[wrong];
    if (character)
      return t("door-code-character", { character, group: String(Math.floor(wrong / GROUP) + 1) });
    return characters.length === length ? null : t("door-code-length", { of: length, is: characters.length });
  };
};

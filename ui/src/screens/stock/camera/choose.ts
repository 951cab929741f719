import type { Symbol } from "./symbols";

/** Which code of a picture counts. */
export type Choice = { of: "none" } | { of: "several" } | { of: "one"; symbol: Symbol };

/** Element strings of GS1; what HIBC begins with; an address with a product in it, as in GS1 Digital Links. */
const TELLS_MOST = [/^\](?:C1|d2|Q3)/, /^\]..\+/, /^\]..https?:\/\/[^?#]*\/01\/\d/i];
/** A number of a product and nothing else. */
const TELLS_PRODUCT = /^\]E/;

/** How much of a delivery a code tells, going by its beginning. */
function tells({ text }: Symbol): number {
  if (TELLS_MOST.some((beginning) => beginning.test(text))) return 2;
  return TELLS_PRODUCT.test(text) ? 1 : 0;
}

/** The code that tells most. Nothing is guessed where two of them do: they may be of two boxes. */
export function choose(found: readonly Symbol[]): Choice {
  const most = Math.max(...found.map(tells));
  const best = new Map(found.filter((one) => tells(one) === most).map((one) => [one.text, one]));
  const [symbol] = best.values();
  if (!symbol) return { of: "none" };
  return best.size > 1 ? { of: "several" } : { of: "one", symbol };
}

import type { LotRow, RecallState } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { t, tt } from "../../texts/index.svelte";

const TONES: Record<RecallState, Tone> = { open: "bad", closed: "ok", undone: "muted" };

/** Where a recall stands, in a word with its tone. */
export const standing = (state: RecallState): { tone: Tone; text: string } => ({
  tone: TONES[state],
  text: tt("recall-state", state),
});

/** How a lot is called: "Hyalu-Vit Complex, lot A12". */
export const called = ({ product_name, lot_number }: Pick<LotRow, "product_name" | "lot_number">): string =>
  t("today-lot", { product: product_name, lot: lot_number });

/** The numbers of an address: "12,15". What is none is left out, and what stands there twice. */
export function numbers(text: string | undefined): number[] {
  const all = (text ?? "").split(",").filter((one) => /^\d{1,15}$/.test(one));
  return [...new Set(all.map(Number))];
}

/** The address at which these lots are recalled. */
export function recallOf(lots: readonly { lot: number }[], side_effect: number | null = null): string {
  const of = lots.map(({ lot }) => lot).join(",");
  return `#/recalls/new?${side_effect === null ? "" : `side_effect=${side_effect}&`}lot=${of}`;
}

import type { DrawView, VialView } from "../../backend/generated";
import { t } from "../../texts/index.svelte";
import { ml } from "../../texts/say";
import { standing } from "../stock/lots";
import { blocked, type Source, type Stock } from "./sources";

/** "1: Morning mix": what was drawn up, by its place and its recipe or product. */
export const mixName = (index: number, name: string): string =>
  t("drawing-mix", { number: index + 1, name: name });

/** The recipe, or else the products, of what was drawn up. */
export const mixWords = (recipe: string | null, draws: readonly DrawView[]): string =>
  recipe ?? [...new Set(draws.map(({ product_name }) => product_name))].join(" + ");

/** What keeps an opened vial from being used, in a few words; "" where nothing does. */
export function vialBlock(vial: VialView, stock: Stock): string {
  const block = blocked(vial, stock);
  if (block === "other") return t("drawing-vial-of", { patient: vial.patient_name ?? "" });
  if (block === "past") return t("drawing-vial-past");
  const lot = stock.lots.find((one) => one.lot === vial.lot);
  return block === "lot" && lot ? standing(lot).text : "";
}

/** What is to be done where a blocked lot or vial was chosen; null where it is not blocked. */
export function givenAllTheSame(source: Source, stock: Stock): string | null {
  if (source.vial !== null) {
    const vial = stock.vials.find((one) => one.vial === source.vial);
    const why = vial ? vialBlock(vial, stock) : "";
    return why ? t("drawing-vial-given-explain", { why }) : null;
  }
  const lot = stock.lots.find((one) => one.lot === source.lot);
  return lot && !lot.usable ? t("sessions-lot-given-explain", { why: standing(lot).text }) : null;
}

/** Only so much is left there. */
export function overLeft(of: "lot" | "vial" | "mix", ml: string): string {
  if (of === "vial") return t("drawing-over-left-vial", { ml });
  return of === "mix" ? t("drawing-over-left-mix", { ml }) : t("sessions-over-left", { ml });
}

/** From where and how much: "1.5 ml from lot A12, an opened vial". */
export const drawWords = (draw: DrawView): string =>
  t(draw.vial === null ? "drawing-from-lot" : "drawing-from-vial", {
    ml: ml(draw.ml),
    product: draw.product_name,
    lot: draw.lot_number,
  });

import type { Draw, DrawView, LotRow, MixGiven, VialView } from "../../backend/generated";

/** From what a dose is drawn: a lot, an opened vial of it, or a mix of this session by its key. */
export interface Source {
  lot: number | null;
  vial: number | null;
  mix: number | null;
}

/** What there is to draw from, and for whom. */
export interface Stock {
  patient: number;
  lots: readonly LotRow[];
  vials: readonly VialView[];
}

/** What was drawn up, to be given in one dose or several. */
export interface Mixed {
  /** Tells mixes apart while others are put back. */
  key: number;
  recipe: number | null;
  /** The recipe or the product. */
  name: string;
  draws: DrawView[];
}

/** All that a session draws. */
export interface Drawn {
  doses: readonly (Source & { ml: number | null })[];
  mixes: readonly Mixed[];
}

/** Why an opened vial is not to be used. */
export type VialBlock = "other" | "past" | "lot";

export const NOTHING: Source = { lot: null, vial: null, mix: null };

const micro = (ml: number | null): number => Math.round((ml ?? 0) * 1000);

/** Sum in millilitres, added in whole microlitres so that 0.1 + 0.2 is 0.3. */
export function total(lines: readonly { ml: number | null }[]): number {
  return lines.reduce((sum, { ml }) => sum + micro(ml), 0) / 1000;
}

let last = 0;

/** A mix with a key of its own. */
export function mixed(from: Omit<Mixed, "key">): Mixed {
  return { ...from, key: ++last };
}

/** What keeps an opened vial from being used for this patient; the core decides. */
export function blocked(vial: VialView, { patient, lots }: Stock): VialBlock | null {
  if (vial.patient !== null && vial.patient !== patient) return "other";
  if (vial.past) return "past";
  return lots.some(({ lot, usable }) => lot === vial.lot && usable) ? null : "lot";
}

const sameDraw = (one: Pick<Source, "lot" | "vial">, other: Pick<Source, "lot" | "vial">): boolean =>
  one.lot !== null && one.lot === other.lot && one.vial === other.vial;

/** How much all of it together takes from one source: doses from a mix; doses and mixes from a lot or vial. */
export function taken(source: Source, { doses, mixes }: Drawn): number {
  if (source.mix !== null) return total(doses.filter(({ mix }) => mix === source.mix));
  const draws = mixes.flatMap((mix) => mix.draws);
  return total([...doses, ...draws].filter((one) => sameDraw(one, source)));
}

/** All of it as draws from lots and vials; what is not said yet is not drawn. */
export function draws({ doses, mixes }: Drawn): Draw[] {
  const all = [...doses, ...mixes.flatMap((mix) => mix.draws)];
  return all.flatMap(({ lot, vial, ml }) =>
    lot !== null && ml !== null && ml > 0 ? [{ lot, vial, ml }] : [],
  );
}

/** What a source holds before anything of this session is drawn from it. */
export function leftIn(
  { lot, vial, mix }: Source,
  mixes: readonly Mixed[],
  stock: Stock,
): { of: "lot" | "vial" | "mix"; ml: number } | null {
  if (mix !== null) {
    const found = mixes.find(({ key }) => key === mix);
    return found ? { of: "mix", ml: total(found.draws) } : null;
  }
  if (vial !== null) {
    const found = stock.vials.find((one) => one.vial === vial);
    return found ? { of: "vial", ml: found.left } : null;
  }
  const found = stock.lots.find((one) => one.lot === lot);
  return found ? { of: "lot", ml: found.unopened } : null;
}

/** What of a mix is not given yet; below zero when more is given than was drawn up. */
export function notGiven(mix: Mixed, doses: Drawn["doses"]): number {
  const given = doses.filter((dose) => dose.mix === mix.key);
  return (micro(total(mix.draws)) - micro(total(given))) / 1000;
}

/** From what to begin with: what is open, then the first lot to expire; of one product, or of any. */
export function firstOf(stock: Stock, product?: number): Source | null {
  const wanted = (one: { product: number }): boolean => product === undefined || one.product === product;
  const vial = stock.vials.find((one) => wanted(one) && blocked(one, stock) === null);
  if (vial) return { lot: vial.lot, vial: vial.vial, mix: null };
  const lot = stock.lots.find((one) => wanted(one) && one.usable && one.unopened > 0);
  return lot ? { ...NOTHING, lot: lot.lot } : null;
}

/** From what the first dose is drawn: what was drawn up for it comes first. */
export function first({ doses, mixes }: Drawn, stock: Stock): Source | null {
  const mix = mixes.find((one) => notGiven(one, doses) > 0);
  return mix ? { ...NOTHING, mix: mix.key } : firstOf(stock);
}

/** A source as one word, for the value of a choice; "" where nothing is chosen. */
export function word({ lot, vial, mix }: Source): string {
  if (mix !== null) return `mix:${mix}`;
  if (vial !== null) return `vial:${vial}`;
  return lot !== null ? `lot:${lot}` : "";
}

/** The source that a word names. */
export function source(said: string, vials: readonly VialView[]): Source {
  const [kind, id] = said.split(":");
  const number = Number(id);
  if (kind === "mix") return { ...NOTHING, mix: number };
  if (kind === "lot") return { ...NOTHING, lot: number };
  const vial = vials.find((one) => one.vial === number);
  return vial ? { lot: vial.lot, vial: number, mix: null } : NOTHING;
}

/** Where a draft was found: what is not in stock any more is not drawn from, and a mix that held it is drawn up anew. */
export function stillThere(draw: Pick<Source, "lot" | "vial">, { lots, vials }: Stock): boolean {
  return (
    lots.some(({ lot }) => lot === draw.lot) &&
    (draw.vial === null || vials.some(({ vial, lot }) => vial === draw.vial && lot === draw.lot))
  );
}

/** What is sent of the mixes. */
export function toSend(mixes: readonly Mixed[]): MixGiven[] {
  return mixes.map(({ recipe, draws }) => ({
    recipe,
    draws: draws.map(({ lot, vial, ml }) => ({ lot, vial, ml })),
  }));
}

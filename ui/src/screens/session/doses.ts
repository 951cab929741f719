import type { DoseDraft, DoseGiven, DoseLimits, Technique, Zone } from "../../backend/generated";
import {
  first,
  firstOf,
  leftIn,
  NOTHING,
  taken,
  type Drawn,
  type Mixed,
  type Source,
  type Stock,
} from "./sources";

/** A row of the dose table while it is being written. */
export interface DoseLine extends Source {
  /** Tells rows apart while they move. */
  key: number;
  zone: Zone;
  technique: Technique;
  depth_mm: number | null;
  points: number | null;
  ml: number | null;
  /** As the last session had it, not touched yet. */
  prefilled: boolean;
}

/** What should be looked at twice in a row; the core decides. */
export type Warning =
  | { kind: "depth"; limit: number }
  | { kind: "point"; limit: number }
  | { kind: "left"; limit: number; of: "lot" | "vial" | "mix" };

let last = 0;

/** A row with a key of its own. What it has no word of (a draft of an earlier version) is not there. */
export function line(from: Omit<DoseLine, "key" | keyof Source> & Partial<Source>): DoseLine {
  return { lot: null, vial: null, mix: null, ...from, key: ++last };
}

/** Rows as the last session had them; where all of a lot is opened, from what is open of its product. */
export function prefill(drafts: readonly DoseDraft[], stock: Stock): DoseLine[] {
  return drafts.map((draft) => {
    const lot = stock.lots.find((one) => one.lot === draft.lot);
    const source = lot && lot.unopened <= 0 ? (firstOf(stock, lot.product) ?? NOTHING) : { lot: draft.lot };
    return line({ ...draft, ...source, prefilled: true });
  });
}

const micro = (ml: number | null): number => Math.round((ml ?? 0) * 1000);

/** Millilitres a point; null while one of the two is missing. */
export function perPoint({ ml, points }: Pick<DoseLine, "ml" | "points">): number | null {
  return ml !== null && points !== null && points > 0 ? micro(ml) / points / 1000 : null;
}

/** What to look at twice in one row; `drawn` is all that is drawn, since several rows may draw from one source. */
export function warnings(row: DoseLine, drawn: Drawn, stock: Stock, limits: DoseLimits): Warning[] {
  const found: Warning[] = [];
  if (row.depth_mm !== null && row.depth_mm > limits.depth_warn_mm) {
    found.push({ kind: "depth", limit: limits.depth_warn_mm });
  }
  const each = perPoint(row);
  if (each !== null && each > limits.point_warn_ml)
    found.push({ kind: "point", limit: limits.point_warn_ml });
  const left = leftIn(row, drawn.mixes, stock);
  if (left && taken(row, drawn) > left.ml) found.push({ kind: "left", limit: left.ml, of: left.of });
  return found;
}

/** A new row for a zone: technique, depth and source as in the row before it; the amounts are to be written. */
export function nextLine(
  zone: Zone,
  doses: readonly DoseLine[],
  mixes: readonly Mixed[],
  stock: Stock,
): DoseLine {
  const before = doses.at(-1);
  const { lot, vial, mix } = before ?? first({ doses, mixes }, stock) ?? NOTHING;
  return line({
    zone,
    technique: before?.technique ?? "nappage",
    depth_mm: before?.depth_mm ?? null,
    points: null,
    ml: null,
    ...{ lot, vial, mix },
    prefilled: false,
  });
}

/** What is sent; null while a number or a source is missing. A mix is told by its place. */
export function given(lines: readonly DoseLine[], mixes: readonly Mixed[]): DoseGiven[] | null {
  const doses: DoseGiven[] = [];
  for (const { zone, technique, depth_mm, points, ml, lot, vial, mix } of lines) {
    const place = mixes.findIndex(({ key }) => key === mix);
    if (depth_mm === null || points === null || ml === null || (lot === null && place < 0)) return null;
    doses.push({ zone, technique, depth_mm, points, ml, lot, vial, mix: place < 0 ? null : place });
  }
  return doses;
}

/** The rows of now, with those of `keys` where they were before; rows that came since are at the end. */
export function putBack(
  before: readonly DoseLine[],
  now: readonly DoseLine[],
  keys: readonly number[],
): DoseLine[] {
  const there = new Set(now.map(({ key }) => key));
  const gone = before.filter(({ key }) => keys.includes(key) && !there.has(key));
  const place = new Map(before.map(({ key }, index) => [key, index]));
  return [...now, ...gone].sort((a, b) => (place.get(a.key) ?? Infinity) - (place.get(b.key) ?? Infinity));
}

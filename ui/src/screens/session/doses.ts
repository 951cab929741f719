import type { DoseDraft, LotRow, Technique, DoseLimits, Zone } from "../../backend/generated";

/** A row of the dose table while it is being written. */
export interface DoseLine {
  /** Tells rows apart while they move. */
  key: number;
  zone: Zone;
  technique: Technique;
  depth_mm: number | null;
  points: number | null;
  ml: number | null;
  lot: number | null;
  /** As the last session had it, not touched yet. */
  prefilled: boolean;
}

export interface DoseGiven extends Omit<DoseDraft, "lot"> {
  lot: number;
}

/** What should be looked at twice in a row; the core decides. */
export type Warning =
  { kind: "depth"; limit: number } | { kind: "point"; limit: number } | { kind: "left"; limit: number };

let last = 0;

/** A row with a key of its own. */
export function line(from: Omit<DoseLine, "key">): DoseLine {
  return { key: ++last, ...from };
}

/** Rows as the last session had them. */
export function prefill(drafts: readonly DoseDraft[]): DoseLine[] {
  return drafts.map((draft) => line({ ...draft, prefilled: true }));
}

const micro = (ml: number | null): number => Math.round((ml ?? 0) * 1000);

/** Sum in millilitres, added in whole microlitres so that 0.1 + 0.2 is 0.3. */
export function total(lines: readonly { ml: number | null }[]): number {
  return lines.reduce((sum, { ml }) => sum + micro(ml), 0) / 1000;
}

/** Millilitres a point; null while one of the two is missing. */
export function perPoint({ ml, points }: Pick<DoseLine, "ml" | "points">): number | null {
  return ml !== null && points !== null && points > 0 ? micro(ml) / points / 1000 : null;
}

/** What to look at twice in one row; `lines` are all rows, since several may draw from one lot. */
export function warnings(
  row: DoseLine,
  lines: readonly DoseLine[],
  lots: readonly LotRow[],
  limits: DoseLimits,
): Warning[] {
  const found: Warning[] = [];
  if (row.depth_mm !== null && row.depth_mm > limits.depth_warn_mm) {
    found.push({ kind: "depth", limit: limits.depth_warn_mm });
  }
  const each = perPoint(row);
  if (each !== null && each > limits.point_warn_ml)
    found.push({ kind: "point", limit: limits.point_warn_ml });
  const lot = lots.find(({ lot }) => lot === row.lot);
  if (lot && total(lines.filter(({ lot }) => lot === row.lot)) > lot.left)
    found.push({ kind: "left", limit: lot.left });
  return found;
}

/** A new row for a zone: technique, depth and lot as in the row before it; the amounts are to be written. */
export function nextLine(zone: Zone, lines: readonly DoseLine[], lots: readonly LotRow[]): DoseLine {
  const before = lines.at(-1);
  const first = lots.find(({ usable }) => usable);
  return line({
    zone,
    technique: before?.technique ?? "nappage",
    depth_mm: before?.depth_mm ?? null,
    points: null,
    ml: null,
    lot: before?.lot ?? first?.lot ?? null,
    prefilled: false,
  });
}

/** What is sent; null while a number or a lot is missing. */
export function given(lines: readonly DoseLine[]): DoseGiven[] | null {
  const doses: DoseGiven[] = [];
  for (const { zone, technique, depth_mm, points, ml, lot } of lines) {
    if (depth_mm === null || points === null || ml === null || lot === null) return null;
    doses.push({ zone, technique, depth_mm, points, ml, lot });
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

import type { CountedLot, LotRow } from "../../../backend/generated";

/** A lot as it stands in the form of a count. */
export interface Line {
  lot: number;
  expected: number;
  counted: number | null;
  reason: string;
}

export const blank = (lots: readonly LotRow[]): Line[] =>
  lots.map(({ lot, left }) => ({ lot, expected: left, counted: null, reason: "" }));

/** Whether more or less was found. Amounts are whole microlitres in the core. */
export const differs = ({ counted, expected }: Line): boolean =>
  counted !== null && Math.round((counted - expected) * 1000) !== 0;

/** What is sent: only what was counted, and a reason only where it differs. */
export function counted(lines: readonly Line[]): CountedLot[] {
  return lines
    .filter((line) => line.counted !== null)
    .map((line) => ({
      lot: line.lot,
      expected: line.expected,
      counted: line.counted ?? 0,
      reason: differs(line) ? line.reason.trim() : null,
    }));
}

/** The name in the form of a field that the core names by its place among what was sent. */
export function nameInForm(field: string, lines: readonly Line[]): string {
  const match = /^lines\.(\d+)\.(\w+)$/.exec(field);
  if (!match) return field;
  const places = lines.flatMap((line, place) => (line.counted === null ? [] : [place]));
  // What is wrong with a lot is told where it is counted.
  return `lines.${places[Number(match[1])]}.${match[2] === "lot" ? "counted" : match[2]}`;
}

/** The lines with what the ledger says now; what was typed stays. */
export function renewed(lines: readonly Line[], lots: readonly LotRow[]): Line[] {
  const left = new Map(lots.map((row) => [row.lot, row.left]));
  return lines.map((line) => ({ ...line, expected: left.get(line.lot) ?? line.expected }));
}

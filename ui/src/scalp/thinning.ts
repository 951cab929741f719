/**
 * How much of the scalp each grade of a scale leaves bare, for its drawing: 0 is full hair, 1 as much as the area can be.
 * Drawn by ourselves after the scales' published descriptions; a picture to choose by, no measure.
 */
export interface Thinning {
  /** Bays over the temples. */
  temples?: number;
  /** The hairline, and what is behind it, as far as the crown. */
  front?: number;
  /** A round patch at the crown. */
  crown?: number;
  /** All of the top, down to a ring. */
  top?: number;
  /** Thinned along the parting, behind a hairline that stays. */
  parting?: number;
  /** A triangle at the front of the parting. */
  triangle?: number;
}

export const THINNING: Record<string, Record<string, Thinning>> = {
  norwood_hamilton: {
    I: {},
    II: { temples: 0.35 },
    IIa: { temples: 0.3, front: 0.2 },
    III: { temples: 0.65 },
    IIIa: { temples: 0.5, front: 0.38 },
    "III vertex": { temples: 0.5, crown: 0.45 },
    IV: { temples: 0.75, front: 0.15, crown: 0.65 },
    IVa: { temples: 0.7, front: 0.6 },
    V: { temples: 0.9, front: 0.35, crown: 0.9 },
    Va: { temples: 0.85, front: 0.85 },
    VI: { temples: 1, front: 0.8, crown: 1, top: 0.55 },
    VII: { temples: 1, front: 1, crown: 1, top: 1 },
  },
  ludwig: { I: { parting: 0.3 }, II: { parting: 0.6 }, III: { parting: 1 } },
  sinclair: {
    "1": { parting: 0.06 },
    "2": { parting: 0.25 },
    "3": { parting: 0.45 },
    "4": { parting: 0.65, triangle: 0.6 },
    "5": { parting: 1, triangle: 1 },
  },
  savin: {
    "1": { parting: 0.05 },
    "2": { parting: 0.16 },
    "3": { parting: 0.28 },
    "4": { parting: 0.4 },
    "5": { parting: 0.54 },
    "6": { parting: 0.68 },
    "7": { parting: 0.84 },
    "8": { parting: 1 },
    frontal: { parting: 0.2, triangle: 0.9 },
  },
};

const n = (value: number): string => value.toFixed(1);

/** The forehead: bare skin in front of the hairline, in a drawing 100 wide and 124 high. */
export function forehead({ temples = 0, front = 0 }: Thinning): string {
  const middle = 27 + front * 52;
  const bay = Math.max(33 + temples * 27, middle - 4 + temples * 8);
  const inner = 36 - front * 12;
  return [
    "M8 6H92V44",
    `C88 44 ${n(86 - temples * 3)} ${n(bay)} ${n(78 - temples * 5)} ${n(bay)}`,
    `C${n(70 - temples * 4)} ${n(bay)} ${n(100 - inner)} ${n(middle)} 50 ${n(middle)}`,
    `C${n(inner)} ${n(middle)} ${n(30 + temples * 4)} ${n(bay)} ${n(22 + temples * 5)} ${n(bay)}`,
    `C${n(14 + temples * 3)} ${n(bay)} 12 44 8 44Z`,
  ].join("");
}

export interface Ellipse {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  /** How little hair is left in it: 1 is none. */
  bare: number;
}

/** Round areas that are bare or thin, the largest first. */
export function patches({ crown = 0, top = 0, parting = 0 }: Thinning): Ellipse[] {
  const found: Ellipse[] = [];
  if (crown) found.push({ cx: 50, cy: 86, rx: 5 + crown * 15, ry: 4 + crown * 13, bare: 1 });
  if (top) found.push({ cx: 50, cy: 62, rx: 18 + top * 15, ry: 38 + top * 4, bare: 1 });
  if (parting) {
    // Thin at the rim, bare at the parting itself.
    for (const [share, bare] of [
      [1, 0.3 + parting * 0.25],
      [0.66, 0.35 + parting * 0.35],
      [0.3, 0.6 + parting * 0.4],
    ] as const) {
      found.push({ cx: 50, cy: 66, rx: 1.6 + parting * 25 * share, ry: 24 + parting * 11 * share, bare });
    }
  }
  return found;
}

/** The triangle at the front of the parting. */
export function triangle({ triangle = 0 }: Thinning): string | null {
  return triangle ? `M50 74L${n(50 - triangle * 17)} 32Q50 27 ${n(50 + triangle * 17)} 32Z` : null;
}

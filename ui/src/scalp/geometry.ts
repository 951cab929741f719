import type { Zone } from "../backend/generated";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** The zones in the order in which they are read: from the forehead backwards, the patient's left first. */
export const ZONES: readonly Zone[] = [
  "frontal",
  "temporal_left",
  "mid_scalp",
  "temporal_right",
  "vertex",
  "occipital",
];

export interface Region {
  /** Outline in the map's own units, 400 wide; the head seen from above, forehead up, the patient's left at the left. */
  path: string;
  /** Middle of the region, where its name stands. */
  x: number;
  y: number;
  /** The region that lies in each direction. */
  next: Partial<Record<Arrow, Zone>>;
}

export const REGIONS: Record<Zone, Region> = {
  frontal: {
    path: "M69.1 128A150 172 0 0 1 330.9 128Q200 172 69.1 128Z",
    x: 200,
    y: 98,
    next: { ArrowDown: "mid_scalp", ArrowLeft: "temporal_left", ArrowRight: "temporal_right" },
  },
  temporal_left: {
    path: "M69.1 128Q98.5 137.9 128 143.3Q122 184.9 122 226.4Q122 267.9 128 309.5Q100.1 306.8 72.2 302A150 172 0 0 1 69.1 128Z",
    x: 87,
    y: 219,
    next: { ArrowUp: "frontal", ArrowDown: "occipital", ArrowRight: "mid_scalp" },
  },
  temporal_right: {
    path: "M330.9 128A150 172 0 0 1 327.8 302Q299.9 306.8 272 309.5Q278 267.9 278 226.4Q278 184.9 272 143.3Q301.5 137.9 330.9 128Z",
    x: 313,
    y: 219,
    next: { ArrowUp: "frontal", ArrowDown: "occipital", ArrowLeft: "mid_scalp" },
  },
  mid_scalp: {
    path: "M128 143.3Q200 156.7 272 143.3Q278 184.9 278 226.4Q200 210.4 122 226.4Q122 184.9 128 143.3Z",
    x: 200,
    y: 184,
    next: {
      ArrowUp: "frontal",
      ArrowDown: "vertex",
      ArrowLeft: "temporal_left",
      ArrowRight: "temporal_right",
    },
  },
  vertex: {
    path: "M122 226.4Q200 210.4 278 226.4Q278 267.9 272 309.5Q200 316.5 128 309.5Q122 267.9 122 226.4Z",
    x: 200,
    y: 266,
    next: {
      ArrowUp: "mid_scalp",
      ArrowDown: "occipital",
      ArrowLeft: "temporal_left",
      ArrowRight: "temporal_right",
    },
  },
  occipital: {
    path: "M327.8 302A150 172 0 0 1 72.2 302Q200 324 327.8 302Z",
    x: 200,
    y: 346,
    next: { ArrowUp: "vertex", ArrowLeft: "temporal_left", ArrowRight: "temporal_right" },
  },
};

/** Millilitres by zone, summed over doses; whole microlitres inside, so that 0.1 + 0.2 is 0.3. */
export function sumByZone(
  doses: readonly { zone: Zone; ml: number | null }[],
): Partial<Record<Zone, number>> {
  const microlitres: Partial<Record<Zone, number>> = {};
  for (const { zone, ml } of doses)
    microlitres[zone] = (microlitres[zone] ?? 0) + Math.round((ml ?? 0) * 1000);
  return Object.fromEntries(Object.entries(microlitres).map(([zone, whole]) => [zone, whole / 1000]));
}

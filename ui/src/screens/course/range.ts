import type { Protocol } from "../../backend/generated";

/** The least and the greatest gap that a protocol has anywhere; where a phase is narrower, the core takes its bound. */
export function gaps(protocol: Protocol): { min: number; max: number } {
  return {
    min: Math.min(...protocol.phases.map(({ gap_min_days }) => gap_min_days)),
    max: Math.max(...protocol.phases.map(({ gap_max_days }) => gap_max_days)),
  };
}

/** Where each day stands on a line from the first to the last, 0 to 1. */
export function alongLine(distances: readonly number[]): number[] {
  const length = Math.max(...distances, 1);
  return distances.map((distance) => distance / length);
}

import { describe, expect, it } from "vitest";
import type { Protocol } from "../../backend/generated";
import { alongLine, gaps } from "./range";

describe("course", () => {
  it("takes the widest gap over all phases", () => {
    const phases = [
      { sessions: 4, gap_min_days: 7, gap_max_days: 7 },
      { sessions: 4, gap_min_days: 28, gap_max_days: 31 },
    ];
    expect(gaps({ phases } as Protocol)).toEqual({ min: 7, max: 31 });
  });

  it("places days between the ends of the line, one day alone at its beginning", () => {
    expect(alongLine([0, 14, 28])).toEqual([0, 0.5, 1]);
    expect(alongLine([0])).toEqual([0]);
  });
});

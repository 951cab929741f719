import { describe, expect, it } from "vitest";
import type { DoseLimits, LotRow } from "../../backend/generated";
import { sumByZone } from "../../scalp/geometry";
import { given, line, nextLine, perPoint, putBack, total, warnings, type DoseLine } from "./doses";

const limits = { depth_warn_mm: 4, point_warn_ml: 0.2, total_warn_ml: 10 } as DoseLimits;
const lots = [
  { lot: 1, usable: false, left: 9 },
  { lot: 2, usable: true, left: 1 },
] as LotRow[];
const row = (rest: Partial<DoseLine>): DoseLine =>
  line({
    zone: "frontal",
    technique: "nappage",
    depth_mm: 2,
    points: 10,
    ml: 0.5,
    lot: 2,
    prefilled: false,
    ...rest,
  });

describe("totals", () => {
  it("adds in whole microlitres", () => {
    expect(total([{ ml: 0.1 }, { ml: 0.2 }, { ml: null }])).toBe(0.3);
    expect(sumByZone([row({ ml: 0.1 }), row({ ml: 0.2 }), row({ zone: "vertex", ml: null })])).toEqual({
      frontal: 0.3,
      vertex: 0,
    });
  });

  it("divides among the points only when both are there", () => {
    expect(perPoint({ ml: 1, points: 40 })).toBe(0.025);
    expect(perPoint({ ml: 1, points: 0 })).toBeNull();
    expect(perPoint({ ml: null, points: 40 })).toBeNull();
  });
});

describe("warnings", () => {
  const kinds = (one: DoseLine, all = [one]) => warnings(one, all, lots, limits).map(({ kind }) => kind);

  it("says nothing at the limit and warns above it", () => {
    expect(kinds(row({ depth_mm: 4, ml: 0.2, points: 1 }))).toEqual([]);
    expect(kinds(row({ depth_mm: 4.1, ml: 0.21, points: 1 }))).toEqual(["depth", "point"]);
  });

  it("counts all rows that draw from the same lot", () => {
    const [one, other] = [row({ ml: 0.6 }), row({ ml: 0.5 })];
    expect(kinds(one)).toEqual([]);
    expect(kinds(one, [one, other])).toEqual(["left"]);
    expect(kinds(one, [one, row({ ml: 5, lot: 1 })])).toEqual([]);
  });
});

describe("rows", () => {
  it("begins with the first usable lot, and then goes on as the row before", () => {
    expect(nextLine("vertex", [], lots)).toMatchObject({ zone: "vertex", lot: 2, ml: null, depth_mm: null });
    const before = row({ technique: "mesogun", depth_mm: 3, lot: 1 });
    expect(nextLine("vertex", [before], lots)).toMatchObject({
      technique: "mesogun",
      depth_mm: 3,
      lot: 1,
      ml: null,
    });
  });

  it("are sent only when complete", () => {
    expect(given([row({}), row({ lot: null })])).toBeNull();
    expect(given([row({})])).toEqual([
      { zone: "frontal", technique: "nappage", depth_mm: 2, points: 10, ml: 0.5, lot: 2 },
    ]);
  });

  it("come back where they were, and rows added since stay at the end", () => {
    const [a, b, c] = [row({ ml: 1 }), row({ ml: 2 }), row({ ml: 3 })];
    const since = row({ ml: 4 });
    const back = putBack([a, b, c], [a, c, since], [b.key]);
    expect(back.map(({ ml }) => ml)).toEqual([1, 2, 3, 4]);
    expect(putBack([a, b], [a, b], [b.key])).toHaveLength(2);
  });
});

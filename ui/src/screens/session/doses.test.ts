import { describe, expect, it } from "vitest";
import type { DoseLimits, LotRow, VialView } from "../../backend/generated";
import { sumByZone } from "../../scalp/geometry";
import { given, line, nextLine, perPoint, prefill, putBack, warnings, type DoseLine } from "./doses";
import { total, type Mixed } from "./sources";

const limits = { depth_warn_mm: 4, point_warn_ml: 0.2, total_warn_ml: 10 } as DoseLimits;
const lots = [
  { lot: 1, product: 7, usable: false, unopened: 9 },
  { lot: 2, product: 7, usable: true, unopened: 1 },
  { lot: 3, product: 8, usable: true, unopened: 0 },
] as LotRow[];
const vial = { vial: 5, lot: 3, product: 8, patient: null, past: false, left: 2 } as VialView;
const stock = { patient: 1, lots, vials: [] };
const mix = (ml: number): Mixed => ({
  ...{ key: 9, recipe: null, name: "A" },
  draws: [{ lot: 2, vial: null, product: 7, ml }] as Mixed["draws"],
});
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
  const kinds = (one: DoseLine, doses = [one], mixes: Mixed[] = []) =>
    warnings(one, { doses, mixes }, { ...stock, vials: [vial] }, limits).map(({ kind }) => kind);

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

  it("counts what was drawn up from the lot, and not what is drawn from its vials", () => {
    const one = row({ ml: 0.6 });
    expect(kinds(one, [one], [mix(0.5)])).toEqual(["left"]);
    expect(kinds(one, [one, row({ ml: 2, lot: 3, vial: 5 })])).toEqual([]);
    expect(kinds(row({ ml: 2, lot: 3, vial: 5 }))).toEqual([]);
    expect(kinds(row({ ml: 2.1, points: 40, lot: 3, vial: 5 }))).toEqual(["left"]);
  });

  it("counts all rows that are given from one mix", () => {
    const [one, other] = [row({ ml: 0.3, lot: null, mix: 9 }), row({ ml: 0.3, lot: null, mix: 9 })];
    expect(kinds(one, [one], [mix(0.5)])).toEqual([]);
    expect(kinds(one, [one, other], [mix(0.5)])).toEqual(["left"]);
  });
});

describe("rows", () => {
  it("begins with the first usable lot, and then goes on as the row before", () => {
    expect(nextLine("vertex", [], [], stock)).toMatchObject({
      zone: "vertex",
      lot: 2,
      ml: null,
      depth_mm: null,
    });
    const before = row({ technique: "mesogun", depth_mm: 3, lot: 1 });
    expect(nextLine("vertex", [before], [], stock)).toMatchObject({
      technique: "mesogun",
      depth_mm: 3,
      lot: 1,
      ml: null,
    });
  });

  it("begin with what was drawn up, then with what is open", () => {
    const open = { ...stock, vials: [vial] };
    expect(nextLine("vertex", [], [mix(1)], open)).toMatchObject({ lot: null, vial: null, mix: 9 });
    expect(nextLine("vertex", [], [], open)).toMatchObject({ lot: 3, vial: 5, mix: null });
  });

  it("of the last session are drawn from what is open where nothing else is left of the lot", () => {
    const draft = { zone: "vertex", technique: "nappage", depth_mm: 2, points: 10, ml: 1, lot: 3 } as const;
    expect(prefill([draft], { ...stock, vials: [vial] })).toMatchObject([{ lot: 3, vial: 5 }]);
    expect(prefill([draft], stock)).toMatchObject([{ lot: null, vial: null }]);
    expect(prefill([{ ...draft, lot: 2 }], stock)).toMatchObject([{ lot: 2, vial: null, prefilled: true }]);
  });

  it("are sent only when complete, a mix by its place", () => {
    const rest = { zone: "frontal", technique: "nappage", depth_mm: 2, points: 10, ml: 0.5 };
    expect(given([row({}), row({ lot: null })], [])).toBeNull();
    expect(given([row({ lot: null, mix: 9 })], [])).toBeNull();
    expect(given([row({})], [])).toEqual([{ ...rest, lot: 2, vial: null, mix: null }]);
    expect(given([row({ lot: null, mix: 9 })], [mix(1)])).toEqual([
      { ...rest, lot: null, vial: null, mix: 0 },
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

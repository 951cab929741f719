import { describe, expect, it } from "vitest";
import type { LotRow, VialView } from "../../backend/generated";
import {
  blocked,
  draws as drawsOf,
  firstOf,
  mixed,
  NOTHING,
  notGiven,
  source,
  stillThere,
  toSend,
  word,
  type Mixed,
} from "./sources";

const lots = [
  { lot: 1, product: 7, usable: false, unopened: 9 },
  { lot: 2, product: 7, usable: true, unopened: 1 },
] as LotRow[];
const vial = (rest: Partial<VialView>): VialView =>
  ({ vial: 5, lot: 2, product: 7, patient: null, past: false, left: 2, ...rest }) as VialView;
const stock = { patient: 4, lots, vials: [vial({})] };

describe("an opened vial", () => {
  it("is blocked by its owner, by its time, and by its lot", () => {
    expect(blocked(vial({}), stock)).toBeNull();
    expect(blocked(vial({ patient: 4 }), stock)).toBeNull();
    expect(blocked(vial({ patient: 3, past: true }), stock)).toBe("other");
    expect(blocked(vial({ past: true }), stock)).toBe("past");
    expect(blocked(vial({ lot: 1 }), stock)).toBe("lot");
  });

  it("comes before its lot", () => {
    expect(firstOf(stock, 7)).toEqual({ lot: 2, vial: 5, mix: null });
    expect(firstOf({ ...stock, vials: [vial({ past: true })] }, 7)).toEqual({ ...NOTHING, lot: 2 });
    expect(firstOf(stock, 8)).toBeNull();
  });
});

describe("a choice", () => {
  it("is told by a word and found by it", () => {
    for (const one of [
      { ...NOTHING, lot: 2 },
      { lot: 2, vial: 5, mix: null },
      { ...NOTHING, mix: 3 },
      NOTHING,
    ])
      expect(source(word(one), stock.vials)).toEqual(one);
  });
});

describe("a mix", () => {
  const draws = [
    { lot: 1, vial: null, ml: 0.1 },
    { lot: 2, vial: 5, ml: 0.2 },
  ] as Mixed["draws"];

  it("has a key of its own, also when a draft kept another", () => {
    const [one, other] = [
      mixed({ recipe: null, name: "A", draws }),
      mixed({ recipe: null, name: "A", draws }),
    ];
    expect(one.key).not.toBe(other.key);
    expect(mixed(one).key).not.toBe(one.key);
  });

  it("knows what of it is not given", () => {
    const one = mixed({ recipe: null, name: "A", draws });
    const dose = { ...NOTHING, mix: one.key, ml: 0.1 };
    expect(notGiven(one, [dose, { ...NOTHING, ml: 1 }])).toBe(0.2);
    expect(notGiven(one, [dose, { ...dose, ml: 0.3 }])).toBe(-0.1);
  });

  it("is sent as lots, vials and amounts", () => {
    expect(toSend([mixed({ recipe: 3, name: "A", draws })])).toEqual([{ recipe: 3, draws }]);
  });

  it("and what the doses take by themselves are the draws so far", () => {
    const mix = mixed({ recipe: null, name: "A", draws });
    const doses = [
      { lot: 2, vial: 5, mix: null, ml: 1 },
      { ...NOTHING, mix: mix.key, ml: 0.1 },
      { lot: 2, vial: null, mix: null, ml: null },
    ];
    expect(drawsOf({ doses, mixes: [mix] })).toEqual([
      { lot: 2, vial: 5, ml: 1 },
      ...toSend([mix])[0]!.draws,
    ]);
  });

  it("of a draft is kept only while all of it is there", () => {
    expect(stillThere({ lot: 2, vial: 5 }, stock)).toBe(true);
    expect(stillThere({ lot: 2, vial: 6 }, stock)).toBe(false);
    expect(stillThere({ lot: 3, vial: null }, stock)).toBe(false);
  });
});

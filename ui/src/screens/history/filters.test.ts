import { describe, expect, it } from "vitest";
import { filterOf, hrefOf, narrows, nothingChosen } from "./filters";

describe("the history's filter", () => {
  it("shows changes of the whole clinic when nothing is chosen", () => {
    expect(filterOf({}, nothingChosen())).toEqual({
      patient: null,
      noun: null,
      id: null,
      account: null,
      operation: null,
      from: null,
      to: null,
      changes_only: true,
      before: null,
    });
    expect(narrows({ ...nothingChosen(), looking: true })).toBe(false);
  });

  it("takes a record from the address, and nothing that is no number", () => {
    expect(filterOf({ patient: "12" }, nothingChosen()).patient).toBe(12);
    expect(filterOf({ noun: "lots", id: "3" }, nothingChosen())).toMatchObject({ noun: "lots", id: 3 });
    expect(filterOf({ noun: "lots" }, nothingChosen())).toMatchObject({ noun: null, id: null });
    expect(filterOf({ patient: "1 OR 1" }, nothingChosen()).patient).toBeNull();
  });

  it("shows looks and drafts when they are asked for", () => {
    expect(filterOf({}, { ...nothingChosen(), looking: true }).changes_only).toBe(false);
    const looks = { ...nothingChosen(), operation: "patients.read" };
    expect(filterOf({}, looks).changes_only).toBe(false);
    expect(narrows(looks)).toBe(true);
  });

  it("knows where a record is shown", () => {
    expect(hrefOf("lots", 3)).toBe("#/stock/3");
    expect(hrefOf("clinic", 1)).toBeNull();
  });
});

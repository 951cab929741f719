import { describe, expect, it } from "vitest";
import { once } from "./subjects";

const change = (field: string) => ({ field, before: null, after: "x" });

describe("the records of an entry", () => {
  it("are each named once, with all that changed in them", () => {
    const named = once([
      { noun: "patients", id: 4, name: "Ayşe Demir", changes: [change("Note")] },
      { noun: "merges", id: 1, name: "Merge", changes: [] },
      { noun: "patients", id: 4, name: "Ayşe Demir", changes: [change("Name")] },
      { noun: "patients", id: 5, name: "Ayse Demir", changes: [] },
    ]);
    expect(named.map(({ noun, id }) => `${noun} ${id}`)).toEqual(["patients 4", "merges 1", "patients 5"]);
    expect(named[0]?.changes.map(({ field }) => field)).toEqual(["Note", "Name"]);
  });

  it("stay as they are where none is named twice", () => {
    const subjects = [{ noun: "lots", id: 4, name: "A12", changes: [change("Note")] }];
    expect(once(subjects)).toEqual(subjects);
  });
});

import { describe, expect, it } from "vitest";
import { counted, differs, nameInForm, type Line } from "./count";

const line = (lot: number, rest: Partial<Line>): Line => ({
  lot,
  expected: 10,
  counted: null,
  reason: "",
  ...rest,
});
const lines = [
  line(1, {}),
  line(2, { counted: 10 }),
  line(3, {}),
  line(4, { counted: 9, reason: " Spilled " }),
];

describe("a count", () => {
  it("sends what was counted, with a reason only where it differs", () => {
    expect(counted(lines)).toEqual([
      { lot: 2, expected: 10, counted: 10, reason: null },
      { lot: 4, expected: 10, counted: 9, reason: "Spilled" },
    ]);
  });
  it("finds the line that the core speaks of", () => {
    expect(nameInForm("lines.1.reason", lines)).toBe("lines.3.reason");
    expect(nameInForm("lines.0.lot", lines)).toBe("lines.1.counted");
    expect(nameInForm("note", lines)).toBe("note");
  });
  it("takes no difference from how numbers are kept", () => {
    expect(differs(line(1, { expected: 0.3, counted: 0.1 + 0.2 }))).toBe(false);
    expect(differs(line(1, { counted: 0 }))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { gradeTone, isOpen, needsNext } from "./flags";

describe("side effects", () => {
  it("asks for a day to look again exactly while one is open", () => {
    for (const outcome of ["ongoing", "recovering"] as const) {
      expect(isOpen({ outcome })).toBe(true);
      expect(needsNext(outcome)).toBe(true);
    }
    for (const outcome of ["resolved", "resolved_with_sequelae", "unknown"] as const) {
      expect(isOpen({ outcome })).toBe(false);
      expect(needsNext(outcome)).toBe(false);
    }
    expect(needsNext(null)).toBe(false);
  });

  it("shows grade 3 and more as serious", () => {
    expect([1, 2, 3, 4, 5].map(gradeTone)).toEqual(["info", "warn", "bad", "bad", "bad"]);
  });
});

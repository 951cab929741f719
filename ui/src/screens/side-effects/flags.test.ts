import { describe, expect, it } from "vitest";
import { gradeTone, isOpen, needsNext } from "./flags";

const struck = { at: "2026-11-24T10:00", by: "Dr. Defne Aksoy", reason: "Somebody else" };

describe("side effects", () => {
  it("asks for a day to look again exactly while one is open", () => {
    for (const outcome of ["ongoing", "recovering"] as const) {
      expect(isOpen({ outcome, struck: null })).toBe(true);
      expect(isOpen({ outcome, struck })).toBe(false);
      expect(needsNext(outcome)).toBe(true);
    }
    for (const outcome of ["resolved", "resolved_with_sequelae", "unknown"] as const) {
      expect(isOpen({ outcome, struck: null })).toBe(false);
      expect(needsNext(outcome)).toBe(false);
    }
    expect(needsNext(null)).toBe(false);
  });

  it("shows grade 3 and more as serious", () => {
    expect([1, 2, 3, 4, 5].map(gradeTone)).toEqual(["info", "warn", "bad", "bad", "bad"]);
  });
});

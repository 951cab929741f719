import { expect, it } from "vitest";
import { later } from "./later";

it("counts days over the ends of months and years", () => {
  expect(later("2026-11-29", 3)).toBe("2026-12-02");
  expect(later("2026-12-30", 3)).toBe("2027-01-02");
  expect(later("2028-02-27", 3)).toBe("2028-03-01");
  expect(later("", 3)).toBe("");
});

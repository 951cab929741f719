import { describe, expect, it } from "vitest";
import type { Reason } from "../../backend/generated";
import { asked, byRule, collect, left, worse } from "./overrides";

const reason = (rule: string, verdict: Reason["verdict"], can_override = true): Reason => ({
  rule,
  verdict,
  can_override,
  question: "keloid",
  resolves: `resolves-${rule.toLowerCase()}`,
  until: null,
  ingredients: [],
  findings: [],
  source: "1",
  mark: "read",
});

describe("overrides", () => {
  it("keeps only typed reasons of rules that still speak, once each, without outer spaces", () => {
    const typed = { "SCR-KELOID": "  test area done ", "ELIG-BLEED": "   ", "SESS-GAP": "left over" };
    expect(collect(["SCR-KELOID", "ELIG-BLEED", "SCR-KELOID"], typed)).toEqual([
      { rule: "SCR-KELOID", reason: "test area done" },
    ]);
  });

  it("leaves a caution of what a reason covers, and the worst of what none covers", () => {
    const reasons = [reason("SCR-KELOID", "caution"), reason("SCR-FEVER", "defer")];
    expect(left(reasons, {})).toBe("defer");
    expect(left(reasons, { "SCR-FEVER": "better since noon" })).toBe("caution");
    expect(left(reasons, { "SCR-FEVER": "x", "SCR-KELOID": "x" })).toBe("caution");
  });

  it("does not let words lift a rule that cannot be overridden", () => {
    expect(left([reason("ELIG-PREG", "stop", false)], { "ELIG-PREG": "all the same" })).toBe("stop");
  });

  it("takes one reason for a rule that speaks for several questions", () => {
    const reasons = [
      reason("ELIG-BLEED", "stop"),
      reason("SCR-UNKNOWN", "caution"),
      reason("SCR-UNKNOWN", "caution"),
    ];
    expect(byRule(reasons).map((group) => group.length)).toEqual([1, 2]);
  });

  it("orders verdicts", () => {
    expect(worse("stop", "defer")).toBe("stop");
    expect(worse("eligible", "caution")).toBe("caution");
  });

  it("reads the rules that need a reason from the fields of an answer", () => {
    const fields = [
      { field: "overrides.LOT-EXPIRED", message: "Expired on 1 Nov." },
      { field: "doses.0.ml", message: "Too much." },
      { field: "overrides.SESS-GAP", message: "Only 3 days." },
    ];
    expect(asked(fields)).toEqual({ "LOT-EXPIRED": "Expired on 1 Nov.", "SESS-GAP": "Only 3 days." });
  });
});

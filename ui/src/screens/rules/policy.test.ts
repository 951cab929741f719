import { describe, expect, it } from "vitest";
import type { RulesPage, RuleView } from "../../backend/generated";
import { choices, compared, rulesValues, toldRules } from "./policy";

const rule = (question: string, mildest: RuleView["mildest"]): RuleView => ({
  rule: "ELIG-BLEED",
  question,
  answer: "yes",
  condition: null,
  age_over: null,
  allergens: [],
  with: [],
  shipped: "stop",
  verdict: "stop",
  mildest,
  can_override: true,
  source: "1",
  mark: "read",
});
const page: RulesPage = {
  catalogue_version: "1",
  policy: { version: 3, verdicts: [], valid_days: {}, min_age: null },
  rules: [rule("anticoagulant", "stop"), rule("antiplatelet", "caution")],
  questions: [{ question: "allergy", shipped_days: 90, valid_days: 90, source: "1", mark: "read" }],
  age: { rule: "ELIG-AGE", shipped: 18, min_age: 18, source: "1", mark: "read" },
  versions: [],
};

describe("the clinic's rules", () => {
  it("are nothing while they are as they ship", () => {
    const values = { ...rulesValues(page), reason: "looked through" };
    expect(toldRules(page, values)).toEqual({
      version: 3,
      verdicts: [],
      valid_days: {},
      min_age: null,
      reason: "looked through",
    });
  });

  it("are what differs, of the right question where several share a rule", () => {
    const values = rulesValues(page);
    values.verdicts["ELIG-BLEED|antiplatelet|yes"] = "caution";
    values.valid_days.allergy = 30;
    values.min_age = 21;
    expect(toldRules(page, values)).toMatchObject({
      verdicts: [{ rule: "ELIG-BLEED", question: "antiplatelet", answer: "yes", verdict: "caution" }],
      valid_days: { allergy: 30 },
      min_age: 21,
    });
  });

  it("can be no milder than a rule allows", () => {
    expect(choices(rule("anticoagulant", "stop"))).toEqual(["stop"]);
    expect(choices(rule("antiplatelet", "caution"))).toEqual(["caution", "defer", "stop"]);
    expect(compared("stop", "caution")).toBe("milder");
    expect(compared("caution", "defer")).toBe("stricter");
  });
});

import type { RulesChange, RulesPage, RuleView, Verdict, VerdictChange } from "../../backend/generated";

/** From best to worst. */
export const VERDICTS: readonly Verdict[] = ["eligible", "caution", "defer", "stop"];

export interface RulesValues {
  /** In force, by `keyOf` of the rule. */
  verdicts: Record<string, Verdict>;
  /** Days for which an answer stands, by question. */
  valid_days: Record<string, number | null>;
  min_age: number | null;
  reason: string;
}

/** One id may stand on several questions, and on several answers. */
export const keyOf = ({ rule, question, answer }: Omit<VerdictChange, "verdict">): string =>
  [rule, question ?? "", answer ?? ""].join("|");

/** What the clinic may choose: nothing milder than the rule allows. */
export const choices = ({ mildest }: RuleView): Verdict[] => VERDICTS.slice(VERDICTS.indexOf(mildest));

/** What is in force, as fields. */
export const rulesValues = (page: RulesPage): RulesValues => ({
  verdicts: Object.fromEntries(page.rules.map((rule) => [keyOf(rule), rule.verdict])),
  valid_days: Object.fromEntries(page.questions.map(({ question, valid_days }) => [question, valid_days])),
  min_age: page.age.min_age,
  reason: "",
});

/** How a rule of the clinic stands to the one that ships. */
export function compared(shipped: Verdict, verdict: Verdict): "same" | "stricter" | "milder" {
  const by = VERDICTS.indexOf(verdict) - VERDICTS.indexOf(shipped);
  return by === 0 ? "same" : by > 0 ? "stricter" : "milder";
}

/** What is sent: only what differs from what ships. */
export function toldRules(page: RulesPage, values: RulesValues): RulesChange {
  const verdicts = page.rules.flatMap((rule) => {
    const { rule: id, question, answer, shipped } = rule;
    const verdict = values.verdicts[keyOf(rule)] ?? shipped;
    return verdict === shipped ? [] : [{ rule: id, question, answer, verdict }];
  });
  const days = page.questions.flatMap(({ question, shipped_days }) => {
    const chosen = values.valid_days[question] ?? shipped_days;
    return chosen === shipped_days ? [] : [[question, chosen] as const];
  });
  return {
    version: page.policy.version,
    verdicts,
    valid_days: Object.fromEntries(days),
    min_age: values.min_age === page.age.shipped ? null : values.min_age,
    reason: values.reason,
  };
}

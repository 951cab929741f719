import type { Override, Reason, Verdict } from "../../backend/generated";

const ORDER: readonly Verdict[] = ["eligible", "caution", "defer", "stop"];

/** The worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}

/** The typed reasons that go along: those with words in them, for rules that still speak. */
export function collect(rules: readonly string[], typed: Record<string, string>): Override[] {
  return [...new Set(rules)]
    .map((rule) => ({ rule, reason: (typed[rule] ?? "").trim() }))
    .filter(({ reason }) => reason !== "");
}

/** The verdict that is left: a rule with a reason is a caution at most. The core judges again when it records. */
export function left(reasons: readonly Reason[], typed: Record<string, string>): Verdict {
  return reasons.reduce<Verdict>((worst, { rule, verdict, can_override }) => {
    const lifted = can_override && verdict !== "eligible" && (typed[rule] ?? "").trim() !== "";
    return worse(worst, lifted ? "caution" : verdict);
  }, "eligible");
}

/** Reasons by rule, in their order: one rule may speak for several questions, and takes one typed reason. */
export function byRule(reasons: readonly Reason[]): Reason[][] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) groups.set(reason.rule, [...(groups.get(reason.rule) ?? []), reason]);
  return [...groups.values()];
}

const FIELD = /^overrides\.(.+)$/;

/** The rules that an answer of the core asks a reason for, with its message: fields named "overrides.<RULE>". */
export function asked(fields: readonly { field: string; message: string }[]): Record<string, string> {
  const rules: Record<string, string> = {};
  for (const { field, message } of fields) {
    const rule = FIELD.exec(field)?.[1];
    if (rule) rules[rule] ??= message;
  }
  return rules;
}

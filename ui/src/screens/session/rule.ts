import { has, t, tt } from "../../texts/index.svelte";

/** What a rule says, in words: of the screening's catalogue, of the session's own rules, or only its name. */
export function ruleText(rule: string): string {
  if (has(`sessions-rule-${rule.toLowerCase()}`)) return tt("sessions-rule", rule);
  if (has(`reason-${rule.toLowerCase()}`)) return tt("reason", rule);
  return t("screening-rule", { rule });
}

import type { RuleView } from "../../backend/generated";
import { has, t, tt } from "../../texts/index.svelte";
import { sayIngredients } from "../screening/finding";

/** What a rule tells the clinician. */
export const sayRule = (rule: string): string =>
  has(`reason-${rule.toLowerCase()}`) ? tt("reason", rule) : rule;

/** What triggers it: an answer, a condition of the intake, an age; and the ingredients it is about. */
export function sayTrigger({ question, answer, condition, age_over, with: ingredients }: RuleView): string {
  const parts: string[] = [];
  if (question && answer)
    parts.push(
      t("rules-trigger-answer", {
        question: tt("question", question),
        answer: tt("screening-answer", answer),
      }),
    );
  if (condition) parts.push(t("rules-trigger-condition", { condition: tt("condition", condition) }));
  if (age_over !== null) parts.push(t("rules-trigger-age", { age: age_over }));
  if (ingredients.length > 0)
    parts.push(t("rules-trigger-with", { ingredients: sayIngredients(ingredients) }));
  return parts.join(" ");
}

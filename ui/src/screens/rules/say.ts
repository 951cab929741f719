import type { RuleView } from "../../backend/generated";
import { has, intl, t, tt } from "../../texts/index.svelte";
import { sayAllergen } from "../intake/say";
import { sayIngredients } from "../screening/finding";

/** What a rule tells the clinician. */
export const sayRule = (rule: string): string =>
  has(`reason-${rule.toLowerCase()}`) ? tt("reason", rule) : rule;

/** What triggers it: an answer, a condition or an allergy of the intake, an age; and the ingredients it is about. */
export function sayTrigger(rule: RuleView): string {
  const { question, answer, condition, age_over, allergens, with: ingredients } = rule;
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
  if (allergens.length > 0) {
    const several = new Intl.ListFormat(intl(), { type: "disjunction" });
    parts.push(t("rules-trigger-allergy", { allergens: several.format(allergens.map(sayAllergen)) }));
  }
  if (ingredients.length > 0)
    parts.push(t("rules-trigger-with", { ingredients: sayIngredients(ingredients) }));
  return parts.join(" ");
}

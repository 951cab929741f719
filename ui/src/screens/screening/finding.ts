/** What gave a reason, in words. */
import type { Finding } from "../../backend/generated";
import { has, intl, t, tt } from "../../texts/index.svelte";
import { day } from "../../texts/say";
import { sayAllergen, sayMeasured } from "../intake/say";

/** An ingredient of a serum by its catalogue id, or a label's own words. */
export const sayIngredient = (id: string): string =>
  has(`ingredient-${id.replaceAll("_", "-")}`) ? tt("ingredient", id) : id;

/** Several of them, in a sentence. */
export const sayIngredients = (ids: readonly string[]): string =>
  new Intl.ListFormat(intl()).format(ids.map(sayIngredient));

export function sayFinding(finding: Finding): string {
  switch (finding.kind) {
    case "answered":
      return t("screening-found-answer", {
        answer: tt("screening-answer", finding.answer),
        date: day(finding.on),
      });
    case "earlier":
      return t("screening-found-earlier", { date: day(finding.on) });
    case "medicine": {
      const { name, atc, stopped_on } = finding;
      return stopped_on
        ? t("screening-found-medicine-stopped", { name, atc, date: day(stopped_on) })
        : t("screening-found-medicine", { name, atc });
    }
    case "condition": {
      const condition = tt("condition", finding.condition);
      return finding.measured
        ? t("screening-found-measured", { condition, value: sayMeasured(finding.measured) })
        : t("screening-found-condition", { condition });
    }
    case "allergy": {
      const name = finding.allergen ? sayAllergen(finding.allergen) : finding.typed;
      if (!finding.ingredient) return t("screening-found-allergy", { name });
      const ingredient = sayIngredient(finding.ingredient);
      return finding.meets === "class"
        ? t("screening-found-allergy-class", { name, ingredient })
        : t("screening-found-allergy-in", { name, ingredient });
    }
    case "age":
      return t("screening-found-age", { years: finding.years });
  }
}

import type { ProductDetails } from "../../backend/generated";
import type { Check } from "../../parts/form.svelte";
import { t } from "../../texts/index.svelte";

/** The choice of an ingredient that is not in the catalogue. */
export const OWN = "own words";

export interface IngredientLine {
  /** An id of the catalogue, `OWN`, or null while nothing is chosen. */
  ingredient: string | null;
  name: string;
  strength: string;
}

export interface ProductValues {
  name: string;
  maker: string;
  ingredients: IngredientLine[];
}

export const blank = (): ProductValues => ({
  name: "",
  maker: "",
  ingredients: [{ ingredient: null, name: "", strength: "" }],
});

const orNull = (text: string): string | null => text.trim() || null;

/** What is sent of a product as typed. */
export function details({ name, maker, ingredients }: ProductValues): ProductDetails {
  return {
    name: name.trim(),
    maker: orNull(maker),
    ingredients: ingredients.map((line) => ({
      ingredient: line.ingredient === OWN ? null : line.ingredient,
      name: line.ingredient === OWN ? orNull(line.name) : null,
      strength: orNull(line.strength),
    })),
  };
}

/** Checks for so many lines: each has an ingredient, or a name in the person's own words. */
export function checkIngredients(lines: number): Record<string, Check<ProductValues>[]> {
  const checks: Record<string, Check<ProductValues>[]> = {};
  for (let index = 0; index < lines; index++) {
    checks[`ingredients.${index}.ingredient`] = [
      (value, values) => (values.ingredients[index] && !value ? t("form-required") : null),
    ];
    checks[`ingredients.${index}.name`] = [
      (value, values) =>
        values.ingredients[index]?.ingredient === OWN && !String(value ?? "").trim()
          ? t("form-required")
          : null,
    ];
  }
  return checks;
}

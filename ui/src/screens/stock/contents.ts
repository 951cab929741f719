import type { IngredientView, ProductIngredient, ProductView } from "../../backend/generated";
import { tt } from "../../texts/index.svelte";

/** What an ingredient is called: by the catalogue, or as the label says. */
export const nameOf = ({ ingredient, name }: ProductIngredient): string =>
  ingredient ? tt("ingredient", ingredient) : (name ?? "");

/** What to look out for with these ingredients, each once; of a label's own words the catalogue knows nothing. */
export function cautionsOf(
  items: readonly ProductIngredient[],
  catalogue: readonly IngredientView[],
): string[] {
  const found = items.flatMap(
    ({ ingredient }) => catalogue.find(({ id }) => id === ingredient)?.cautions ?? [],
  );
  return [...new Set(found)];
}

/** What is in these products together, each once. */
export function together(products: readonly ProductView[]): ProductIngredient[] {
  const all = products.flatMap(({ details }) => details.ingredients);
  const same = (one: ProductIngredient, other: ProductIngredient): boolean =>
    one.ingredient === other.ingredient && one.name === other.name;
  return all.filter((item, place) => all.findIndex((other) => same(item, other)) === place);
}

import { LIMITS, type RecipeDetails } from "../../../backend/generated";
import { atMost, between, required, type Check } from "../../../parts/form.svelte";
import { t } from "../../../texts/index.svelte";

export interface PartLine {
  product: number | null;
  parts: number | null;
}

/** A recipe as it stands in the form. */
export interface RecipeValues {
  name: string;
  note: string;
  parts: PartLine[];
}

export const line = (): PartLine => ({ product: null, parts: 1 });
export const blank = (): RecipeValues => ({ name: "", note: "", parts: [line()] });

/** What is sent of it. */
export const details = ({ name, note, parts }: RecipeValues): RecipeDetails => ({
  name: name.trim(),
  note: note.trim() || null,
  parts: parts.map(({ product, parts }) => ({ product: product ?? 0, parts: parts ?? 0 })),
});

/** A recipe as kept, to be changed. */
export const typed = ({ name, note, parts }: RecipeDetails): RecipeValues => ({
  name,
  note: note ?? "",
  parts: parts.map((part) => ({ ...part })),
});

type Checks = Record<string, Check<RecipeValues>[]>;

/** What the page sees by itself: every line has a product, once, and a number of parts. */
export function checks(): Checks {
  const found: Checks = {
    name: [required(), atMost(LIMITS.recipe_name.max)],
    note: [atMost(LIMITS.note.max)],
    parts: [(_, { parts }) => (parts.length === 0 ? t("recipes-parts-none") : null)],
  };
  for (let place = 0; place < LIMITS.recipe_parts.max; place++) {
    const isThere: (check: Check<RecipeValues>) => Check<RecipeValues> = (check) => (value, values) =>
      values.parts[place] ? check(value, values) : null;
    found[`parts.${place}.product`] = [
      isThere(required()),
      (value, { parts }) =>
        value !== null && parts.slice(0, place).some(({ product }) => product === value)
          ? t("recipes-twice")
          : null,
    ];
    found[`parts.${place}.parts`] = [isThere(required()), isThere(between(LIMITS.part.min, LIMITS.part.max))];
  }
  return found;
}

import { describe, expect, it } from "vitest";
import type { ProductIngredient, ProductView } from "../../backend/generated";
import { cautionsOf, together } from "./contents";
import { blank, details } from "./product";

const item = (ingredient: string | null, name: string | null = null, strength: string | null = null) => ({
  ingredient,
  name,
  strength,
});
const product = (ingredients: ProductIngredient[]): ProductView => ({
  product: 1,
  details: { ...details(blank()), ingredients },
  codes: [],
  retired: false,
});

describe("what is in products together", () => {
  const zinc = item("zinc", null, "0.5 %");
  it("has each ingredient once, whatever its strength", () => {
    const both = [
      product([zinc, item(null, "Aqua")]),
      product([item("zinc", null, "2 %"), item(null, "Aqua")]),
    ];
    expect(together(both)).toEqual([zinc, item(null, "Aqua")]);
  });
  it("has the cautions of all, each once, and none of what the catalogue does not know", () => {
    const catalogue = [
      { id: "zinc", synonyms: [], cautions: ["allergy"] },
      { id: "biotin", synonyms: [], cautions: ["laboratory", "allergy"] },
    ];
    expect(cautionsOf([zinc, item("biotin"), item(null, "Aqua")], catalogue)).toEqual([
      "allergy",
      "laboratory",
    ]);
    expect(cautionsOf([item(null, "Aqua")], catalogue)).toEqual([]);
  });
});

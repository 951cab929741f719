import { describe, expect, it } from "vitest";
import { details, OWN } from "./product";

describe("a product as typed", () => {
  it("sends a catalogue id or a name in one's own words, never both", () => {
    const ingredients = [
      { ingredient: "zinc", name: "left over", strength: " 0.5 % " },
      { ingredient: OWN, name: " Aqua ", strength: "" },
    ];
    expect(details({ name: " Serum ", maker: " ", ingredients })).toEqual({
      name: "Serum",
      maker: null,
      ingredients: [
        { ingredient: "zinc", name: null, strength: "0.5 %" },
        { ingredient: null, name: "Aqua", strength: null },
      ],
    });
  });
});

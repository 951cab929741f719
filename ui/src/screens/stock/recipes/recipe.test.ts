import { describe, expect, it } from "vitest";
import { blank, checks, details, typed, type PartLine } from "./recipe";

describe("a recipe as typed", () => {
  it("comes back as it was", () => {
    const values = { name: "Density", note: "", parts: [{ product: 3, parts: 2 }] };
    expect(details(values).note).toBeNull();
    expect(typed(details(values))).toEqual(values);
  });

  const wrong = (parts: PartLine[]): string[] => {
    const values = { ...blank(), name: "Density", parts };
    return Object.entries(checks())
      .filter(([field, all]) => {
        const [, place, name] = field.split(".");
        const value = name ? parts[Number(place)]?.[name as keyof PartLine] : "Density";
        return all.some((check) => check(value, values) !== null);
      })
      .map(([field]) => field);
  };
  it("has a product on every line, each once, and so many parts of it", () => {
    expect(wrong([{ product: 1, parts: 2 }])).toEqual([]);
    expect(wrong([])).toEqual(["parts"]);
    expect(wrong([{ product: null, parts: null }])).toEqual(["parts.0.product", "parts.0.parts"]);
    expect(
      wrong([
        { product: 1, parts: 1 },
        { product: 1, parts: 0 },
      ]),
    ).toEqual(["parts.1.product", "parts.1.parts"]);
  });
});

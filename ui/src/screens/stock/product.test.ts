import { describe, expect, it } from "vitest";
import type { ProductView } from "../../backend/generated";
import {
  blank,
  checks,
  decimals,
  details,
  lastCurrency,
  OWN,
  toMinor,
  typed,
  type ProductValues,
} from "./product";

describe("a product as typed", () => {
  it("sends a catalogue id or a name in one's own words, never both", () => {
    const ingredients = [
      { ingredient: "zinc", name: "left over", strength: " 0.5 % " },
      { ingredient: OWN, name: " Aqua ", strength: "" },
    ];
    expect(details({ ...blank(), name: " Serum ", maker: " ", ingredients })).toMatchObject({
      name: "Serum",
      maker: null,
      ingredients: [
        { ingredient: "zinc", name: null, strength: "0.5 %" },
        { ingredient: null, name: "Aqua", strength: null },
      ],
    });
  });
  it("sends nothing of what nobody said", () => {
    expect(details({ ...blank("EUR"), name: "Serum" })).toMatchObject({
      presentation: null,
      container_ml: null,
      dosing: null,
      storage: null,
      protect_from_light: false,
      in_use_hours: null,
      reorder_ml: null,
      price: null,
    });
  });
  it("comes back as it was typed", () => {
    const values: ProductValues = {
      name: "Serum",
      maker: "",
      ingredients: [
        { ingredient: "zinc", name: "", strength: "0.5 %" },
        { ingredient: OWN, name: "Aqua", strength: "" },
      ],
      presentation: "vial",
      container_ml: 5,
      dosing: "multi",
      storage: "fridge",
      protect_from_light: true,
      in_use_hours: 24,
      reorder_ml: 20,
      price: { amount: 12.5, currency: "TRY" },
    };
    expect(details(values).price).toEqual({ minor: 1250, currency: "TRY" });
    expect(typed(details(values))).toEqual(values);
  });
});

describe("a price", () => {
  const wrong = (field: string, amount: number | null, currency: string): boolean => {
    const values = { ...blank(), price: { amount, currency } };
    return (checks()[field] ?? []).some((check) => check(undefined, values) !== null);
  };

  it.each([
    ["TRY", 2],
    ["jpy", 0],
    ["KWD", 3],
    ["", 0],
    ["E", 0],
  ])("in %s has %i decimals", (currency, count) => expect(decimals(currency)).toBe(count));
  it("is whole in its smallest coin, although fractions are binary", () => {
    expect([toMinor(0.29, "EUR"), toMinor(1.005, "KWD"), toMinor(1200, "JPY")]).toEqual([29, 1005, 1200]);
  });
  it("is no finer than its currency", () => {
    expect(wrong("price.minor", 0.29, "EUR")).toBe(false);
    expect(wrong("price.minor", 0.295, "EUR")).toBe(true);
    expect(wrong("price.minor", 12.5, "JPY")).toBe(true);
  });
  it("has a currency, and an amount that the core takes", () => {
    expect(wrong("price.currency", 3, "")).toBe(true);
    expect(wrong("price.currency", null, "")).toBe(false);
    expect(wrong("price.currency", 3, " eur ")).toBe(false);
    expect(wrong("price.minor", -1, "EUR")).toBe(true);
  });
  it("begins with the currency of the latest product that has one", () => {
    const product = (number: number, currency: string | null): ProductView => ({
      product: number,
      details: { ...details(blank()), price: currency ? { minor: 1, currency } : null },
      codes: [],
      retired: false,
    });
    expect(lastCurrency([product(2, "TRY"), product(1, "EUR"), product(3, null)])).toBe("TRY");
    expect(lastCurrency([product(1, null)])).toBe("");
  });
});

import { expect, test } from "vitest";
import { choose } from "./choose";

const MATRIX = "]d201095201234567881727120010A12";
const OTHER = "]d201095201234567881727120010B7";
const found = (...texts: string[]): { text: string; linear: boolean }[] =>
  texts.map((text) => ({ text, linear: false }));
const chosen = (...texts: string[]): string => {
  const choice = choose(found(...texts));
  return choice.of === "one" ? choice.symbol.text : choice.of;
};

test("the code that tells of lot and expiry is taken before the one that tells the product, and that before any other", () => {
  expect(chosen("]E09520123456788", MATRIX, "]Q1https://example.org/leaflet")).toBe(MATRIX);
  expect(chosen("]Q1https://example.org/leaflet", "]E09520123456788")).toBe("]E09520123456788");
  expect(chosen("]E09520123456788", "]A0+A123BJC5D6E71G")).toBe("]A0+A123BJC5D6E71G");
  const link = "]Q1https://id.gs1.org/01/09520123456788/10/A12";
  expect(chosen(link, "]E09520123456788")).toBe(link);
});

test("nothing is guessed between two that tell as much", () => {
  expect(chosen(MATRIX, OTHER)).toBe("several");
  expect(chosen("]E09520123456788", "]E495201238")).toBe("several");
});

test("the same code twice is one, and no code is none", () => {
  expect(chosen(MATRIX, MATRIX)).toBe(MATRIX);
  expect(chosen()).toBe("none");
});

test("any other code is handed on: the core says what is wrong with it", () => {
  expect(chosen("]Q1https://example.org/leaflet")).toBe("]Q1https://example.org/leaflet");
});

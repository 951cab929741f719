import { expect, test } from "vitest";
import { forget, knownOf, remember } from "./person";

test("whose record was destroyed is known of that destruction only, and until it is forgotten", () => {
  expect(knownOf(1)).toBeNull();
  const person = { destruction: 1, name: "Ayşe Demir", birth_date: "1992-05-14" };
  remember(person);
  expect(knownOf(1)).toEqual(person);
  expect(knownOf(2)).toBeNull();
  forget();
  expect(knownOf(1)).toBeNull();
});

import { expect, test } from "vitest";
import { numbers, recallOf } from "./recall";

test("the lots of an address, each once", () => {
  expect(numbers(undefined)).toEqual([]);
  expect(numbers("")).toEqual([]);
  expect(numbers("7")).toEqual([7]);
  expect(numbers("7,12,7,x,-1,1.5,")).toEqual([7, 12]);
});

test("what the address of a recall says is read again", () => {
  const address = recallOf([{ lot: 3 }, { lot: 4 }], 9);
  const query = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
  expect([numbers(query.side_effect), numbers(query.lot)]).toEqual([[9], [3, 4]]);
  expect(recallOf([{ lot: 3 }])).toBe("#/recalls/new?lot=3");
});

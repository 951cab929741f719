import { expect, test } from "vitest";
import { gradeOfKey } from "./grades";

const NORWOOD = ["I", "II", "IIa", "III", "IIIa", "III vertex", "IV", "IVa", "V", "Va", "VI", "VII"];
const SAVIN = ["1", "2", "3", "8", "frontal"];

test.each([
  [NORWOOD, null, "3", "III"],
  [NORWOOD, "III", "a", "IIIa"],
  [NORWOOD, "IIIa", "v", "III vertex"],
  [NORWOOD, "IV", "A", "IVa"],
  [NORWOOD, "IV", "v", null],
  [NORWOOD, null, "a", null],
  [NORWOOD, "III", "9", null],
  [NORWOOD, "III", "Enter", null],
  [SAVIN, null, "8", "8"],
  [SAVIN, "8", "f", "frontal"],
] as const)("of %j after %j, the key %s means %j", (grades, chosen, key, grade) =>
  expect(gradeOfKey(grades, chosen, key)).toBe(grade),
);

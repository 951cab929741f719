import { expect, test } from "vitest";
import { digits, formatMl, formatNumber, readNumber } from "./numbers";

test.each([
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["١٫٥", 1.5],
  ["۲", 2],
  [" .5 ", 0.5],
  ["-3", -3],
  ["7.", 7],
])("%s is read as %d", (typed, number) => expect(readNumber(typed)).toBe(number));

test.each(["", "1.000,5", "1 000", "one", "1e3", "0x10", "Infinity", "--1", "."])(
  "%s is no number",
  (typed) => expect(readNumber(typed)).toBeNull(),
);

test("digits become Latin, the rest stays", () => expect(digits("لوط ١٢٣ A")).toBe("لوط 123 A"));

test("amounts have Latin digits and the language's decimal sign", () => {
  expect(formatMl(1, "en-GB-u-nu-latn")).toBe("1.0");
  expect(formatMl(0.125, "tr-u-nu-latn")).toBe("0,125");
  expect(formatMl(2.5, "ar-u-nu-latn")).toMatch(/^2[.,٫]5$/);
  expect(formatNumber(12000, "en-GB-u-nu-latn")).toBe("12000");
});

import { describe, expect, test } from "vitest";
import {
  age,
  daysBetween,
  formatDay,
  formatDayTime,
  formatKnown,
  formatRelative,
  parseDay,
  readTyped,
  readTypedDay,
  readTypedTime,
  typedDay,
} from "./dates";

describe("a typed day", () => {
  test.each([
    ["23.11.2026", "2026-11-23"],
    ["23/11/2026", "2026-11-23"],
    ["23-11-2026", "2026-11-23"],
    ["3.5.1990", "1990-05-03"],
    [" 03 05 1990 ", "1990-05-03"],
    ["03051990", "1990-05-03"],
    ["2026-11-23", "2026-11-23"],
    ["٢٣.١١.٢٠٢٦", "2026-11-23"],
    ["29.02.2028", "2028-02-29"],
  ])("%s is read as %s", (typed, day) => expect(readTypedDay(typed)).toBe(day));

  test.each([
    "31.02.2026",
    "29.02.2027",
    "00.01.2026",
    "1.13.2026",
    "3.5.90",
    "tomorrow",
    "",
    "2026-11",
    "1.1.20261",
  ])("%s is no day", (typed) => expect(readTypedDay(typed)).toBeNull());

  test("is written the same in every language", () => expect(typedDay("2026-11-03")).toBe("03.11.2026"));
});

test("a typed time", () => {
  expect(readTypedTime("9:30")).toBe("09:30");
  expect(readTypedTime("0930")).toBe("09:30");
  expect(readTypedTime("9.30")).toBe("09:30");
  expect(readTypedTime("15")).toBe("15:00");
  expect(readTypedTime("٠٩:٣٠")).toBe("09:30");
  for (const wrong of ["24:00", "12:60", "noon", "1:2:3", ""]) expect(readTypedTime(wrong)).toBeNull();
});

describe("what is shown", () => {
  test("is the day itself, in a zone far to the west too", () => {
    // `TZ` of the test run does not matter: nothing is converted.
    expect(formatDay("2026-11-23", "en-GB-u-nu-latn", "weekday")).toBe("Mon, 23 Nov 2026");
    expect(formatDayTime("2026-11-23T00:05", "en-GB-u-nu-latn")).toBe("Mon, 23 Nov 2026, 00:05");
  });

  test("has Latin digits in Arabic", () => {
    const shown = formatDay("2026-11-23", "ar-u-nu-latn");
    expect(shown).toContain("2026");
    expect(shown).not.toMatch(/[\u0660-\u0669]/);
  });

  test("is what came, when it is no day", () => expect(formatDay("soon", "en-GB")).toBe("soon"));
});

test("days between, over a leap day and a change of the clocks", () => {
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
  expect(formatRelative("2026-11-24", "2026-11-23", "en-GB")).toBe("tomorrow");
});

test("age, also of those born on 29 February", () => {
  expect(age("2008-11-23", "2026-11-23")).toBe(18);
  expect(age("2008-11-24", "2026-11-23")).toBe(17);
  expect(age("2008-02-29", "2026-02-28")).toBe(17);
  expect(age("2008-02-29", "2026-03-01")).toBe(18);
});

test("a year 0099 is no year of this century", () => expect(parseDay("0099-01-01")).toBeNull());

describe("a day of which not all is known", () => {
  test.each([
    ["05.1990", "month", "1990-05-01"],
    ["5/1990", "month", "1990-05-01"],
    ["051990", "month", "1990-05-01"],
    ["1990-05", "month", "1990-05-01"],
    ["٠٥.١٩٩٠", "month", "1990-05-01"],
    ["1990", "year", "1990-01-01"],
    ["14.05.1990", "day", "1990-05-14"],
  ] as const)("%s by %s is read as %s", (typed, precision, day) => {
    expect(readTyped(typed, precision)).toBe(day);
  });

  test.each([
    ["13.1990", "month"],
    ["00.1990", "month"],
    ["05.90", "month"],
    ["14.05.1990", "month"],
    ["1990", "month"],
    ["90", "year"],
    ["0999", "year"],
    ["05.1990", "year"],
    ["1990", "day"],
  ] as const)("%s by %s is none", (typed, precision) => expect(readTyped(typed, precision)).toBeNull());

  test("is written and shown as far as it is known", () => {
    expect(typedDay("1990-05-14", "month")).toBe("05.1990");
    expect(typedDay("1990-05-14", "year")).toBe("1990");
    expect(formatKnown("1990-05-01", "month", "en-GB")).toBe("May 1990");
    expect(formatKnown("1990-05-01", "year", "tr")).toBe("1990");
    expect(formatKnown("1990-05-14", "day", "en-GB")).toBe("14 May 1990");
    expect(formatKnown("1990-05-01", "month", "ar-u-nu-latn")).toMatch(/1990/);
  });
});

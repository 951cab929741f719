import { describe, expect, it, test } from "vitest";
import type { Since } from "../../backend/generated";
import { formatSince, readSince, typedSince } from "./since";

describe("a day that is known roughly", () => {
  it.each([
    ["2019", { day: "2019-01-01", exactness: "year" }],
    ["3/2019", { day: "2019-03-01", exactness: "month" }],
    ["03.2019", { day: "2019-03-01", exactness: "month" }],
    ["2019-03", { day: "2019-03-01", exactness: "month" }],
    ["14.03.2019", { day: "2019-03-14", exactness: "day" }],
    ["٢٠١٩", { day: "2019-01-01", exactness: "year" }],
  ])("%s", (typed, since) => expect(readSince(typed)).toEqual(since));

  it.each(["19", "13.2019", "0/2019", "31.02.2019", "spring 2019", "", "0099"])("“%s” is none", (typed) =>
    expect(readSince(typed)).toBeNull(),
  );

  it.each(["2019", "03.2019", "14.03.2019"])("%s is shown as it was typed", (typed) =>
    expect(typedSince(readSince(typed) as Since)).toBe(typed),
  );
});

test("in words", () => {
  expect(formatSince({ day: "2019-01-01", exactness: "year" }, "en-GB")).toBe("2019");
  expect(formatSince({ day: "2019-03-01", exactness: "month" }, "en-GB")).toBe("March 2019");
  expect(formatSince({ day: "2019-03-14", exactness: "day" }, "en-GB")).toBe("14 Mar 2019");
});

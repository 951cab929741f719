import { describe, expect, it } from "vitest";
import { isSeparator, loses, SEPARATOR, Wedge, type Press } from "./wedge";

const press = (key: string, timeStamp: number, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  timeStamp,
  ...more,
});

/** Types a text at a pace, and ends it with Enter. */
function type(wedge: Wedge, text: string, pace: number, from = 1000): string | null {
  let at = from;
  for (const letter of text) wedge.take(press(letter, (at += pace)));
  return wedge.take(press("Enter", at + pace));
}

describe("a scanner that types", () => {
  it("is told from a person by its pace", () => {
    expect(type(new Wedge(), "4006381333931", 8)).toBe("4006381333931");
    expect(type(new Wedge(), "4006381333931", 120)).toBeNull();
    expect(type(new Wedge(), "40063", 8)).toBeNull();
  });
  it("types its separator with a key that is no letter", () => {
    const wedge = new Wedge();
    for (const [index, letter] of [..."0109520123456788"].entries()) wedge.take(press(letter, index));
    wedge.take(press("Control", 16));
    wedge.take(press("ü", 17, { code: "BracketRight", ctrlKey: true }));
    expect(wedge.take(press("Enter", 18))).toBe(`0109520123456788${SEPARATOR}`);
  });
  it("begins anew after what somebody touched before", () => {
    const wedge = new Wedge();
    wedge.take(press("x", 0));
    expect(type(wedge, "4006381333931", 8)).toBe("4006381333931");
  });
  it("is no shortcut", () => {
    expect(isSeparator(press("]", 0, { ctrlKey: true }))).toBe(true);
    expect(isSeparator(press(SEPARATOR, 0))).toBe(true);
    expect(isSeparator(press("]", 0))).toBe(false);
    expect(isSeparator(press("]", 0, { ctrlKey: true, altKey: true }))).toBe(false);
  });
});

it("a scanner that was seen to type separators loses none, a person may", () => {
  expect(loses("0109520123456788", true)).toBe(true);
  expect(loses(`0109520123456788${SEPARATOR}`, true)).toBe(false);
  expect(loses("0109520123456788", true)).toBe(false);
  expect(loses("0109520123456788", false)).toBe(true);
});

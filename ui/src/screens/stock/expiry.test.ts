import { describe, expect, it } from "vitest";
import { readMonth, typedMonth } from "./expiry";

describe("month of expiry", () => {
  it.each(["03/2027", "3/2027", "03.2027", "03-2027", "03 2027", "032027", "2027-03", "٠٣/٢٠٢٧"])(
    "reads %s",
    (text) => {
      expect(readMonth(text)).toBe("2027-03-01");
    },
  );
  it.each(["13/2027", "00/2027", "03/27", "2027", "March 2027", ""])("does not guess at %j", (text) => {
    expect(readMonth(text)).toBeNull();
  });
  it("writes what it reads", () => expect(typedMonth("2027-03-31")).toBe("03/2027"));
});

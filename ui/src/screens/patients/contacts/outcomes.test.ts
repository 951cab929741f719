import { describe, expect, test } from "vitest";
import type { Permissions } from "../../../backend/generated";
import { fitting, outcomesOf, unwanted, WAYS } from "./outcomes";

describe("what came of a contact", () => {
  test("fits its way", () => {
    expect(outcomesOf(null)).toEqual([]);
    expect(outcomesOf("call")).toContain("left_word");
    for (const way of ["message", "letter"] as const) expect(outcomesOf(way)).toEqual(["sent", "received"]);
    expect(outcomesOf("visit")).not.toContain("sent");
    for (const way of WAYS) expect(outcomesOf(way).length).toBeGreaterThan(1);
  });

  test("is kept when the way changes to one that it fits too, and only then", () => {
    expect(fitting("visit", "spoken")).toBe("spoken");
    expect(fitting("letter", "sent")).toBe("sent");
    expect(fitting("letter", "spoken")).toBeNull();
    expect(fitting(null, "spoken")).toBeNull();
    expect(fitting("call", null)).toBeNull();
  });
});

describe("what the patient allows", () => {
  const no = { given: false, on: "2026-01-02" };
  const allowed: Permissions = { calls: { given: true, on: "2026-01-02" }, letters: no, photos: null };

  test("is said where it was not yes", () => {
    expect(unwanted("call", allowed)).toBeNull();
    expect(unwanted("letter", allowed)).toEqual({ about: "letters", said: no });
    expect(unwanted("message", allowed)).toEqual({ about: "letters", said: no });
    expect(unwanted("call", { ...allowed, calls: null })).toEqual({ about: "calls", said: null });
  });

  test("is nothing to who comes by", () => {
    expect(unwanted("visit", { calls: null, letters: null, photos: null })).toBeNull();
    expect(unwanted(null, allowed)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import type { PatientDetails } from "../../../backend/generated";
import { agreeing, byDefault, composed, differing } from "./choices";

const one: PatientDetails = {
  name: "Ayşe Demir",
  preferred_name: null,
  former_names: ["Ayşe Kaya"],
  birth_date: "1992-05-14",
  birth_precision: "day",
  sex: "female",
  has_cycles: "yes",
  phones: [{ number: "0532 555 01 02", label: null }],
  email: null,
  address: null,
  language: "tr",
  emergency: null,
  identifiers: [],
  came_by: null,
  permissions: { calls: null, letters: null, photos: null },
  alerts: "Lidocaine",
  note: null,
  deceased_on: null,
};
const other: PatientDetails = {
  ...one,
  name: "Ayse Demir",
  birth_date: "1992-01-01",
  birth_precision: "year",
  sex: "not_recorded",
  has_cycles: "unknown",
  phones: [
    { number: "+90 (532) ٥٥٥ 01 02", label: "own" },
    { number: "0216 345 67 89", label: "work" },
  ],
  email: "ayse@example.org",
  permissions: { calls: { given: true, on: "2026-01-02" }, letters: null, photos: null },
  alerts: "Latex",
};
const two = { a: one, b: other };

describe("two records", () => {
  test("are asked about where they differ, and only there", () => {
    expect(differing(two)).toEqual([
      "name",
      "birth_date",
      "sex",
      "has_cycles",
      "alerts",
      "phones",
      "email",
      "permissions.calls",
    ]);
    expect(agreeing(two)).toEqual(["former_names", "language"]);
    expect(differing({ a: one, b: structuredClone(one) })).toEqual([]);
  });

  test("what is told goes before what is not, whoever stays", () => {
    expect(byDefault(two, "sex", "b")).toBe("a");
    expect(byDefault(two, "email", "a")).toBe("b");
    expect(byDefault(two, "name", "b")).toBe("b");
    expect(byDefault(two, "alerts", "a")).toBe("both");
  });

  test("become one: lists are united, nothing of an allergy is lost, an entry stands once", () => {
    const merged = composed(two, "a", {});
    expect(merged).toMatchObject({
      name: "Ayşe Demir",
      birth_date: "1992-05-14",
      birth_precision: "day",
      sex: "female",
      email: "ayse@example.org",
      alerts: "Lidocaine\nLatex",
      former_names: ["Ayşe Kaya"],
    });
    expect(merged.phones.map(({ number }) => number)).toEqual(["0532 555 01 02", "0216 345 67 89"]);
    expect(merged.permissions.calls).toEqual({ given: true, on: "2026-01-02" });
  });

  test("what was chosen is taken, and its precision with the date", () => {
    const merged = composed(two, "a", { name: "b", birth_date: "b", alerts: "a", sex: "b", phones: "b" });
    expect(merged).toMatchObject({
      name: "Ayse Demir",
      birth_date: "1992-01-01",
      birth_precision: "year",
      alerts: "Lidocaine",
      sex: "not_recorded",
      phones: other.phones,
    });
  });
});

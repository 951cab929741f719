import { describe, expect, test } from "vitest";
import { match, matchPath, SCREENS } from "./routes";

describe("a path", () => {
  test("gives its numbers", () => {
    expect(matchPath("/patients/:patient", "/patients/12")).toEqual({ patient: 12 });
    expect(matchPath("/patients/:patient/session", "/patients/12/session/")).toEqual({ patient: 12 });
  });

  test.each([
    "/patients/abc",
    "/patients",
    "/patients/12/else",
    "/patients/-1",
    "/patients/1e3",
    "/patients/",
  ])("%s is another's", (address) => expect(matchPath("/patients/:patient", address)).toBeNull());
});

test("an address finds its screen, and what follows the question mark", () => {
  expect(match("#/patients/7?from=today")).toMatchObject({
    screen: { place: "patients" },
    params: { patient: 7 },
    query: { from: "today" },
  });
  expect(match("#/no/such/place")).toBeNull();
});

test("no two screens share an address", () => {
  const paths = SCREENS.map(({ path }) => path.replace(/:\w+/g, ":"));
  expect(new Set(paths).size).toBe(paths.length);
});

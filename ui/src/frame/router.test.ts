import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { abandon, guard, question } from "./leave.svelte";
import { go, replace, route, startRouter } from "./router.svelte";

let stop: () => void;
beforeEach(() => {
  history.replaceState(null, "", "#/today");
  stop = startRouter();
});
afterEach(() => {
  abandon();
  stop();
});

const answer = async (what: "save" | "discard" | "stay"): Promise<void> => {
  await vi.waitFor(() => expect(question.answer).not.toBeNull());
  question.answer?.(what);
};

test("goes where it is sent, and says so in the address", async () => {
  expect(route.match?.screen.place).toBe("today");
  expect(await go("#/patients/12")).toBe(true);
  expect(route.match?.params).toEqual({ patient: 12 });
  expect(location.hash).toBe("#/patients/12");
});

test("follows a link and the Back button", async () => {
  await go("#/patients");
  location.hash = "#/settings";
  await vi.waitFor(() => expect(route.match?.screen.place).toBe("settings"));
  history.back();
  await vi.waitFor(() => expect(route.hash).toBe("#/patients"));
});

test("an address that is none has no screen", async () => {
  await go("#/no/such");
  expect(route.match).toBeNull();
});

test("something unsaved keeps screen and address until it is answered", async () => {
  await go("#/patients/new");
  guard({ dirty: () => true, save: async () => true });
  location.hash = "#/settings";
  await answer("stay");
  await vi.waitFor(() => expect(location.hash).toBe("#/patients/new"));
  expect(route.hash).toBe("#/patients/new");
  location.hash = "#/settings";
  await answer("discard");
  await vi.waitFor(() => expect(route.hash).toBe("#/settings"));
  expect(location.hash).toBe("#/settings");
});

test("after a form was saved nothing is asked", () => {
  guard({ dirty: () => true, save: async () => true });
  replace("#/patients/3");
  expect(route.match?.params).toEqual({ patient: 3 });
  expect(question.answer).toBeNull();
});

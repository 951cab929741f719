import { beforeEach, expect, test, vi } from "vitest";
import { abandon, guard, mayLeave, question } from "./leave.svelte";

beforeEach(() => abandon());

test("nothing unsaved: nothing is asked", async () => {
  guard({ dirty: () => false, save: async () => true });
  expect(await mayLeave()).toBe(true);
  expect(question.answer).toBeNull();
});

test.each([
  ["save", true, true],
  ["save", false, false],
  ["discard", true, true],
  ["stay", true, false],
] as const)("%s (saving works: %s) leaves: %s", async (answer, works, leaves) => {
  const save = vi.fn(async () => works);
  guard({ dirty: () => true, save });
  const going = mayLeave();
  await vi.waitFor(() => expect(question.answer).not.toBeNull());
  question.answer?.(answer);
  expect(await going).toBe(leaves);
  expect(save).toHaveBeenCalledTimes(answer === "save" ? 1 : 0);
});

test("what saves itself is saved on leaving, and nobody is asked", async () => {
  let dirty = true;
  const save = vi.fn(async () => !(dirty = false));
  guard({ dirty: () => dirty, save, savesItself: true });
  expect(await mayLeave()).toBe(true);
  expect(save).toHaveBeenCalledOnce();
  expect(question.answer).toBeNull();
});

test("what saves itself and cannot be saved is asked about", async () => {
  guard({ dirty: () => true, save: async () => false, savesItself: true });
  const going = mayLeave();
  await vi.waitFor(() => expect(question.answer).not.toBeNull());
  question.answer?.("stay");
  expect(await going).toBe(false);
});

test("what was discarded is not asked about again", async () => {
  guard({ dirty: () => true, save: async () => true });
  const going = mayLeave();
  await vi.waitFor(() => expect(question.answer).not.toBeNull());
  question.answer?.("discard");
  await going;
  expect(await mayLeave()).toBe(true);
});

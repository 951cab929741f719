import { beforeAll, expect, test, vi } from "vitest";
import { useTransport } from "../backend";
import { loadTexts, textsReady } from "../texts/index.svelte";
import { warmUp } from "./warm";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});

test("nothing is left of the rehearsal, and it asks the core for nothing", async () => {
  const transport = vi.fn(() => Promise.reject(new Error("nothing may be asked")));
  useTransport(transport);
  const shown: string[] = [];
  const watcher = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) shown.push((node as HTMLElement).style.visibility);
    }
  });
  watcher.observe(document.body, { childList: true });
  document.body.innerHTML = "<p>lock screen</p>";
  const before = document.body.innerHTML;
  warmUp();
  expect(document.body.innerHTML).toBe(before);
  await Promise.resolve();
  // What was put in beside the lock screen was never to be seen.
  expect(shown).toEqual(["", "hidden"]);
  expect(transport).not.toHaveBeenCalled();
});

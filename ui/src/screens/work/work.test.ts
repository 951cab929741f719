import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backend, useTransport } from "../../backend";
import type { WorkView } from "../../backend/generated";
import type { Answer, Request } from "../../backend/wire";
import { Work } from "./work.svelte";

/** The core, as far as this test goes: what it is doing, and the end of the long call. */
let view: WorkView | null;
let asked: number;
let cancelled: number;
let end: (answer: Partial<Answer>) => void;

beforeEach(() => {
  vi.useFakeTimers();
  [view, asked, cancelled] = [null, 0, 0];
  useTransport(async ({ id, op }: Request): Promise<Answer> => {
    if (op === "backups.work") {
      asked++;
      return { id, ok: view };
    }
    if (op === "backups.cancel") {
      cancelled++;
      return { id, ok: {} };
    }
    return new Promise((resolve) => (end = (answer) => resolve({ id, ...answer })));
  });
});
afterEach(() => vi.useRealTimers());

const make = (): Promise<unknown> => backend.call("backups.make");
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test("asks four times a second while the call is pending, and not once after it", async () => {
  const work = new Work();
  const running = work.run(make);
  expect(work.busy).toBe(true);
  view = { step: "checking", done: 3, total: 12 };
  await later(1_000);
  expect(asked).toBeGreaterThanOrEqual(3);
  expect(work.view).toEqual(view);
  end({ ok: "made" });
  expect(await running).toBe("made");
  const before = asked;
  await later(2_000);
  expect(asked).toBe(before);
  expect(work).toMatchObject({ busy: false, view: null, failure: undefined, cancelled: false });
});

test("stopping is asked for once, and is no failure", async () => {
  const work = new Work();
  const running = work.run(make);
  await later(300);
  void work.cancel();
  void work.cancel();
  await later(10);
  expect([cancelled, work.cancelling]).toEqual([1, true]);
  end({ error: { code: "cancelled", message: "Stopped." } });
  expect(await running).toBeUndefined();
  expect(work).toMatchObject({ busy: false, cancelling: false, cancelled: true, failure: undefined });
});

test("why it failed is kept, and gone when it is begun again", async () => {
  const work = new Work();
  const running = work.run(make);
  await later(0);
  end({ error: { code: "disk_full", message: "The disk is full." } });
  await running;
  expect(work.failure?.message).toBe("The disk is full.");
  const again = work.run(make);
  expect(work.failure).toBeUndefined();
  await later(0);
  end({ ok: "made" });
  expect(await again).toBe("made");
});

test("a second call is not begun while one is pending", async () => {
  const work = new Work();
  const first = work.run(make);
  const second = vi.fn(make);
  expect(await work.run(second)).toBeUndefined();
  expect(second).not.toHaveBeenCalled();
  await later(0);
  end({ ok: "made" });
  await first;
});

test("work that was begun elsewhere is followed to its end", async () => {
  view = { step: "copying", done: 0, total: 0 };
  const work = new Work();
  const done = vi.fn();
  void work.watch(done);
  await later(600);
  expect(work).toMatchObject({ busy: true, view });
  view = null;
  await later(300);
  expect(done).toHaveBeenCalledOnce();
  expect(work.busy).toBe(false);
});

test("nothing under way: nothing is shown, and it is asked once", async () => {
  const work = new Work();
  const done = vi.fn();
  await work.watch(done);
  await later(1_000);
  expect([asked, work.busy]).toEqual([1, false]);
  expect(done).not.toHaveBeenCalled();
});

test("a screen that goes asks no more", async () => {
  const work = new Work();
  void work.run(make);
  await later(300);
  work.leave();
  const before = asked;
  await later(2_000);
  expect(asked).toBe(before);
});

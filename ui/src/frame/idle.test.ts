import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchIdle } from "./session.svelte";

const MINUTE = 60_000;
const close = vi.fn(async () => {});
const stir = vi.fn(async () => {});
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  close.mockClear();
  stir.mockClear();
  stop = watchIdle(close, stir);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("five minutes without anybody close the vault", async () => {
  await vi.advanceTimersByTimeAsync(4.9 * MINUTE);
  expect(close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0.2 * MINUTE);
  expect(close).toHaveBeenCalled();
});

test("a key or the mouse begins the five minutes anew", async () => {
  for (let minute = 0; minute < 12; minute += 4) {
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  }
  expect(close).not.toHaveBeenCalled();
});

test("a computer that slept locks as soon as it wakes", async () => {
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(close).toHaveBeenCalled();
});

test("while somebody moves the core is told once a minute, and not while nobody does", async () => {
  for (let second = 0; second < 180; second += 10) {
    dispatchEvent(new Event("pointermove"));
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(stir).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(stir).toHaveBeenCalledTimes(2);
});

import { expect, test, vi } from "vitest";
import { useTransport } from "../../backend";
import type { Answer, Request } from "../../backend/wire";
import { askAhead, read } from "./ahead";

const today = (id: number, patients: number): Answer => ({ id, ok: { patients } });

test("the answer that was asked for ahead is taken once", async () => {
  let asked = 0;
  useTransport(async ({ id }: Request) => today(id, ++asked));
  await askAhead();
  expect(await read()).toEqual({ patients: 1 });
  expect(await read()).toEqual({ patients: 2 });
});

test("an answer that does not come holds nobody up, and is taken when it is there", async () => {
  vi.useFakeTimers();
  let answer: (() => void) | undefined;
  useTransport(({ id }: Request) => new Promise((resolve) => (answer = () => resolve(today(id, 7)))));
  const waited = askAhead();
  await vi.advanceTimersByTimeAsync(300);
  await waited;
  vi.useRealTimers();
  const late = read();
  answer?.();
  expect(await late).toEqual({ patients: 7 });
});

test("what nobody took at once is not shown later", async () => {
  vi.useFakeTimers();
  let asked = 0;
  useTransport(async ({ id }: Request) => today(id, ++asked));
  await askAhead();
  // The recovery sheet is typed back first, say.
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(await read()).toEqual({ patients: 2 });
});

test("whoever takes it hears of a failure", async () => {
  useTransport(async ({ id }: Request) => ({ id, error: { code: "damaged", message: "" } }));
  await askAhead();
  await expect(read()).rejects.toMatchObject({ code: "damaged" });
});

import { expect, test, vi } from "vitest";
import { useTransport } from "../backend";
import type { Request } from "../backend/wire";
import {
  may,
  opened,
  putSheetOff,
  session,
  sheetConfirmed,
  start,
  type VaultStatus,
  watchIdle,
} from "./session.svelte";

const STATUS: VaultStatus = {
  state: "locked",
  today: null,
  now: null,
  zone: null,
  clinic_name: null,
  practitioner_name: null,
  language: null,
  role: null,
  idle_minutes: null,
  recovery_pending: false,
  damaged: false,
  low_on_space: false,
  clock_behind: null,
};
const open = (more: Partial<VaultStatus>): VaultStatus => ({
  ...STATUS,
  state: "open",
  today: "2026-11-23",
  role: "practitioner",
  ...more,
});

useTransport(async ({ id, op }: Request) => {
  if (op === "vault.status") return { id, ok: STATUS };
  if (op === "operations") {
    const staff = { name: "patients.search", roles: ["assistant", "practitioner"] };
    return { id, ok: [staff, { name: "sessions.record", roles: ["practitioner"] }] };
  }
  return { id, error: { code: "bad_request", message: op } };
});

test("what is offered follows the list of operations and the role", async () => {
  await start();
  await vi.waitFor(() => expect(session.ready).toBe(true));
  expect(may("patients.search")).toBe(false);
  opened(open({ role: "assistant" }));
  expect([may("patients.search"), may("sessions.record")]).toEqual([true, false]);
  opened(open({ role: "practitioner" }));
  expect([may("patients.search"), may("sessions.record")]).toEqual([true, true]);
});

test("a practitioner is asked for the recovery sheet until it is typed back or put off, an assistant is not", () => {
  opened(open({ role: "assistant", recovery_pending: true }));
  expect(session.sheetWanted).toBe(false);
  opened(open({ recovery_pending: true }));
  expect(session.sheetWanted).toBe(true);
  putSheetOff();
  expect(session.sheetWanted).toBe(false);
  opened(open({ recovery_pending: true }), { fresh: "created" });
  expect(session.sheetWanted).toBe(true);
  expect(session.fresh).toBe("created");
  sheetConfirmed(open({}));
  expect(session.sheetWanted).toBe(false);
  expect(session.fresh).toBeNull();
});

test("the minutes until it locks are the clinic's", async () => {
  vi.useFakeTimers();
  const close = vi.fn(async () => {});
  opened(open({ idle_minutes: 2 }));
  const stop = watchIdle(close, async () => {});
  await vi.advanceTimersByTimeAsync(115_000);
  expect(close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(close).toHaveBeenCalled();
  stop();
  vi.useRealTimers();
});

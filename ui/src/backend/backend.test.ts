import { expect, test, vi } from "vitest";
import { backend, BackendError, onLocked, UNREACHABLE, useTransport } from "./index";
import { onChanged } from "./refresh";
import type { Request } from "./wire";

test("a lost answer is asked for again with the same uuid", async () => {
  const seen: Request[] = [];
  useTransport(async (request) => {
    seen.push(request);
    if (seen.length === 1) throw new Error("gone");
    return { id: request.id, ok: { state: "locked" }, changed: [] };
  });
  await backend.call("vault.status");
  expect(seen).toHaveLength(2);
  expect(seen[0]?.uuid).toMatch(/^[\da-f-]{36}$/);
  expect(seen[1]).toEqual(seen[0]);
});

test("each call has a uuid of its own", async () => {
  const seen: string[] = [];
  useTransport(async (request) => {
    seen.push(request.uuid);
    return { id: request.id, ok: null };
  });
  await backend.call("vault.lock");
  await backend.call("vault.lock");
  expect(new Set(seen).size).toBe(2);
});

test("a core that stays silent is an error with a code", async () => {
  useTransport(() => Promise.reject(new Error("gone")));
  await expect(backend.call("vault.status")).rejects.toMatchObject({ code: UNREACHABLE });
});

test("errors carry their fields; a single one counts as a list", async () => {
  useTransport(async ({ id }) => ({ id, error: { code: "invalid", message: "No.", field: "clinic.name" } }));
  const error = await backend.call("vault.status").catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(BackendError);
  expect(error).toMatchObject({ fields: [{ field: "clinic.name", message: "No." }], next: null, rule: null });
});

test("what changed is told to who listens, and a closed vault to the frame", async () => {
  const listener = vi.fn();
  const locked = vi.fn();
  const stop = onChanged(listener);
  onLocked(locked);
  useTransport(async ({ id }) => ({ id, ok: null, changed: ["patients", "lots"] }));
  await backend.call("vault.lock");
  expect([...(listener.mock.calls[0]?.[0] as Set<string>)]).toEqual(["patients", "lots"]);
  stop();
  useTransport(async ({ id }) => ({ id, error: { code: "locked", message: "Locked." } }));
  await expect(backend.call("vault.status")).rejects.toMatchObject({ code: "locked" });
  expect(locked).toHaveBeenCalledOnce();
  expect(listener).toHaveBeenCalledOnce();
});

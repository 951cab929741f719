import { beforeEach, expect, test } from "vitest";
import type { VaultStatus } from "../backend/generated";
import { expected, remember } from "./expected";

const status = (state: VaultStatus["state"]): VaultStatus => ({ state }) as VaultStatus;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test("a computer that has seen no vault expects nothing", () => {
  expect(expected()).toBeUndefined();
  remember(status("absent"));
  expect(expected()).toBeUndefined();
});

test("where there is a vault the lock screen is expected, but not by a page that left it open", () => {
  remember(status("locked"));
  expect(expected()).toBe("locked");
  remember(status("open"));
  expect(expected()).toBeUndefined();
  // A new window.
  sessionStorage.clear();
  expect(expected()).toBe("locked");
});

test("nothing but that is remembered, and a vault that is gone is forgotten", () => {
  remember(status("open"));
  expect([{ ...localStorage }, { ...sessionStorage }]).toEqual([
    { "anagen.vault": "yes" },
    { "anagen.open": "yes" },
  ]);
  remember(status("absent"));
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

import { flushSync } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { whole, type Whole } from "./whole.svelte";

let drop = (): void => undefined;
afterEach(() => drop());

function listed(brought: number, inAll: number, read: () => Promise<readonly number[]>): Whole<number> {
  const rows = Array.from({ length: brought }, (_, line) => line);
  let list: Whole<number> | undefined;
  drop = $effect.root(() => {
    list = whole([], () => ({ rows, inAll }), read);
  });
  flushSync();
  if (!list) throw new Error("no list");
  return list;
}

describe("a long list", () => {
  it("shows what fits, and asks for the rest only when somebody wants it", async () => {
    const all = Array.from({ length: 300 }, (_, line) => line);
    const read = vi.fn(() => Promise.resolve(all));
    const list = listed(100, 300, read);
    expect([list.rows.length, list.more]).toEqual([12, true]);
    expect(read).not.toHaveBeenCalled();

    list.show();
    flushSync();
    expect([list.rows.length, list.more]).toEqual([100, false]);
    await vi.waitFor(() => expect(list.rows).toEqual(all));
    expect(read).toHaveBeenCalledOnce();
  });

  it("asks for nothing where the page brought all of it", () => {
    const read = vi.fn(() => Promise.resolve([]));
    const list = listed(20, 20, read);
    list.show();
    flushSync();
    expect([list.rows.length, list.more]).toEqual([20, false]);
    expect(read).not.toHaveBeenCalled();
  });

  it("has no more to show where all of it fits", () => {
    const list = listed(12, 12, () => Promise.resolve([]));
    expect([list.rows.length, list.more]).toEqual([12, false]);
  });
});

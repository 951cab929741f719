import { flushSync } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Offered } from "./offered.svelte";

let drop = (): void => undefined;
afterEach(() => drop());

function over(
  first: readonly string[],
  atRest: "first" | "none",
): { at: Offered; make: (keys: readonly string[]) => void } {
  let keys = $state.raw(first);
  let at: Offered | undefined;
  drop = $effect.root(() => {
    at = new Offered(() => keys, atRest);
  });
  if (!at) throw new Error("nothing was made");
  return {
    at,
    make: (anew) => {
      keys = anew;
      flushSync();
    },
  };
}
const press = (at: Offered, key: string): boolean => at.arrow({ key } as KeyboardEvent);

describe("where the arrow keys stand", () => {
  it("is the first or none before anybody moved, and goes round the ends", () => {
    const { at } = over(["a", "b", "c"], "first");
    expect(at.index).toBe(0);
    expect(press(at, "ArrowUp")).toBe(true);
    expect(at.index).toBe(2);
    press(at, "ArrowDown");
    press(at, "ArrowDown");
    expect(at.index).toBe(1);
    expect(press(at, "Enter")).toBe(false);

    const { at: none } = over(["a", "b", "c"], "none");
    expect(none.index).toBe(-1);
    press(none, "ArrowDown");
    expect(none.index).toBe(0);
    none.rest();
    expect(none.index).toBe(-1);
    press(none, "ArrowUp");
    expect(none.index).toBe(2);
  });

  it("stays with the one it went to when the list is made anew around it", () => {
    const { at, make } = over(["keep"], "none");
    press(at, "ArrowDown");
    make(["a", "b", "keep"]);
    expect(at.index).toBe(2);
  });

  it("takes nobody else in place of one who is no longer offered", () => {
    const { at, make } = over(["a", "b", "c"], "first");
    press(at, "ArrowDown");
    make(["a", "c", "d"]);
    expect(at.index).toBe(-1);
    press(at, "ArrowDown");
    expect(at.index).toBe(0);
  });

  it("is nowhere in an empty list, and at the first again once there is one", () => {
    const { at, make } = over([], "first");
    press(at, "ArrowDown");
    expect(at.index).toBe(-1);
    make(["a"]);
    expect(at.index).toBe(0);
  });

  it("takes the first on Enter only once the answer to what was typed is there", () => {
    let keys = $state.raw<readonly string[]>(["before", "also before"]);
    let answered = $state(false);
    const taken: (string | undefined)[] = [];
    let at: Offered | undefined;
    drop = $effect.root(() => {
      const take = (index: number): number => taken.push(keys[index]);
      at = new Offered(() => keys, "first", { answered: () => answered, take });
    });
    const answer = (now: readonly string[]): void => {
      [keys, answered] = [now, true];
      flushSync();
    };
    at?.enter();
    flushSync();
    expect(taken).toEqual([]);
    answer(["after", "before"]);
    expect(taken).toEqual(["after"]);

    // Somebody who typed on did not mean it any more; and an empty answer takes nothing, now or later.
    answered = false;
    at?.enter();
    flushSync();
    at?.rest();
    answer(["another"]);
    at?.enter();
    answer([]);
    answer(["late"]);
    expect(taken).toEqual(["after"]);

    // Whom somebody went to, they saw.
    answered = false;
    if (at) press(at, "ArrowDown");
    at?.enter();
    flushSync();
    expect(taken).toEqual(["after", "late"]);
  });
});

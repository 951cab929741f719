import { backend, BackendError } from "../../backend";
import type { Computed, Reading } from "../../backend/generated";
import type { ReadingTyped } from "./values";

/** What is computed of a reading while it is typed; undefined while something is missing. Make it while a component is set up. */
export function computed(reading: () => ReadingTyped | undefined): { readonly value: Computed | undefined } {
  let value = $state.raw<Computed>();
  let round = 0;
  async function ask(whole: Reading, mine: number): Promise<void> {
    try {
      const answer = await backend.call("scales.compute", { reading: whole });
      if (mine === round) value = answer;
    } catch (cause) {
      // What is wrong with it is said when the intake is recorded.
      if (!(cause instanceof BackendError)) throw cause;
      if (mine === round) value = undefined;
    }
  }
  $effect(() => {
    const typed = $state.snapshot(reading()) as ReadingTyped | undefined;
    const mine = ++round;
    if (!typed || Object.values(typed.value).some((part) => part === null)) value = undefined;
    else void ask(typed as Reading, mine);
  });
  return {
    get value() {
      return value;
    },
  };
}

import { BackendError } from "../../backend";
import { notifyOf } from "../../frame/notices.svelte";

/** Something a button does at once: no second press while it is at work, and a notice when the core refuses. */
export function doing(action: () => Promise<void>): { readonly busy: boolean; start: () => void } {
  let busy = $state(false);
  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await action();
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      notifyOf(cause);
    } finally {
      busy = false;
    }
  }
  return {
    get busy() {
      return busy;
    },
    start: () => void run(),
  };
}

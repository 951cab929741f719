import { BackendError } from "./index";
import { onChanged } from "./refresh";

/** What a screen shows of the core's data, read again when a write changes it. */
export interface Live<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly value: T | undefined;
  readonly error: BackendError | undefined;
  /** True until the first answer. */
  readonly loading: boolean;
  reload(): Promise<void>;
}

/**
 * Reads now, again when something that `read` uses changes, and again when a write changes one of `nouns`.
 * Call it while a component is being set up.
 */
export function live<T>(nouns: readonly string[], read: () => Promise<T>): Live<T> {
  let value = $state.raw<T | undefined>();
  let error = $state.raw<BackendError | undefined>();
  let loading = $state(true);
  let round = 0;

  async function take(answer: Promise<T>): Promise<void> {
    const mine = ++round;
    try {
      const next = await answer;
      if (mine !== round) return;
      value = next;
      error = undefined;
    } catch (cause) {
      if (mine !== round) return;
      if (!(cause instanceof BackendError)) throw cause;
      error = cause;
    } finally {
      if (mine === round) loading = false;
    }
  }

  $effect(() => {
    void take(read());
    return () => {
      round++;
    };
  });
  $effect(() =>
    onChanged((set) => {
      if (nouns.some((noun) => set.has(noun))) void take(read());
    }),
  );

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload: () => take(read()),
  };
}

import { backend, BackendError } from "../../backend";
import type { WorkView } from "../../backend/generated";

/** How often the core is asked how far it is. */
const ASK_MS = 250;

/** Long work of the core: what it is doing while its call is pending, and stopping it. */
export class Work {
  /** A call is pending, here or (after coming back to the screen) from before. */
  busy = $state(false);
  /** What it is doing; null before the core has begun. */
  view = $state.raw<WorkView | null>(null);
  cancelling = $state(false);
  /** The person stopped the last one. */
  cancelled = $state(false);
  /** Why the last one failed; being stopped is no failure. */
  failure = $state.raw<BackendError | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;

  /** Calls, and asks meanwhile how far it is. Answers undefined when it was stopped or failed. */
  async run<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.#begin();
    this.#askSoon();
    try {
      return await call();
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      if (cause.code === "cancelled") this.cancelled = true;
      else this.failure = cause;
      return undefined;
    } finally {
      this.#end();
    }
  }

  /** A short call whose failure is shown in the same place; nothing is asked meanwhile. */
  async quietly<T>(call: () => Promise<T>): Promise<T | undefined> {
    this.cancelled = false;
    this.failure = undefined;
    try {
      return await call();
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      this.failure = cause;
      return undefined;
    }
  }

  /** Shows work that was begun before this screen was; `done` is called when it has ended. */
  async watch(done: () => void): Promise<void> {
    const first = await this.#ask();
    if (!first || this.busy || this.#gone) return;
    this.#begin();
    this.view = first;
    while (!this.#gone) {
      await new Promise((later) => (this.#timer = setTimeout(later, ASK_MS)));
      const next = await this.#ask();
      if (next === null) break;
      if (next) this.view = next;
    }
    this.#end();
    if (!this.#gone) done();
  }

  /** Asks the core to stop. The call itself answers that it did. */
  async cancel(): Promise<void> {
    if (!this.busy || this.cancelling) return;
    this.cancelling = true;
    try {
      await backend.call("backups.cancel");
    } catch (cause) {
      // It ended in the meantime; the call's own answer says how.
      if (!(cause instanceof BackendError)) throw cause;
      this.cancelling = false;
    }
  }

  /** The screen goes. The work goes on. */
  leave(): void {
    this.#gone = true;
    clearTimeout(this.#timer);
  }

  #begin(): void {
    this.busy = true;
    this.view = null;
    this.cancelling = false;
    this.cancelled = false;
    this.failure = undefined;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.busy = false;
    this.view = null;
    this.cancelling = false;
  }

  #askSoon(): void {
    this.#timer = setTimeout(async () => {
      const next = await this.#ask();
      if (!this.busy || this.#gone) return;
      if (next) this.view = next;
      this.#askSoon();
    }, ASK_MS);
  }

  /** Undefined when the core did not say: asking is only for show. */
  async #ask(): Promise<WorkView | null | undefined> {
    try {
      return await backend.call("backups.work");
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      return undefined;
    }
  }
}

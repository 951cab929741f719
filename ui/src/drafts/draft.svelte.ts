import { onDestroy, untrack } from "svelte";
import { backend } from "../backend";
import { protect } from "../frame/leave.svelte";
import { Saver, type SaverState } from "./saver";

export interface DraftOptions<T> {
  /** Which form, and whose: "session:12". */
  key: string;
  /** When it was saved last, where there is one already. */
  savedAt: string | undefined;
  /** What the form holds now. */
  content: () => T;
}

/** How a draft stands. */
export interface DraftStanding {
  readonly state: SaverState;
  /** The clinic's wall when it was saved last. */
  readonly at: string | undefined;
}

/** Keeps what a form holds as a draft in the vault while it is typed. Make it while a component is set up. */
export class Draft<T> implements DraftStanding {
  state: SaverState = $state("idle");
  at: string | undefined = $state();
  #saver: Saver<T>;

  constructor({ key, savedAt, content }: DraftOptions<T>) {
    this.at = savedAt;
    this.#saver = new Saver<T>({
      // Well within two seconds of the first change.
      delay: 1000,
      save: async (content) =>
        void (this.at = (await backend.call("drafts.save", { key, content })).saved_at),
      onstate: (next) => (this.state = next),
    });
    let printed = JSON.stringify(untrack(content));
    $effect(() => {
      const now = content();
      const print = JSON.stringify(now);
      if (print === printed) return;
      printed = print;
      untrack(() => this.#saver.change(now));
    });
    protect({ dirty: () => this.#saver.dirty, save: () => this.flush(), savesItself: true });
    onDestroy(() => void this.flush());
  }

  /** Saves at once what is not saved. True when nothing was lost. */
  flush = (): Promise<boolean> => this.#saver.flush();

  /** Nothing more is saved: the work is recorded or thrown away. */
  end = (): Promise<void> => this.#saver.end();
}

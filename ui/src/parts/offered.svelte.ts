import { untrack } from "svelte";

/** What is taken while nobody went anywhere: the first that is offered, or none. */
type AtRest = "first" | "none";

/** What Enter does where the list comes late. */
interface Late {
  /** Whether the list is the one for what was typed. */
  answered: () => boolean;
  /** Takes what stands at this place. */
  take: (index: number) => void;
}

/**
 * Where the arrow keys stand in a list of suggestions. It is known by its key and not by its place: a list that is made anew while
 * somebody moves in it (an answer comes late, a search is still being made ready) never puts another one, another patient even,
 * under the finger. Where the one that somebody went to is no longer offered, nothing is taken until they go on.
 */
export class Offered {
  #keys: () => readonly string[];
  #atRest: AtRest;
  #key = $state<string>();
  #entered = $state(false);
  /** Its place now; -1 where Enter takes none. */
  readonly index: number;

  /** With `late` it is made while a component is being set up. */
  constructor(keys: () => readonly string[], atRest: AtRest, late?: Late) {
    this.#keys = keys;
    this.#atRest = atRest;
    this.index = $derived.by(() => {
      const keys = this.#keys();
      if (this.#key !== undefined) return keys.indexOf(this.#key);
      return this.#atRest === "first" && keys.length > 0 ? 0 : -1;
    });
    if (!late) return;
    $effect(() => {
      if (!this.#entered || (this.#key === undefined && !late.answered())) return;
      this.#entered = false;
      const { index } = this;
      if (index >= 0) untrack(() => late.take(index));
    });
  }

  /**
   * Enter was pressed. Whom somebody went to is taken at once; the first is not before the answer to what was typed is there: what still
   * stands first may be another patient.
   */
  enter(): void {
    this.#entered = true;
  }

  /** Takes an arrow key, round the ends; says whether it was one. */
  arrow(event: KeyboardEvent): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return false;
    this.#entered = false;
    const keys = this.#keys();
    const from = this.index < 0 && step < 0 ? 0 : this.index;
    if (keys.length > 0) this.#key = keys[(from + step + keys.length) % keys.length];
    return true;
  }

  goTo(key: string): void {
    this.#key = key;
  }

  /** Something else is looked for: nobody went anywhere yet. */
  rest(): void {
    this.#key = undefined;
    this.#entered = false;
  }
}

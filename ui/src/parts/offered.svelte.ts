/** What is taken while nobody went anywhere: the first that is offered, or none. */
type AtRest = "first" | "none";

/**
 * Where the arrow keys stand in a list of suggestions. It is known by its key and not by its place: a list that is made anew while
 * somebody moves in it (an answer comes late, a search is still being made ready) never puts another one, another patient even,
 * under the finger. Where the one that somebody went to is no longer offered, nothing is taken until they go on.
 */
export class Offered {
  #keys: () => readonly string[];
  #atRest: AtRest;
  #key = $state<string>();
  /** Its place now; -1 where Enter takes none. */
  readonly index: number;

  constructor(keys: () => readonly string[], atRest: AtRest) {
    this.#keys = keys;
    this.#atRest = atRest;
    this.index = $derived.by(() => {
      const keys = this.#keys();
      if (this.#key !== undefined) return keys.indexOf(this.#key);
      return this.#atRest === "first" && keys.length > 0 ? 0 : -1;
    });
  }

  /** Takes an arrow key, round the ends; says whether it was one. */
  arrow(event: KeyboardEvent): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return false;
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
  }
}

export type SaverState = "idle" | "waiting" | "saving" | "saved" | "failed";

export interface SaverOptions<T> {
  /** Milliseconds from the first change that is not saved to its saving; typing on does not put it off. */
  delay: number;
  save: (content: T) => Promise<void>;
  onstate?: (state: SaverState) => void;
}

/** Saves what changes, some time after it changed, one saving at a time and never an older state after a newer. */
export class Saver<T> {
  #options: SaverOptions<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: { content: T } | undefined;
  #running: Promise<void> | undefined;
  #ended = false;

  constructor(options: SaverOptions<T>) {
    this.#options = options;
  }

  /** Whether something is not saved yet. */
  get dirty(): boolean {
    return this.#pending !== undefined || this.#running !== undefined;
  }

  #say(state: SaverState): void {
    this.#options.onstate?.(state);
  }

  /** Takes a new state to be saved. */
  change(content: T): void {
    if (this.#ended) return;
    this.#pending = { content };
    this.#say("waiting");
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.delay);
  }

  /** Saves at once what is not saved. True when nothing was lost. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    const taken = this.#pending;
    if (!taken) return true;
    this.#pending = undefined;
    let fine = true;
    this.#say("saving");
    this.#running = this.#options
      .save(taken.content)
      .then(() => this.#say(this.#pending ? "waiting" : "saved"))
      .catch(() => {
        fine = false;
        // What could not be saved is tried again with the next change, unless a newer state waits already.
        this.#pending ??= taken;
        this.#say("failed");
      })
      .finally(() => (this.#running = undefined));
    await this.#running;
    return fine;
  }

  /** Forgets what is not saved and takes nothing more; for when the work is signed or thrown away. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
    await this.#running;
  }
}

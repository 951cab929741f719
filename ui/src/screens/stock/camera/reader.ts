import type { Symbol } from "./symbols";

/** Nothing can be read: the worker did not start, or broke off. */
export class Blind extends Error {}

interface Asked {
  answer: (found: Symbol[]) => void;
  fail: (cause: Blind) => void;
}

/** Reads codes out of pictures in a worker of its own, in the order in which they come. */
export class Reader {
  readonly #worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  readonly #asked: Asked[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Symbol[] | null>) => {
      const asked = this.#asked.shift();
      if (data) asked?.answer(data);
      else asked?.fail(new Blind());
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      for (const { fail } of this.#asked.splice(0)) fail(new Blind());
    };
  }

  /** All codes in a picture, which is given away. @throws {Blind} */
  read(picture: ImageData): Promise<Symbol[]> {
    return new Promise((answer, fail) => {
      this.#asked.push({ answer, fail });
      this.#worker.postMessage(picture, [picture.data.buffer]);
    });
  }

  /** Ends the worker, whatever it is at. What was asked is not answered any more. */
  end(): void {
    this.#worker.terminate();
  }
}

import { live } from "./live.svelte";

/** So many lines are shown before somebody asks for all. */
const FIRST = 12;

/** A long list of which a page comes with the beginning. */
export interface Whole<T> {
  /** What is shown now. */
  readonly rows: readonly T[];
  /** There is more, and nobody has asked for it. */
  readonly more: boolean;
  /** From now on all of it. */
  show(): void;
}

/**
 * Shows the first lines, and all of them once somebody asks: those that the page did not bring are read then, and again when a write
 * changes one of `nouns`. Call it while a component is being set up.
 */
export function whole<T>(
  nouns: readonly string[],
  beginning: () => { rows: readonly T[]; inAll: number },
  read: () => Promise<readonly T[]>,
): Whole<T> {
  let wanted = $state(false);
  const rest = live(nouns, () => {
    const { rows, inAll } = beginning();
    return wanted && inAll > rows.length ? read() : Promise.resolve(undefined);
  });
  return {
    get rows() {
      const { rows } = beginning();
      return wanted ? (rest.value ?? rows) : rows.slice(0, FIRST);
    },
    get more() {
      return !wanted && beginning().inAll > FIRST;
    },
    show() {
      wanted = true;
    },
  };
}

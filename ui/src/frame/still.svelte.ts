let still = $state(false);

/**
 * The vault was closed under this page on purpose (another took its place), and the page says so: until the person goes on
 * it asks the core nothing, because the answer would take what it says away.
 */
export function standStill(): void {
  still = true;
}

/** The person goes on, or nothing was closed after all. */
export function moveOn(): void {
  still = false;
}

export function standsStill(): boolean {
  return still;
}

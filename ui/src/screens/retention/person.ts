/** Whose record was just destroyed. The core no longer knows it; the page does, until its certificate is left. */
export interface Known {
  destruction: number;
  name: string;
  birth_date: string;
}

let known: Known | null = null;

export function remember(person: Known): void {
  known = person;
}

/** Whose record it was, where that is still known. */
export const knownOf = (destruction: number): Known | null =>
  known?.destruction === destruction ? known : null;

export function forget(): void {
  known = null;
}

/** The nouns that a write changed; what shows one of them reads itself anew. */
type Listener = (nouns: ReadonlySet<string>) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after each write that changed something; the answer ends it. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everything on the page which nouns a write changed. */
export function changed(nouns: readonly string[]): void {
  if (nouns.length === 0) return;
  const set = new Set(nouns);
  for (const listener of [...listeners]) listener(set);
}

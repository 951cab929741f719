import type { HistorySubject } from "../../backend/generated";

/** The records of an entry, each once: a merge names the one that stays for what changed in it, and again for being merged. */
export function once(subjects: readonly HistorySubject[]): HistorySubject[] {
  const found = new Map<string, HistorySubject>();
  for (const subject of subjects) {
    const key = `${subject.noun} ${subject.id}`;
    const before = found.get(key);
    found.set(key, before ? { ...before, changes: [...before.changes, ...subject.changes] } : subject);
  }
  return [...found.values()];
}

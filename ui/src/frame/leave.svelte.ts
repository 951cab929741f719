import { onDestroy } from "svelte";

/** A form that would lose something when its screen is left. */
export interface Guard {
  dirty(): boolean;
  /** Saves; true when the screen may be left. */
  save(): Promise<boolean>;
  /** It saves itself while it is typed, so leaving saves it too, and asks only when that does not succeed. */
  readonly savesItself?: boolean;
}

const guards = new Set<Guard>();

/** Guards what is on the page until the answer is called. */
export function guard(one: Guard): () => void {
  guards.add(one);
  return () => guards.delete(one);
}

/** Guards the screen of the component being set up, until it goes. */
export function protect(one: Guard): void {
  onDestroy(guard(one));
}

/** The guards that hold something unsaved now. */
export function unsaved(): Guard[] {
  return [...guards].filter((one) => one.dirty());
}

/** What is still unsaved after everything that saves itself had its turn. */
async function stillUnsaved(): Promise<Guard[]> {
  for (const one of unsaved()) if (one.savesItself) await one.save();
  return unsaved();
}

/** The question "Save, Discard, Stay", while it is asked. */
export const question = $state<{ answer: ((leave: "save" | "discard" | "stay") => void) | null }>({
  answer: null,
});

/** Whether the screen may be left: at once, or as the person answers. */
export async function mayLeave(): Promise<boolean> {
  const open = await stillUnsaved();
  if (open.length === 0) return true;
  if (question.answer) return false;
  const answer = await new Promise<"save" | "discard" | "stay">((resolve) => (question.answer = resolve));
  question.answer = null;
  if (answer === "stay") return false;
  if (answer === "save") {
    for (const one of open) if (!(await one.save())) return false;
    return true;
  }
  for (const one of open) guards.delete(one);
  return true;
}

/** Forgets what is unsaved: the vault was closed under it. */
export function abandon(): void {
  guards.clear();
}

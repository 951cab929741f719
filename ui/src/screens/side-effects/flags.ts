import type { SideEffectRow } from "../../backend/generated";
import type { Tone } from "../../parts/tone";

/** Outcomes that end the watching. */
const CLOSED = new Set(["resolved", "resolved_with_sequelae", "unknown"]);

export const isOpen = ({ outcome, struck }: Pick<SideEffectRow, "outcome" | "struck">): boolean =>
  struck === null && !CLOSED.has(outcome);

/** Whether a follow-up with this outcome needs a day to look again. */
export const needsNext = (outcome: string | null): boolean => outcome !== null && !CLOSED.has(outcome);

/** The colour of a grade: mild, moderate, and from 3 on serious. */
export const gradeTone = (grade: number): Tone => (grade >= 3 ? "bad" : grade === 2 ? "warn" : "info");

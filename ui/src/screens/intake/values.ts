import type { HadCondition, Intake, Reading, ScaleValue } from "../../backend/generated";

/** A value while it is typed: its numbers may be missing, and so may what was not chosen yet. */
type Open<V> = V extends { form: string }
  ? { [K in keyof V]: K extends "form" ? V[K] : V[K] extends number ? number | null : V[K] }
  : never;
export type ScaleTyped = Open<ScaleValue>;
export interface ReadingTyped {
  scale: string;
  value: ScaleTyped;
}
export interface ConditionTyped extends Omit<HadCondition, "measured"> {
  /** In its unit, not in tenths; and the day, "" while there is none. */
  measured: { value: number | null; on: string };
}
export type Content = Omit<Intake, "scales" | "conditions"> & {
  scales: ReadingTyped[];
  conditions: ConditionTyped[];
};
/** The fields of the form: the core's own paths. */
export interface IntakeValues {
  content: Content;
}

export const emptyIntake = (): Content => ({
  complaint: "",
  since: null,
  indications: [],
  causes: [],
  other_cause: null,
  history: null,
  family: [],
  no_family: false,
  family_note: null,
  medicines: [],
  no_medicines: false,
  allergies: [],
  no_allergies: false,
  conditions: [],
  no_conditions: false,
  lifestyle: { smoking: null, alcohol: null, stress: null, exercise: null, sleep_hours: null, note: null },
  treatments: [],
  no_treatments: false,
  scales: [],
  note: null,
});

/** What is stored, as fields. */
export function typedIntake(intake: Intake): Content {
  const { conditions, ...rest } = structuredClone(intake);
  return {
    ...rest,
    conditions: conditions.map(({ measured, ...had }) => ({
      ...had,
      measured: { value: measured ? measured.tenths / 10 : null, on: measured?.on ?? "" },
    })),
  };
}

const whole = (value: ScaleTyped): boolean =>
  Object.values(value).every((part) => part !== null && part !== "");

/** What the page sees by itself, by the core's field; the words are the caller's. */
export function gaps(content: Content): { field: string; gap: "value" | "day" | "scale" | "complaint" }[] {
  const found: ReturnType<typeof gaps> = [];
  if (content.complaint.trim() === "") found.push({ field: "content.complaint", gap: "complaint" });
  for (const [index, { measured }] of content.conditions.entries()) {
    const at = `content.conditions.${index}.measured`;
    if (measured.value === null && measured.on !== "") found.push({ field: `${at}.tenths`, gap: "value" });
    if (measured.value !== null && measured.on === "") found.push({ field: `${at}.on`, gap: "day" });
  }
  for (const [index, { value }] of content.scales.entries())
    if (!whole(value)) found.push({ field: `content.scales.${index}.value`, gap: "scale" });
  return found;
}

/** As the core takes it; only what has no gaps is sent. */
export function toldIntake(content: Content): Intake {
  return {
    ...content,
    scales: content.scales as Reading[],
    conditions: content.conditions.map(({ measured, ...had }) => ({
      ...had,
      measured: measured.value === null ? null : { tenths: Math.round(measured.value * 10), on: measured.on },
    })),
  };
}

export const SECTIONS = [
  "complaint",
  "causes",
  "history",
  "medicines",
  "allergies",
  "conditions",
  "lifestyle",
  "treatments",
  "scales",
] as const;
export type Section = (typeof SECTIONS)[number];

const PARTS: Record<Section, (content: Content) => unknown[]> = {
  complaint: ({ complaint, since, indications }) => [complaint, since, indications],
  causes: ({ causes, other_cause }) => [causes, other_cause],
  history: ({ history, family, no_family, family_note }) => [history, family, no_family, family_note],
  medicines: ({ medicines, no_medicines }) => [medicines, no_medicines],
  allergies: ({ allergies, no_allergies }) => [allergies, no_allergies],
  conditions: ({ conditions, no_conditions }) => [conditions, no_conditions],
  lifestyle: ({ lifestyle }) => Object.values(lifestyle),
  treatments: ({ treatments, no_treatments }) => [treatments, no_treatments],
  scales: ({ scales, note }) => [scales, note],
};

/** How a section stands: nothing in it, filled in today, as in the last intake, or other than there. */
export type Standing = "blank" | "filled" | "kept" | "changed";

const print = (parts: unknown[]): string => JSON.stringify(parts.map((part) => (part === "" ? null : part)));
const EMPTY = emptyIntake();

export function standing(section: Section, now: Content, last: Content | null): Standing {
  const parts = PARTS[section];
  const [is, was, none] = [print(parts(now)), last && print(parts(last)), print(parts(EMPTY))];
  if (is === none && (was === null || was === none)) return "blank";
  if (was === null) return "filled";
  return is === was ? "kept" : "changed";
}

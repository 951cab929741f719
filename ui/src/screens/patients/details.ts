import {
  LIMITS,
  type HasCycles,
  type Language,
  type PatientDetails,
  type Sex,
} from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

export const SEXES: readonly Sex[] = ["female", "male", "other", "not_recorded"];
export const HAS_CYCLES: readonly HasCycles[] = ["yes", "no", "unknown"];

/** The fields as they are while being filled in: what is not chosen yet is null. */
export interface PatientValues {
  details: Omit<PatientDetails, "sex" | "has_cycles"> & { sex: Sex | null; has_cycles: HasCycles | null };
}

export const emptyPatient = (language: Language): PatientValues => ({
  details: {
    name: "",
    preferred_name: null,
    former_names: [],
    birth_date: "",
    birth_precision: "day",
    sex: null,
    has_cycles: null,
    phones: [{ number: "", label: null }],
    email: null,
    address: null,
    language,
    emergency: null,
    identifiers: [],
    came_by: null,
    permissions: { calls: null, letters: null, photos: null },
    alerts: null,
    note: null,
    deceased_on: null,
  },
});

/** What the page sees by itself; the core decides. */
export const patientChecks = (): Record<string, Check<PatientValues>[]> => ({
  "details.name": [required(), atMost(LIMITS.person_name.max)],
  "details.birth_date": [required()],
  "details.email": [atMost(LIMITS.email.max)],
  "details.address": [atMost(LIMITS.address.max)],
  "details.alerts": [atMost(LIMITS.allergies.max)],
  "details.note": [atMost(LIMITS.note.max)],
});

/** As the core takes them: nothing typed is null, nothing chosen is "not recorded". */
export function told({ details }: PatientValues): PatientDetails {
  const text = (value: string | null): string | null => (value?.trim() ? value : null);
  return {
    ...details,
    sex: details.sex ?? "not_recorded",
    has_cycles: details.has_cycles ?? "unknown",
    phones: details.phones.filter(({ number }) => number.trim() !== ""),
    email: text(details.email),
    address: text(details.address),
    alerts: text(details.alerts),
    note: text(details.note),
  };
}

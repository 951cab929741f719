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
    birth_date: "",
    sex: null,
    has_cycles: null,
    phone: null,
    email: null,
    address: null,
    language,
    alerts: null,
    note: null,
  },
});

/** What the page sees by itself; the core decides. */
export const patientChecks = (): Record<string, Check<PatientValues>[]> => ({
  "details.name": [required(), atMost(LIMITS.person_name.max)],
  "details.birth_date": [required()],
  "details.phone": [atMost(LIMITS.phone.max)],
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
    phone: text(details.phone),
    email: text(details.email),
    address: text(details.address),
    alerts: text(details.alerts),
    note: text(details.note),
  };
}

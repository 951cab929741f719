import {
  LIMITS,
  type BirthPrecision,
  type HasCycles,
  type Language,
  type PatientDetails,
  type Permission,
  type Permissions,
  type Sex,
} from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

export const SEXES: readonly Sex[] = ["female", "male", "other", "not_recorded"];
export const HAS_CYCLES: readonly HasCycles[] = ["yes", "no", "unknown"];
export const PRECISIONS: readonly BirthPrecision[] = ["day", "month", "year"];
export const GIVEN = ["yes", "no", "not_asked"] as const;
export const PERMISSIONS = ["calls", "letters", "photos"] as const satisfies readonly (keyof Permissions)[];

export type Given = (typeof GIVEN)[number];

/** What was said about one way of being reached, and the day, "" while there is none. */
export interface PermissionTyped {
  given: Given;
  on: string;
}

/** The fields as they are while being filled in: what is not chosen yet is null, and nothing typed is "". */
export interface PatientValues {
  details: Omit<PatientDetails, "sex" | "has_cycles" | "emergency" | "permissions" | "deceased_on"> & {
    sex: Sex | null;
    has_cycles: HasCycles | null;
    emergency: { name: string; phone: string; relation: string | null };
    permissions: Record<keyof Permissions, PermissionTyped>;
    deceased_on: string;
  };
}

const typed = (permission: Permission | null): PermissionTyped =>
  permission ? { given: permission.given ? "yes" : "no", on: permission.on } : { given: "not_asked", on: "" };

/** What is stored, as fields. */
export const patientValues = (details: PatientDetails): PatientValues => {
  const values: PatientValues = {
    details: {
      ...structuredClone(details),
      emergency: details.emergency ? { ...details.emergency } : { name: "", phone: "", relation: null },
      permissions: {
        calls: typed(details.permissions.calls),
        letters: typed(details.permissions.letters),
        photos: typed(details.permissions.photos),
      },
      deceased_on: details.deceased_on ?? "",
    },
  };
  withoutEmptyRows(values);
  return values;
};

export const emptyPatient = (language: Language): PatientValues => {
  const values = patientValues({
    name: "",
    preferred_name: null,
    former_names: [],
    birth_date: "",
    birth_precision: "day",
    sex: "not_recorded",
    has_cycles: "unknown",
    phones: [],
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
  });
  return { details: { ...values.details, sex: null, has_cycles: null } };
};

const filled = (...texts: (string | null)[]): boolean => texts.some((text) => text?.trim());

/** Rows that were left empty go, so that the core's places of rows are the page's; one telephone is always asked for. */
export function withoutEmptyRows({ details }: PatientValues): void {
  details.former_names = details.former_names.filter((name) => filled(name));
  details.identifiers = details.identifiers.filter(({ label, value }) => filled(label, value));
  details.phones = details.phones.filter(({ number, label }) => filled(number, label));
  if (details.phones.length === 0) details.phones = [{ number: "", label: null }];
}

/** What was said has a day. */
const saidOn = (which: keyof Permissions): Check<PatientValues> => {
  const filledIn = required<PatientValues>();
  return (on, values) =>
    values.details.permissions[which].given === "not_asked" ? null : filledIn(on, values);
};

/** What the page sees by itself; the core decides. */
export const patientChecks = (): Record<string, Check<PatientValues>[]> => ({
  "details.name": [required(), atMost(LIMITS.person_name.max)],
  "details.preferred_name": [atMost(LIMITS.person_name.max)],
  "details.birth_date": [required()],
  "details.email": [atMost(LIMITS.email.max)],
  "details.address": [atMost(LIMITS.address.max)],
  ...Object.fromEntries(PERMISSIONS.map((which) => [`details.permissions.${which}.on`, [saidOn(which)]])),
  "details.came_by": [atMost(LIMITS.came_by.max)],
  "details.alerts": [atMost(LIMITS.allergies.max)],
  "details.note": [atMost(LIMITS.note.max)],
});

const text = (value: string | null): string | null => (value?.trim() ? value : null);

const permission = ({ given, on }: PermissionTyped): Permission | null =>
  given === "not_asked" ? null : { given: given === "yes", on };

/** As the core takes them: nothing typed is null, nothing chosen is "not recorded". */
export function told({ details }: PatientValues): PatientDetails {
  const { emergency, permissions } = details;
  return {
    ...details,
    preferred_name: text(details.preferred_name),
    sex: details.sex ?? "not_recorded",
    has_cycles: details.has_cycles ?? "unknown",
    phones: details.phones
      .filter(({ number, label }) => filled(number, label))
      .map(({ number, label }) => ({ number, label: text(label) })),
    email: text(details.email),
    address: text(details.address),
    emergency: filled(emergency.name, emergency.phone, emergency.relation)
      ? { ...emergency, relation: text(emergency.relation) }
      : null,
    came_by: text(details.came_by),
    permissions: {
      calls: permission(permissions.calls),
      letters: permission(permissions.letters),
      photos: permission(permissions.photos),
    },
    alerts: text(details.alerts),
    note: text(details.note),
    deceased_on: text(details.deceased_on),
  };
}

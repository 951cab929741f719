import type { MergeSide, PatientDetails, Permission } from "../../../backend/generated";
import { t, tt, type PlainKey } from "../../../texts/index.svelte";
import { born, day } from "../../../texts/say";
import type { Choosable } from "./choices";

const LABELS: Record<Choosable, PlainKey> = {
  name: "patients-name",
  preferred_name: "patients-preferred-name",
  former_names: "patients-former-names",
  birth_date: "patients-birth-date",
  sex: "patients-sex",
  has_cycles: "patients-has-cycles",
  phones: "patients-phone",
  email: "patients-email",
  address: "patients-address",
  language: "patients-language",
  emergency: "patients-emergency",
  identifiers: "patients-identifiers",
  came_by: "patients-came-by",
  "permissions.calls": "patients-permission-calls",
  "permissions.letters": "patients-permission-letters",
  "permissions.photos": "patients-permission-photos",
  alerts: "patients-alerts",
  note: "patients-note",
  deceased_on: "patients-deceased-on",
};

export const labelOf = (field: Choosable): string => t(LABELS[field]);

/** Left to right inside whatever is around it. */
const ltr = (text: string): string => `\u2066${text}\u2069`;
const beside = (text: string, more: string | null): string => (more ? `${text} (${more})` : text);
const text = (value: string | null): string[] => value?.split("\n") ?? [];
const said = (permission: Permission | null): string[] =>
  permission
    ? [
        t("merging-said", {
          given: tt("patients-given", permission.given ? "yes" : "no"),
          date: day(permission.on),
        }),
      ]
    : [];

/** A field's value, line by line; none where nothing is told. */
export function linesOf(details: PatientDetails, field: Choosable): string[] {
  switch (field) {
    case "birth_date":
      return [born(details.birth_date, details.birth_precision)];
    case "sex":
      return [tt("sex", details.sex)];
    case "has_cycles":
      return [tt("answer", details.has_cycles)];
    case "language":
      return [tt("language", details.language)];
    case "former_names":
      return details.former_names;
    case "phones":
      return details.phones.map(({ number, label }) => beside(ltr(number), label));
    case "identifiers":
      return details.identifiers.map(({ label, value }) => beside(ltr(value), label));
    case "emergency": {
      const { emergency } = details;
      return emergency ? [beside(emergency.name, emergency.relation), ltr(emergency.phone)] : [];
    }
    case "permissions.calls":
      return said(details.permissions.calls);
    case "permissions.letters":
      return said(details.permissions.letters);
    case "permissions.photos":
      return said(details.permissions.photos);
    case "deceased_on":
      return details.deceased_on ? [day(details.deceased_on)] : [];
    default:
      return text(details[field]);
  }
}

/** Who one of the two is, and what hangs on the record. */
export function linesOfSide(side: MergeSide): string[] {
  const has = [
    t("sessions-count", { count: side.sessions }),
    t("merging-courses", { count: side.courses }),
    t("merging-screenings", { count: side.screenings }),
    t("merging-side-effects", { count: side.side_effects }),
  ];
  return [
    t("merging-registered", { date: day(side.registered_on) }),
    ...has,
    ...(side.under_way === null ? [] : [t("merging-under-way")]),
  ];
}

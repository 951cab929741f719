import type { PatientDetails, PatientRow, Permissions, Phone } from "../../../backend/generated";
import { digits } from "../../../texts/numbers";

/** What can be chosen of two records: a field of the details, or what the patient said about one way of being reached. */
export type Choosable =
  Exclude<keyof PatientDetails, "birth_precision" | "permissions"> | `permissions.${keyof Permissions}`;

/** Whose value stays; "both" where they can stand beside one another. */
export type Pick = "a" | "b" | "both";
export type Side = "a" | "b";
export type Picks = Partial<Record<Choosable, Pick>>;
export type Two = Record<Side, PatientDetails>;

/** In the order of the form. */
const FIELDS: readonly Choosable[] = [
  "name",
  "preferred_name",
  "former_names",
  "birth_date",
  "sex",
  "has_cycles",
  "alerts",
  "phones",
  "email",
  "address",
  "language",
  "emergency",
  "permissions.calls",
  "permissions.letters",
  "permissions.photos",
  "identifiers",
  "came_by",
  "note",
  "deceased_on",
];

/** What is a list, or a text to which another can be added. */
const UNITED: ReadonlySet<Choosable> = new Set(["former_names", "phones", "identifiers", "alerts", "note"]);

/** What stands for "not told". */
const UNTOLD: ReadonlySet<unknown> = new Set([null, "", "not_recorded", "unknown"]);

/** The value of a field; a date of birth with how much of it is known. */
function valueOf(details: PatientDetails, field: Choosable): unknown {
  if (field === "birth_date") return [details.birth_date, details.birth_precision];
  const [first, which] = field.split(".") as [keyof PatientDetails, keyof Permissions | undefined];
  return which ? details.permissions[which] : details[first];
}

const print = (value: unknown): string => JSON.stringify(value);

/** Whether nothing is told there. */
export function isUntold(details: PatientDetails, field: Choosable): boolean {
  const value = valueOf(details, field);
  return UNTOLD.has(value) || (Array.isArray(value) && value.length === 0);
}

/** The fields in which two records differ. */
export const differing = ({ a, b }: Two): Choosable[] =>
  FIELDS.filter((field) => print(valueOf(a, field)) !== print(valueOf(b, field)));

/** The fields in which they agree, and something is told. */
export const agreeing = ({ a, b }: Two): Choosable[] =>
  FIELDS.filter((field) => print(valueOf(a, field)) === print(valueOf(b, field)) && !isUntold(a, field));

/** Whether both can stand beside one another. */
export const canUnite = ({ a, b }: Two, field: Choosable): boolean =>
  UNITED.has(field) && !isUntold(a, field) && !isUntold(b, field);

/** What is chosen before anybody chose: both where that can be, else what is told, else what the one who stays has. */
export function byDefault(two: Two, field: Choosable, keep: Side): Pick {
  if (canUnite(two, field)) return "both";
  const other = keep === "a" ? "b" : "a";
  return isUntold(two[keep], field) ? other : keep;
}

/** One list of two, each entry once. */
function united<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): T[] {
  return [...one, ...other.filter((entry) => !one.some((there) => same(there, entry)))];
}

const alike = (a: unknown, b: unknown): boolean => print(a) === print(b);

/** Fewer digits are no whole number: "555" is not the end of another. */
const WHOLE_NUMBER = 7;

/** Whether two numbers are one, written with and without its country: +90 532 555 01 02 and 0532 555 01 02. */
function samePhone(a: Phone, b: Phone): boolean {
  const [one, other] = [a, b].map(({ number }) => digits(number).replace(/\D/g, "").replace(/^0+/, ""));
  if (one === undefined || other === undefined) return false;
  if (Math.min(one.length, other.length) < WHOLE_NUMBER) return one === other;
  return one.endsWith(other) || other.endsWith(one);
}

const lines = (one: string | null, other: string | null): string | null =>
  [one, other].filter((text) => text?.trim()).join("\n") || null;

/** The details of the one who stays, as chosen. */
export function composed(two: Two, keep: Side, picks: Picks): PatientDetails {
  const other = keep === "a" ? "b" : "a";
  const from = (field: Choosable): PatientDetails => {
    const pick = picks[field] ?? byDefault(two, field, keep);
    return two[pick === "both" ? keep : pick];
  };
  const both = (field: Choosable): boolean =>
    (picks[field] ?? byDefault(two, field, keep)) === "both" && canUnite(two, field);
  const [one, more] = [two[keep], two[other]];
  return {
    name: from("name").name,
    preferred_name: from("preferred_name").preferred_name,
    former_names: both("former_names")
      ? united(one.former_names, more.former_names, alike)
      : from("former_names").former_names,
    birth_date: from("birth_date").birth_date,
    birth_precision: from("birth_date").birth_precision,
    sex: from("sex").sex,
    has_cycles: from("has_cycles").has_cycles,
    phones: both("phones") ? united(one.phones, more.phones, samePhone) : from("phones").phones,
    email: from("email").email,
    address: from("address").address,
    language: from("language").language,
    emergency: from("emergency").emergency,
    identifiers: both("identifiers")
      ? united(one.identifiers, more.identifiers, alike)
      : from("identifiers").identifiers,
    came_by: from("came_by").came_by,
    permissions: {
      calls: from("permissions.calls").permissions.calls,
      letters: from("permissions.letters").permissions.letters,
      photos: from("permissions.photos").permissions.photos,
    },
    alerts: both("alerts") ? lines(one.alerts, more.alerts) : from("alerts").alerts,
    note: both("note") ? lines(one.note, more.note) : from("note").note,
    deceased_on: from("deceased_on").deceased_on,
  };
}

/** Which of two stays unless somebody says otherwise: the one with more sessions, else the one registered first. */
export const keptByDefault = (
  a: { row: PatientRow; sessions: number },
  b: { row: PatientRow; sessions: number },
): Side =>
  b.sessions > a.sessions || (b.sessions === a.sessions && b.row.patient < a.row.patient) ? "b" : "a";

import type { ImportColumn, ImportField, ImportLooked } from "../../backend/generated";
import { t, tt } from "../../texts/index.svelte";
import { day } from "../../texts/say";

/** Fields in the order of the list. */
export const FIELDS: readonly ImportField[] = [
  "name",
  "given_name",
  "family_name",
  "preferred_name",
  "former_name",
  "birth_date",
  "sex",
  "has_cycles",
  "phone",
  "phone_label",
  "email",
  "address",
  "language",
  "alerts",
  "note",
  "identifier",
  "identifier_label",
  "came_by",
  "emergency_contact",
  "emergency_phone",
  "emergency_relation",
  "calls_allowed",
  "letters_allowed",
  "photos_allowed",
  "deceased_on",
  "registered_on",
];

/** What a column is called, so that no two are called the same. */
export function columnName({ name, repeat }: Pick<ImportColumn, "name" | "repeat">, at: number): string {
  if (name === "") return t("imports-column-numbered", { number: at + 1 });
  return repeat === null ? name : t("imports-column-repeat", { name, repeat });
}

/** The name of a column by its place; beyond the last there are cells that have none. */
export function nameAt(looked: ImportLooked, at: number | null): string {
  if (at === null) return "";
  const column = looked.columns[at];
  return columnName(column ?? { name: "", repeat: null }, at);
}

export const fieldName = (field: ImportField): string => tt("imports-field", field);

/** "12 Mar 1980", "1980-03" or "1980": as much as is known. */
export const birth = (written: string | null): string =>
  written === null ? "" : written.length === 10 ? day(written) : written;

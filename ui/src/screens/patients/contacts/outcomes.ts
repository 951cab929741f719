import {
  CONTACT_OUTCOMES,
  type ContactOutcome,
  type ContactWay,
  type Permission,
  type Permissions,
} from "../../../backend/generated";

export const WAYS = Object.keys(CONTACT_OUTCOMES) as readonly ContactWay[];

export const outcomesOf = (way: ContactWay | null): readonly ContactOutcome[] =>
  way ? CONTACT_OUTCOMES[way] : [];

/** The outcome, unless it does not fit the way any more. */
export const fitting = (way: ContactWay | null, outcome: ContactOutcome | null): ContactOutcome | null =>
  outcome && outcomesOf(way).includes(outcome) ? outcome : null;

/** What the patient said about being reached that way, where it was not yes; null where nothing need be said. */
export function unwanted(
  way: ContactWay | null,
  permissions: Permissions,
): { about: "calls" | "letters"; said: Permission | null } | null {
  if (way === null || way === "visit") return null;
  const about = way === "call" ? "calls" : "letters";
  const said = permissions[about];
  return said?.given ? null : { about, said };
}

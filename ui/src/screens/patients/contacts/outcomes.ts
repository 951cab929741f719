import type { ContactOutcome, ContactWay, Permission, Permissions } from "../../../backend/generated";

export const WAYS: readonly ContactWay[] = ["call", "message", "letter", "visit"];

/** What can come of a contact of that way. The core knows it too, and refuses any other. */
const OUTCOMES: Record<ContactWay, readonly ContactOutcome[]> = {
  call: ["spoken", "not_reached", "left_word"],
  message: ["sent", "received"],
  letter: ["sent", "received"],
  visit: ["spoken", "not_reached"],
};

export const outcomesOf = (way: ContactWay | null): readonly ContactOutcome[] => (way ? OUTCOMES[way] : []);

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

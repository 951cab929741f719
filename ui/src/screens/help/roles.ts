import type { OperationView } from "../../backend/generated";

/** A line of the table: what may be done, and by whom. */
export interface RoleRow {
  /** The first part of the operation's name: "accounts". */
  area: string;
  words: string;
  assistant: boolean;
  practitioner: boolean;
}

/**
 * Who may do what, from the operations themselves. A writing operation has words of its own; looking is told area by area.
 * What needs no account at all (unlocking, the first start) is left out.
 */
export function roleRows(
  operations: readonly OperationView[],
  words: (operation: OperationView) => string,
): RoleRow[] {
  const rows = new Map<string, RoleRow>();
  for (const operation of operations) {
    const assistant = operation.roles.includes("assistant");
    const practitioner = operation.roles.includes("practitioner");
    if (operation.roles.includes("visitor") && assistant) continue;
    const row = {
      area: operation.name.split(".")[0] ?? "",
      words: words(operation),
      assistant,
      practitioner,
    };
    rows.set(`${row.area} ${row.words} ${assistant} ${practitioner}`, row);
  }
  return [...rows.values()];
}

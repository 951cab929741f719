import type { HistoryFilter } from "../../backend/generated";

/** What the person chose to see. */
export interface Chosen {
  account: number | null;
  operation: string | null;
  /** "YYYY-MM-DD", or "". */
  from: string;
  to: string;
  /** With looking at records, and drafts. */
  looking: boolean;
}

export const nothingChosen = (): Chosen => ({
  account: null,
  operation: null,
  from: "",
  to: "",
  looking: false,
});

/** Whether any filter is set that hides something. */
export function narrows(chosen: Chosen): boolean {
  return chosen.account !== null || chosen.operation !== null || chosen.from !== "" || chosen.to !== "";
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** The filter of an address ("?patient=12", "?noun=lots&id=3") and of what was chosen. */
export function filterOf(query: Record<string, string>, chosen: Chosen): HistoryFilter {
  const id = whole(query.id);
  return {
    patient: whole(query.patient),
    noun: id === null ? null : (query.noun ?? null),
    id,
    account: chosen.account,
    operation: chosen.operation,
    from: chosen.from || null,
    to: chosen.to || null,
    // Who asks for looks or drafts by their name gets them.
    changes_only: !chosen.looking && chosen.operation === null,
    before: null,
  };
}

/** Where a record is shown; null for what has no page of its own. */
export function hrefOf(noun: string, id: number): string | null {
  switch (noun) {
    case "patients":
    case "patient_read":
    case "drafts":
      return `#/patients/${id}`;
    case "sessions":
      return `#/sessions/${id}`;
    case "lots":
      return `#/stock/${id}`;
    case "side_effects":
      return `#/side-effects/${id}`;
    default:
      return null;
  }
}

import type { Since } from "../../backend/generated";
import { formatKnown, readTyped, typedDay } from "../../texts/dates";

const EXACTNESS: readonly Since["exactness"][] = ["day", "month", "year"];

/** Reads a day that may be known roughly only, as people type it: 14.03.2019, 3/2019, 2019. Null when it is none. */
export function readSince(typed: string): Since | null {
  for (const exactness of EXACTNESS) {
    const day = readTyped(typed, exactness);
    if (day !== null) return { day, exactness };
  }
  return null;
}

/** As it is typed and shown in a field. */
export const typedSince = ({ day, exactness }: Since): string => typedDay(day, exactness);

/** "14 Mar 2019", "March 2019", "2019". */
export const formatSince = ({ day, exactness }: Since, language: string): string =>
  formatKnown(day, exactness, language);

import { parseDay, writeDay } from "../../texts/dates";

/** A day some days later; "" of what is no day. */
export function later(from: string, days: number): string {
  const at = parseDay(from);
  if (!at) return "";
  const then = new Date(Date.UTC(at.year, at.month - 1, at.day + days));
  return writeDay({ year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() });
}

import type { Since } from "../../backend/generated";
import { formatDay, parseDay, readTypedDay, typedDay } from "../../texts/dates";
import { digits } from "../../texts/numbers";

const MONTH = /^(\d{1,2})[-./ ]+(\d{4})$/;
const MONTH_ISO = /^(\d{4})[-./ ](\d{1,2})$/;
const YEAR = /^(\d{4})$/;

const first = (year: string, month = "1"): string | null => readTypedDay(`1.${month}.${year}`);

/** Reads a day that may be known roughly only, as people type it: 14.03.2019, 3/2019, 2019. Null when it is none. */
export function readSince(typed: string): Since | null {
  const text = digits(typed)
    .replace(/[\u200e\u200f\u061c]/g, "")
    .trim();
  const year = YEAR.exec(text)?.[1];
  if (year) {
    const day = first(year);
    return day === null ? null : { day, exactness: "year" };
  }
  const common = MONTH.exec(text);
  const iso = MONTH_ISO.exec(text);
  const month = common ? [common[2], common[1]] : iso ? [iso[1], iso[2]] : null;
  if (month) {
    const day = first(month[0] ?? "", month[1]);
    return day === null ? null : { day, exactness: "month" };
  }
  const day = readTypedDay(text);
  return day === null ? null : { day, exactness: "day" };
}

/** As it is typed and shown in a field. */
export function typedSince(since: Since | null): string {
  if (!since) return "";
  const text = typedDay(since.day);
  return since.exactness === "day" ? text : text.slice(since.exactness === "month" ? 3 : 6);
}

/** "14 Mar 2019", "March 2019", "2019". */
export function formatSince({ day, exactness }: Since, language: string): string {
  const read = parseDay(day);
  if (!read || exactness === "day") return formatDay(day, language);
  const options: Intl.DateTimeFormatOptions =
    exactness === "month" ? { month: "long", year: "numeric" } : { year: "numeric" };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(
    new Date(Date.UTC(read.year, read.month - 1, read.day)),
  );
}

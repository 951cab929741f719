/**
 * Days and wall times as the core sends them ("2026-11-23", "2026-11-23T15:30"), for people. A day is never made
 * into an instant of this computer's zone: `new Date("2026-11-23")` is the day before, west of Greenwich.
 */
import { digits } from "./numbers";

export interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function real(year: number, month: number, day: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  made.setUTCFullYear(year);
  const same =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return same && year >= 1000 && year <= 9999 ? { year, month, day } : null;
}

/** Reads "YYYY-MM-DD"; null when there is no such day. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  return match ? real(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Writes "YYYY-MM-DD". */
export function writeDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Reads a day as people type it: 23.11.2026, 23/11/2026, 23-11-2026, 23 11 2026, 23112026 (day, month, year) or
 * 2026-11-23, with any digits. Two-digit years are refused: 26 may be 1926. Answers "YYYY-MM-DD" or null.
 */
export function readTypedDay(typed: string): string | null {
  const text = digits(typed)
    .replace(/[\u200e\u200f\u061c]/g, "")
    .trim();
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  const common =
    /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const found = iso
    ? real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : common
      ? real(Number(common[3]), Number(common[2]), Number(common[1]))
      : null;
  return found ? writeDay(found) : null;
}

/** How much of a day is known. */
export type Precision = "day" | "month" | "year";

/**
 * Reads a day of which perhaps only the month (11.2026, 11/2026, 2026-11) or the year (2026) is known; answers its first day,
 * "YYYY-MM-DD", or null.
 */
export function readTyped(typed: string, precision: Precision): string | null {
  if (precision === "day") return readTypedDay(typed);
  const text = digits(typed)
    .replace(/[\u200e\u200f\u061c]/g, "")
    .trim();
  if (precision === "year") return /^\d{4}$/.test(text) ? readTypedDay(`01.01.${text}`) : null;
  const iso = /^(\d{4})[-./ ](\d{1,2})$/.exec(text);
  const common = /^(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text);
  const [month, year] = iso ? [iso[2], iso[1]] : [common?.[1], common?.[2]];
  return month && year ? readTypedDay(`01.${month}.${year}`) : null;
}

/** A day as it is typed and shown in a field: 23.11.2026, or 11.2026, or 2026; the same in every language. */
export function typedDay(iso: string, precision: Precision = "day"): string {
  const day = parseDay(iso);
  if (!day) return iso;
  const month = String(day.month).padStart(2, "0");
  if (precision === "year") return String(day.year);
  return precision === "month"
    ? `${month}.${day.year}`
    : `${String(day.day).padStart(2, "0")}.${month}.${day.year}`;
}

/** Reads a time as people type it: 9:30, 09.30, 0930, 9. Answers "HH:MM" or null. */
export function readTypedTime(typed: string): string | null {
  const text = digits(typed).trim();
  const match =
    /^(\d{1,2})[:.h ](\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function utc(day: Day, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function show(when: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format.format(when);
}

const SHORT: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** "23 Nov 2026". What is not a day is shown as it came. */
export function formatDay(
  iso: string,
  language: string,
  style: "short" | "weekday" | "long" = "short",
): string {
  const day = parseDay(iso.slice(0, 10));
  if (!day) return iso;
  const options: Intl.DateTimeFormatOptions =
    style === "long"
      ? { weekday: "long", day: "numeric", month: "long", year: "numeric" }
      : style === "weekday"
        ? { weekday: "short", ...SHORT }
        : SHORT;
  return show(utc(day), language, options);
}

/** A day of which perhaps only the month ("November 2026") or the year ("2026") is known. */
export function formatKnown(iso: string, precision: Precision, language: string): string {
  const day = parseDay(iso.slice(0, 10));
  if (!day || precision === "day") return formatDay(iso, language);
  return show(
    utc(day),
    language,
    precision === "year" ? { year: "numeric" } : { month: "long", year: "numeric" },
  );
}

/** "15:30" of a wall time. */
export function formatTime(wall: string, language: string): string {
  const day = parseDay(wall.slice(0, 10));
  const clock = /T(\d{2}):(\d{2})/.exec(wall);
  return day && clock ? show(utc(day, Number(clock[1]), Number(clock[2])), language, CLOCK) : wall;
}

/** "Mon, 23 Nov 2026, 15:30" of a wall time. */
export function formatDayTime(wall: string, language: string): string {
  return `${formatDay(wall, language, "weekday")}${language.startsWith("ar") ? "، " : ", "}${formatTime(wall, language)}`;
}

/** Days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [parseDay(from.slice(0, 10)), parseDay(to.slice(0, 10))];
  return a && b ? Math.round((utc(b).getTime() - utc(a).getTime()) / 86_400_000) : NaN;
}

/** "today", "in 3 days", "2 days ago". */
export function formatRelative(iso: string, today: string, language: string): string {
  const days = daysBetween(today, iso);
  if (Number.isNaN(days)) return iso;
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
}

/** Whole years lived on a day. Somebody born on 29 February turns a year older on 1 March of a common year. */
export function age(born: string, on: string): number {
  const [a, b] = [parseDay(born.slice(0, 10)), parseDay(on.slice(0, 10))];
  if (!a || !b) return NaN;
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
}

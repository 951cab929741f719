import type { ExpiryPrecision } from "../../backend/generated";
import { digits } from "../../texts/numbers";
import { day as sayDay } from "../../texts/say";

/** "7 Dec 2026", or "03/2027" where the label gives only the month. */
export function expiry(day: string, precision: ExpiryPrecision): string {
  return precision === "month" ? typedMonth(day) : sayDay(day);
}

/** A month as it is typed and shown in a field, from any of its days: "03/2027". */
export function typedMonth(iso: string): string {
  const match = /^(\d{4})-(\d{2})/.exec(iso);
  return match ? `${match[2]}/${match[1]}` : iso;
}

/** Reads a month as labels print it: 03/2027, 3.2027, 03-2027, 03 2027, 032027, 2027-03. Answers its first day. */
export function readMonth(typed: string): string | null {
  const text = digits(typed).trim();
  const iso = /^(\d{4})[-./ ](\d{1,2})$/.exec(text);
  const common = /^(\d{1,2})[-./ ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text);
  const [month, year] = iso ? [Number(iso[2]), iso[1]] : common ? [Number(common[1]), common[2]] : [0, ""];
  return month >= 1 && month <= 12 && Number(year) >= 1900
    ? `${year}-${String(month).padStart(2, "0")}-01`
    : null;
}

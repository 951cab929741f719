/** Dates and amounts in the reader's language; used in the page's markup beside `t`. */
import { formatDay, formatDayTime, formatKnown, formatRelative, formatTime, type Precision } from "./dates";
import { intl, t } from "./index.svelte";
import { formatMl, formatNumber } from "./numbers";

/** "23 Nov 2026"; "weekday" puts "Mon" before it, "long" writes all of it out. */
export const day = (iso: string, style?: "short" | "weekday" | "long"): string =>
  formatDay(iso, intl(), style);
/** A date of birth as far as it is known: "14 May 1992", "May 1992", "1992". */
export const born = (iso: string, precision: Precision): string => formatKnown(iso, precision, intl());
/** "Mon, 23 Nov 2026, 15:30" of a wall time. */
export const dayTime = (wall: string): string => formatDayTime(wall, intl());
/** "15:30" of a wall time. */
export const time = (wall: string): string => formatTime(wall, intl());
/** "in 3 days". */
export const relative = (iso: string, today: string): string => formatRelative(iso, today, intl());
/** "1.5". */
export const number = (value: number, decimals?: { min?: number; max?: number }): string =>
  formatNumber(value, intl(), decimals);
/** "1.5 ml". */
export const ml = (value: number): string => t("common-ml", { amount: formatMl(value, intl()) });

/** Text that runs as its own language does, where what stands around it runs the other way. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

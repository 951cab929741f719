import type { BackupTone, BackupView } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { intl } from "../../texts/index.svelte";

const TONES: Record<BackupTone, Exclude<Tone, "muted" | "info">> = { ok: "ok", amber: "warn", red: "bad" };

/** The colour of how backups stand. */
export const tone = (of: BackupTone): Exclude<Tone, "muted" | "info"> => TONES[of];

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** "4.2 MB". */
export function size(bytes: number | bigint): string {
  let value = Number(bytes);
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const style = { style: "unit", unit: UNITS[unit], maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(intl(), style).format(value);
}

/** One backup among those of all places. */
export const keyOf = (backup: BackupView): string => `${backup.place}/${backup.name}`;

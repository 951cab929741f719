/** What the lock screen shows as a screen of its own; everything else is said at the field. */
const IN_THE_WAY: readonly string[] = [
  "damaged",
  "records_missing",
  "anchor_lost",
  "newer_vault",
  "read_only",
  "disk_full",
  "already_open",
  "account_removed",
];

/** Whether something other than the passphrase is in the way. */
export function inTheWay(code: string): boolean {
  return IN_THE_WAY.includes(code);
}

/** After so many wrong passphrases the way out is pointed to. */
export const MANY_TRIES = 3;

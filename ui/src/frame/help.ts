/** The pages of the manual, in its order; each is `assets/manual/<language>/<page>.md`. */
export const PAGES = [
  "start",
  "patients",
  "import",
  "intake",
  "sessions",
  "stock",
  "side-effects",
  "printing",
  "accounts",
  "locking",
  "recovery",
  "backups",
  "history",
  "keeping",
  "trouble",
  "limits",
] as const;
export type HelpPage = (typeof PAGES)[number];

/** What the screens of a path are told of; the longest path that fits says it. */
const OF: readonly [path: string, page: HelpPage][] = [
  ["/today", "start"],
  ["/patients", "patients"],
  ["/patients/import", "import"],
  ["/patients/:patient/intake", "intake"],
  ["/patients/:patient/course", "sessions"],
  ["/patients/:patient/session", "sessions"],
  ["/screenings", "patients"],
  ["/sessions", "sessions"],
  ["/sessions/:session/aftercare", "printing"],
  ["/stock", "stock"],
  ["/side-effects", "side-effects"],
  ["/settings", "start"],
  ["/settings/accounts", "accounts"],
  ["/settings/passphrase", "locking"],
  ["/settings/recovery", "recovery"],
  ["/settings/rekey", "locking"],
  ["/settings/rules", "patients"],
  ["/settings/backups", "backups"],
  ["/history", "history"],
  ["/retention", "keeping"],
];

/** The page of the manual for the screen of a path ("/patients/:patient"). */
export function helpPage(path: string | undefined): HelpPage {
  let best: readonly [string, HelpPage] = ["", "start"];
  for (const row of OF) {
    const fits = path === row[0] || path?.startsWith(`${row[0]}/`);
    if (fits && row[0].length > best[0].length) best = row;
  }
  return best[1];
}

/** Where the manual's page for the screen of a path is. */
export const helpHref = (path: string | undefined): string => `#/help?page=${helpPage(path)}`;

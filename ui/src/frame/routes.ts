import type { Component } from "svelte";
import type { PlainKey } from "../texts/index.svelte";

/** What a screen gets: the numbers of its address, and what follows the question mark. */
export interface ScreenProps {
  params: Record<string, number>;
  query: Record<string, string>;
}

/** The places of the navigation, and the manual; each screen belongs to one. */
export type Place = "today" | "patients" | "stock" | "side-effects" | "settings" | "help";

export interface Screen {
  /** "/patients/:patient": parts that begin with a colon are numbers, and become `params`. */
  path: string;
  place: Place;
  /** The name of the screen, for the window's title and for the reader's ear. */
  title: PlainKey;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- screens take `ScreenProps`, or nothing
  load: () => Promise<{ default: Component<any> }>;
}

export interface Match extends ScreenProps {
  screen: Screen;
}

/** Every screen. One line each; a path written in full comes before a path with a number in the same place. */
export const SCREENS: readonly Screen[] = [
  {
    path: "/today",
    place: "today",
    title: "nav-today",
    load: () => import("../screens/today/Today.svelte"),
  },
  {
    path: "/today/summary",
    place: "today",
    title: "daily-summary-title",
    load: () => import("../screens/paper/DaySummary.svelte"),
  },
  {
    path: "/patients",
    place: "patients",
    title: "nav-patients",
    load: () => import("../screens/patients/Patients.svelte"),
  },
  {
    path: "/patients/new",
    place: "patients",
    title: "patients-register-title",
    load: () => import("../screens/patients/RegisterPatient.svelte"),
  },
  {
    path: "/patients/import",
    place: "patients",
    title: "imports-title",
    load: () => import("../screens/import/Import.svelte"),
  },
  {
    path: "/patients/duplicates",
    place: "patients",
    title: "merging-duplicates-title",
    load: () => import("../screens/patients/merging/Duplicates.svelte"),
  },
  {
    path: "/patients/:patient/compare",
    place: "patients",
    title: "merging-choose-title",
    load: () => import("../screens/patients/merging/ChooseOther.svelte"),
  },
  {
    path: "/patients/:patient/compare/:other",
    place: "patients",
    title: "merging-title",
    load: () => import("../screens/patients/merging/Compare.svelte"),
  },
  {
    path: "/patients/:patient",
    place: "patients",
    title: "nav-patients",
    load: () => import("../screens/patients/Patient.svelte"),
  },
  {
    path: "/patients/:patient/change",
    place: "patients",
    title: "patients-change-title",
    load: () => import("../screens/patients/ChangePatient.svelte"),
  },
  {
    path: "/patients/:patient/intake",
    place: "patients",
    title: "intake-title",
    load: () => import("../screens/intake/Intake.svelte"),
  },
  {
    path: "/patients/:patient/screening",
    place: "patients",
    title: "screening-title",
    load: () => import("../screens/screening/Screening.svelte"),
  },
  {
    path: "/patients/:patient/course",
    place: "patients",
    title: "courses-title",
    load: () => import("../screens/course/Course.svelte"),
  },
  {
    path: "/patients/:patient/session",
    place: "patients",
    title: "patients-next-record-session",
    load: () => import("../screens/session/Session.svelte"),
  },
  {
    path: "/screenings/:screening",
    place: "patients",
    title: "screening-title",
    load: () => import("../screens/screening/ScreeningPage.svelte"),
  },
  {
    path: "/sessions/:session",
    place: "patients",
    title: "patients-session",
    load: () => import("../screens/session/SessionPage.svelte"),
  },
  {
    path: "/sessions/:session/aftercare",
    place: "patients",
    title: "sessions-aftercare-title",
    load: () => import("../screens/aftercare/Aftercare.svelte"),
  },
  {
    path: "/stock",
    place: "stock",
    title: "stock-title",
    load: () => import("../screens/stock/Stock.svelte"),
  },
  {
    path: "/stock/receive",
    place: "stock",
    title: "stock-receive-title",
    load: () => import("../screens/stock/Receive.svelte"),
  },
  {
    path: "/stock/count",
    place: "stock",
    title: "counts-title",
    load: () => import("../screens/stock/counts/Count.svelte"),
  },
  {
    path: "/stock/places",
    place: "stock",
    title: "places-title",
    load: () => import("../screens/stock/places/Places.svelte"),
  },
  {
    path: "/stock/products",
    place: "stock",
    title: "products-title",
    load: () => import("../screens/stock/products/Products.svelte"),
  },
  {
    path: "/stock/products/:product",
    place: "stock",
    title: "products-title",
    load: () => import("../screens/stock/products/Product.svelte"),
  },
  {
    path: "/stock/recipes",
    place: "stock",
    title: "recipes-title",
    load: () => import("../screens/stock/recipes/Recipes.svelte"),
  },
  {
    path: "/stock/:lot",
    place: "stock",
    title: "stock-title",
    load: () => import("../screens/stock/Lot.svelte"),
  },
  {
    path: "/recalls",
    place: "stock",
    title: "recalls-title",
    load: () => import("../screens/recalls/Recalls.svelte"),
  },
  {
    path: "/recalls/new",
    place: "stock",
    title: "recalls-new",
    load: () => import("../screens/recalls/NewRecall.svelte"),
  },
  {
    path: "/recalls/:recall",
    place: "stock",
    title: "recalls-title",
    load: () => import("../screens/recalls/Recall.svelte"),
  },
  {
    path: "/recalls/:recall/report",
    place: "stock",
    title: "recall-report-title",
    load: () => import("../screens/paper/RecallReport.svelte"),
  },
  {
    path: "/recalls/:recall/calls",
    place: "stock",
    title: "recall-call-list-title",
    load: () => import("../screens/paper/RecallCalls.svelte"),
  },
  {
    path: "/recalls/:recall/letters",
    place: "stock",
    title: "recalls-letters-title",
    load: () => import("../screens/paper/RecallLetters.svelte"),
  },
  {
    path: "/recalls/:recall/letter/:patient",
    place: "stock",
    title: "recall-letter-title",
    load: () => import("../screens/paper/RecallLetter.svelte"),
  },
  {
    path: "/disposals/:disposal",
    place: "stock",
    title: "disposals-certificate",
    load: () => import("../screens/paper/DisposalPaper.svelte"),
  },
  {
    path: "/vials/:vial/label",
    place: "stock",
    title: "vial-label-title",
    load: () => import("../screens/paper/VialLabel.svelte"),
  },
  {
    path: "/side-effects",
    place: "side-effects",
    title: "side-effects-title",
    load: () => import("../screens/side-effects/SideEffects.svelte"),
  },
  {
    path: "/side-effects/report",
    place: "side-effects",
    title: "side-effects-report-title",
    load: () => import("../screens/side-effects/Report.svelte"),
  },
  {
    path: "/side-effects/:side_effect",
    place: "side-effects",
    title: "side-effects-title",
    load: () => import("../screens/side-effects/SideEffect.svelte"),
  },
  {
    path: "/settings",
    place: "settings",
    title: "nav-settings",
    load: () => import("../screens/settings/Settings.svelte"),
  },
  {
    path: "/settings/accounts",
    place: "settings",
    title: "settings-accounts",
    load: () => import("../screens/accounts/Accounts.svelte"),
  },
  {
    path: "/settings/passphrase",
    place: "settings",
    title: "settings-passphrase",
    load: () => import("../screens/accounts/ChangePassphrase.svelte"),
  },
  {
    path: "/settings/recovery",
    place: "settings",
    title: "settings-recovery",
    load: () => import("../screens/recovery/NewSheet.svelte"),
  },
  {
    path: "/settings/rekey",
    place: "settings",
    title: "rekey-title",
    load: () => import("../screens/rekey/Rekey.svelte"),
  },
  {
    path: "/settings/rules",
    place: "settings",
    title: "rules-title",
    load: () => import("../screens/rules/Rules.svelte"),
  },
  {
    path: "/settings/backups",
    place: "settings",
    title: "backups-page-title",
    load: () => import("../screens/backups/Backups.svelte"),
  },
  {
    path: "/retention",
    place: "settings",
    title: "keeping-title",
    load: () => import("../screens/retention/Retention.svelte"),
  },
  {
    path: "/retention/:destruction/certificate",
    place: "settings",
    title: "destruction-sheet-title",
    load: () => import("../screens/retention/Certificate.svelte"),
  },
  {
    path: "/history",
    place: "settings",
    title: "history-title",
    load: () => import("../screens/history/History.svelte"),
  },
  {
    path: "/help",
    place: "help",
    title: "nav-help",
    load: () => import("../screens/help/Help.svelte"),
  },
];

/** The numbers of an address under a screen's path, or null when it is another's. */
export function matchPath(path: string, address: string): Record<string, number> | null {
  const [wanted, given] = [path.split("/"), address.replace(/\/$/, "").split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, number> = {};
  for (const [index, step] of wanted.entries()) {
    const value = given[index] ?? "";
    if (step.startsWith(":")) {
      if (!/^\d{1,15}$/.test(value)) return null;
      params[step.slice(1)] = Number(value);
    } else if (step !== value) return null;
  }
  return params;
}

/** The screen of an address ("#/patients/12?tab=sessions"), or null. */
export function match(hash: string, screens: readonly Screen[] = SCREENS): Match | null {
  const [address = "", question = ""] = hash.replace(/^#/, "").split("?");
  for (const screen of screens) {
    const params = matchPath(screen.path, address);
    if (params) return { screen, params, query: Object.fromEntries(new URLSearchParams(question)) };
  }
  return null;
}

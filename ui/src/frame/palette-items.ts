import type { Component } from "svelte";
import Activity from "@lucide/svelte/icons/activity";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import DatabaseBackup from "@lucide/svelte/icons/database-backup";
import FileDown from "@lucide/svelte/icons/file-down";
import FileKey from "@lucide/svelte/icons/file-key";
import FileX from "@lucide/svelte/icons/file-x";
import History from "@lucide/svelte/icons/history";
import KeyRound from "@lucide/svelte/icons/key-round";
import KeySquare from "@lucide/svelte/icons/key-square";
import Lock from "@lucide/svelte/icons/lock";
import PackagePlus from "@lucide/svelte/icons/package-plus";
import PackageX from "@lucide/svelte/icons/package-x";
import Package from "@lucide/svelte/icons/package";
import User from "@lucide/svelte/icons/user";
import UserPlus from "@lucide/svelte/icons/user-plus";
import UsersRound from "@lucide/svelte/icons/users-round";
import Users from "@lucide/svelte/icons/users";
import type { Operation, ResponseOf } from "../backend";
import { search } from "../parts/search";
import { t, type PlainKey } from "../texts/index.svelte";
import { born } from "../texts/say";
import { askAndLock, help, keyName } from "./keys";
import { PLACES } from "./places";
import { may } from "./session.svelte";

/** Something the palette can go to or do. */
export interface Item {
  id: string;
  group: PlainKey;
  label: string;
  /** Said after it, smaller. */
  beside?: string;
  icon: Component;
  href?: string;
  run?: () => void;
}

const LOTS_SHOWN = 5;

/** Screens that are not in the navigation, for whoever may use them. */
const FURTHER: readonly { href: string; title: PlainKey; icon: Component; needs: Operation }[] = [
  { href: "#/patients/import", title: "imports-title", icon: FileDown, needs: "imports.run" },
  {
    href: "#/patients/duplicates",
    title: "merging-duplicates-title",
    icon: UsersRound,
    needs: "patients.duplicates",
  },
  { href: "#/recalls", title: "recalls-title", icon: PackageX, needs: "recalls.list" },
  { href: "#/settings/backups", title: "backups-page-title", icon: DatabaseBackup, needs: "backups.read" },
  { href: "#/settings/accounts", title: "settings-accounts", icon: Users, needs: "accounts.list" },
  { href: "#/settings/passphrase", title: "settings-passphrase", icon: KeyRound, needs: "passphrase.change" },
  { href: "#/settings/recovery", title: "settings-recovery", icon: FileKey, needs: "recovery.issue" },
  { href: "#/settings/rekey", title: "rekey-title", icon: KeySquare, needs: "vault.rekey" },
  { href: "#/retention", title: "keeping-title", icon: FileX, needs: "retention.read" },
  { href: "#/history", title: "history-title", icon: History, needs: "history.list" },
];

export function patientItems(rows: ResponseOf<"patients.search">["rows"]): Item[] {
  return rows.map((row) => ({
    id: `patient-${row.patient}`,
    group: "palette-patients",
    label: row.name,
    beside: t("patients-born", {
      date: born(row.birth_date, row.birth_precision),
      age: t("patients-years", { years: row.age }),
    }),
    icon: User,
    href: `#/patients/${row.patient}`,
  }));
}

/** Lots whose number or product has the words that were typed; none while nothing is typed. */
export function lotItems(rows: ResponseOf<"lots.list">, typed: string): Item[] {
  if (typed.trim() === "") return [];
  const all = rows.map((row) => ({ row, label: `${row.lot_number} ${row.product_name}` }));
  return search(all, typed)
    .slice(0, LOTS_SHOWN)
    .map(({ row }) => ({
      id: `lot-${row.lot}`,
      group: "palette-lots",
      label: t("palette-lot", { lot: row.lot_number }),
      beside: row.product_name,
      icon: Package,
      href: `#/stock/${row.lot}`,
    }));
}

export function screens(typed: string): Item[] {
  const group = "palette-screens" as const;
  const places: Item[] = PLACES.map(({ place, href, title, icon }, index) => ({
    id: `screen-${place}`,
    group,
    label: t(title),
    beside: keyName(String(index + 1)),
    icon,
    href,
  }));
  const further: Item[] = FURTHER.filter(({ needs }) => may(needs)).map(({ href, title, icon }) => ({
    id: `screen${href.slice(1).replaceAll("/", "-")}`,
    group,
    label: t(title),
    icon,
    href,
  }));
  return [...search([...places, ...further], typed)];
}

export function actions(typed: string): Item[] {
  const group = "palette-actions" as const;
  const all: Item[] = [
    { id: "register", group, label: t("patients-register"), icon: UserPlus, href: "#/patients/new" },
    { id: "receive", group, label: t("stock-receive"), icon: PackagePlus, href: "#/stock/receive" },
    ...(may("side_effects.report")
      ? [
          {
            id: "report",
            group,
            label: t("side-effects-report"),
            icon: Activity,
            href: "#/side-effects/report",
          },
        ]
      : []),
    { id: "help", group, label: t("palette-help"), beside: "F1", icon: CircleQuestionMark, run: help },
    {
      id: "lock",
      group,
      label: t("nav-lock"),
      beside: keyName("L"),
      icon: Lock,
      run: () => void askAndLock(),
    },
  ];
  return [...search(all, typed)];
}

/** In the groups' order. */
export function grouped(items: readonly Item[]): { title: PlainKey; items: Item[] }[] {
  const groups = new Map<PlainKey, Item[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([title, list]) => ({ title, items: list }));
}

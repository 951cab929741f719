import type { Component } from "svelte";
import Activity from "@lucide/svelte/icons/activity";
import Archive from "@lucide/svelte/icons/archive";
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import CalendarRange from "@lucide/svelte/icons/calendar-range";
import CircleSlash from "@lucide/svelte/icons/circle-slash";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import DoorOpen from "@lucide/svelte/icons/door-open";
import FileText from "@lucide/svelte/icons/file-text";
import Mail from "@lucide/svelte/icons/mail";
import MessageSquare from "@lucide/svelte/icons/message-square";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Merge from "@lucide/svelte/icons/merge";
import Phone from "@lucide/svelte/icons/phone";
import Split from "@lucide/svelte/icons/split";
import Syringe from "@lucide/svelte/icons/syringe";
import UserPlus from "@lucide/svelte/icons/user-plus";
import type { Computed, ContactWay, Reading, TimelineEntry } from "../../backend/generated";
import { sayComputed, sayScale } from "../intake/say";
import { t, tt } from "../../texts/index.svelte";
import { ml } from "../../texts/say";

const ICONS: Record<Exclude<TimelineEntry["kind"], "contact">, Component> = {
  registered: UserPlus,
  intake: NotebookPen,
  screening: ClipboardCheck,
  course_planned: CalendarRange,
  course_stopped: CircleSlash,
  session: Syringe,
  side_effect: Activity,
  merged: Merge,
  unmerged: Split,
  archived: Archive,
  restored: ArchiveRestore,
  document: FileText,
};
const WAYS: Record<ContactWay, Component> = {
  call: Phone,
  message: MessageSquare,
  letter: Mail,
  visit: DoorOpen,
};

export const iconOf = (entry: TimelineEntry): Component =>
  entry.kind === "contact" ? WAYS[entry.way] : ICONS[entry.kind];

/** The number of a session, from its own entry. */
function numberOf(session: number, all: readonly TimelineEntry[]): string {
  for (const entry of all)
    if (entry.kind === "session" && entry.session === session) return String(entry.number);
  return "–";
}

/** What happened, in one line; the others are there to look something up in. */
export function words(entry: TimelineEntry, all: readonly TimelineEntry[]): string {
  switch (entry.kind) {
    case "registered":
      return t("patients-event-registered");
    case "intake":
      return t("patients-event-intake", { complaint: entry.complaint });
    case "screening":
      return t("patients-event-screening", { verdict: tt("verdict", entry.verdict) });
    case "course_planned":
      return t("patients-event-course-planned", { sessions: entry.sessions });
    case "course_stopped":
      return t("patients-event-course-stopped", { reason: entry.reason });
    case "session":
      return [
        t("patients-event-session", { number: entry.number, of: entry.of, ml: ml(entry.ml) }),
        ...(entry.addenda > 0 ? [t("sessions-addenda-count", { count: entry.addenda })] : []),
      ].join(" · ");
    case "side_effect":
      return t("patients-event-side-effect", {
        effect: tt("side-effect", entry.effect),
        grade: tt("grade", String(entry.grade)),
      });
    case "merged":
      return t("patients-event-merged", { name: entry.name });
    case "unmerged":
      return t("patients-event-unmerged", { name: entry.name });
    case "archived":
      return entry.reason
        ? t("patients-event-archived-because", { reason: entry.reason })
        : t("patients-event-archived");
    case "restored":
      return t("patients-event-restored");
    case "contact":
      return t("contacts-event", {
        way: tt("contact-way", entry.way),
        outcome: tt("contact-outcome", entry.outcome),
      });
    case "document":
      return t("patients-event-document", {
        number: numberOf(entry.session, all),
        way: tt("given-way", entry.way),
      });
  }
}

/** What was read on each scale at an intake. */
export const measured = (scales: readonly Reading[], results: readonly Computed[]): string[] =>
  scales.map((reading, at) => {
    const said = t("intake-scale-with", {
      scale: tt("scale", reading.scale),
      value: sayScale(reading.value),
    });
    const result = sayComputed(reading, results[at]);
    return result ? `${said} (${result})` : said;
  });

/** Where an entry of a patient's can be read whole. */
export function hrefOf(entry: TimelineEntry, patient: number): string | null {
  if (entry.kind === "intake") return `#/patients/${patient}/intake?intake=${entry.intake}`;
  if (entry.kind === "screening") return `#/screenings/${entry.screening}`;
  if (entry.kind === "session" || entry.kind === "document") return `#/sessions/${entry.session}`;
  if (entry.kind === "side_effect") return `#/side-effects/${entry.side_effect}`;
  return null;
}

/** Why an entry no longer counts: it was of somebody else. A call says so in its own lines. */
export const struckOf = (entry: TimelineEntry): string | null =>
  "struck" in entry && entry.kind !== "contact" ? entry.struck : null;

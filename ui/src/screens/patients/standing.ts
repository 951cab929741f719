import type { Standing } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { t, tt } from "../../texts/index.svelte";
import { day } from "../../texts/say";

const TONES: Record<Standing["state"], Tone> = {
  not_started: "info",
  in_course: "ok",
  overdue: "warn",
  maintenance: "info",
  maintenance_overdue: "warn",
  stopped: "muted",
};

/** Where a course stands, as a colour with its word. */
export function standingStatus(standing: Standing | null): { tone: Tone; text: string } {
  return standing
    ? { tone: TONES[standing.state], text: tt("standing", standing.state) }
    : { tone: "muted", text: t("patients-no-course") };
}

/** The day that goes with it. */
export function standingWhen(standing: Standing | null): string {
  switch (standing?.state) {
    case "in_course":
      return t("patients-standing-next", { date: day(standing.next_on) });
    case "overdue":
    case "maintenance_overdue":
      return t("patients-standing-since", { date: day(standing.since) });
    case "maintenance":
      return t("patients-standing-window", { from: day(standing.due_from), to: day(standing.due_to) });
    default:
      return "";
  }
}

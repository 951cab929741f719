import type { DueSession } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { t } from "../../texts/index.svelte";
import { day } from "../../texts/say";

/** When a session is due, as a colour with its word. */
export function dueStatus(session: DueSession): { tone: Tone; text: string } {
  switch (session.due) {
    case "overdue":
      return { tone: "warn", text: t("today-overdue", { date: day(session.planned_on) }) };
    case "today":
      return { tone: "info", text: t("today-due-today") };
    case "soon":
      return { tone: "muted", text: day(session.planned_on, "weekday") };
  }
}

import type { ProposedDestruction } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { t } from "../../texts/index.svelte";
import { day } from "../../texts/say";

/** Where a proposal stands, and so why it cannot be carried out yet. */
export function stateOf(proposed: Pick<ProposedDestruction, "ready" | "no_longer_due" | "earliest">): {
  tone: Tone;
  text: string;
} {
  if (proposed.ready) return { tone: "ok", text: t("keeping-ready") };
  if (proposed.no_longer_due) return { tone: "bad", text: t("keeping-no-longer-due") };
  return { tone: "warn", text: t("keeping-waiting", { date: day(proposed.earliest) }) };
}

import { LIMITS, type ContactOutcome, type ContactWay } from "../../../backend/generated";
import { atMost, required, type Check } from "../../../parts/form.svelte";
import { t } from "../../../texts/index.svelte";
import { isWall } from "../../session/wall";

/** A contact as it is typed. */
export interface ContactTyped {
  way: ContactWay | null;
  outcome: ContactOutcome | null;
  at: string;
  note: string;
}

export const nothingTyped = (): ContactTyped => ({ way: "call", outcome: null, at: "", note: "" });

/** What the page sees by itself. */
export const contactChecks = <V>(): Record<string, Check<V>[]> => ({
  way: [required()],
  outcome: [required()],
  at: [(value) => (isWall(String(value)) ? null : t("form-required"))],
  note: [atMost(LIMITS.note.max)],
});

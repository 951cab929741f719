import type { Verdict } from "../../backend/generated";
import type { Tone } from "../../parts/tone";

/** The colour that goes with a verdict's word and icon. */
export const VERDICT_TONE: Record<Verdict, Exclude<Tone, "muted">> = {
  eligible: "ok",
  caution: "warn",
  defer: "warn",
  stop: "bad",
};

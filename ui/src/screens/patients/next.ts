import type { Operation } from "../../backend";
import type { NextStep, PatientPage } from "../../backend/generated";
import { may } from "../../frame/session.svelte";
import type { PlainKey } from "../../texts/index.svelte";

/** What a step is called on its button. */
export const WORDS: Record<NextStep, PlainKey> = {
  follow_up: "patients-next-follow-up",
  screen: "patients-next-screen",
  plan_course: "patients-next-plan-course",
  record_session: "patients-next-record-session",
};

const NEEDS: Record<NextStep, Operation> = {
  follow_up: "side_effects.follow_up",
  screen: "screening.record",
  plan_course: "courses.plan",
  record_session: "sessions.record",
};

/** The step, if there is one and this account may do it. */
export const mine = (step: NextStep | null): NextStep | null =>
  step !== null && may(NEEDS[step]) ? step : null;

/** Where it is done. */
export function hrefOf(step: NextStep, page: PatientPage): string {
  if (step === "follow_up") {
    const due = page.open_side_effects.find((row) => row.due) ?? page.open_side_effects[0];
    return `#/side-effects/${due?.side_effect ?? ""}`;
  }
  const at = { screen: "screening", plan_course: "course", record_session: "session" }[step];
  return `#/patients/${page.patient}/${at}`;
}

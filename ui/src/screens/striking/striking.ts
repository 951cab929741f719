import { backend, type Operation } from "../../backend";

/** What can be struck when it was recorded for the wrong patient. */
export type Strikable = "session" | "screening" | "intake" | "side_effect";

/** The operation that strikes it. */
export const OPERATION = {
  session: "sessions.strike",
  screening: "screening.strike",
  intake: "intakes.strike",
  side_effect: "side_effects.strike",
} as const satisfies Record<Strikable, Operation>;

const CALLS: Record<Strikable, (id: number, reason: string) => Promise<unknown>> = {
  session: (session, reason) => backend.call("sessions.strike", { session, reason }),
  screening: (screening, reason) => backend.call("screening.strike", { screening, reason }),
  intake: (intake, reason) => backend.call("intakes.strike", { intake, reason }),
  side_effect: (side_effect, reason) => backend.call("side_effects.strike", { side_effect, reason }),
};

/** Strikes it, with the reason. */
export async function strike(what: Strikable, id: number, reason: string): Promise<void> {
  await CALLS[what](id, reason);
}

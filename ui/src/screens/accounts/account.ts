import type { Role } from "../../backend/generated";
import { LIMITS } from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

/** What somebody who has an account can be. */
export const ROLES = ["assistant", "practitioner"] as const satisfies readonly Role[];

/** What the page sees of an account by itself; the core decides. */
export const accountChecks = <V extends { role: Role }>(): Record<"name" | "licence", Check<V>[]> => ({
  name: [required(), atMost(LIMITS.person_name.max)],
  licence: [
    (licence, values) => (values.role === "practitioner" ? required<V>()(licence, values) : null),
    atMost(LIMITS.licence.max),
  ],
});

import { LIMITS } from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

/** The passphrase of the one who asks. */
export const yoursChecks = <V>(): Record<"yours", Check<V>[]> => ({
  yours: [required(), atMost(LIMITS.passphrase.max)],
});

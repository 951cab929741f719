import { LIMITS } from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

/** Who somebody was, as it is typed. */
export interface PersonTyped {
  name: string;
  birth_date: string;
}

export const nobody = (): PersonTyped => ({ name: "", birth_date: "" });

export const personChecks = (): Partial<Record<string, Check<PersonTyped>[]>> => ({
  name: [required(), atMost(LIMITS.person_name.max)],
  birth_date: [required()],
});

import { LIMITS } from "../backend/generated";
import { t } from "../texts/index.svelte";
import { atLeast, atMost, required, type Check } from "./form.svelte";

/** What a form with a new passphrase holds. */
export interface NewPassphraseValues {
  passphrase: string;
  /** The same, typed once more. */
  again: string;
}

/** What the page sees of a new passphrase by itself; the core decides. */
export const passphraseChecks = <V extends NewPassphraseValues>(): Record<
  "passphrase" | "again",
  Check<V>[]
> => ({
  passphrase: [required(), atLeast(LIMITS.passphrase.min), atMost(LIMITS.passphrase.max)],
  again: [
    required(),
    (again, values) => (again === values.passphrase ? null : t("setup-passphrase-differs")),
  ],
});

import type { LotPage, VialView } from "../../../backend/generated";
import type { Tone } from "../../../parts/tone";
import { t } from "../../../texts/index.svelte";

/** How a vial stands, in a word with its tone. */
export function standing(vial: VialView): { tone: Tone; text: string } {
  if (vial.closed) {
    return {
      tone: "muted",
      text: vial.discard_reason === null ? t("vials-state-used-up") : t("vials-state-discarded"),
    };
  }
  return vial.past
    ? { tone: "bad", text: t("vials-state-past") }
    : { tone: "ok", text: t("vials-state-open") };
}

/** Whether a container of the lot's product is for one patient: where nobody said, it is. */
export const isSingle = (page: LotPage): boolean => page.product.details.dosing !== "multi";

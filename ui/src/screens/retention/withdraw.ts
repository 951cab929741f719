import { backend } from "../../backend";
import { notify } from "../../frame/notices.svelte";
import { t } from "../../texts/index.svelte";
import { focusTitle } from "../patients/title";

/** Takes a proposal back. The button that did it is gone afterwards, so the title takes the focus. */
export async function withdraw(destruction: number): Promise<void> {
  await backend.call("retention.withdraw", { destruction });
  focusTitle();
  notify(t("keeping-withdrawn"));
}

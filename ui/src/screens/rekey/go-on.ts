import type { Rekeyed } from "../../backend/generated";
import { replace } from "../../frame/router.svelte";
import { opened } from "../../frame/session.svelte";
import { moveOn } from "../../frame/still.svelte";

/** To the new recovery sheet, and behind it to where the others are given their passphrases. */
export function goOn({ status }: Rekeyed): void {
  moveOn();
  void replace("#/settings/accounts");
  opened(status, { fresh: "rekeyed" });
}

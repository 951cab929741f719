import { t } from "../../texts/index.svelte";

/** How the catalogue names the source of what no source was read for; that it is to be confirmed, its mark says. */
const PRACTICE = "clinic practice, to be confirmed by a clinician";

export const saySource = (source: string): string =>
  t("screening-source", { source: source === PRACTICE ? t("screening-source-practice") : source });

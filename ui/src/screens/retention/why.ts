import type { RetentionView } from "../../backend/generated";
import { t } from "../../texts/index.svelte";
import { day } from "../../texts/say";

/** What decided how long a record must be kept. */
export const sayWhy = ({ why, years, counted_from }: RetentionView): string =>
  t(`patients-retention-why-${why}`, { years, date: day(counted_from) });

import { t } from "../../../texts/index.svelte";
import { isolated, number } from "../../../texts/say";

/** "7.5 °C" of tenths of a degree. */
export const degrees = (tenths: number): string =>
  t("places-degrees", { degrees: isolated(number(tenths / 10, { min: 1, max: 1 })) });

/** "7.5" or "8", where a range is told. */
export const bound = (tenths: number): string => isolated(number(tenths / 10, { max: 1 }));

/** Tenths of degrees as typed. */
export const tenths = (degrees: number): number => Math.round(degrees * 10);

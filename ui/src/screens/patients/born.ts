import type { BirthPrecision } from "../../backend/generated";
import { t } from "../../texts/index.svelte";
import { born } from "../../texts/say";

/** "14 May 1992 (34 years)"; of an approximate date "May 1992 (at least 34 years)". */
export const bornAndAge = (date: string, precision: BirthPrecision, years: number): string =>
  t("patients-born", {
    date: born(date, precision),
    age: precision === "day" ? t("patients-years", { years }) : t("patients-years-least", { years }),
  });

/** What an intake holds, in words. */
import type { Computed, Measured, Reading, ScaleValue, Since } from "../../backend/generated";
import { has, intl, t, tt } from "../../texts/index.svelte";
import { day, number } from "../../texts/say";
import { formatSince } from "./since";
import type { ScaleTyped } from "./values";

export const saySince = (since: Since): string => formatSince(since, intl());

/** The name of an allergen: of an ingredient of sera, or of something else. */
export const sayAllergen = (id: string): string =>
  has(`ingredient-${id.replaceAll("_", "-")}`) ? tt("ingredient", id) : tt("allergen", id);

export const sayMeasured = ({ tenths, on }: Measured): string =>
  t("intake-measured-on", { value: number(tenths / 10, { min: 1 }), date: day(on) });

/** What was computed of a reading, in words; nothing where it says no more than the reading. */
export function sayComputed({ value }: Reading, of: Computed | undefined): string {
  if (value.form === "salt" && of?.hundredths != null)
    return t("intake-salt-score", {
      score: number(of.hundredths / 100, { min: 1, max: 2 }),
      band: of.band ?? 0,
    });
  if (of?.positive != null) return t(of.positive ? "intake-pull-positive" : "intake-pull-negative");
  return "";
}

/** "III", "M2F1", "3 of 60, vertex". A number that is missing is a dash. */
export function sayScale(value: ScaleValue | ScaleTyped): string {
  const whole = (part: number | null): string => (part === null ? "–" : number(part));
  switch (value.form) {
    case "grades":
      return value.grade;
    case "basp":
      return value.code;
    case "salt":
      return t("intake-salt-said", {
        vertex: whole(value.vertex),
        right: whole(value.right),
        left: whole(value.left),
        posterior: whole(value.posterior),
      });
    case "hair_pull":
      return t("intake-pull-said", {
        pulled: whole(value.pulled),
        grasped: whole(value.grasped),
        site: tt("pull-site", value.site),
      });
    case "counts":
      return value.counts.map(whole).join(" · ");
    case "number":
      return value.tenths === null ? "–" : number(value.tenths / 10);
  }
}

/** What must be seen before somebody is treated, in words. */
import type { AllergyWarning, Warnings } from "../../backend/generated";
import { t, tt } from "../../texts/index.svelte";
import { isolated } from "../../texts/say";
import { sayAllergen } from "../intake/say";

/** What is shown of a patient on every screen that leads to a treatment. */
export interface Warned {
  /** As typed with the patient. */
  alerts: string | null;
  /** What the newest intake tells. */
  warnings: Warnings;
}

/** Whether there is anything to warn of. */
export const isWarned = ({ alerts, warnings: { allergies, conditions } }: Warned): boolean =>
  Boolean(alerts) || allergies.length > 0 || conditions.length > 0;

/** "Procaine (severe reaction)"; what nobody confirmed is said as it was typed. */
export function sayAllergy({ typed, allergen, reaction }: AllergyWarning): string {
  const name = allergen ? sayAllergen(allergen) : isolated(typed);
  return reaction ? t("warnings-allergy", { name, reaction: tt("warnings-reaction", reaction) }) : name;
}

/** What the intake tells, in lines of several things: allergies, the gravest first, then conditions. */
export function sayWarnings({ allergies, conditions }: Warnings): { label: string; things: string[] }[] {
  return [
    { label: t("warnings-allergies"), things: allergies.map(sayAllergy) },
    { label: t("warnings-conditions"), things: conditions.map((id) => tt("condition", id)) },
  ].filter(({ things }) => things.length > 0);
}

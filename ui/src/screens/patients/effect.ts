import { t, tt } from "../../texts/index.svelte";

/** "Bruising, mild". */
export const effectAndGrade = (row: { effect: string; grade: number }): string =>
  t("patients-effect-grade", {
    effect: tt("side-effect", row.effect),
    grade: tt("grade", String(row.grade)),
  });

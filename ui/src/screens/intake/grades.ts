const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"];

/**
 * The grade that a key means: a figure is the grade of that number ("3" is III, or 3), "a" the variant "a" of the grade that is
 * chosen, another letter the grade or variant that begins with it ("v" after III: III vertex; "f": frontal). Null when it means none.
 */
export function gradeOfKey(grades: readonly string[], chosen: string | null, key: string): string | null {
  const typed = key.toLowerCase();
  if (/^[1-9]$/.test(typed)) {
    const roman = ROMAN[Number(typed) - 1] ?? "";
    return grades.find((grade) => grade === typed || grade === roman) ?? null;
  }
  if (!/^[a-z]$/.test(typed)) return null;
  const base = /^[IVX]+/.exec(chosen ?? "")?.[0];
  const variant = grades.find((grade) => {
    const rest = base && grade.startsWith(base) ? grade.slice(base.length) : "";
    return /^[a-z ]/.test(rest) && rest.trim().startsWith(typed);
  });
  return variant ?? grades.find((grade) => /^[a-z]/.test(grade) && grade.startsWith(typed)) ?? null;
}

/** The scales that fit the sex first, the others after them. */
export function ordered<S extends { id: string }>(scales: readonly S[], sex: string): S[] {
  const men = ["norwood_hamilton", "basp"];
  const women = ["ludwig", "sinclair", "savin"];
  const first = sex === "female" ? women : men;
  return [...scales].sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
}

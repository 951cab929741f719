/** Letters without marks, small: "Türkçe" and "turkce" are the same. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[_/]/g, " ");
}

/** Options that have every typed word in them; those that begin with what was typed come first. */
export function search<T extends { label: string }>(options: readonly T[], typed: string): readonly T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const first = words[0] ?? "";
  const rank = (label: string): number => (label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2);
  return options
    .map((option) => ({ option, label: fold(option.label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .sort((a, b) => rank(a.label) - rank(b.label))
    .map(({ option }) => option);
}

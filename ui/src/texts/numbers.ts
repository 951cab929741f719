/** Arabic-Indic and Persian digits, their decimal sign, and full-width digits, as Latin ones. */
export function digits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\u066b/g, ".");
}

/**
 * Reads a number as people type it: comma or point before the decimals, no signs between thousands (1.000 could
 * be one or a thousand, so it is one). Answers null when it is not a number.
 */
export function readNumber(typed: string): number | null {
  const text = digits(typed).trim().replace(",", ".");
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : null;
}

/** A number with at most three decimals, in the language's way, with Latin digits. */
export function formatNumber(
  value: number,
  language: string,
  decimals: { min?: number; max?: number } = {},
): string {
  const { min = 0, max = Math.max(3, min) } = decimals;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: min,
    maximumFractionDigits: max,
    useGrouping: false,
  }).format(value);
}

/** Millilitres: at least one decimal, at most three ("1.0", "0.75"). */
export function formatMl(value: number, language: string): string {
  return formatNumber(value, language, { min: 1, max: 3 });
}

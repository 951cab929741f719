import {
  LIMITS,
  type Dosing,
  type Presentation,
  type ProductDetails,
  type ProductView,
  type Storage,
} from "../../backend/generated";
import { atMost, between, required, type Check } from "../../parts/form.svelte";
import { intl, t } from "../../texts/index.svelte";

/** The choice of an ingredient that is not in the catalogue. */
export const OWN = "own words";

/** A label has no more. */
const LINES = 40;

export interface IngredientLine {
  /** An id of the catalogue, `OWN`, or null while nothing is chosen. */
  ingredient: string | null;
  name: string;
  strength: string;
}

/** What it comes in, and how it is kept; what nobody said is null. */
export interface HandlingValues {
  presentation: Presentation | null;
  container_ml: number | null;
  dosing: Dosing | null;
  storage: Storage | null;
  protect_from_light: boolean;
  in_use_hours: number | null;
  reorder_ml: number | null;
  /** In the currency's own unit, as people write it: 12.5 of a currency with cents. */
  price: { amount: number | null; currency: string };
}

export interface ProductValues extends HandlingValues {
  name: string;
  maker: string;
  ingredients: IngredientLine[];
}

/** Its fields, as the core names them. */
export const HANDLING_FIELDS = [
  "presentation",
  "container_ml",
  "dosing",
  "storage",
  "in_use_hours",
  "reorder_ml",
  "price.minor",
  "price.currency",
] as const;

/** An empty form; most clinics buy in one currency. */
export const blank = (currency = ""): ProductValues => ({
  name: "",
  maker: "",
  ingredients: [{ ingredient: null, name: "", strength: "" }],
  presentation: null,
  container_ml: null,
  dosing: null,
  storage: null,
  protect_from_light: false,
  in_use_hours: null,
  reorder_ml: null,
  price: { amount: null, currency },
});

/** The currency of the product that was added last among those with a price; empty when none has one. */
export const lastCurrency = (products: readonly ProductView[]): string =>
  products
    .filter(({ details }) => details.price)
    .reduce<ProductView | null>((last, one) => (last && last.product > one.product ? last : one), null)
    ?.details.price?.currency ?? "";

const orNull = (text: string): string | null => text.trim() || null;
const code = (currency: string): string => currency.trim().toUpperCase();
const isCode = (currency: string): boolean => /^[A-Z]{3}$/.test(code(currency));

/** How many decimals the amounts of a currency have: two with cents, none without, three in some. */
export const decimals = (currency: string): number =>
  (isCode(currency) &&
    new Intl.NumberFormat("en", { style: "currency", currency: code(currency) }).resolvedOptions()
      .maximumFractionDigits) ||
  0;

/** An amount in the currency's minor unit, which is what is kept. */
export const toMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** decimals(currency));

/** A price in the reader's language: "€12.50". */
export const sayPrice = ({ minor, currency }: NonNullable<ProductDetails["price"]>): string =>
  new Intl.NumberFormat(intl(), { style: "currency", currency }).format(minor / 10 ** decimals(currency));

/** What is sent of a product as typed. */
export function details(values: ProductValues): ProductDetails {
  const { name, maker, ingredients, price, ...rest } = values;
  return {
    ...rest,
    name: name.trim(),
    maker: orNull(maker),
    ingredients: ingredients.map((line) => ({
      ingredient: line.ingredient === OWN ? null : line.ingredient,
      name: line.ingredient === OWN ? orNull(line.name) : null,
      strength: orNull(line.strength),
    })),
    price:
      price.amount === null
        ? null
        : { minor: toMinor(price.amount, price.currency), currency: code(price.currency) },
  };
}

/** A product as kept, to be changed. */
export function typed(kept: ProductDetails, currency = ""): ProductValues {
  const { name, maker, ingredients, price, ...rest } = kept;
  return {
    ...rest,
    name,
    maker: maker ?? "",
    ingredients: ingredients.map((item) => ({
      ingredient: item.ingredient ?? OWN,
      name: item.name ?? "",
      strength: item.strength ?? "",
    })),
    price: price
      ? { amount: price.minor / 10 ** decimals(price.currency), currency: price.currency }
      : { amount: null, currency },
  };
}

type Checks = Record<string, Check<ProductValues>[]>;

/** Each line has an ingredient, or a name in the person's own words. */
function checkIngredients(): Checks {
  const checks: Checks = {};
  for (let index = 0; index < LINES; index++) {
    checks[`ingredients.${index}.ingredient`] = [
      (value, values) => (values.ingredients[index] && !value ? t("form-required") : null),
    ];
    checks[`ingredients.${index}.name`] = [
      (value, values) =>
        values.ingredients[index]?.ingredient === OWN && !String(value ?? "").trim()
          ? t("form-required")
          : null,
    ];
  }
  return checks;
}

/** An amount is of its currency, and no finer than its smallest coin. */
function checkAmount({ price: { amount, currency } }: ProductValues): string | null {
  if (amount === null || !isCode(currency)) return null;
  const unit = 10 ** decimals(currency);
  // Binary fractions: 0.29 times 100 is not quite 29.
  if (Math.abs(amount * unit - Math.round(amount * unit)) > 1e-6) {
    return t("products-price-fine", { currency: code(currency), decimals: decimals(currency) });
  }
  return between(LIMITS.price_minor.min / unit, LIMITS.price_minor.max / unit)(amount, {});
}

function checkCurrency({ price: { amount, currency } }: ProductValues): string | null {
  if (amount === null && !currency.trim()) return null;
  return isCode(currency) ? null : t("products-currency-wrong");
}

/** What the page sees by itself of a product. */
export const checks = (): Checks => ({
  name: [required(), atMost(LIMITS.product_name.max)],
  maker: [atMost(LIMITS.supplier.max)],
  ...checkIngredients(),
  container_ml: [between(LIMITS.container_ml.min, LIMITS.container_ml.max)],
  in_use_hours: [between(LIMITS.in_use_hours.min, LIMITS.in_use_hours.max)],
  reorder_ml: [between(LIMITS.counted_ml.min, LIMITS.counted_ml.max)],
  "price.minor": [(_, values) => checkAmount(values)],
  "price.currency": [(_, values) => checkCurrency(values)],
});

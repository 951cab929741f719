import type { CodeReading, ExpiryPrecision, LotReceive } from "../../backend/generated";
import { t } from "../../texts/index.svelte";
import { expiry as sayExpiry } from "./expiry";

/** A delivery as it stands in the form. */
export interface Values {
  product: number | null;
  lot_number: string;
  expiry_precision: ExpiryPrecision;
  expiry: string;
  ml: number | null;
  supplier: string;
  received_on: string;
}

/** An empty form; what is the same for a whole delivery stays from box to box. */
export const blank = (received_on: string, supplier = ""): Values => ({
  product: null,
  lot_number: "",
  expiry_precision: "day",
  expiry: "",
  ml: null,
  supplier,
  received_on,
});

/** What is sent of it; `code` is of the box that was scanned, if one was. */
export function delivery(
  { product, lot_number, ml, supplier, ...rest }: Values,
  code: string | null,
): LotReceive {
  return {
    ...rest,
    product: product ?? 0,
    lot_number: lot_number.trim(),
    ml: ml ?? 0,
    supplier: supplier.trim() || null,
    code,
  };
}

/**
 * The form after a scan. What the code does not hold stays as it is, because a second code of the same box may tell the rest; but nothing
 * stays of another box: `before` is the code that was scanned last.
 */
export function filled(values: Values, reading: CodeReading, before: string | null): Values {
  const other = before !== null && reading.code !== null && reading.code !== before;
  const from = other ? blank(values.received_on, values.supplier) : values;
  return {
    ...from,
    product: reading.product ?? from.product,
    lot_number: reading.lot_number ?? from.lot_number,
    expiry: reading.expiry ?? from.expiry,
    expiry_precision: reading.expiry_precision ?? from.expiry_precision,
    ml: from.ml ?? reading.last_ml,
  };
}

/** Where a person goes on: at what is still missing, and else at the millilitres, which no code holds. */
export function next(values: Values): "product" | "lot_number" | "expiry" | "ml" {
  if (values.product === null) return "product";
  if (!values.lot_number) return "lot_number";
  return values.expiry ? "ml" : "expiry";
}

/** What a reading says, in words, to be compared with the label. */
export function words(reading: CodeReading): string {
  const { code, product_name, lot_number, expiry, expiry_precision, serial, quantity } = reading;
  const product = product_name ?? (code && t("scanning-reading-product", { code }));
  return [
    product,
    lot_number ? t("scanning-reading-lot", { lot: lot_number }) : t("scanning-reading-no-lot"),
    expiry
      ? t("scanning-reading-expiry", { day: sayExpiry(expiry, expiry_precision ?? "day") })
      : t("scanning-reading-no-expiry"),
    serial && t("scanning-reading-serial", { serial }),
    quantity !== null && t("scanning-reading-quantity", { quantity }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What a person has to know or do after a scan, in sentences. */
export function advice(reading: CodeReading): string[] {
  const { code, product, lot, lot_number, expiry } = reading;
  return [
    product === null && (code ? t("scanning-new") : t("scanning-no-product")),
    (!lot_number || !expiry) && t("scanning-incomplete"),
    lot !== null && t("scanning-in-stock"),
  ].filter((sentence) => sentence !== false);
}

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
  serial: string;
  delivery_note: string;
  place: number | null;
}

/** What is the same for a whole delivery. */
export type Same = Pick<Values, "supplier" | "delivery_note" | "place">;

/** The box in hand: the code by which its product is known, and the lot that its codes told. */
export interface Box {
  code: string | null;
  lot: string | null;
}

export const NO_BOX: Box = { code: null, lot: null };

/** Whether a code is of another box than the one in hand. */
const isOther = (box: Box, reading: CodeReading): boolean =>
  box.code !== null && reading.code !== null && reading.code !== box.code;

/** The box in hand after a scan: a second code of the same box may tell the rest. */
export const boxAfter = (box: Box, reading: CodeReading): Box => {
  const from = isOther(box, reading) ? NO_BOX : box;
  return { code: reading.code ?? from.code, lot: reading.lot_number ?? from.lot };
};

const NOTHING: Same = { supplier: "", delivery_note: "", place: null };

/** An empty form; what is the same for a whole delivery stays from box to box. */
export const blank = (received_on: string, { supplier, delivery_note, place }: Same = NOTHING): Values => ({
  product: null,
  lot_number: "",
  expiry_precision: "day",
  expiry: "",
  ml: null,
  supplier,
  received_on,
  serial: "",
  delivery_note,
  place,
});

/**
 * What is sent of it. Whoever types another lot than the scanned one has another box in hand: the code of the scanned box must not be
 * taught to its product.
 */
export function delivery(values: Values, box: Box): LotReceive {
  const { product, lot_number, ml, supplier, serial, delivery_note, ...rest } = values;
  const same = box.lot === null || box.lot === lot_number.trim();
  return {
    ...rest,
    product: product ?? 0,
    lot_number: lot_number.trim(),
    ml: ml ?? 0,
    supplier: supplier.trim() || null,
    serial: serial.trim() || null,
    delivery_note: delivery_note.trim() || null,
    code: same ? box.code : null,
  };
}

/**
 * The form after a scan. What the code does not hold stays as it is, because a second code of the same box may tell the rest; but nothing
 * stays of another box than the one in hand.
 */
export function filled(values: Values, reading: CodeReading, box: Box): Values {
  const from = isOther(box, reading) ? blank(values.received_on, values) : values;
  return {
    ...from,
    product: reading.product ?? from.product,
    lot_number: reading.lot_number ?? from.lot_number,
    expiry: reading.expiry ?? from.expiry,
    expiry_precision: reading.expiry_precision ?? from.expiry_precision,
    ml: from.ml ?? reading.last_ml,
    serial: reading.serial ?? from.serial,
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

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, test } from "vitest";
import { useTransport } from "../../backend";
import type { CodeReading, LotReceive, ProductView } from "../../backend/generated";
import { loadTexts, t, textsReady, type PlainKey } from "../../texts/index.svelte";
import ReceiveForm from "./ReceiveForm.svelte";
import { blank, details } from "./product";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
afterEach(cleanup);

const known: CodeReading = {
  code: "09520123456788",
  product: 3,
  product_name: "Revita",
  lot: null,
  lot_number: "A12",
  expiry: "2027-12-31",
  expiry_precision: "month",
  serial: null,
  quantity: null,
  last_ml: 10,
  warnings: [],
};

const revita = (retired: boolean): ProductView => ({
  product: 3,
  details: { ...details(blank()), name: "Revita" },
  codes: [],
  retired,
});

const input = (key: PlainKey): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^${t(key)}`));

test("a known box is received with Enter, and the next one may be scanned", async () => {
  const received: LotReceive[] = [];
  useTransport(({ id, op, args }) => {
    if (op === "codes.read") return Promise.resolve({ id, ok: { outcome: "certain", reading: known } });
    received.push(args as LotReceive);
    return Promise.resolve({ id, ok: { lot: received.length, lot_number: "A12" }, changed: [] });
  });
  render(ReceiveForm, { products: [revita(false)], ingredients: [], today: "2026-11-23" });
  for (const round of [1, 2]) {
    await fireEvent.input(input("scanning-label"), { target: { value: "a code" } });
    await fireEvent.submit(input("scanning-label"));
    await waitFor(() => expect(document.activeElement).toBe(input("stock-quantity")));
    expect(input("stock-lot-number").value).toBe("A12");
    expect(input("stock-expiry-month-label").value).toBe("12/2027");
    expect(input("stock-quantity").value).toBe("10");
    expect(screen.getByText(t("scanning-as-last"))).toBeTruthy();
    await fireEvent.submit(input("stock-quantity"));
    await waitFor(() => expect(document.activeElement).toBe(input("scanning-label")));
    expect(received).toHaveLength(round);
    expect(received[round - 1]).toEqual({
      product: 3,
      lot_number: "A12",
      expiry: "2027-12-31",
      expiry_precision: "month",
      ml: 10,
      supplier: null,
      received_on: "2026-11-23",
      serial: null,
      delivery_note: null,
      place: null,
      code: "09520123456788",
    });
    expect([input("stock-lot-number").value, input("stock-quantity").value]).toEqual(["", ""]);
  }
});

test("a retired product is not offered, and a scan of it says so", async () => {
  useTransport(({ id }) => Promise.resolve({ id, ok: { outcome: "certain", reading: known } }));
  render(ReceiveForm, { products: [revita(true)], ingredients: [], today: "2026-11-23" });
  expect(screen.queryByRole("option", { name: "Revita" })).toBeNull();
  await fireEvent.input(input("scanning-label"), { target: { value: "a code" } });
  await fireEvent.submit(input("scanning-label"));
  const product = screen.getByLabelText<HTMLSelectElement>(new RegExp(`^${t("stock-product")}`));
  await waitFor(() => expect(document.activeElement).toBe(product));
  expect(product.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(t("products-scanned-retired", { name: "Revita" }))).toBeTruthy();
});

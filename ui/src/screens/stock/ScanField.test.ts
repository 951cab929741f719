import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { useTransport } from "../../backend";
import type { CodeReading, CodeScan } from "../../backend/generated";
import { loadTexts, t, textsReady } from "../../texts/index.svelte";
import ScanField from "./ScanField.svelte";
import { SEPARATOR } from "./wedge";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
afterEach(cleanup);

const reading = (lot_number: string, serial: string | null = null): CodeReading => ({
  code: "09520123456788",
  product: null,
  product_name: null,
  lot: null,
  lot_number,
  expiry: null,
  expiry_precision: null,
  serial,
  quantity: null,
  last_ml: null,
  warnings: [],
});

/** The field before a core that answers so; what it was asked, and what the field told. */
function field(answer: unknown): {
  asked: CodeScan[];
  onreading: ReturnType<typeof vi.fn>;
  onnone: ReturnType<typeof vi.fn>;
} {
  const asked: CodeScan[] = [];
  useTransport((request) => {
    asked.push(request.args as CodeScan);
    return Promise.resolve({ id: request.id, ...(answer as object) });
  });
  const [onreading, onnone] = [vi.fn(), vi.fn()];
  render(ScanField, { onreading, onnone });
  return { asked, onreading, onnone };
}

const box = (): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^${t("scanning-label")}`));
const type = (text: string): Promise<unknown> => fireEvent.input(box(), { target: { value: text } });
const submit = (): Promise<unknown> => fireEvent.submit(box());

test("a separator that is typed as a key goes into the code, and a blank at its end stays", async () => {
  const { asked, onreading } = field({ ok: { outcome: "certain", reading: reading("A12") } });
  await type("10A12");
  box().setSelectionRange(5, 5);
  await fireEvent.keyDown(box(), { key: "]", code: "BracketRight", ctrlKey: true });
  expect(box().value).toBe(`10A12${SEPARATOR}`);
  await type(`${box().value}21S `);
  await submit();
  await waitFor(() => expect(onreading).toHaveBeenCalledOnce());
  expect(asked[0]?.text).toBe(`10A12${SEPARATOR}21S `);
  expect(box().value).toBe("");
  expect(screen.getByRole("status").textContent).toContain(t("scanning-new"));
});

test("what is wrong is said at the field, whose text is selected for the next scan", async () => {
  const fields = [{ field: "text", message: "The check digit is wrong." }];
  const { onreading } = field({ error: { code: "invalid", message: "", field: "text", fields } });
  await type("0109520123456789");
  await submit();
  await screen.findByText("The check digit is wrong.");
  expect(onreading).not.toHaveBeenCalled();
  expect(box().getAttribute("aria-invalid")).toBe("true");
  expect([box().selectionStart, box().selectionEnd]).toEqual([0, 16]);
  await type("0");
  expect(screen.queryByText("The check digit is wrong.")).toBeNull();
});

test("readings are asked about, and none is chosen beforehand", async () => {
  const readings = [reading("ABC12321SN42"), reading("ABC123", "SN42")];
  const { onreading, onnone } = field({ ok: { outcome: "ambiguous", readings, more: false, why: null } });
  await type("10ABC12321SN42");
  await submit();
  await screen.findByText(t("scanning-lost"));
  expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
  await submit();
  expect(screen.getByText(t("scanning-choose"))).toBeTruthy();
  await fireEvent.click(screen.getByRole("radio", { name: /SN42$/ }));
  await submit();
  expect(onreading).toHaveBeenCalledWith(readings[1]);

  await type("10ABC12321SN42");
  await submit();
  await fireEvent.click(await screen.findByRole("radio", { name: t("scanning-none") }));
  await submit();
  expect(onnone).toHaveBeenCalledOnce();
});

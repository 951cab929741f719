import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { useTransport } from "../backend";
import type { Request } from "../backend/wire";
import { loadTexts, t, textsReady } from "../texts/index.svelte";
import NewPassphrase from "./NewPassphrase.svelte";

const asked: string[] = [];
let suggestions = 0;

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
beforeEach(() => {
  asked.length = 0;
  suggestions = 0;
  useTransport(async ({ id, op, args }: Request) => {
    if (op === "passphrase.suggest")
      return { id, ok: { passphrase: `comb lantern orchard tide ${++suggestions}`, bits: 51 } };
    const { passphrase } = args as { passphrase: string };
    asked.push(passphrase);
    const good = passphrase.includes(" ");
    return {
      id,
      ok: { score: good ? 4 : 0, accepted: good, reasons: good ? [] : ["One word alone is guessed soon."] },
    };
  });
});
afterEach(cleanup);

const box = (name: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name}`));
const type = async (input: HTMLInputElement, text: string): Promise<void> =>
  void (await fireEvent.input(input, { target: { value: text } }));

test("it is judged once typing rests, in words with the reasons", async () => {
  const values = $state({ passphrase: "", again: "" });
  render(NewPassphrase, { values, label: "Passphrase" });
  await type(box("Passphrase"), "moun");
  await type(box("Passphrase"), "mountain");
  const said = screen.getByRole("status");
  await vi.waitFor(() => expect(said.textContent).toContain(t("door-strength-0")));
  expect(asked).toEqual(["mountain"]);
  expect(said.textContent).toContain(t("door-strength-refused"));
  expect(said.textContent).toContain("One word alone");
  await type(box("Passphrase"), "mountain river");
  await vi.waitFor(() => expect(said.textContent).toContain(t("door-strength-accepted")));
});

test("suggested words are shown to be written down, made anew, taken over, and still typed once more", async () => {
  const values = $state({ passphrase: "", again: "" });
  render(NewPassphrase, { values, label: "Passphrase" });
  await fireEvent.click(screen.getByText(t("door-suggest")));
  await screen.findByText("comb lantern orchard tide 1");
  await fireEvent.click(screen.getByText(t("door-suggest-other")));
  await screen.findByText("comb lantern orchard tide 2");
  await fireEvent.click(screen.getByText(t("door-suggest-use")));
  expect(box("Passphrase").value).toBe("comb lantern orchard tide 2");
  expect(box(t("setup-passphrase-again")).value).toBe("");
});

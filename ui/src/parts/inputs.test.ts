import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, test } from "vitest";
import { loadTexts, t, textsReady } from "../texts/index.svelte";
import Inputs from "./Inputs.fixture.svelte";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
afterEach(cleanup);

const box = (name: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name}`));
const values = (): unknown => JSON.parse(screen.getByTestId("values").textContent ?? "");
const type = (input: HTMLInputElement, text: string): Promise<boolean> =>
  fireEvent.input(input, { target: { value: text } }) as unknown as Promise<boolean>;

test("a number with a comma, or in Arabic digits", async () => {
  render(Inputs);
  await type(box("Amount"), "1,5");
  expect(values()).toMatchObject({ ml: 1.5 });
  await type(box("Amount"), "٢");
  expect(values()).toMatchObject({ ml: 2 });
  await fireEvent.blur(box("Amount"));
  expect(box("Amount").value).toBe("2");
});

test("what is no number is said on leaving the field, not while typing, and is no value", async () => {
  render(Inputs);
  await type(box("Amount"), "1.5x");
  expect(values()).toMatchObject({ ml: null });
  expect(screen.queryByText(t("form-not-a-number"))).toBeNull();
  await fireEvent.blur(box("Amount"));
  expect(screen.getByText(t("form-not-a-number"))).toBeTruthy();
  expect(box("Amount").getAttribute("aria-invalid")).toBe("true");
  const described = box("Amount").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described.split(" ").at(-1) ?? "")?.textContent).toContain(
    t("form-not-a-number"),
  );
  await type(box("Amount"), "1.5");
  expect(screen.queryByText(t("form-not-a-number"))).toBeNull();
});

test("a day is read, said in words and written out", async () => {
  render(Inputs);
  await type(box("Born"), "3/5/1990");
  expect(values()).toMatchObject({ born: "1990-05-03" });
  expect(screen.getByText("Thu, 3 May 1990")).toBeTruthy();
  await fireEvent.blur(box("Born"));
  expect(box("Born").value).toBe("03.05.1990");
  await type(box("Born"), "31.2.1990");
  await fireEvent.blur(box("Born"));
  expect(values()).toMatchObject({ born: "" });
  expect(screen.getByText(t("form-not-a-day"))).toBeTruthy();
});

test("a failed submit moves the focus to a summary that leads to the fields", async () => {
  render(Inputs);
  await fireEvent.click(screen.getByRole("button", { name: "Send" }));
  const summary = await screen.findByRole("alert");
  await expect.poll(() => document.activeElement).toBe(summary);
  await fireEvent.click(screen.getByRole("link", { name: /Born/ }));
  expect(document.activeElement).toBe(box("Born"));
});

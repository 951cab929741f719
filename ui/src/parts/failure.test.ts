import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, test } from "vitest";
import { BackendError, UNREACHABLE } from "../backend";
import Notices from "../frame/Notices.svelte";
import { notifyOf } from "../frame/notices.svelte";
import { loadTexts, t, textsReady } from "../texts/index.svelte";
import Failure from "./Failure.svelte";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
afterEach(cleanup);

const full = (): BackendError =>
  new BackendError({ code: "disk_full", message: t("error-disk-full"), next: t("next-disk-full") });

test("what to do next stands under what went wrong", () => {
  render(Failure, { failure: full() });
  const said = screen.getByRole("alert");
  expect(said.textContent).toContain(t("error-disk-full"));
  expect(screen.getByText(t("next-disk-full"))).toBeTruthy();
});

test("a notice says it too, and a core that did not answer is never an empty sentence", async () => {
  render(Notices);
  notifyOf(full());
  notifyOf(new BackendError({ code: UNREACHABLE, message: "" }));
  expect(await screen.findByText(t("common-unreachable"))).toBeTruthy();
  expect(screen.getByText(t("next-disk-full"))).toBeTruthy();
});

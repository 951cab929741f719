import { beforeAll, describe, expect, test } from "vitest";
import { BackendError } from "../backend";
import { loadTexts, t, textsReady } from "../texts/index.svelte";
import { at, atLeast, atMost, between, fieldId, FormState, required } from "./form.svelte";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});

const make = (
  send: (values: { name: string; clinic: { phone: string } }) => Promise<void> = async () => {},
) =>
  new FormState({
    values: { name: "", clinic: { phone: "1" } },
    checks: { name: [required(), atMost(5)] },
    send,
  });

describe("checks", () => {
  test("count characters as people do", () => {
    expect(atMost(2)("👩🏽", {})).toBeNull();
    expect(atMost(3)("Ayşe", {})).toBe(t("form-too-long", { limit: 3, is: 4 }));
    expect(atLeast(15)("short", {})).toBe(t("form-too-short", { limit: 15, is: 5 }));
  });

  test("blanks are nothing, zero is something", () => {
    expect(required()("  ", {})).toBe(t("form-required"));
    expect(required()(0, {})).toBeNull();
    expect(required()([], {})).not.toBeNull();
  });

  test("a number outside its bounds", () => {
    expect(between(1, 3)(4, {})).not.toBeNull();
    expect(between(1, 3)(3, {})).toBeNull();
    expect(between(1, 3)(null, {})).toBeNull();
  });
});

test("paths and ids", () => {
  expect(at({ doses: [{ ml: 2 }] }, "doses.0.ml")).toBe(2);
  expect(at({}, "a.b.c")).toBeUndefined();
  expect(fieldId("form1", "clinic.urgent_phone")).toBe("form1-clinic-urgent-phone");
});

test("nothing is wrong before a field is left, and an error goes as soon as it is mended", () => {
  const form = make();
  form.changed("name");
  expect(form.errors).toEqual({});
  form.check("name");
  expect(form.errors.name).toBe(t("form-required"));
  form.values.name = "Ayşe";
  form.changed("name");
  expect(form.errors).toEqual({});
});

test("a submit that the page can see is wrong is not sent", async () => {
  let sent = 0;
  const form = make(async () => void sent++);
  expect(await form.submit()).toBe(false);
  expect(sent).toBe(0);
  expect(form.failed).toBe(1);
});

test("what the core says goes to the fields, in the page's order", async () => {
  const form = make(() =>
    Promise.reject(
      new BackendError({
        code: "invalid",
        message: "No.",
        fields: [
          { field: "elsewhere", message: "C" },
          { field: "clinic.phone", message: "B" },
          { field: "name", message: "A" },
        ],
      }),
    ),
  );
  form.values.name = "Ayşe";
  form.register({ name: "name", label: "Name", id: "x-name" });
  form.register({ name: "clinic.phone", label: "Phone", id: "x-phone" });
  expect(await form.submit()).toBe(false);
  expect(form.summary).toEqual([
    { label: "Name", message: "A", id: "x-name" },
    { label: "Phone", message: "B", id: "x-phone" },
    { label: "", message: "C", id: null },
  ]);
  expect(form.busy).toBe(false);
});

test("an unreadable text stops the submit until it can be read", async () => {
  const form = make();
  form.values.name = "Ayşe";
  form.setProblem("born", "no such day");
  expect(await form.submit()).toBe(false);
  expect(form.errors.born).toBe("no such day");
  form.setProblem("born", null);
  expect(await form.submit()).toBe(true);
});

test("dirty from the first change until it is taken", async () => {
  const form = make();
  expect(form.dirty).toBe(false);
  form.values.name = "Ayşe";
  expect(form.dirty).toBe(true);
  expect(await form.submit()).toBe(true);
  expect(form.dirty).toBe(false);
  form.fill({ name: "Olga", clinic: { phone: "2" } });
  expect(form.dirty).toBe(false);
});

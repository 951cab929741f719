import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { add, bundle, direction, format, isolate } from "./fluent";
import { changeLanguage, has, loadTexts, t, textsReady } from "./index.svelte";

const folder = join(import.meta.dirname, "../../../assets/texts");

test.each(["en", "tr", "ar"])("every sentence of %s can be said, with each count", (language) => {
  const made = bundle(language);
  const variables = new Set<string>();
  for (const name of readdirSync(join(folder, language))) {
    const source = readFileSync(join(folder, language, name), "utf8");
    for (const [, variable = ""] of source.matchAll(/\$([\w-]+)/g)) variables.add(variable);
    add(made, source);
  }
  expect(made._messages.size).toBeGreaterThan(100);
  for (const count of [0, 1, 2, 3, 11, 100]) {
    const args = Object.fromEntries([...variables].map((variable) => [variable, count]));
    for (const [key, message] of made._messages) {
      const errors: Error[] = [];
      expect(message.value, key).not.toBeNull();
      if (message.value) made.formatPattern(message.value, args, errors);
      expect(errors, key).toEqual([]);
    }
  }
});

test("a name that runs the other way does not reorder the sentence", () => {
  expect(isolate("Ayşe", "ltr")).toBe("Ayşe");
  expect(isolate("محمد (1)!", "ltr")).toBe("\u2068محمد (1)!\u2069");
  expect(isolate("A12", "rtl")).toBe("\u2068A12\u2069");
  expect(direction("ar")).toBe("rtl");
});

test("plurals and digits in Arabic", () => {
  const made = bundle("ar");
  add(made, "n = { $count ->\n    [one] واحد\n    [two] اثنان\n   *[other] { $count }\n }");
  expect(format(made, "rtl", "n", { count: 2 })).toBe("اثنان");
  expect(format(made, "rtl", "n", { count: 123 })).toBe("123");
});

test("a missing key shows itself", () =>
  expect(format(bundle("en"), "ltr", "no-such-key")).toBe("no-such-key"));

test("the page's language changes in one step, with direction", async () => {
  await loadTexts("en");
  await textsReady();
  expect(t("common-save")).toBe("Save");
  await changeLanguage("ar");
  await textsReady();
  expect(document.documentElement.dir).toBe("rtl");
  expect(document.documentElement.lang).toBe("ar");
  expect(t("common-save")).toBe("حفظ");
  expect(has("common-save")).toBe(true);
  await changeLanguage("en");
});

import { beforeAll, expect, test } from "vitest";
import { loadTexts, t, textsReady } from "../texts/index.svelte";
import { RECOVERY_LENGTH, aCode, groupCode, tidyCode } from "./code";

const WHOLE = "7K3M-22QD-9MZ0-8F3K-ABCD-EFGH-JKMN";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});

test("case, spaces, hyphens and letters that look like digits make no difference", () => {
  for (const typed of [
    WHOLE.toLowerCase(),
    WHOLE.replaceAll("-", " "),
    WHOLE.replaceAll("-", ""),
    WHOLE.replaceAll("-", " – "),
    WHOLE.replaceAll("0", "o"),
    WHOLE.replaceAll("2", "٢"),
  ]) {
    expect(groupCode(typed)).toBe(WHOLE);
    expect(aCode(RECOVERY_LENGTH)(typed, {})).toBeNull();
  }
  expect(tidyCode("il1O0")).toBe("11100");
});

test("half a code stays in groups while it is typed", () => {
  expect(groupCode("")).toBe("");
  expect(groupCode("7k3m2")).toBe("7K3M-2");
});

test("what is wrong is named by its group, or by how much is missing", () => {
  expect(aCode(RECOVERY_LENGTH)(WHOLE.replace("22QD", "22UD"), {})).toBe(
    t("door-code-character", { character: "U", group: "2" }),
  );
  expect(aCode(RECOVERY_LENGTH)(WHOLE.slice(0, -1), {})).toBe(t("door-code-length", { of: 28, is: 27 }));
  expect(aCode(RECOVERY_LENGTH)(`${WHOLE}0`, {})).toBe(t("door-code-length", { of: 28, is: 29 }));
});

// @vitest-environment node
import { expect, test } from "vitest";
import { everywhere, sentences } from "../../scripts/sentences.mjs";

test("no component has words of its own", () => {
  expect(everywhere()).toEqual([]);
});

test.each([
  ["text between tags", "<p>Save the <b>patient</b></p>", ["1: Save the", "1: patient"]],
  ["text beside a key", '<p>{t("patients-name")}: none</p>', ["1: : none"]],
  ["text in a branch", "{#if a}\n<p>{b}</p>\n{:else}\nNothing yet\n{/if}", ["3: Nothing yet"]],
  ["text in a loop", "{#each a as b (b)}Row{:else}No rows{/each}", ["1: Row", "1: No rows"]],
  ["text in a snippet", "{#snippet one()}One{/snippet}", ["1: One"]],
  ["a label", '<button aria-label="Close">×</button>', ["1: Close"]],
  ["a label made up", '<button aria-label="Remove {name}">×</button>', ["1: Remove"]],
  ["a title, a placeholder, a picture's text", '<img title="A" alt="B" /><input placeholder="C" />', "ABC"],
  [
    "a choice",
    '<p title={open ? "Open" : t("closed")}>{open ? t("open") : "Closed"}</p>',
    ["1: Open", "1: Closed"],
  ],
  ["a fallback", '<p>{name ?? "Nobody"} {`No. ${number}`}</p>', ["1: Nobody", "1: No."]],
  ["a word of one of our parts", '<Notice title="Saved" /><Status text={"Late"} />', ["1: Saved", "1: Late"]],
  ["words in a list of options", '<Select options={[{ value: "a", label: "Apple" }]} />', ["1: Apple"]],
])("%s is found", (_, source, found) => {
  expect(sentences(source)).toEqual(typeof found === "string" ? [...found].map((one) => `1: ${one}`) : found);
});

test.each([
  ["keys", '<p title={t("a-b")}>{t("a-b", { name: "x" })}</p>'],
  ["signs", "<p>· – (×) 12 …</p>"],
  [
    "names of fields, classes and addresses",
    '<Field name="lot" class="stack" href="#/stock/{lot}">{@render it("ml")}</Field>',
  ],
  ["what is compared", '<p>{state === "open" ? t("a-b") : ""}{kind === "x" && t("a-b")}</p>'],
  [
    "scripts, styles and comments",
    "<script>const a = 'Some words';</script><!-- Some words --><style>p { color: red }</style>",
  ],
])("%s are let be", (_, source) => {
  expect(sentences(source)).toEqual([]);
});

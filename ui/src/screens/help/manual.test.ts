import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "@testing-library/svelte";
import type { Token } from "marked";
import { describe, expect, test } from "vitest";
import { helpPage, PAGES } from "../../frame/help";
import { SCREENS } from "../../frame/routes";
import { hrefOf, readPage } from "./manual";
import Tokens from "./Tokens.svelte";

const folder = join(import.meta.dirname, "../../../../assets/manual");
const LANGUAGES = ["en", "tr", "ar"];
const source = (language: string, page: string): string =>
  readFileSync(join(folder, language, `${page}.md`), "utf8");

/** Every token of a page, the inner ones too. */
function all(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [
    token,
    ...all("tokens" in token && token.tokens ? token.tokens : []),
    ...all("items" in token ? (token.items as Token[]) : []),
  ]);
}

describe.each(LANGUAGES)("the manual in %s", (language) => {
  test("has every page and no other", () => {
    expect(readdirSync(join(folder, language)).sort()).toEqual(PAGES.map((page) => `${page}.md`).sort());
  });

  test.each(PAGES)("%s has a title, only what can be shown, and links that lead somewhere", (page) => {
    const { title, tokens } = readPage(page, source(language, page));
    expect(title).not.toBe(page);
    const shown = all(tokens);
    const known = "space heading paragraph list list_item text strong em codespan link br escape".split(" ");
    expect(shown.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([]);
    for (const token of shown) {
      if (token.type !== "link") continue;
      const href = hrefOf(String(token.href));
      expect(href, String(token.href)).not.toBeNull();
      const path = href?.slice(1).split("?")[0];
      expect(
        SCREENS.some((screen) => screen.path === path),
        String(path),
      ).toBe(true);
    }
  });

  test("is built as in English: as many sections, lists and links", () => {
    const shape = (of: string, page: string): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const { type } of all(readPage("start", source(of, page)).tokens)) {
        if (["heading", "list", "list_item", "link", "codespan"].includes(type))
          counts[type] = (counts[type] ?? 0) + 1;
      }
      return counts;
    };
    for (const page of PAGES) expect(shape(language, page), page).toEqual(shape("en", page));
  });
});

test("markup and addresses in a page are words, and lead nowhere", () => {
  const { tokens } = readPage(
    "start",
    "# T\n\na <img src=x onerror=1> & “<b>b</b>” [c](javascript:alert(1)) [d](https://example.org) `<i>`\n\n<script>1</script>",
  );
  const { container } = render(Tokens, { tokens });
  expect(container.querySelectorAll("img, b, i, script, a")).toHaveLength(0);
  expect(container.textContent).toContain("<img src=x onerror=1>");
  expect(container.textContent).toContain("<b>b</b>");
  expect(container.textContent).toContain("<script>1</script>");
});

test("every screen has its page, the nearest there is", () => {
  for (const { path } of SCREENS) expect(PAGES).toContain(helpPage(path));
  expect(helpPage("/patients/:patient/session")).toBe("sessions");
  expect(helpPage("/patients/:patient/change")).toBe("patients");
  expect(helpPage("/settings/backups")).toBe("backups");
  expect(helpPage(undefined)).toBe("start");
});

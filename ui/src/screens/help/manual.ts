import { lexer, type Token } from "marked";
import { PAGES, type HelpPage } from "../../frame/help";

const files = import.meta.glob<string>("../../../../assets/manual/*/*.md", {
  query: "?raw",
  import: "default",
});

/** A page of the manual, as Markdown's own pieces: the page shows them as elements and text, never as markup. */
export interface ManualPage {
  id: HelpPage;
  title: string;
  tokens: Token[];
}

/** Reads a page: its first heading is its title. */
export function readPage(id: HelpPage, source: string): ManualPage {
  const tokens = lexer(source, { gfm: true });
  const first = tokens.find(({ type }) => type !== "space");
  const titled = first?.type === "heading";
  return {
    id,
    title: titled && "text" in first ? String(first.text) : id,
    tokens: tokens.filter((token) => token !== first || !titled),
  };
}

/** The whole manual in a language, in its order. */
export async function manual(language: string): Promise<ManualPage[]> {
  return Promise.all(
    PAGES.map(async (id) => {
      const load = files[`../../../../assets/manual/${language}/${id}.md`];
      if (!load) throw new Error(`the manual has no ${language}/${id}`);
      return readPage(id, await load());
    }),
  );
}

/**
 * Where a link of the manual leads: another page of it ("backups") or a screen ("#/settings/backups"). Null for anything
 * else: this program opens no address outside itself.
 */
export function hrefOf(link: string): string | null {
  if (PAGES.some((page) => page === link)) return `#/help?page=${link}`;
  return /^#\/[a-z/-]*$/.test(link) ? link : null;
}

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const texts = fileURLToPath(new URL("../assets/texts", import.meta.url));

/** What the lock screen and the frame need; the rest of a language is loaded after the first frame. */
const FIRST = ["common.ftl", "frame.ftl"];

/**
 * `virtual:texts/<language>/first` and `…/rest`: the Fluent files of one language joined, so that each is one
 * chunk and only the language in use is loaded.
 */
function fluent(): Plugin {
  const prefix = "virtual:texts/";
  return {
    name: "fluent-texts",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [language = "", part = ""] = id.slice(prefix.length + 1).split("/");
      const files = readdirSync(`${texts}/${language}`)
        .filter((name) => name.endsWith(".ftl") && FIRST.includes(name) === (part === "first"))
        .sort();
      for (const name of files) this.addWatchFile(`${texts}/${language}/${name}`);
      const source = files.map((name) => readFileSync(`${texts}/${language}/${name}`, "utf8")).join("\n");
      return `export default ${JSON.stringify(source)};`;
    },
  };
}

/**
 * The page is not painted before its script has run: it draws the lock screen at once, and an empty frame before it costs as much time as a
 * full one. Vite writes the element anew and leaves out what it does not know.
 */
function blockRendering(): Plugin {
  const script = '<script type="module"';
  return {
    name: "block-rendering",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => {
        if (bundle && !html.includes(script)) throw new Error(`There is no ${script} in the page.`);
        return html.replace(script, `${script} blocking="render"`);
      },
    },
  };
}

export default defineConfig({
  plugins: [fluent(), svelte(), blockRendering()],
  build: {
    target: "es2022",
    // Nothing inline: the content security policy allows neither data: images nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  // Tests mount components as a browser does.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});

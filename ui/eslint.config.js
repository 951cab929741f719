import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "src/backend/generated.ts", "src/texts/keys.generated.ts"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ["scripts/**", "*.js", "*.ts"], languageOptions: { globals: { ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { extraFileExtensions: [".svelte"], parser: ts.parser, svelteConfig },
    },
    rules: {
      // The content security policy forbids both; a build that has them breaks only in the real window.
      "svelte/no-inline-styles": "error",
      "svelte/no-at-html-tags": "error",
      // Most sets and maps here are built and thrown away in one function; what is shown is $state.
      "svelte/prefer-svelte-reactivity": "off",
      // Hash routes: links are written as plain "#/…".
      "svelte/no-navigation-without-resolve": "off",
    },
  },
);

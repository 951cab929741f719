// Writes src/texts/keys.generated.ts from the English Fluent files: every key with the variables it needs.
// With --check, changes nothing and fails when the file is not what it would write, or a language differs.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import process from "node:process";

const folder = fileURLToPath(new URL("../../assets/texts", import.meta.url));
const target = fileURLToPath(new URL("../src/texts/keys.generated.ts", import.meta.url));

/**
 * Keys and variables of one language. A message begins at column 0 and goes on in indented lines.
 * @param {string} language
 * @returns {Map<string, string[]>}
 */
function read(language) {
  /** @type {Map<string, string[]>} */
  const keys = new Map();
  for (const name of readdirSync(`${folder}/${language}`).sort()) {
    if (!name.endsWith(".ftl")) continue;
    const source = readFileSync(`${folder}/${language}/${name}`, "utf8").replace(/^#.*$/gm, "");
    for (const [, key = "", body = ""] of source.matchAll(
      /^([a-zA-Z][\w-]*) *=((?:.*)(?:\n(?:[ \t]+.*|))*)/gm,
    )) {
      if (keys.has(key)) throw new Error(`${language}/${name}: ${key} is written twice`);
      keys.set(key, [...new Set([...body.matchAll(/\$([\w-]+)/g)].map((match) => match[1] ?? ""))].sort());
    }
  }
  return keys;
}

const english = read("en");
const problems = [];
for (const language of readdirSync(folder)) {
  const other = read(language);
  for (const [key, variables] of english) {
    const theirs = other.get(key);
    if (!theirs) problems.push(`${language}: ${key} is missing`);
    else if (theirs.join() !== variables.join()) problems.push(`${language}: ${key} has other variables`);
  }
  for (const key of other.keys())
    if (!english.has(key)) problems.push(`${language}: ${key} is not in English`);
}

const lines = [...english]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, variables]) => {
    const type = variables.length
      ? `{ ${variables.map((name) => `${/^\w+$/.test(name) ? name : `"${name}"`}: Value`).join("; ")} }`
      : "undefined";
    return `  "${key}": ${type};`;
  });
const written = `// Made by \`npm run keys\` from assets/texts/en. Not edited by hand.
export type Value = string | number;

/** Every sentence there is, with the variables it needs. */
export interface Keys {
${lines.join("\n")}
}
`;

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== written)
    problems.push("keys.generated.ts is not up to date: npm run keys");
} else writeFileSync(target, written);
for (const problem of problems) console.error(problem);
if (problems.length) process.exit(1);

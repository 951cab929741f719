// Finds words of a component that are in no language's file: text between tags, and attributes that are read or heard. A
// sentence written into a component stays English in every language, and no check of the keys can see it.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import process from "node:process";
import { parse } from "svelte/compiler";

/** Attributes of elements, and of our own parts, whose words a person reads or hears. */
const READ = new Set([
  ...["aria-label", "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext"],
  ...["title", "placeholder", "alt", "label", "hint", "text", "caption", "empty", "unit"],
]);

/** What is the same in every language: the name of a key, as it is printed on it. */
const SAME = new Set(["F1"]);

/**
 * The objects written out in an expression.
 * @param {any} node
 * @returns {any[]}
 */
function objects(node) {
  if (node?.type === "ArrayExpression") return node.elements.flatMap(objects);
  return node?.type === "ObjectExpression" ? [node] : [];
}

/**
 * What a person would read in a component and what is no key, as "line: words".
 * @param {string} source
 * @returns {string[]}
 */
export function sentences(source) {
  /** @type {string[]} */
  const found = [];
  /** @param {number} at @param {string} words */
  const look = (at, words) => {
    const tidy = words.replace(/\s+/g, " ").trim();
    if (!/\p{L}/u.test(tidy) || SAME.has(tidy)) return;
    found.push(`${source.slice(0, at).split("\n").length}: ${tidy}`);
  };
  /**
   * Literals that an expression comes down to: not those that are only compared with, looked up by or called with.
   * @param {any} node
   */
  const lookInside = (node) => {
    if (!node) return;
    if (node.type === "Literal" && typeof node.value === "string") look(node.start, node.value);
    if (node.type === "TemplateLiteral")
      for (const { start, value } of node.quasis) look(start, value.cooked ?? "");
    if (node.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(lookInside);
    // The left of "&&" is a condition.
    if (node.type === "LogicalExpression" && node.operator !== "&&") lookInside(node.left);
    if (node.type === "LogicalExpression") lookInside(node.right);
    if (node.type === "BinaryExpression" && node.operator === "+")
      [node.left, node.right].forEach(lookInside);
    if (node.type === "ArrayExpression") node.elements.forEach(lookInside);
    if (node.type === "ObjectExpression")
      for (const { key, value } of node.properties) if (READ.has(key?.name ?? key?.value)) lookInside(value);
  };
  /** @param {any} node */
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!node || typeof node.type !== "string") return;
    if (node.type === "Text") look(node.start, node.data);
    if (node.type === "ExpressionTag") lookInside(node.expression);
    if (node.type === "Attribute") {
      const values = node.value === true ? [] : [node.value].flat();
      // Of the others only what is in lists and objects: columns, options, items.
      if (READ.has(node.name)) values.forEach(walk);
      else for (const { expression } of values) objects(expression).forEach(lookInside);
      return;
    }
    for (const part of [
      "attributes",
      "nodes",
      "fragment",
      "consequent",
      "alternate",
      "body",
      "fallback",
      "pending",
      "then",
      "catch",
    ])
      walk(node[part]);
  };
  walk(parse(source, { modern: true }).fragment.nodes);
  return found;
}

/** Every component's, as "path:line: words". */
export function everywhere() {
  const folder = fileURLToPath(new URL("../src", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".svelte") && !name.endsWith(".fixture.svelte"))
    .sort()
    .flatMap((name) =>
      sentences(readFileSync(`${folder}/${name}`, "utf8")).map((words) => `src/${name}:${words}`),
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = everywhere();
  for (const words of found) console.error(`${words} (belongs in assets/texts)`);
  if (found.length) process.exit(1);
}

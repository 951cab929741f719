import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forehead, patches, THINNING, triangle } from "./thinning";

const catalogue = readFileSync(join(import.meta.dirname, "../../../assets/catalogue/scales.toml"), "utf8");
const graded = catalogue
  .split("[[scale]]")
  .filter((entry) => entry.includes('form = "grades"') && entry.includes("baseline = true"))
  .map((entry) => ({
    id: /^id = "(.+)"$/m.exec(entry)?.[1] ?? "",
    grades: JSON.parse(/^grades = (\[.+\])$/m.exec(entry)?.[1] ?? "[]") as string[],
  }));

test.each(graded)("every grade of $id has its drawing, and no two the same", ({ id, grades }) => {
  const drawings = THINNING[id] ?? {};
  expect(Object.keys(drawings).sort()).toEqual([...grades].sort());
  const drawn = Object.values(drawings).map((one) =>
    JSON.stringify([forehead(one), patches(one), triangle(one)]),
  );
  expect(new Set(drawn).size).toBe(grades.length);
});

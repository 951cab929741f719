import { t, type PlainKey } from "../../texts/index.svelte";

/** Sources of ours, which the catalogue names by a word. */
const OURS: Readonly<Record<string, PlainKey>> = {
  founding: "screening-source-founding",
  practice: "screening-source-practice",
};

function one(name: string): string {
  const key = OURS[name];
  return key ? t(key) : name;
}

/** The sources of an entry of the catalogue, as they are read out. */
export const saySource = (source: string): string =>
  t("screening-source", { source: source.split("; ").map(one).join("; ") });

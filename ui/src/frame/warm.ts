import { flushSync, mount, unmount } from "svelte";
import { t } from "../texts/index.svelte";
import { day } from "../texts/say";
import Rehearsal from "./Rehearsal.svelte";

const SIZES = ["xs", "s", "m", "l", "xl", "2xl"];
const WEIGHTS = ["400", "600"];

/**
 * Does once, while nobody waits, what takes the web view long the first time: it looks a font up anew for each size and weight, reads how the
 * language writes days, and compiles what the next screen is put together by. Nothing of it is painted, and it cannot take the focus.
 */
export function warmUp(): void {
  for (const style of ["short", "weekday", "long"] as const) day("2000-01-01", style);
  const unseen = document.createElement("div");
  unseen.inert = true;
  unseen.style.cssText = "position: absolute; inset: 0; overflow: hidden; visibility: hidden";
  for (const size of SIZES) {
    for (const weight of WEIGHTS) {
      const sample = document.createElement("span");
      sample.style.fontSize = `var(--text-${size})`;
      sample.style.fontWeight = weight;
      sample.textContent = t("lock-title");
      unseen.append(sample);
    }
  }
  document.body.append(unseen);
  const rehearsal = mount(Rehearsal, { target: unseen });
  flushSync();
  unseen.getBoundingClientRect();
  void unmount(rehearsal);
  unseen.remove();
}

import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Zone } from "../backend/generated";
import { loadTexts, textsReady } from "../texts/index.svelte";
import { REGIONS, ZONES, type Arrow } from "./geometry";
import ScalpMap from "./ScalpMap.svelte";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});
afterEach(cleanup);

describe("the scalp map", () => {
  it("says of each zone whether it is treated, and with how much", () => {
    render(ScalpMap, { ml: { vertex: 1.25 }, onchoose: () => {} });
    expect(screen.getAllByRole("checkbox")).toHaveLength(6);
    expect(screen.getByRole("checkbox", { name: "Vertex: 1.25 ml" }).getAttribute("aria-checked")).toBe(
      "true",
    );
    expect(screen.getByRole("checkbox", { name: "Frontal: nothing" }).getAttribute("aria-checked")).toBe(
      "false",
    );
  });

  it("is one stop for Tab; the arrows move and Space chooses", async () => {
    const onchoose = vi.fn();
    render(ScalpMap, { ml: {}, onchoose });
    const zones = screen.getAllByRole("checkbox");
    expect(zones.filter((zone) => zone.getAttribute("tabindex") === "0")).toHaveLength(1);
    const frontal = screen.getByRole("checkbox", { name: "Frontal: nothing" });
    frontal.focus();
    await fireEvent.keyDown(frontal, { key: "ArrowLeft" });
    const now = document.activeElement as HTMLElement;
    expect(now.getAttribute("data-zone")).toBe("temporal_left");
    await fireEvent.keyDown(now, { key: " " });
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("temporal_left");
  });

  it("keeps the patient's left on the left in Arabic, and its arrows with it", async () => {
    await loadTexts("ar");
    await textsReady();
    render(ScalpMap, { ml: {}, onchoose: () => {} });
    const start = document.querySelector<HTMLElement>('[data-zone="mid_scalp"]');
    start?.focus();
    await fireEvent.keyDown(start as HTMLElement, { key: "ArrowRight" });
    expect(document.activeElement?.getAttribute("data-zone")).toBe("temporal_right");
    expect(REGIONS.temporal_left.x).toBeLessThan(REGIONS.temporal_right.x);
    await loadTexts("en");
  });

  it("is a picture with one description where nothing can be chosen", () => {
    render(ScalpMap, { ml: { frontal: 1 } });
    expect(screen.queryAllByRole("checkbox")).toHaveLength(0);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("The scalp from above: Frontal: 1.0 ml");
  });

  it("leads from every zone to every other by arrows alone", () => {
    const arrows: Arrow[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
    for (const from of ZONES) {
      const reached = new Set<Zone>([from]);
      for (const zone of reached) for (const arrow of arrows) reached.add(REGIONS[zone].next[arrow] ?? zone);
      expect(reached.size).toBe(ZONES.length);
    }
  });
});

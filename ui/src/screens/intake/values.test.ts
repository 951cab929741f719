import { describe, expect, it } from "vitest";
import type { Intake } from "../../backend/generated";
import { emptyIntake, gaps, standing, toldIntake, typedIntake } from "./values";

const diabetes = { condition: "diabetes", since: null, ended_on: null, note: null };
const stored: Intake = {
  ...emptyIntake(),
  complaint: "Thinning",
  conditions: [{ ...diabetes, measured: { tenths: 78, on: "2026-10-01" } }],
  scales: [{ scale: "salt", value: { form: "salt", vertex: 50, right: 20, left: 30, posterior: 10 } }],
};

describe("an intake's fields", () => {
  it("are what is stored, and go back as they were", () => {
    expect(typedIntake(stored).conditions[0]?.measured).toEqual({ value: 7.8, on: "2026-10-01" });
    expect(toldIntake(typedIntake(stored))).toEqual(stored);
  });

  it("say where something is missing, by the core's own paths", () => {
    const content = typedIntake(stored);
    content.complaint = "  ";
    content.conditions = [
      { ...diabetes, measured: { value: 7.8, on: "" } },
      { ...diabetes, condition: "asthma", measured: { value: null, on: "2026-10-01" } },
    ];
    content.scales.push({
      scale: "hair_pull",
      value: { form: "hair_pull", grasped: 60, pulled: null, site: "vertex", rule: "updated" },
    });
    expect(gaps(content).map(({ field }) => field)).toEqual([
      "content.complaint",
      "content.conditions.0.measured.on",
      "content.conditions.1.measured.tenths",
      "content.scales.1.value",
    ]);
    expect(gaps(typedIntake(stored))).toEqual([]);
  });

  it("know what is as in the last intake and what is not", () => {
    const [last, now] = [typedIntake(stored), typedIntake(stored)];
    now.no_medicines = true;
    now.complaint = "";
    expect(standing("scales", now, last)).toBe("kept");
    expect(standing("complaint", now, last)).toBe("changed");
    expect(standing("medicines", now, last)).toBe("changed");
    expect(standing("treatments", now, last)).toBe("blank");
    expect(standing("scales", now, null)).toBe("filled");
    expect(standing("history", { ...now, history: "" }, last)).toBe("blank");
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import type { VialView } from "../../../backend/generated";
import { loadTexts, t, textsReady } from "../../../texts/index.svelte";
import { standing } from "./vial";

beforeAll(async () => {
  await loadTexts("en");
  await textsReady();
});

const vial = (rest: Partial<VialView>): VialView => ({
  vial: 1,
  lot: 1,
  lot_number: "A12",
  product: 1,
  product_name: "Serum",
  expiry: "2027-03-31",
  opened: "2026-11-23T09:00",
  opened_by: "Dr. Şahin",
  use_until: "2026-11-23T10:00",
  limit: "beyond_use",
  past: false,
  single: false,
  patient: null,
  patient_name: null,
  volume: 5,
  left: 5,
  closed: false,
  discard_reason: null,
  ...rest,
});

describe("how a vial stands", () => {
  it("is open until its time is over", () => {
    expect(standing(vial({}))).toEqual({ tone: "ok", text: t("vials-state-open") });
    expect(standing(vial({ past: true }))).toEqual({ tone: "bad", text: t("vials-state-past") });
  });
  it("is no matter of time any more once it is closed", () => {
    expect(standing(vial({ past: true, closed: true })).text).toBe(t("vials-state-used-up"));
    expect(standing(vial({ closed: true, discard_reason: "Dropped" })).text).toBe(t("vials-state-discarded"));
  });
});

import { describe, expect, it } from "vitest";
import type { LotRow } from "../../backend/generated";
import { filterLots } from "./lots";

const lot = (lot: number, rest: Partial<LotRow>): LotRow => ({
  lot,
  product: 1,
  product_name: "Serum",
  lot_number: "A",
  expiry: "2027-01-01",
  expiry_precision: "day",
  received: 10,
  left: 5,
  unopened: 5,
  place: null,
  place_name: null,
  status: "available",
  expiry_alert: null,
  usable: true,
  refusal: null,
  ...rest,
});

describe("filterLots", () => {
  const lots = [
    lot(1, {}),
    lot(2, { expiry_alert: "within_30" }),
    lot(3, { expiry_alert: "within_90" }),
    lot(4, { expiry_alert: "expired", usable: false }),
    lot(5, { status: "recalled", usable: false, expiry_alert: "within_7" }),
    lot(6, { left: 0, usable: false }),
  ];
  const ids = (filter: Parameters<typeof filterLots>[1]) => filterLots(lots, filter).map(({ lot }) => lot);

  it("shows everything", () => expect(ids("all")).toEqual([1, 2, 3, 4, 5, 6]));
  it("shows as expiring what can still be used and soon cannot", () => expect(ids("expiring")).toEqual([2]));
  it("shows as blocked what is there but may not be used", () => expect(ids("blocked")).toEqual([4, 5]));
});

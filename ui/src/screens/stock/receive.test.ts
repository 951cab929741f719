import { describe, expect, it } from "vitest";
import type { CodeReading } from "../../backend/generated";
import { blank, boxAfter, delivery, filled, next, NO_BOX } from "./receive";

const reading = (rest: Partial<CodeReading>): CodeReading => ({
  code: "09520123456788",
  product: null,
  product_name: null,
  lot: null,
  lot_number: null,
  expiry: null,
  expiry_precision: null,
  serial: null,
  quantity: null,
  last_ml: null,
  warnings: [],
  ...rest,
});
const box = reading({
  product: 3,
  lot_number: "A12",
  expiry: "2027-03-31",
  expiry_precision: "month",
  last_ml: 10,
});

describe("a delivery that is scanned", () => {
  it("has the product, the lot, the expiry and the millilitres of last time", () => {
    const values = filled(
      blank("2026-11-23", { supplier: "Depo", delivery_note: "D-7", place: 2 }),
      box,
      NO_BOX,
    );
    expect(values).toEqual({
      product: 3,
      lot_number: "A12",
      expiry: "2027-03-31",
      expiry_precision: "month",
      ml: 10,
      supplier: "Depo",
      received_on: "2026-11-23",
      serial: "",
      delivery_note: "D-7",
      place: 2,
    });
    expect(next(values)).toBe("ml");
    expect(delivery(values, boxAfter(NO_BOX, box)).code).toBe("09520123456788");
  });
  it("goes on at what the code does not hold", () => {
    const values = filled(blank("2026-11-23"), reading({ lot_number: "A12" }), NO_BOX);
    expect(next(values)).toBe("product");
    expect(next({ ...values, product: 3 })).toBe("expiry");
    expect(next({ ...values, product: 3, lot_number: "" })).toBe("lot_number");
  });
  it("takes a second code of the same box to the first, and nothing of another box", () => {
    const first = filled(blank("2026-11-23"), box, NO_BOX);
    const second = filled(first, reading({ code: null, lot_number: "B7" }), boxAfter(NO_BOX, box));
    expect(second).toMatchObject({ product: 3, lot_number: "B7", expiry: "2027-03-31", ml: 10 });
    const other = filled(first, reading({ code: "04006381333931" }), boxAfter(NO_BOX, box));
    expect(other).toMatchObject({ product: null, lot_number: "", expiry: "", ml: null });
  });
  it("teaches no code to the product of another box", () => {
    const scanned = boxAfter(NO_BOX, box);
    const values = filled(blank("2026-11-23"), box, NO_BOX);
    expect(delivery({ ...values, lot_number: " A12 " }, scanned).code).toBe("09520123456788");
    expect(delivery({ ...values, lot_number: "Z9" }, scanned).code).toBeNull();
    const plain = boxAfter(NO_BOX, reading({}));
    expect(delivery({ ...values, lot_number: "Z9" }, plain).code).toBe("09520123456788");
    const other = boxAfter(scanned, reading({ code: "04006381333931" }));
    expect(other).toEqual({ code: "04006381333931", lot: null });
  });
  it("has the serial number of each box, whether or not its lot is in stock", () => {
    const blankForm = blank("2026-11-23");
    expect(filled(blankForm, reading({ serial: "SN1" }), NO_BOX).serial).toBe("SN1");
    expect(filled(blankForm, reading({ serial: "SN1", lot: 4 }), NO_BOX).serial).toBe("SN1");
  });
  it("keeps what was typed by hand before", () => {
    const typed = { ...blank("2026-11-23"), lot_number: "A12", ml: 4 };
    expect(filled(typed, reading({}), NO_BOX)).toMatchObject({ lot_number: "A12", ml: 4 });
  });
});

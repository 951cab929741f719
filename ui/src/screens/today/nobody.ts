import type { DueSession, LotRow, SideEffectRow, Today } from "../../backend/generated";

const DAY = "2000-01-01";
const NOBODY = { patient: 0, name: "", patient_name: "" };

function session(course: number, due: DueSession["due"]): DueSession {
  return {
    ...NOBODY,
    alerts: "–",
    warnings: { told: "whole", allergies: [], conditions: [] },
    course,
    number: 1,
    of: 1,
    planned_on: DAY,
    due,
    open_side_effects: 1,
  };
}

const effect: SideEffectRow = {
  ...NOBODY,
  side_effect: 0,
  effect: "bruising",
  grade: 1,
  flag: "none",
  serious: false,
  onset: DAY,
  onset_on: DAY,
  days_after: 0,
  session: null,
  outcome: "ongoing",
  follow_up_on: DAY,
  look_again_on: null,
  due: true,
  overlong: false,
  note: null,
  follow_ups: [],
  struck: null,
};

const lot: LotRow = {
  lot: 0,
  product: 0,
  product_name: "",
  lot_number: "",
  expiry: DAY,
  expiry_precision: "day",
  received: 0,
  left: 0,
  unopened: 0,
  place: null,
  place_name: null,
  status: "available",
  expiry_alert: "within_30",
  usable: true,
  refusal: null,
};

/** A day with a row of each usual kind, and nothing of anybody in it. */
export const NOBODYS_DAY: Today = {
  day: DAY,
  clinic_name: "",
  sessions: [session(1, "overdue"), session(2, "today"), session(3, "soon")],
  follow_ups: [effect],
  lots: [lot],
  stock: { order: [], vials: [], places: [] },
  watches: [],
  recalls: [],
  maintenance: [
    { ...NOBODY, course: 1, standing: { state: "maintenance", due_from: DAY, due_to: DAY } },
    { ...NOBODY, course: 2, standing: { state: "maintenance_overdue", since: DAY } },
  ],
  patients: 1,
  backup: { tone: "ok", sentence: "", advice: null },
};

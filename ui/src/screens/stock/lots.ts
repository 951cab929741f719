import type { LotRow } from "../../backend/generated";
import type { Tone } from "../../parts/tone";
import { t, tt } from "../../texts/index.svelte";

/** What stands in the way of using a lot, or what to know of it, in a word with its tone; worst first. */
export function standing(lot: LotRow): { tone: Tone; text: string } {
  if (lot.status === "recalled" || lot.status === "quarantined") {
    return { tone: "bad", text: tt("lot-status", lot.status) };
  }
  const blocked = lot.refusal?.refusal;
  if (lot.left <= 0 || lot.status === "finished" || blocked === "finished" || blocked === "too_little") {
    return { tone: "muted", text: t("stock-nothing-left") };
  }
  if (lot.expiry_alert === "expired" || blocked === "expired")
    return { tone: "bad", text: t("stock-expired") };
  if (lot.expiry_alert === "within_7" || lot.expiry_alert === "within_30") {
    return { tone: "warn", text: t("stock-expires-soon") };
  }
  return lot.usable
    ? { tone: "ok", text: t("stock-usable") }
    : { tone: "bad", text: tt("lot-status", lot.status) };
}

export type Filter = "all" | "expiring" | "blocked";

/** Lots of one tab. What is used up is neither expiring nor blocked. */
export function filterLots(lots: readonly LotRow[], filter: Filter): readonly LotRow[] {
  if (filter === "all") return lots;
  const held = lots.filter(({ left }) => left > 0);
  return filter === "expiring"
    ? held.filter(
        ({ usable, expiry_alert }) => usable && (expiry_alert === "within_7" || expiry_alert === "within_30"),
      )
    : held.filter(({ usable }) => !usable);
}

import type { ProductDetails, ProductStock } from "../../../backend/generated";
import { t, tt } from "../../../texts/index.svelte";
import { ml } from "../../../texts/say";
import { sayPrice } from "../product";

const joined = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join(" · ");

/** "Vial · 5.0 ml"; empty while neither is told. */
export const comesIn = ({ presentation, container_ml }: ProductDetails): string =>
  joined(presentation && tt("presentation", presentation), container_ml !== null && ml(container_ml));

/** What is told of a product, and of how much there is; what nobody said is left out, unless something is judged by it. */
export function facts(
  details: ProductDetails,
  stock: ProductStock | undefined,
): { id: string; label: string; value: string }[] {
  const { maker, dosing, storage, protect_from_light, in_use_hours, reorder_ml, price } = details;
  return [
    { id: "maker", label: t("stock-product-maker"), value: maker ?? "" },
    { id: "comes", label: t("products-presentation"), value: comesIn(details) },
    {
      id: "dosing",
      label: t("products-dosing"),
      value: dosing ? tt("dosing", dosing) : t("products-dosing-unknown"),
    },
    {
      id: "storage",
      label: t("products-storage"),
      value: joined(storage && tt("storage", storage), protect_from_light && t("products-dark")),
    },
    {
      id: "in-use",
      label: t("products-in-use"),
      value: in_use_hours === null ? "" : t("products-hours", { count: in_use_hours }),
    },
    { id: "price", label: t("products-price"), value: price ? sayPrice(price) : "" },
    { id: "reorder", label: t("products-reorder"), value: reorder_ml === null ? "" : ml(reorder_ml) },
    { id: "usable", label: t("products-usable-now"), value: stock ? ml(stock.usable) : "" },
    { id: "booked", label: t("products-booked-for"), value: stock ? ml(stock.booked) : "" },
  ].filter(({ value }) => value !== "");
}

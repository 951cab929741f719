import type { Component } from "svelte";
import Activity from "@lucide/svelte/icons/activity";
import Package from "@lucide/svelte/icons/package";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Users from "@lucide/svelte/icons/users";
import type { PlainKey } from "../texts/index.svelte";
import type { Place } from "./routes";

/** The navigation, in its order; Ctrl with the number of the row goes there. */
export const PLACES: readonly { place: Place; href: string; title: PlainKey; icon: Component }[] = [
  { place: "today", href: "#/today", title: "nav-today", icon: Sun },
  { place: "patients", href: "#/patients", title: "nav-patients", icon: Users },
  { place: "stock", href: "#/stock", title: "nav-stock", icon: Package },
  { place: "side-effects", href: "#/side-effects", title: "nav-side-effects", icon: Activity },
  { place: "settings", href: "#/settings", title: "nav-settings", icon: Settings },
];

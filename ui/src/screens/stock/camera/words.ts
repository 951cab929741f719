import type { Unfit } from "./picture";
import type { Trouble } from "./stream";

/** What is said when there is no picture of a camera. */
export const TROUBLES = {
  denied: { title: "camera-denied-title", text: "camera-denied" },
  none: { title: "camera-none-title", text: "camera-none" },
  busy: { title: "camera-busy-title", text: "camera-busy" },
  missing: { title: "camera-missing-title", text: "camera-missing" },
  lost: { title: "camera-lost-title", text: "camera-lost" },
  blind: { title: "camera-blind-title", text: "camera-blind" },
} as const satisfies Record<Trouble, { title: string; text: string }>;

/** Why a picture gave no code. */
export type Unread = Unfit | "nothing" | "several";

/** What is said then. */
export const UNREAD = {
  nothing: "camera-picture-nothing",
  several: "camera-picture-several",
  "too-large": "camera-picture-too-large",
  unreadable: "camera-picture-unreadable",
} as const satisfies Record<Unread, string>;

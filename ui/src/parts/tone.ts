/** What a colour says; always with an icon and a word. */
export type Tone = "ok" | "warn" | "bad" | "info" | "muted";

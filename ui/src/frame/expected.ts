import type { VaultStatus } from "../backend/generated";

/** On this computer there is a vault. */
const MADE = "anagen.vault";
/** In this window it is open; a new window knows nothing of it. */
const OPEN = "anagen.open";

/**
 * How the vault stands, as far as it can be told before the core has said so: nearly every start shows the lock screen, which has nothing of
 * the vault on it, and it need not wait to be drawn. Whatever the core says then is shown instead.
 */
export function expected(): "locked" | undefined {
  return localStorage.getItem(MADE) && !sessionStorage.getItem(OPEN) ? "locked" : undefined;
}

/** Remembers what the core said: that there is a vault, and whether it is open here. Nothing of what is in it. */
export function remember({ state }: VaultStatus): void {
  keep(localStorage, MADE, state !== "absent");
  keep(sessionStorage, OPEN, state === "open");
}

function keep(storage: Storage, key: string, is: boolean): void {
  if (is) storage.setItem(key, "yes");
  else storage.removeItem(key);
}

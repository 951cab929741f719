import { backend, BackendError, onLocked, type ResponseOf } from "../backend";
import { abandon } from "./leave.svelte";
import { LANGUAGES, preferences } from "./preferences.svelte";

export type VaultStatus = ResponseOf<"vault.status">;

let status = $state.raw<VaultStatus | undefined>();
let failure = $state.raw<BackendError | undefined>();

/** What the page knows of the vault. */
export const session = {
  get status(): VaultStatus | undefined {
    return status;
  },
  /** Why the core could not say at the start. */
  get failure(): BackendError | undefined {
    return failure;
  },
  /** Today in the clinic's zone, as the core said when it opened or was last asked. */
  get today(): string {
    return status?.today ?? "";
  },
};

function take(next: VaultStatus): VaultStatus {
  status = next;
  const language = LANGUAGES.find((one) => one === next.language);
  if (language && !preferences.languageChosen) preferences.suggest(language);
  return next;
}

/** Asks the core how the vault stands. */
export async function start(): Promise<VaultStatus | undefined> {
  onLocked(() => {
    if (status?.state === "open") tearDown();
  });
  try {
    return take(await backend.call("vault.status"));
  } catch (cause) {
    if (!(cause instanceof BackendError)) throw cause;
    failure = cause;
    return undefined;
  }
}

/** The vault was made or opened: the frame may show. */
export function opened(next: VaultStatus): void {
  take(next);
}

/** Asks again: the day may have changed while the program was open, or the clinic's name. */
export async function refreshStatus(): Promise<void> {
  try {
    const next = await backend.call("vault.status");
    if (next.state === "open") take(next);
  } catch (cause) {
    // What is shown stays; whatever is done next says what is wrong.
    if (!(cause instanceof BackendError)) throw cause;
  }
}

/** What was read from the vault must leave this page's memory; a fresh page is the surest way. */
function tearDown(): void {
  abandon();
  location.reload();
}

/** Closes the vault and shows the lock screen. */
export async function lock(): Promise<void> {
  try {
    await backend.call("vault.lock");
  } finally {
    tearDown();
  }
}

const IDLE_MS = 5 * 60_000;

/** Locks after five minutes in which nobody did anything; the answer ends the watch. */
export function watchIdle(close: () => Promise<void> = lock): () => void {
  let last = Date.now();
  const seen = (): void => {
    last = Date.now();
  };
  // A timer that is asked often, and not one long one: a computer that slept locks as soon as it wakes.
  const timer = setInterval(() => {
    if (Date.now() - last >= IDLE_MS) void close();
  }, 5_000);
  const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
  for (const event of events) addEventListener(event, seen, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const event of events) removeEventListener(event, seen, { capture: true });
  };
}

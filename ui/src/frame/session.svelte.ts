import { backend, BackendError, onDamaged, onLocked, type Operation, type ResponseOf } from "../backend";
import { expected, remember } from "./expected";
import { firstFrame } from "./first-frame";
import { abandon } from "./leave.svelte";
import { LANGUAGES, preferences } from "./preferences.svelte";
import { standsStill } from "./still.svelte";

export type VaultStatus = ResponseOf<"vault.status">;

/** What stands at the door instead of the lock screen or the frame. */
export type Aside =
  | { screen: "recover" }
  | { screen: "restore" }
  /** Why the vault did not open, and what was typed: nothing that is known is asked again. */
  | { screen: "trouble"; failure: BackendError; passphrase: string }
  /** Damage that was found while the vault was open. */
  | { screen: "rescue" };

/** Whether this page made the vault, recovered it or gave it a new key: the recovery sheet cannot be put off then. */
export type Fresh = "created" | "recovered" | "rekeyed" | null;

const before = expected();
let status = $state.raw<VaultStatus | undefined>();
let failure = $state.raw<BackendError | undefined>();
let aside = $state.raw<Aside | null>(null);
let rights = $state.raw<ReadonlyMap<string, readonly string[]> | undefined>();
let fresh = $state<Fresh>(null);
let sheetLater = $state(false);

/** What the page knows of the vault. */
export const session = {
  get status(): VaultStatus | undefined {
    return status;
  },
  /** How it stands; until the core has said so, how it is expected to. */
  get state(): VaultStatus["state"] | undefined {
    return status?.state ?? (failure ? undefined : before);
  },
  /** Why the core could not say at the start. */
  get failure(): BackendError | undefined {
    return failure;
  },
  /** Today in the clinic's zone, as the core said when it opened or was last asked. */
  get today(): string {
    return status?.today ?? "";
  },
  /** What stands at the door instead of its own screen. */
  get aside(): Aside | null {
    return aside;
  },
  /** Whether the recovery sheet is asked for now. An assistant is not asked: only a practitioner may make one. */
  get sheetWanted(): boolean {
    return status?.recovery_pending === true && status.role === "practitioner" && !sheetLater;
  },
  /** Whether this page made the vault, recovered it or gave it a new key. */
  get fresh(): Fresh {
    return fresh;
  },
  /** Whether it is known who may do what. */
  get ready(): boolean {
    return rights !== undefined;
  },
};

function take(next: VaultStatus): VaultStatus {
  status = next;
  remember(next);
  const language = LANGUAGES.find((one) => one === next.language);
  if (language && !preferences.languageChosen) preferences.suggest(language);
  return next;
}

/** Who may do what, from the list of operations; it does not change while the program runs. */
async function learnRights(): Promise<void> {
  try {
    const list = await backend.call("operations");
    rights = new Map(list.map(({ name, roles }) => [name, roles]));
  } catch (cause) {
    if (!(cause instanceof BackendError)) throw cause;
    // Nothing is offered to an assistant then that a practitioner alone may do; the core decides anyway.
    rights = new Map();
  }
}

/** Whether the one who opened the vault may do this. A button that could only be refused is not shown. */
export function may(operation: Operation): boolean {
  const role = status?.role;
  if (!role) return false;
  return rights?.get(operation)?.includes(role) ?? role === "practitioner";
}

/** The shell locks when the computer sleeps or its screen is locked, and says so. */
function hearTheShell(): void {
  if (!("__TAURI_INTERNALS__" in window)) return;
  void import("@tauri-apps/api/event").then(({ listen }) =>
    listen("anagen://locked", () => {
      if (status?.state === "open" && !standsStill()) tearDown();
    }),
  );
}

/** Asks the core how the vault stands. */
export async function start(): Promise<VaultStatus | undefined> {
  onLocked(() => {
    if (status?.state === "open" && !standsStill()) tearDown();
  });
  // The frame says it at once, on whatever screen it was found.
  onDamaged(() => {
    if (status?.state === "open" && !status.damaged) void refreshStatus();
  });
  // What the first frame does not need waits for it.
  void firstFrame.then(() => {
    hearTheShell();
    void learnRights();
  });
  try {
    return take(await backend.call("vault.status"));
  } catch (cause) {
    if (!(cause instanceof BackendError)) throw cause;
    failure = cause;
    return undefined;
  }
}

/** The vault was made, opened, recovered or restored: what belongs to its new state may show. */
export function opened(next: VaultStatus, how: { fresh?: Fresh } = {}): void {
  if (next.state !== "open" && status?.state === "open") return tearDown();
  fresh = how.fresh ?? null;
  sheetLater = false;
  aside = null;
  take(next);
}

/** Shows something else at the door: a way out, or what is in the way. */
export function stepAside(to: Aside): void {
  aside = to;
}

/** Back to the lock screen, to set-up or to the frame. */
export function comeBack(): void {
  aside = null;
}

/** The recovery sheet is put off: the frame reminds of it. */
export function putSheetOff(): void {
  sheetLater = true;
}

/** The sheet is asked for again. */
export function askForSheet(): void {
  sheetLater = false;
}

/** The sheet was typed back: the set-up has ended. */
export function sheetConfirmed(next: VaultStatus): void {
  fresh = null;
  take(next);
}

/** Asks again: the day may have changed while the program was open, or the clinic's name, or damage was found. */
export async function refreshStatus(): Promise<void> {
  if (standsStill()) return;
  try {
    const next = await backend.call("vault.status");
    if (next.state === "open") take(next);
    else if (status?.state === "open" && aside === null) tearDown();
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

const MINUTE_MS = 60_000;
const IDLE_MINUTES = 5;

/**
 * Locks after the clinic's minutes in which nobody did anything; the answer ends the watch. While somebody moves the core is
 * asked once a minute: it watches too, and locks what this page would not.
 */
export function watchIdle(
  close: () => Promise<void> = lock,
  stir: () => Promise<void> = refreshStatus,
): () => void {
  let last = Date.now();
  let told = last;
  const seen = (): void => {
    last = Date.now();
    if (last - told < MINUTE_MS) return;
    told = last;
    void stir();
  };
  // A timer that is asked often, and not one long one: a computer that slept locks as soon as it wakes.
  const timer = setInterval(() => {
    if (Date.now() - last >= (status?.idle_minutes ?? IDLE_MINUTES) * MINUTE_MS) void close();
  }, 5_000);
  const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
  for (const event of events) addEventListener(event, seen, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const event of events) removeEventListener(event, seen, { capture: true });
  };
}

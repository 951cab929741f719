import { BackendError, UNREACHABLE } from "../backend";
import { t } from "../texts/index.svelte";

export interface Notice {
  id: number;
  text: string;
  /** What to do next, where something was not done. */
  next?: string | null;
  tone: "ok" | "bad";
  undo?: () => Promise<void>;
}

/** Long enough to be read and to be undone, or followed. */
const STAYS_MS = 10_000;
const SHORT_MS = 6_000;

let last = 0;
let list = $state.raw<Notice[]>([]);

/** What the page says in passing: saved, undone. What must be answered is a dialog instead. */
export const notices = {
  get list(): Notice[] {
    return list;
  },
};

export function dismiss(id: number): void {
  list = list.filter((notice) => notice.id !== id);
}

/** Says something in passing; with `undo`, offers to take it back for 10 seconds. */
export function notify(
  text: string,
  options: { tone?: "ok" | "bad"; next?: string | null; undo?: () => Promise<void> } = {},
): void {
  const notice: Notice = { id: ++last, text, tone: options.tone ?? "ok", ...options };
  list = [...list.slice(-2), notice];
  setTimeout(() => dismiss(notice.id), options.undo || options.next ? STAYS_MS : SHORT_MS);
}

/** Says in passing why something was not done, and what to do next. */
export function notifyOf(failure: BackendError): void {
  const text = failure.code === UNREACHABLE ? t("common-unreachable") : failure.message;
  notify(text, { tone: "bad", next: failure.next });
}

/** Takes back what a notice tells of, and says so. */
export async function undo(notice: Notice): Promise<void> {
  dismiss(notice.id);
  try {
    await notice.undo?.();
    notify(t("common-undone"));
  } catch (cause) {
    if (!(cause instanceof BackendError)) throw cause;
    notifyOf(cause);
  }
}

/** Takes the latest thing back (Ctrl-Z). */
export async function undoLast(): Promise<void> {
  const notice = list.findLast((one) => one.undo);
  if (notice) await undo(notice);
}

import { preferences } from "../frame/preferences.svelte";
import type { Operations } from "./generated";
import { changed } from "./refresh";
import { send as inProgram } from "./tauri";
import type { Answer, Failure, Request, Transport } from "./wire";

export type Operation = keyof Operations;
export type RequestOf<Op extends Operation> = Operations[Op]["request"];
export type ResponseOf<Op extends Operation> = Operations[Op]["response"];

/** An operation that may be called without arguments. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- "{}" is the type that every empty request fits
type Args<Op extends Operation> = {} extends RequestOf<Op> ? [args?: RequestOf<Op>] : [args: RequestOf<Op>];

/** What the core says went wrong, in the reader's language, with the fields it belongs to. */
export class BackendError extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly fields: { field: string; message: string }[];
  readonly rule: string | null;
  readonly next: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "BackendError";
    this.code = failure.code;
    this.field = failure.field ?? null;
    this.fields =
      failure.fields && failure.fields.length > 0
        ? failure.fields
        : failure.field
          ? [{ field: failure.field, message: failure.message }]
          : [];
    this.rule = failure.rule ?? null;
    this.next = failure.next ?? null;
  }
}

/** Code of the error that is raised when the core did not answer at all. */
export const UNREACHABLE = "unreachable";

let transport: Promise<Transport> | undefined;
let last = 0;
let whenLocked: () => void = () => {};
let whenDamaged: () => void = () => {};

/** Says what happens when any operation answers that the vault is locked. */
export function onLocked(action: () => void): void {
  whenLocked = action;
}

/** Says what happens when any operation answers that the records are damaged. */
export function onDamaged(action: () => void): void {
  whenDamaged = action;
}

/** Puts another transport in place (tests). */
export function useTransport(other: Transport): void {
  transport = Promise.resolve(other);
}

function reach(): Promise<Transport> {
  // The program's own door is in the first script; the one for tests is only fetched where they run.
  transport ??=
    "__TAURI_INTERNALS__" in window ? Promise.resolve(inProgram) : import("./host").then((door) => door.send);
  return transport;
}

async function send(request: Request): Promise<Answer> {
  const carry = await reach();
  try {
    return await carry(request);
  } catch {
    // The same UUID again: if the first one did arrive, the core answers what it answered then.
    try {
      return await carry(request);
    } catch {
      throw new BackendError({ code: UNREACHABLE, message: "" });
    }
  }
}

/** Calls one operation of the core. Throws a `BackendError`. */
async function call<Op extends Operation>(op: Op, ...rest: Args<Op>): Promise<ResponseOf<Op>> {
  const answer = await send({
    id: ++last,
    op,
    args: rest[0] ?? {},
    uuid: crypto.randomUUID(),
    language: preferences.language,
  });
  if (answer.error) {
    if (answer.error.code === "locked") whenLocked();
    if (answer.error.code === "damaged") whenDamaged();
    throw new BackendError(answer.error);
  }
  changed(answer.changed ?? []);
  return answer.ok as ResponseOf<Op>;
}

export const backend = { call };

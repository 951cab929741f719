import { untrack } from "svelte";
import { BackendError } from "../backend";
import { t } from "../texts/index.svelte";
import { protect } from "../frame/leave.svelte";

/** Looks at one field's value; answers what is wrong, in the reader's language, or null. */
export type Check<V> = (value: unknown, values: V) => string | null;

/** What the summary links to. */
export interface Known {
  name: string;
  label: string;
  id: string;
}

export interface FormOptions<V> {
  values: V;
  /** What the page can see by itself, by the field's dotted path ("clinic.name"). Rust checks everything again. */
  checks?: Partial<Record<string, Check<V>[]>>;
  /** Puts the values in order before they are checked and sent: rows that were left empty go. */
  tidy?: (values: V) => void;
  /** Sends the values. A `BackendError` with fields goes to them, any other to the top of the form. */
  send: (values: V) => Promise<void>;
  /** False for forms that lose nothing when they are left (a search, an unlock). */
  guarded?: boolean;
}

const blank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** The field must have something in it. */
export const required = <V>(): Check<V> => {
  return (value) =>
    blank(value) || (Array.isArray(value) && value.length === 0) ? t("form-required") : null;
};

/** At most so many characters (as people count them: an emoji is one). */
export const atMost = <V>(limit: number): Check<V> => {
  return (value) =>
    typeof value === "string" && [...value].length > limit
      ? t("form-too-long", { limit, is: [...value].length })
      : null;
};

/** At least so many characters. */
export const atLeast = <V>(limit: number): Check<V> => {
  return (value) =>
    typeof value === "string" && [...value].length < limit
      ? t("form-too-short", { limit, is: [...value].length })
      : null;
};

/** A number from `min` to `max`. Nothing typed is no fault of this check. */
export const between = <V>(min: number, max: number): Check<V> => {
  return (value) =>
    typeof value === "number" && (value < min || value > max) ? t("form-between", { min, max }) : null;
};

/** The value at a dotted path. */
export function at(values: unknown, path: string): unknown {
  let here: unknown = values;
  for (const step of path.split(".")) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** The id of the control of a field, from its path. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll(".", "-").replaceAll("_", "-")}`;
}

let made = 0;

/** Rows that were added later stand before fields that were there already. */
function inPageOrder(a: Known, b: Known): number {
  const [one, other] = [document.getElementById(a.id), document.getElementById(b.id)];
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A form's state: values, what is wrong with them, and sending them. Make it while a component is set up. */
export class FormState<V extends object> {
  readonly id = `form${++made}`;
  values: V = $state() as V;
  /** What is wrong, by path. */
  errors: Record<string, string> = $state({});
  /** What is wrong with the whole, after a failed submit. */
  failure: BackendError | undefined = $state.raw();
  busy = $state(false);
  /** How often a submit failed: the summary takes the focus each time. */
  failed = $state(0);
  /** Fields on the page, in the page's order. */
  known: Known[] = $state.raw([]);
  #saved: string;
  #problems = new Map<string, string>();
  #options: FormOptions<V>;

  constructor(options: FormOptions<V>) {
    this.#options = options;
    this.values = options.values;
    this.#saved = this.#print();
  }

  #print(): string {
    return JSON.stringify(this.values);
  }

  /** Whether something was typed that is not sent yet. */
  get dirty(): boolean {
    return this.#print() !== this.#saved;
  }

  /** Says that what is in the fields now is what is stored. */
  settle(): void {
    this.#saved = this.#print();
  }

  /** Puts other values in the fields, as stored ones. */
  fill(values: V): void {
    // An effect that fills must not run again because of what it filled.
    untrack(() => {
      this.values = values;
      this.errors = {};
      this.failure = undefined;
      this.settle();
    });
  }

  register(field: Known): () => void {
    const others = (): Known[] => untrack(() => this.known).filter(({ name }) => name !== field.name);
    this.known = [...others(), field];
    return () => {
      this.known = others();
    };
  }

  /** Told by an input whose text cannot be read ("31.02.2026"); null when it can. */
  setProblem(name: string, message: string | null): void {
    if (message) this.#problems.set(name, message);
    else this.#problems.delete(name);
  }

  #look(name: string): string | null {
    const problem = this.#problems.get(name);
    if (problem) return problem;
    for (const check of this.#options.checks?.[name] ?? []) {
      const message = check(at(this.values, name), this.values);
      if (message) return message;
    }
    return null;
  }

  /** Checks one field: on leaving it, and while it is being mended. */
  check(name: string): void {
    const message = this.#look(name);
    if (message) this.errors[name] = message;
    else delete this.errors[name];
  }

  /** Called as a field changes: an error that is shown goes as soon as it is mended, none appears. */
  changed(name: string): void {
    if (this.errors[name]) this.check(name);
  }

  /** Forgets what is wrong below a path: its rows have other places now. */
  forget(path: string): void {
    for (const name of Object.keys(this.errors)) if (name.startsWith(`${path}.`)) delete this.errors[name];
  }

  /** Says what the page found wrong again, after the language changed. The core's own sentences stay as they came. */
  retell(): void {
    for (const name of Object.keys(this.errors)) {
      const message = this.#look(name);
      if (message) this.errors[name] = message;
    }
  }

  #checkAll(): boolean {
    const names = [...Object.keys(this.#options.checks ?? {}), ...this.#problems.keys()];
    const errors: Record<string, string> = {};
    for (const name of names) {
      const message = this.#look(name);
      if (message) errors[name] = message;
    }
    this.errors = errors;
    return Object.keys(errors).length === 0;
  }

  /** Checks all, sends, and puts what the core answered at the fields. True when it was taken. */
  submit = async (): Promise<boolean> => {
    if (this.busy) return false;
    this.failure = undefined;
    this.#options.tidy?.(this.values);
    if (!this.#checkAll()) {
      this.failed++;
      return false;
    }
    this.busy = true;
    const sent = this.#print();
    try {
      await this.#options.send($state.snapshot(this.values) as V);
      this.#saved = sent;
      return true;
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      const errors: Record<string, string> = {};
      for (const { field, message } of cause.fields) errors[field] ??= message;
      this.errors = errors;
      this.failure = cause;
      this.failed++;
      return false;
    } finally {
      this.busy = false;
    }
  };

  /** Errors with the fields they link to, in the page's order; those of no field on this page come last. */
  get summary(): { label: string; message: string; id: string | null }[] {
    const listed = this.known
      .filter(({ name }) => this.errors[name])
      .sort(inPageOrder)
      .map(({ name, label, id }) => ({ label, message: this.errors[name] ?? "", id }));
    const others = Object.entries(this.errors)
      .filter(([name]) => !this.known.some((field) => field.name === name))
      .map(([, message]) => ({ label: "", message, id: null }));
    return [...listed, ...others];
  }
}

/** Makes a form, and asks before it is left with something unsent. */
export function createForm<V extends object>(options: FormOptions<V>): FormState<V> {
  const form = new FormState(options);
  if (options.guarded !== false) {
    protect({ dirty: () => form.dirty && !form.busy, save: () => form.submit() });
  }
  return form;
}

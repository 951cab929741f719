import { getContext, setContext } from "svelte";
import type { FormState } from "./form.svelte";

/** What a field tells the input inside it. */
export interface FieldContext {
  readonly id: string;
  readonly labelId: string;
  /** Ids of hint and error, for aria-describedby. */
  readonly described: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** The input was left. */
  left(): void;
  /** The input's value changed. */
  changed(): void;
  /** The input's text cannot be read; null when it can. */
  problem(message: string | null): void;
}

const FORM = Symbol("form");
const FIELD = Symbol("field");

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a field does not look at the values' type
export const setForm = (form: FormState<any>): unknown => setContext(FORM, form);
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const getForm = (): FormState<any> | undefined => getContext(FORM);
export const setField = (field: FieldContext): FieldContext => setContext(FIELD, field);

const alone: FieldContext = {
  id: "",
  labelId: "",
  described: undefined,
  invalid: false,
  required: false,
  left: () => {},
  changed: () => {},
  problem: () => {},
};

/** The field around an input; an input outside a field works too, and is named by its `label`. */
export const getField = (): FieldContext => getContext<FieldContext | undefined>(FIELD) ?? alone;

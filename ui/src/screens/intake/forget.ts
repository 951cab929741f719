import type { FormState } from "../../parts/form.svelte";

/** Errors name rows by their place, and the places have changed. */
export function forget(form: Pick<FormState<object>, "errors"> | undefined, path: string): void {
  for (const name of Object.keys(form?.errors ?? {})) if (name.startsWith(path)) delete form?.errors[name];
}

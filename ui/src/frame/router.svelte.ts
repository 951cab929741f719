import { beginning, HOME } from "./home";
import { mayLeave, unsaved } from "./leave.svelte";
import { match, type Match } from "./routes";

let here = $state<string>(HOME);
let shown = $state.raw<Match | null>(null);
let asking = false;

/** Where the page is. `match` is null for an address that names no screen. */
export const route = {
  /** The address, "#/patients/12". */
  get hash(): string {
    return here;
  },
  get match(): Match | null {
    return shown;
  },
};

function show(hash: string): void {
  here = hash;
  shown = match(hash);
}

/** Goes to an address ("#/patients/12"), unless an unsaved form keeps the person. */
export async function go(hash: string): Promise<boolean> {
  if (hash === here) return true;
  if (!(await mayLeave())) return false;
  show(hash);
  history.pushState(null, "", hash);
  return true;
}

/** Goes without asking, and without leaving the present address in the history: after a form was saved. */
export function replace(hash: string): void {
  show(hash);
  history.replaceState(null, "", hash);
}

async function follow(): Promise<void> {
  const wanted = location.hash || HOME;
  if (wanted === here || asking) return;
  const kept = here;
  asking = true;
  try {
    // The address has changed already (a link, or Back); until it is allowed, it is put back.
    if (unsaved().length > 0) history.pushState(null, "", kept);
    if (await mayLeave()) {
      show(wanted);
      if (location.hash !== wanted) history.pushState(null, "", wanted);
    }
  } finally {
    asking = false;
  }
}

/** Starts following the address; the answer ends it. */
export function startRouter(): () => void {
  show(beginning());
  const listener = () => void follow();
  addEventListener("hashchange", listener);
  addEventListener("popstate", listener);
  return () => {
    removeEventListener("hashchange", listener);
    removeEventListener("popstate", listener);
  };
}

import { firstFrame } from "./first-frame";
import { mayLeave } from "./leave.svelte";

/** The shell asks before it closes the window: `src-tauri/src/close.rs` says how the two talk. */
const ASKED = "anagen://close-asked";
const HEARD = "anagen://close-heard";
const AGREED = "anagen://close-agreed";
/** From the shell: a backup is made before the window goes. */
const LEAVING = "anagen://leaving";

/** Answers the shell when somebody closes the window; the answer ends it. In a browser there is nobody to answer. */
export function answerClosing(): () => void {
  if (!("__TAURI_INTERNALS__" in window)) return () => {};
  // Not before there is something to close: who is not heard from is not waited for.
  const listening = firstFrame
    .then(() => import("@tauri-apps/api/event"))
    .then(({ emit, listen }) =>
      Promise.all([
        listen(ASKED, async () => {
          await emit(HEARD);
          if (await mayLeave()) await emit(AGREED);
        }),
        listen(LEAVING, showLeaving),
      ]),
    );
  return () => void listening.then((stops) => stops.forEach((stop) => stop()));
}

/** Over everything, until the window goes. */
async function showLeaving(): Promise<void> {
  const [{ mount }, { default: Leaving }] = await Promise.all([import("svelte"), import("./Leaving.svelte")]);
  mount(Leaving, { target: document.body });
}

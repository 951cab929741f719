import { mayLeave } from "./leave.svelte";

/** The shell asks before it closes the window: `src-tauri/src/close.rs` says how the two talk. */
const ASKED = "anagen://close-asked";
const HEARD = "anagen://close-heard";
const AGREED = "anagen://close-agreed";

/** Answers the shell when somebody closes the window; the answer ends it. In a browser there is nobody to answer. */
export function answerClosing(): () => void {
  if (!("__TAURI_INTERNALS__" in window)) return () => {};
  const listening = import("@tauri-apps/api/event").then(({ emit, listen }) =>
    listen(ASKED, async () => {
      await emit(HEARD);
      if (await mayLeave()) await emit(AGREED);
    }),
  );
  return () => void listening.then((stop) => stop());
}

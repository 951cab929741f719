import { emit, listen } from "@tauri-apps/api/event";
import { mayLeave } from "./leave.svelte";

/**
 * The page's side of closing the window: the shell asks, and closes without us when it hears nothing for two seconds.
 * Then it waits until we agree, which we do not when the person chooses to stay.
 */
export async function answerClosing(): Promise<void> {
  await listen("anagen://close-asked", async () => {
    await emit("anagen://close-heard");
    if (await mayLeave()) await emit("anagen://close-agreed");
  });
}

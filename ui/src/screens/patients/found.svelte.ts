import { backend, type RequestOf, type ResponseOf } from "../../backend";
import { live, type Live } from "../../backend/live.svelte";

/** How soon to ask again while the search is being made ready after unlocking. */
const AGAIN = 300;

/** What was found, and for what: while a newer answer is on its way, the older one is still shown. */
export type Found = ResponseOf<"patients.search"> & { query: string };

/** What a search finds, read again when a write may change it, and until the search is whole. Call it while a component is being set up. */
export function found(request: () => RequestOf<"patients.search">): Live<Found> {
  const answer = live(["patients", "courses", "sessions", "side_effects"], async () => {
    const asked = request();
    return { ...(await backend.call("patients.search", asked)), query: asked.query };
  });
  $effect(() => {
    if (answer.value?.whole !== false) return;
    const timer = setTimeout(() => void answer.reload(), AGAIN);
    return () => clearTimeout(timer);
  });
  return answer;
}

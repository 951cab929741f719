import "./style/base.css";
import "./parts/input.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { applyTheme, preferences } from "./frame/preferences.svelte";
import { session, start } from "./frame/session.svelte";
import { loadTexts } from "./texts/index.svelte";

// Not awaited at the top level: a lazy chunk that shares code with this one would wait for it for ever.
async function begin(target: HTMLElement): Promise<void> {
  const asked = start();
  // What the first frame says is there when this returns; it does not wait for the core where it can be told what to show.
  const texts = loadTexts(preferences.language);
  const early = session.state !== undefined;
  if (early) mount(App, { target });
  const [status] = await Promise.all([asked, texts]);
  if (status?.language && !preferences.languageChosen) await loadTexts(status.language);
  if (!early) mount(App, { target });
  document.documentElement.dataset.ready = "true";
}

applyTheme();
const target = document.getElementById("app");
if (target) void begin(target);

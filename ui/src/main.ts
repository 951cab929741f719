import "./style/base.css";
import "./parts/input.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { applyTheme, preferences } from "./frame/preferences.svelte";
import { start } from "./frame/session.svelte";
import { loadTexts } from "./texts/index.svelte";

// Not awaited at the top level: a lazy chunk that shares code with this one would wait for it for ever.
async function begin(target: HTMLElement): Promise<void> {
  // The core is asked while the texts load: the first frame needs both.
  const [status] = await Promise.all([start(), loadTexts(preferences.language)]);
  if (status?.language && !preferences.languageChosen) await loadTexts(status.language);
  mount(App, { target });
  document.documentElement.dataset.ready = "true";
}

applyTheme();
const target = document.getElementById("app");
if (target) void begin(target);

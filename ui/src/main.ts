import "./style/base.css";
import "./parts/input.css";
import "./parts/suggestions.css";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { applyTheme, preferences } from "./frame/preferences.svelte";
import { session, start } from "./frame/session.svelte";
import { loadTexts } from "./texts/index.svelte";

// Not awaited at the top level: a lazy chunk that shares code with this one would wait for it for ever.
async function begin(target: HTMLElement): Promise<void> {
  const asked = start();
  // What the first frame says is there when this returns.
  const texts = loadTexts(preferences.language);
  const answered = Promise.all([asked, texts]).then(async ([status]) => {
    if (status?.language && !preferences.languageChosen) await loadTexts(status.language);
  });
  // The first frame waits for the core only where it cannot be told what to show.
  if (session.state === undefined) await answered;
  mount(App, { target });
  await answered;
  document.documentElement.dataset.ready = "true";
}

applyTheme();
const target = document.getElementById("app");
if (target) void begin(target);

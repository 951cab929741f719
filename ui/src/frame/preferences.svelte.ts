export const LANGUAGES = ["en", "tr", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE = "anagen.language";
const THEME = "anagen.theme";

function among<T extends string>(list: readonly T[], value: string | null | undefined): T | undefined {
  return list.find((item) => item === value);
}

function systemLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = among(LANGUAGES, tag.split("-")[0]);
    if (language) return language;
  }
  return "en";
}

const chosen = among(LANGUAGES, localStorage.getItem(LANGUAGE));
let language = $state<Language>(chosen ?? systemLanguage());
let theme = $state<Theme>(among(THEMES, localStorage.getItem(THEME)) ?? "system");

/** What this computer remembers of how the page looks. Nothing of a patient is ever kept here. */
export const preferences = {
  get language(): Language {
    return language;
  },
  set language(value: Language) {
    language = value;
    localStorage.setItem(LANGUAGE, value);
  },
  /** Whether somebody chose the language here, so that the clinic's own does not take its place. */
  get languageChosen(): boolean {
    return localStorage.getItem(LANGUAGE) !== null;
  },
  /** Takes the clinic's language where nobody chose one on this computer. */
  suggest(value: Language): void {
    language = value;
  },
  get theme(): Theme {
    return theme;
  },
  set theme(value: Theme) {
    theme = value;
    localStorage.setItem(THEME, value);
    applyTheme();
  },
};

/** Sets the colour scheme on the root element. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = theme;
}

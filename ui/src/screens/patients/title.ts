/** What was pressed goes away: the focus goes to the title, from where everything is one Tab away, and not to nowhere. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("h1")?.focus();
}

// The page's own door to the core, used past its screens.

/**
 * Calls an operation by the page's own door.
 * @param {import('./webdriver.js').Window} window
 * @param {string} op
 * @param {unknown} args
 */
export async function call(window, op, args) {
  const answer = await window.runAsync(
    (/** @type {string} */ op, /** @type {unknown} */ args) =>
      // @ts-ignore what Tauri puts into the page
      globalThis.__TAURI_INTERNALS__.invoke('call', { request: { id: 1, op, args, uuid: crypto.randomUUID(), language: 'en' } }),
    op,
    args,
  )
  if (answer.error) throw new Error(`${op}: ${JSON.stringify(answer.error)}`)
  return answer.ok
}

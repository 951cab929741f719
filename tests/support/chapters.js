// A story told in chapters: each is reported by itself, and the first that fails ends the story, because the next would only
// fail of it.

/**
 * @param {import('node:test').TestContext} t
 * @param {() => Promise<unknown>} [onFailure] takes a picture of where it stopped
 */
export function chapters(t, onFailure) {
  return async (/** @type {string} */ name, /** @type {() => unknown} */ tell) => {
    /** @type {unknown} */
    let failure
    await t.test(name, async () => {
      try {
        await tell()
      } catch (error) {
        failure = error
        await onFailure?.().catch(() => {})
        throw error
      }
    })
    if (failure) throw new Error(`The story ends at “${name}”.`)
  }
}

// Waiting for a condition, never for a time to pass.

/**
 * Asks again until the answer is neither false nor an error, and gives it back.
 * @template T
 * @param {string} what what is waited for, as the failure will name it
 * @param {() => Promise<T | false | null | undefined>} ask
 * @param {number} [seconds] after which it has failed
 * @returns {Promise<T>}
 */
export async function until(what, ask, seconds = 15) {
  const end = performance.now() + seconds * 1000
  /** @type {unknown} */
  let last
  do {
    try {
      const answer = await ask()
      if (answer !== false && answer !== null && answer !== undefined) return answer
      last = undefined
    } catch (error) {
      last = error
    }
    await new Promise((again) => setTimeout(again, 25))
  } while (performance.now() < end)
  throw new Error(`waited ${seconds} s for ${what}`, { cause: last })
}

/**
 * Waits until a field says that it is wrong, and gives what it says.
 * @param {import('./hands.js').Hands} hands
 * @param {string} label
 * @param {Parameters<import('./hands.js').Hands['field']>[1]} [where]
 * @param {number} [seconds] the core is asked first where it is the one who says so
 */
export const complaint = (hands, label, where, seconds = 5) =>
  until(`“${label}” to be marked wrong`, async () => {
    const { invalid, described } = await hands.field(label, where)
    return invalid && described
  }, seconds)

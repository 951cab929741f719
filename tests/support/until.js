// Waiting for a condition, never for a time to pass.

/**
 * Asks again until the answer is neither false nor an error, and gives it back.
 * @template T
 * @param {string} what what is waited for, as the failure will name it
 * @param {() => Promise<T | false | null | undefined>} ask
 * @param {number} [seconds] after which it has failed
 * @returns {Promise<T>}
 */
export async function until(what, ask, seconds = 30) {
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
 */
export const complaint = (hands, label, where) =>
  until(`“${label}” to be marked wrong`, async () => {
    const { invalid, described } = await hands.field(label, where)
    return invalid && described
  })

/**
 * Waits until a field says just this of itself, so that what it said before counts for nothing. Beside the field there may be a hint too.
 * @param {import('./hands.js').Hands} hands
 * @param {string} label
 * @param {string} sentence
 * @param {Parameters<import('./hands.js').Hands['field']>[1]} [where]
 */
export async function complains(hands, label, sentence, where) {
  const tidy = (/** @type {string} */ text) => text.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
  let last = ''
  await until(`“${label}” to say “${sentence}”`, async () => {
    const { invalid, described } = await hands.field(label, where)
    last = invalid ? described : 'nothing'
    return invalid && tidy(described).includes(tidy(sentence))
  }).catch((error) => {
    throw new Error(`${error.message}; it says: ${last}`, { cause: error.cause })
  })
}

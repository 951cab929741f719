// The history: of the whole clinic and of one record, narrowed, exported, verified.

/** @param {import('../../support/hands.js').Hands} hands */
export function history(hands) {
  const { say } = hands
  /** @param {number} number */
  const entry = (number) => ({ role: /** @type {const} */ ('group'), name: say('history-entry', { number: String(number) }) })
  return {
    /** From the page of a patient, a lot or a side effect. */
    open: () => hands.press(say('history-link')),
    /** @param {string} [name] of what, where it is not the whole clinic's */
    arrives: (name) => hands.arrives(name ? say('history-title-of', { name }) : say('history-title')),
    /**
     * Opens what an entry changed.
     * @param {number} number the entry's
     * @param {number} fields how many it changed
     */
    unfold: (number, fields) => hands.press(say('history-changes', { count: fields }), { within: entry(number) }),
    /** @param {string} operation in its words */
    only: (operation) => hands.pick(say('history-filter-what'), operation),
    /** @param {string} name */
    by: (name) => hands.pick(say('history-filter-who'), name),
    /** @param {string} day as it is typed */
    from: (day) => hands.fill(say('history-filter-from'), day),
    /** @param {string} day as it is typed */
    to: (day) => hands.fill(say('history-filter-to'), day),
    looking: () => hands.tick(say('history-filter-looking')),
    clear: () => hands.press(say('history-filter-clear')),
    older: () => hands.press(say('history-more')),
    verify: () => hands.press(say('history-verify')),
    export: () => hands.press(say('history-export')),
    wholeClinic: () => hands.press(say('history-whole-clinic')),
  }
}

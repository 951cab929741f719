// The daily summary, from Today; and its code on the page of the history.

/** @param {import('../../support/hands.js').Hands} hands */
export function summary(hands) {
  const { say } = hands
  return {
    /** From Today. */
    open: () => hands.press(say('daily-summary-title')),
    arrives: () => hands.arrives(say('daily-summary-title')),
    /** @param {string} day as it is typed */
    of: (day) => hands.fill(say('daily-summary-day'), day),
    save: () => hands.press(say('sessions-aftercare-save')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function comparison(hands) {
  const { say } = hands
  const code = say('history-code')
  return {
    open: () => hands.press(say('history-code-title')),
    /** @param {string} typed */
    async compare(typed) {
      await hands.fill(code, typed)
      await hands.press(say('history-code-compare'))
    },
    field: () => hands.field(code),
  }
}

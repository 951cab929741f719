// What was recorded for the wrong patient is struck, on its own page.

/** @param {import('../../support/hands.js').Hands} hands */
export function striking(hands) {
  const { say } = hands
  return {
    begin: () => hands.press(say('striking-begin')),
    /** @param {string} reason */
    because: (reason) => hands.fill(say('striking-reason'), reason),
    strike: () => hands.press(say('striking-strike')),
    /** @param {string} reason */
    async struck(reason) {
      await hands.sees(say('striking-notice'))
      await hands.sees(reason)
    },
    offered: () => hands.has({ role: 'button', name: say('striking-begin') }),
  }
}

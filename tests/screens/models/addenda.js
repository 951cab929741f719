// What is added to a signed session, on its page.

/** @param {import('../../support/hands.js').Hands} hands */
export function addenda(hands) {
  const { say } = hands
  return {
    begin: () => hands.press(say('sessions-addendum-add')),
    /** @param {{ content?: string, reason?: string }} written */
    async write({ content, reason }) {
      if (content) await hands.fill(say('sessions-addendum-content'), content)
      if (reason) await hands.fill(say('sessions-addendum-reason'), reason)
    },
    sign: () => hands.press(say('sessions-addendum-sign')),
    signed: () => hands.sees(say('sessions-addendum-signed')),
  }
}

// A new key for the records: asked for, followed, and what is done after it.

/** @param {import('../../support/hands.js').Hands} hands */
export function rekey(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('rekey-title')),
    /** @param {string} passphrase */
    async give(passphrase) {
      await hands.fill(say('door-passphrase-yours'), passphrase)
      await hands.press(say('rekey-do'))
    },
    done: () => hands.sees(say('rekey-done')),
    /** To the new recovery sheet. */
    next: () => hands.press(say('rekey-done-next')),
  }
}

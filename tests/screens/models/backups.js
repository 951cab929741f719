// Backups: made, proven, and gone back to.

/** @param {import('../../support/hands.js').Hands} hands */
export function backups(hands) {
  const { say } = hands
  return {
    /** From the settings, as a person goes there. */
    open: () => hands.press(say('settings-backups-open')),
    arrives: () => hands.arrives(say('backups-page-title')),
    make: () => hands.press(say('backups-page-make')),
    made: () => hands.sees(say('backups-page-made-done')),
    chooseFolder: () => hands.press(say('backups-page-choose')),
    forgetFolder: () => hands.press(say('backups-page-forget')),
    /** The newest one of the list. */
    prove: () => hands.press(say('backups-page-prove'), { part: true }),
    /** The newest one of the list. */
    restore: () => hands.press(say('backups-page-restore'), { part: true }),
  }
}

/**
 * Going back to one, from the list on.
 * @param {import('../../support/hands.js').Hands} hands
 */
export function restore(hands) {
  const { say } = hands
  return {
    /** The list on the first start and on the screens of trouble. */
    found: () => hands.arrives(say('backups-page-found-title')),
    find: () => hands.press(say('backups-page-find')),
    /** @param {string} passphrase as it was on the day of the backup */
    async look(passphrase) {
      await hands.fill(say('backups-page-passphrase'), passphrase)
      await hands.press(say('backups-page-look'))
    },
    previewed: () => hands.arrives(say('backups-page-lost-title')),
    back: () => hands.press(say('backups-page-back')),
    ask: () => hands.press(say('backups-page-restore-now')),
    /** @param {string} [word] */
    async confirm(word = say('backups-page-confirm-word')) {
      await hands.fill(say('backups-page-confirm-type', { word: say('backups-page-confirm-word') }), word)
      await hands.press(say('backups-page-confirm-go'))
    },
    done: () => hands.sees(say('backups-page-restored-next')),
    unlock: () => hands.press(say('backups-page-restored-unlock')),
  }
}

// Accounts: who may open the records, and as what.
import { newPassphrase } from './door.js'

/** @typedef {{ name: string, role: 'assistant' | 'practitioner', licence?: string, passphrase: string }} Account */

/** @param {import('../../support/hands.js').Hands} hands */
export function accounts(hands) {
  const { say } = hands
  /**
   * @param {string} action
   * @param {string} name
   */
  const act = (action, name) => hands.press(say('door-accounts-of', { action: say(action), name }))
  return {
    arrives: () => hands.arrives(say('door-accounts-title')),
    begin: () => hands.press(say('door-accounts-add')),
    /**
     * @param {Account} account
     * @param {string} yours
     */
    async fill({ name, role, licence, passphrase }, yours) {
      await hands.fill(say('door-accounts-name'), name)
      await hands.choose(say('door-accounts-role'), say(`door-role-${role}`))
      if (licence) await hands.fill(say('door-accounts-licence'), licence)
      await newPassphrase(hands).type(say('door-accounts-add-passphrase'), passphrase)
      await hands.fill(say('door-passphrase-yours'), yours)
    },
    add: () => hands.press(say('door-accounts-add')),
    /** @param {string} name */
    change: (name) => act('door-accounts-change', name),
    /** @param {string} name */
    set: (name) => act('door-accounts-set', name),
    /** @param {string} name */
    remove: (name) => act('door-accounts-remove', name),
  }
}

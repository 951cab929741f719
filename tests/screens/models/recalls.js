// Recalls of lots: the list, opening one, and the page on which it is worked through to its end.

/**
 * @typedef {{ lots: string[], reason: string, from?: string, number?: string, on?: string }} Notice `lots`: numbers of the lots, as they are typed
 * @typedef {{ way?: 'call' | 'message' | 'letter' | 'visit', outcome: string, note?: string, closes?: boolean }} Said
 * @typedef {{ way: 'returned' | 'destroyed', how: string, witness?: string }} Disposal
 */

/** @param {import('../../support/hands.js').Hands} hands */
export function recalls(hands) {
  const { say } = hands
  return {
    /** By the palette, from wherever one is. */
    async goTo() {
      await hands.keys('Control+K')
      await hands.seek(say('palette-title'), say('recalls-title'))
      await this.arrives()
    },
    arrives: () => hands.arrives(say('recalls-title')),
    begin: () => hands.press(say('recalls-new')),
    opening: () => hands.arrives(say('recalls-new')),
    /** @param {string} lot a part of its number */
    choose: (lot) => hands.seek(say('recalls-lots'), lot, lot),
    /** @param {string} lot "Hyalu-Vit Complex, lot A12" */
    leaveOut: (lot) => hands.press(say('recalls-lot-remove', { lot })),
    /** @param {Notice} notice */
    async fill({ lots, reason, from, number, on }) {
      for (const lot of lots) await this.choose(lot)
      await hands.fill(say('recalls-reason'), reason)
      if (from) await hands.fill(say('recalls-notice-from'), from)
      if (number) await hands.fill(say('recalls-notice-number'), number)
      if (on) await hands.fill(say('recalls-notice-on'), on)
    },
    open: () => hands.press(say('recalls-open')),
    /** @param {number} number */
    openOne: (number) => hands.press(say('recalls-one', { number })),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function recall(hands) {
  const { say } = hands
  const of = (/** @type {string} */ name) => ({ within: { role: /** @type {const} */ ('row'), name } })
  return {
    /** @param {number} number */
    arrives: (number) => hands.arrives(say('recalls-one', { number })),
    /**
     * @param {number} done
     * @param {number} all
     */
    isAt: (done, all) => hands.sees(say('recalls-progress', { done, all })),
    /**
     * @param {string} name the patient's
     * @param {Said} said
     */
    async contact(name, { way = 'call', outcome, note, closes = false }) {
      await hands.press(say('recalls-contact'), of(name))
      if (way !== 'call') await hands.choose(say('contacts-way'), say(`contact-way-${way}`))
      await hands.choose(say('contacts-outcome'), say(`contact-outcome-${outcome}`))
      if (note) await hands.fill(say('contacts-note'), note)
      if (closes) await hands.tick(say('recalls-contact-closes'))
      await hands.press(say('contacts-record-do'))
    },
    /** Those with whom something remains to be done, or everybody. @param {'waiting' | 'all'} which @param {number} count */
    show: (which, count) => hands.press(`${say(`recalls-filter-${which}`)} (${count})`),
    beginDisposal: () => hands.press(say('disposals-record')),
    /** @param {Disposal} disposal */
    async dispose({ way, how, witness }) {
      await hands.choose(say('disposals-way'), say(`disposals-do-${way}`))
      await hands.fill(say(`disposals-how-${way}`), how)
      if (witness) await hands.fill(say('disposals-witness'), witness)
      await hands.press(say('disposals-record'))
    },
    /** @param {string} reason */
    async undo(reason) {
      await hands.press(say('recalls-undo'))
      await hands.fill(say('recalls-undo-reason'), reason)
      await hands.press(say('recalls-undo'))
    },
    beginClosing: () => hands.press(say('recalls-close')),
    /** @param {string} [note] */
    async close(note) {
      if (note) await hands.fill(say('recalls-close-note'), note)
      await hands.press(say('recalls-close'))
    },
  }
}

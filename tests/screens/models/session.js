// A session, from what has changed to the signature, and the sheet that follows it.

/** @typedef {{ zone: string, technique: string, depth: string, points: string, ml: string, lot: string }} Dose */

/** @param {import('../../support/hands.js').Hands} hands */
export function session(hands) {
  const { say } = hands
  return {
    /**
     * @param {number} number
     * @param {number} of
     */
    arrives: (number, of) => hands.arrives(say('sessions-title', { number, of })),
    /**
     * Fills the dose at this place, and adds it first where there is none.
     * @param {number} number
     * @param {Dose} dose
     */
    async dose(number, { zone, technique, depth, points, ml, lot }) {
      const row = /** @type {const} */ ({ role: 'row', name: say('sessions-row-label', { number, zone: '' }).trim() })
      if (!(await hands.has({ ...row, part: true }))) await hands.press(say('sessions-row-add'))
      const where = { within: row }
      await hands.pick(say('sessions-zone'), say(`zone-${zone.replaceAll('_', '-')}`), where)
      await hands.pick(say('sessions-technique'), say(`technique-${technique.replaceAll('_', '-')}`), where)
      await hands.fill(say('sessions-depth'), depth, where)
      await hands.fill(say('sessions-points'), points, where)
      await hands.fill(say('sessions-ml'), ml, where)
      await hands.pick(say('sessions-lot'), lot, where)
    },
    /**
     * @param {string} started
     * @param {string} ended
     */
    async times(started, ended) {
      await hands.fill(say('sessions-time'), started, this.inMoment('started'))
      await hands.fill(say('sessions-time'), ended, this.inMoment('ended'))
    },
    /**
     * The day on which both times lie.
     * @param {string} day
     */
    async on(day) {
      await hands.fill(say('sessions-date'), day, this.inMoment('started'))
      await hands.fill(say('sessions-date'), day, this.inMoment('ended'))
    },
    /** Where a field of a dose is. @param {number} number */
    inDose: (number) => ({ within: /** @type {const} */ ({ role: 'row', name: say('sessions-row-label', { number, zone: '' }).trim() }) }),
    /** Where one of the two moments is. @param {'started' | 'ended'} which */
    inMoment: (which) => ({ within: /** @type {const} */ ({ role: 'group', name: say(`sessions-${which}`) }) }),
    /** Where the reason against a rule is typed. @param {string} rule */
    inReason: (rule) => ({ within: /** @type {const} */ ({ role: 'group', name: say('screening-rule', { rule }) }) }),
    /** Says that a blocked lot was given all the same. */
    blockedWasGiven: () => hands.tick(say('sessions-lot-given')),
    /**
     * @param {string} rule
     * @param {string} reason
     */
    giveReason(rule, reason) {
      return hands.fill(say('screening-override-reason'), reason, this.inReason(rule))
    },
    sign: () => hands.press(say('sessions-sign')),
    sheet: () => hands.press(say('sessions-aftercare')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function aftercare(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('sessions-aftercare-title')),
    print: () => hands.press(say('sessions-aftercare-print')),
    save: () => hands.press(say('sessions-aftercare-save')),
  }
}

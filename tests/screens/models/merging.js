// Patients who may be one: the list of pairs, and the comparison.

/** @param {import('../../support/hands.js').Hands} hands */
export function duplicates(hands) {
  const { say } = hands
  return {
    /** By the palette, from wherever one is. */
    async goTo() {
      await hands.keys('Control+K')
      await hands.seek(say('palette-title'), say('merging-duplicates-title'))
      await this.arrives()
    },
    arrives: () => hands.arrives(say('merging-duplicates-title')),
    /** @param {string} name a name of the pair */
    compare: (name) => hands.press(say('merging-compare'), { within: { role: 'row', name } }),
    /** @param {string} name a name of the pair */
    twoPeople: (name) => hands.press(say('merging-two-people'), { within: { role: 'row', name } }),
    undo: () => hands.press(say('common-undo')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function comparing(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('merging-title')),
    /** @param {string} number "P-000002" */
    keep: (number) => hands.choose(say('merging-keep'), number),
    /**
     * Takes a field of one of the two.
     * @param {string} field its label
     * @param {string} whose "P-000002"
     */
    take: (field, whose) => hands.choose(field, whose),
    merge: () => hands.press(say('merging-merge')),
    twoPeople: () => hands.press(say('merging-two-people')),
  }
}

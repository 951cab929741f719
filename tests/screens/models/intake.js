// The intake: what is asked at the beginning, and again when it has changed.

/** @param {import('../../support/hands.js').Hands} hands */
export function intake(hands) {
  const { say } = hands
  /** @param {string} label */
  const within = (label) => ({ within: /** @type {const} */ ({ role: 'group', name: label }) })
  return {
    arrives: () => hands.arrives(say('intake-title')),
    /** From the patient's page, where there is none yet. */
    begin: () => hands.press(say('intake-begin')),
    open: () => hands.press(say('intake-open')),
    again: () => hands.press(say('intake-new')),
    /**
     * @param {string} words
     * @param {string} since
     */
    async complaint(words, since) {
      await hands.fill(say('intake-complaint'), words)
      await hands.fill(say('intake-since'), since, within(say('intake-section-complaint')))
    },
    /** @param {string} cause */
    cause: (cause) => hands.tick(say(`cause-${cause}`)),
    /**
     * Types a medicine and takes what is offered, or keeps it as it was typed.
     * @param {string} typed
     * @param {string} [candidate]
     */
    medicine: (typed, candidate) =>
      hands.seek(say('intake-medicine-add'), typed, candidate ?? say('intake-keep-typed', { typed })),
    /**
     * @param {string} typed
     * @param {string} [candidate]
     */
    allergy: (typed, candidate) =>
      hands.seek(say('intake-allergy-add'), typed, candidate ?? say('intake-keep-typed', { typed })),
    /**
     * @param {string} typed
     * @param {string} reaction
     */
    reaction: (typed, reaction) => hands.pick(say('intake-reaction'), say(`reaction-${reaction}`), within(typed)),
    /**
     * @param {string} typed
     * @param {string} day
     */
    stopped: (typed, day) => hands.fill(say('intake-stopped'), day, within(typed)),
    /** @param {'medicines' | 'allergies' | 'conditions' | 'treatments'} list */
    none: (list) => hands.tick(say(`intake-no-${list}`)),
    /** @param {string} condition */
    condition: (condition) => hands.tick(say(`condition-${condition}`)),
    /** @param {string} treatment */
    treatment: (treatment) => hands.tick(say(`hair-treatment-${treatment}`)),
    /**
     * Chooses a grade by its drawing.
     * @param {string} scale
     * @param {string} grade
     */
    async grade(scale, grade) {
      await hands.press(say(`scale-${scale}`))
      await hands.choose(say(`scale-${scale}`), grade)
    },
    record: () => hands.press(say('intake-record')),
  }
}

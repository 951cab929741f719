// What is drawn up for a session, and whom to ask afterwards.

/** @param {import('../../support/hands.js').Hands} hands */
export function drawing(hands) {
  const { say } = hands
  /** @param {number} number @param {string} name */
  const mix = (number, name) => say('drawing-mix', { number, name })
  return {
    open: () => hands.press(say('drawing-open')),
    /** @param {string} what a product, or a recipe @param {string} ml */
    async ask(what, ml) {
      await hands.pick(say('drawing-what'), what)
      await hands.fill(say('drawing-ml'), ml)
      await hands.press(say('drawing-show'))
    },
    take: () => hands.press(say('drawing-take')),
    /** How a mix is called where it is chosen for a dose. */
    mix,
    /** @param {number} number @param {string} name */
    putBack: (number, name) => hands.press(say('drawing-put-back-label', { mix: mix(number, name) })),
    /** Whether a mix can be put back now. @param {number} number @param {string} name */
    canPutBack: (number, name) => hands.has({ role: 'button', name: say('drawing-put-back-label', { mix: mix(number, name) }) }),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function watches(hands) {
  const { say } = hands
  return {
    /** @param {string} patient */
    close: (patient) => hands.press(`${say('watches-close')}: ${patient}`),
    /** @param {string} patient */
    closing: (patient) => hands.arrives(say('watches-close-title', { patient })),
    /** @param {string} note */
    async save(note) {
      if (note) await hands.fill(say('watches-note'), note)
      await hands.press(say('watches-save'))
    },
  }
}

// Opened vials and what becomes of a lot, counts of the stock, and the places where it is kept.

/** @param {import('../../support/hands.js').Hands} hands */
export function lotPage(hands) {
  const { say } = hands
  /** @param {string} entry of the menu */
  const more = async (entry) => {
    await hands.press(say('lots-more'))
    await hands.press(entry)
  }
  return {
    /** @param {string} lot its number */
    arrives: (lot) => hands.arrives(say('stock-lot-title', { lot })),
    /** @param {{ letters: string, name: string } | null} whose the patient, where the container is for one */
    async openVial(whose, { ml = '' } = {}) {
      await hands.press(say('vials-open'))
      if (whose) await hands.seek(say('vials-open-patient'), whose.letters, whose.name)
      if (ml) await hands.fill(say('vials-open-amount'), ml)
      await hands.press(say('vials-open'))
    },
    /**
     * The first that is open.
     * @param {string} reason
     */
    async discard(reason) {
      await hands.press(say('vials-discard'), { part: true })
      await hands.fill(say('vials-discard-reason'), reason)
      await hands.press(say('vials-discard-do'))
    },
    /**
     * @param {string} ml
     * @param {string} reason
     */
    async waste(ml, reason) {
      await more(say('lots-waste'))
      await hands.fill(say('lots-waste-ml'), ml)
      await hands.fill(say('lots-reason'), reason)
      await hands.press(say('lots-waste-do'))
    },
    /** @param {string} reason */
    async setAside(reason) {
      await more(say('lots-quarantine'))
      await hands.fill(say('lots-reason'), reason)
      await hands.press(say('lots-quarantine-do'))
    },
    /** @param {string} reason */
    async release(reason) {
      await more(say('lots-release'))
      await hands.fill(say('lots-reason'), reason)
      await hands.press(say('lots-release-do'))
    },
    /** @param {string} place */
    async keepIn(place) {
      await hands.pick(say('lots-place'), place)
      await hands.press(say('lots-place-move'))
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function counting(hands) {
  const { say } = hands
  return {
    open: () => hands.press(say('counts-title')),
    arrives: () => hands.arrives(say('counts-title')),
    /**
     * @param {string} lot its number
     * @param {string} ml
     */
    count: (lot, ml) => hands.fill(say('counts-counted-of', { lot }), ml),
    /**
     * @param {string} lot
     * @param {string} reason
     */
    because: (lot, reason) => hands.fill(say('counts-reason-of', { lot }), reason),
    save: () => hands.press(say('counts-save')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function places(hands) {
  const { say } = hands
  return {
    open: () => hands.press(say('places-title')),
    arrives: () => hands.arrives(say('places-title')),
    /**
     * @param {string} name
     * @param {'fridge' | 'room'} storage
     */
    async add(name, storage) {
      await hands.press(say('places-add'))
      await hands.fill(say('places-name'), name)
      await hands.choose(say('places-storage'), say(`storage-${storage}`))
      await hands.press(say('places-add-do'))
    },
    /**
     * @param {string} place
     * @param {string} name
     */
    async rename(place, name) {
      await hands.press(say('places-change-of', { place }))
      await hands.fill(say('places-name'), name)
      await hands.press(say('common-save'))
    },
    /** @param {string} place */
    async retire(place) {
      await hands.press(say('places-change-of', { place }))
      await hands.tick(say('places-change-retired'))
      await hands.press(say('common-save'))
    },
    /**
     * @param {string} place
     * @param {string} coldest
     * @param {string} warmest
     */
    async read(place, coldest, warmest) {
      await hands.press(say('places-read-of', { place }))
      await hands.fill(say('places-coldest'), coldest)
      await hands.fill(say('places-warmest'), warmest)
      await hands.press(say('places-read-do'))
    },
  }
}

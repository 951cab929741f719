// Keeping and destroying records: the page, its dialogs, the certificate; and calls and photos on the page of a patient.

/** @param {import('../../support/hands.js').Hands} hands */
export function keeping(hands) {
  const { say } = hands
  const row = (/** @type {string} */ name) => ({ within: { role: /** @type {const} */ ('row'), name }, part: true })
  return {
    /** By the palette, from wherever one is. */
    async goTo() {
      await hands.keys('Control+K')
      await hands.seek(say('palette-title'), say('keeping-title'))
      await this.arrives()
    },
    arrives: () => hands.arrives(say('keeping-title')),
    /**
     * @param {string} name
     * @param {string} reason
     */
    async propose(name, reason) {
      await hands.press(say('keeping-propose'), row(name))
      await this.giveReason(reason)
    },
    /** @param {string} reason */
    async giveReason(reason) {
      await hands.fill(say('keeping-propose-reason'), reason)
      await hands.press(say('keeping-propose'))
    },
    /** @param {string} name */
    withdraw: (name) => hands.press(say('keeping-withdraw'), row(name)),
    /** @param {string} name */
    destroy: (name) => hands.press(say('keeping-destroy'), row(name)),
    /** The field in which the number is typed. @param {string} number */
    numberField: (number) => say('keeping-destroy-type', { number }),
    /**
     * @param {string} number the record's
     * @param {string} typed
     */
    async confirm(number, typed) {
      await hands.fill(this.numberField(number), typed)
      await hands.press(say('keeping-destroy-go'))
    },
    /** @param {string} certificate "D-000001" */
    certificate: (certificate) => hands.press(say('keeping-certificate-of', { certificate })),
    /**
     * Whether somebody's record was destroyed.
     * @param {string} name
     * @param {string} born as it is typed
     */
    async find(name, born) {
      await this.person(name, born)
      await hands.press(say('keeping-find-do'))
    },
    /**
     * @param {string} name
     * @param {string} born as it is typed
     */
    async person(name, born) {
      await hands.fill(say('patients-name'), name)
      await hands.fill(say('patients-birth-date'), born)
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function certificate(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('destruction-sheet-title')),
    print: () => hands.press(say('sessions-aftercare-print')),
    save: () => hands.press(say('sessions-aftercare-save')),
    /**
     * @param {string} name
     * @param {string} born as it is typed
     */
    async putName(name, born) {
      await keeping(hands).person(name, born)
      await hands.press(say('keeping-certificate-put'))
    },
    back: () => hands.press(say('keeping-title')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function contacts(hands) {
  const { say } = hands
  return {
    note: () => hands.press(say('contacts-record')),
    /** @param {'call' | 'message' | 'letter' | 'visit'} way */
    by: (way) => hands.choose(say('contacts-way'), say(`contact-way-${way}`)),
    /** @param {'spoken' | 'not-reached' | 'left-word' | 'sent' | 'received'} outcome */
    cameOut: (outcome) => hands.choose(say('contacts-outcome'), say(`contact-outcome-${outcome}`)),
    /**
     * @param {string} day as it is typed
     * @param {string} time as it is typed
     */
    async at(day, time) {
      const when = { within: { role: /** @type {const} */ ('group'), name: say('contacts-at') } }
      await hands.fill(say('sessions-date'), day, when)
      await hands.fill(say('sessions-time'), time, when)
    },
    /** @param {string} note */
    said: (note) => hands.fill(say('contacts-note'), note),
    save: () => hands.press(say('contacts-record-do')),
    /** @param {string} reason */
    async strike(reason) {
      await hands.press(say('contacts-strike'))
      await hands.fill(say('contacts-strike-reason'), reason)
      await hands.press(say('contacts-strike'))
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function photo(hands) {
  const { say } = hands
  const menu = () => hands.press(say('patients-photo-menu'))
  return {
    async choose() {
      await menu()
      await hands.press(say('patients-photo-choose'))
    },
    async replace() {
      await menu()
      await hands.press(say('patients-photo-replace'))
    },
    async remove() {
      await menu()
      await hands.press(say('patients-photo-remove'))
      await hands.press(say('patients-photo-remove'))
    },
  }
}

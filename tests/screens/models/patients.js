// Registering and finding a patient, and the patient's page.
import { until } from '../../support/until.js'

/**
 * @typedef {{ name: string, birthDate: string, precision?: 'day' | 'month' | 'year', sex: 'female' | 'male' | 'other' | 'not_recorded',
 *   cycles?: 'yes' | 'no' | 'unknown', called?: string, former?: string[], phone?: string, phones?: { number: string, label?: string }[],
 *   email?: string, address?: string, emergency?: { name: string, phone: string, relation: string }, allows?: Partial<Record<Permission, 'yes' | 'no'>>,
 *   identifiers?: { label: string, value: string }[], cameBy?: string, note?: string, alerts?: string, language?: import('../../support/texts.js').Language }} Patient
 * @typedef {'calls' | 'letters' | 'photos'} Permission
 */

/** @type {Patient} */
export const PATIENT = {
  name: 'Ayşe “Gül” Demir-O’Neill',
  birthDate: '14.05.1992',
  sex: 'female',
  phone: '+90 532 555 01 02',
  alerts: 'Lidocaine allergy',
}

/** @param {import('../../support/hands.js').Hands} hands */
export function patients(hands) {
  const { say } = hands
  const nthPhone = (/** @type {number} */ place) => (place === 0 ? say('patients-phone') : say('patients-phone-nth', { number: place + 1 }))
  const nthIdentifier = (/** @type {number} */ place) => say('patients-identifier-nth', { number: place + 1 })
  const inRow = (/** @type {string} */ name) => ({ within: { role: /** @type {const} */ ('group'), name } })
  return {
    arrives: () => hands.arrives(say('nav-patients')),
    register: () => hands.press(say('patients-register')),
    /** @param {Patient} patient */
    async fill({ name, birthDate, precision, sex, phone, alerts, language, ...further }) {
      await hands.arrives(say('patients-register-title'))
      await hands.fill(say('patients-name'), name)
      if (precision) await hands.choose(say('patients-birth-precision'), say(`birth-precision-${precision}`))
      await hands.fill(say('patients-birth-date'), birthDate)
      await hands.choose(say('patients-sex'), say(`sex-${sex.replaceAll('_', '-')}`))
      if (phone) await this.phone(0, phone)
      if (alerts) await hands.fill(say('patients-alerts'), alerts)
      if (language) await hands.choose(say('patients-language'), say(`language-${language}`))
      await this.further(further)
    },
    /** @param {Omit<Patient, 'name' | 'birthDate' | 'sex'>} patient */
    async further({ cycles, called, former = [], phones = [], email, address, emergency, allows = {}, identifiers = [], cameBy, note }) {
      if (called) await hands.fill(say('patients-preferred-name'), called)
      for (const [place, name] of former.entries()) {
        await hands.press(say('patients-former-name-add'))
        await hands.fill(say('patients-former-name-nth', { number: place + 1 }), name)
      }
      if (cycles) await hands.choose(say('patients-has-cycles'), say(`answer-${cycles}`))
      for (const [place, { number, label }] of phones.entries()) {
        if (place > 0) await this.addPhone()
        await this.phone(place, number, label)
      }
      if (email) await hands.fill(say('patients-email'), email)
      if (address) await hands.fill(say('patients-address'), address)
      if (emergency) {
        await hands.fill(say('patients-emergency-name'), emergency.name)
        await hands.fill(say('patients-emergency-phone'), emergency.phone)
        await hands.fill(say('patients-emergency-relation'), emergency.relation)
      }
      for (const [which, given] of Object.entries(allows)) await this.allow(/** @type {Permission} */ (which), given)
      for (const [place, identifier] of identifiers.entries()) {
        await hands.press(say('patients-identifier-add'))
        await this.identifier(place, identifier)
      }
      if (cameBy) await hands.fill(say('patients-came-by'), cameBy)
      if (note) await hands.fill(say('patients-note'), note)
    },
    addPhone: () => hands.press(say('patients-phone-add')),
    /**
     * @param {number} place
     * @param {string} number
     * @param {string} [label]
     */
    async phone(place, number, label) {
      await hands.fill(nthPhone(place), number)
      if (label) await hands.fill(say('patients-phone-label'), label, inRow(nthPhone(place)))
    },
    /** @param {number} place */
    removePhone: (place) => hands.press(say('form-remove', { what: nthPhone(place) })),
    /**
     * @param {number} place
     * @param {{ label: string, value: string }} identifier
     */
    async identifier(place, { label, value }) {
      await hands.fill(say('patients-identifier-label'), label, inRow(nthIdentifier(place)))
      await hands.fill(nthIdentifier(place), value, inRow(nthIdentifier(place)))
    },
    /**
     * @param {Permission} which
     * @param {'yes' | 'no' | 'not-asked'} given
     */
    allow: (which, given) => hands.choose(say(`patients-permission-${which}`), say(`patients-given-${given}`)),
    save: () => hands.press(say('patients-save')),
    nthPhone,
    nthIdentifier,
    /**
     * Finds one by some letters and opens the record.
     * @param {string} letters
     * @param {string} name
     */
    async open(letters, name) {
      await hands.fill(say('patients-search'), letters)
      await hands.press(name)
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function record(hands) {
  const { say } = hands
  return {
    /** @param {string} name */
    arrives: (name) => hands.arrives(name),
    /** @param {'screen' | 'plan-course' | 'record-session' | 'follow-up'} step */
    goOn: (step) => hands.press(say(`patients-next-${step}`)),
    reportSideEffect: () => hands.press(say('patients-do-side-effect')),
    change: () => hands.press(say('patients-change')),
    saveChange: () => hands.press(say('common-save')),
    /** What is not done every day. */
    more: () => hands.press(say('patients-more-short')),
    async archive() {
      await this.more()
      await hands.press(say('patients-archive'))
    },
    restore: () => hands.press(say('patients-restore')),
    /** @param {string} reason */
    async hold(reason) {
      await this.more()
      await hands.press(say('patients-hold-menu'))
      await hands.fill(say('patients-hold-reason'), reason)
      await hands.press(say('patients-hold-do'))
    },
    liftHold: () => hands.press(say('patients-hold-lift')),
    /** @param {string} day as it is typed */
    async died(day) {
      await this.more()
      await hands.press(say('patients-deceased-title'))
      await hands.fill(say('patients-deceased-on'), day)
      await this.saveChange()
    },
    /** Takes the latest thing back. */
    undo: () => hands.keys('Control+Z'),
    takeApart: () => hands.press(say('merging-part')),
  }
}

/**
 * The list of patients while it is searched.
 * @param {import('../../support/hands.js').Hands} hands
 * @param {import('playwright-core').Page} page
 */
export function search(hands, page) {
  const names = () => page.locator('tbody th a').allInnerTexts()
  return {
    /** @param {string} letters */
    async type(letters) {
      await hands.fill(hands.say('patients-search'), letters)
    },
    names,
    /**
     * Waits until exactly these are shown, in this order.
     * @param {string[]} wanted
     */
    shows: (wanted) => until(`“${wanted.join('”, “')}” to be found`, async () => (await names()).join('|') === wanted.join('|')),
    /** The name of the row that has the focus; nothing in the field. */
    focused: () => page.evaluate(() => (document.activeElement?.tagName === 'A' ? (document.activeElement.textContent ?? '').trim() : '')),
  }
}

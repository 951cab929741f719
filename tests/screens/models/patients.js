// Registering and finding a patient, and the patient's page.
import { until } from '../../support/until.js'

/**
 * @typedef {{ name: string, birthDate: string, sex: 'female' | 'male' | 'other' | 'not_recorded', phone?: string, alerts?: string,
 *   language?: import('../../support/texts.js').Language }} Patient
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
  return {
    arrives: () => hands.arrives(say('nav-patients')),
    register: () => hands.press(say('patients-register')),
    /** @param {Patient} patient */
    async fill({ name, birthDate, sex, phone, alerts, language }) {
      await hands.arrives(say('patients-register-title'))
      await hands.fill(say('patients-name'), name)
      await hands.fill(say('patients-birth-date'), birthDate)
      await hands.choose(say('patients-sex'), say(`sex-${sex.replaceAll('_', '-')}`))
      if (phone) await hands.fill(say('patients-phone'), phone)
      if (alerts) await hands.fill(say('patients-alerts'), alerts)
      if (language) await hands.choose(say('patients-language'), say(`language-${language}`))
    },
    save: () => hands.press(say('patients-save')),
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

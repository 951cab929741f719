// Setting up, locking, unlocking, and the ways in when that fails.
import { until } from '../../support/until.js'

/**
 * @typedef {{ name: string, address: string, phone: string, email?: string, urgent: string }} Clinic
 * @typedef {{ clinic: Clinic, practitioner: { name: string, licence: string }, zone: string, passphrase: string }} Beginning
 */

/** @type {Beginning} */
export const BEGINNING = {
  clinic: { name: 'Klinik Çınar “Saç & Deri”', address: 'Bağdat Caddesi 12\n34710 Kadıköy, İstanbul', phone: '+90 216 555 01 02', urgent: '112' },
  practitioner: { name: 'Dr. Elif Şahin', licence: 'TR-DERM-20417' },
  zone: 'Europe/Istanbul',
  passphrase: 'four quiet words under the plane tree',
}

/** @param {import('../../support/hands.js').Hands} hands */
export function setup(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('setup-title')),
    /**
     * The first step.
     * @param {Beginning} beginning
     */
    async about({ clinic, practitioner, zone }) {
      await hands.fill(say('setup-clinic-name'), clinic.name)
      await hands.fill(say('setup-clinic-address'), clinic.address)
      await hands.fill(say('setup-clinic-phone'), clinic.phone)
      if (clinic.email) await hands.fill(say('setup-clinic-email'), clinic.email)
      await hands.fill(say('setup-clinic-urgent'), clinic.urgent)
      await hands.fill(say('setup-practitioner-name'), practitioner.name)
      await hands.fill(say('setup-practitioner-licence'), practitioner.licence)
      // The list shows a zone's words: “America/New York” for America/New_York.
      await hands.seek(say('setup-zone'), zone, zone.replaceAll('_', ' '))
    },
    next: () => hands.press(say('door-next')),
    /**
     * The second step.
     * @param {string} passphrase
     */
    secret: (passphrase) => newPassphrase(hands).type(say('setup-passphrase'), passphrase),
    create: () => hands.press(say('setup-create')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function newPassphrase(hands) {
  const { say } = hands
  return {
    /**
     * @param {string} label
     * @param {string} passphrase
     * @param {string} [again] where it is another
     */
    async type(label, passphrase, again = passphrase) {
      await hands.fill(label, passphrase)
      await hands.fill(say('setup-passphrase-again'), again)
    },
    suggest: () => hands.press(say('door-suggest')),
    other: () => hands.press(say('door-suggest-other')),
    use: () => hands.press(say('door-suggest-use')),
  }
}

/** As it is printed: seven groups of four. */
export const CODE = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\b/

/** @param {import('../../support/hands.js').Hands} hands */
export function recoverySheet(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('door-sheet-title')),
    /** The code, as a person copies it from the sheet. */
    code: () => until('the code on the sheet', async () => CODE.exec(await hands.read())?.[0]),
    print: () => hands.press(say('door-sheet-print')),
    save: () => hands.press(say('door-sheet-save')),
    /** Puts the sheet away, as one who has it on paper. */
    have: () => hands.press(say('door-sheet-have')),
    lookAgain: () => hands.press(say('door-sheet-look-again')),
    /** @param {string} code */
    async typeBack(code) {
      await hands.arrives(say('door-sheet-type-title'))
      await hands.fill(say('door-sheet-code'), code)
      await hands.press(say('door-sheet-finish'))
    },
    later: () => hands.press(say('door-sheet-later')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function recover(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('door-recover-title')),
    /**
     * @param {string} code
     * @param {string} passphrase
     */
    async open(code, passphrase) {
      await hands.fill(say('door-sheet-code'), code)
      await newPassphrase(hands).type(say('door-passphrase-new'), passphrase)
      await hands.press(say('door-recover-open'))
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function lock(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('lock-title')),
    /** @param {string} passphrase */
    async unlock(passphrase) {
      await hands.fill(say('lock-passphrase'), passphrase)
      await hands.press(say('lock-unlock'))
    },
    forgot: () => hands.press(say('lock-forgot')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function frame(hands) {
  const { say } = hands
  return {
    /** @param {'today' | 'patients' | 'stock' | 'side-effects' | 'settings'} place */
    goTo: (place) => hands.press(say(`nav-${place}`)),
    lock: () => hands.press(say('nav-lock')),
  }
}

/**
 * Locks, and lets somebody else in, who arrives at Today.
 * @param {import('../../support/hands.js').Hands} hands
 * @param {string} passphrase theirs
 */
export async function changeOver(hands, passphrase) {
  await frame(hands).lock()
  await lock(hands).unlock(passphrase)
  await hands.arrives(hands.say('nav-today'))
}

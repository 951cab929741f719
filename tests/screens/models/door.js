// Setting up, locking and unlocking.

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
    /** @param {Beginning} beginning */
    async fill({ clinic, practitioner, zone, passphrase }) {
      await hands.fill(say('setup-clinic-name'), clinic.name)
      await hands.fill(say('setup-clinic-address'), clinic.address)
      await hands.fill(say('setup-clinic-phone'), clinic.phone)
      if (clinic.email) await hands.fill(say('setup-clinic-email'), clinic.email)
      await hands.fill(say('setup-clinic-urgent'), clinic.urgent)
      await hands.fill(say('setup-practitioner-name'), practitioner.name)
      await hands.fill(say('setup-practitioner-licence'), practitioner.licence)
      // The list shows a zone's words: “America/New York” for America/New_York.
      await hands.seek(say('setup-zone'), zone, zone.replaceAll('_', ' '))
      await hands.fill(say('setup-passphrase'), passphrase)
      await hands.fill(say('setup-passphrase-again'), passphrase)
    },
    create: () => hands.press(say('setup-create')),
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

// The main job, step by step, in words that fit a browser and the real window.
import { course, screening } from './course.js'
import { BEGINNING, frame, recoverySheet, setup } from './door.js'
import { PATIENT, patients, record } from './patients.js'
import { aftercare, session } from './session.js'
import { DELIVERY, stock } from './stock.js'

/** What the first session draws from the lot: 2.5 ml of 50. */
export const DOSES = [
  { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1.5' },
  { zone: 'vertex', technique: 'micropapule', depth: '1.5', points: '20', ml: '1' },
]

/**
 * @param {import('../../support/hands.js').Hands} hands
 * @param {(place: string) => Promise<void>} [look] called at each place, to take a picture or to check it
 */
export function mainJob(hands, look = async () => {}) {
  const { say } = hands
  return {
    /** 1: the first start, which ends when the recovery sheet was typed back. */
    async begin(beginning = BEGINNING) {
      await setup(hands).arrives()
      await look('setup')
      await setup(hands).about(beginning)
      await setup(hands).next()
      await setup(hands).secret(beginning.passphrase)
      await look('setup-passphrase')
      await setup(hands).create()
      await recoverySheet(hands).arrives()
      const code = await recoverySheet(hands).code()
      await look('recovery-sheet')
      await recoverySheet(hands).have()
      await recoverySheet(hands).typeBack(code)
      await hands.arrives(say('nav-today'))
      await look('today-empty')
    },
    /** 2: a patient, the questions, the verdict. */
    async screen(patient = PATIENT) {
      await frame(hands).goTo('patients')
      await patients(hands).arrives()
      await look('patients-empty')
      await patients(hands).register()
      await patients(hands).fill(patient)
      await look('register')
      await patients(hands).save()
      await record(hands).arrives(patient.name)
      await look('patient-new')
      await record(hands).goOn('screen')
      await screening(hands).arrives()
      await screening(hands).answerAll()
      await screening(hands).says('eligible')
      await look('screening')
      await screening(hands).record()
    },
    /** 3: a course from a protocol. */
    async plan(plan = { protocol: 'seed', sessions: 6, gap: 14 }) {
      await screening(hands).planCourse()
      await course(hands).arrives()
      await course(hands).fill(plan)
      await hands.sees(say('courses-maintenance'))
      await look('course-plan')
      await course(hands).plan()
      await hands.sees(say('courses-planned'))
      await hands.sees(say('courses-result-before'))
      await look('course')
    },
    /** 4: a lot of serum, of a product that is new. */
    async receive(delivery = DELIVERY) {
      await frame(hands).goTo('stock')
      await stock(hands).arrives()
      await look('stock-empty')
      await stock(hands).receive()
      await stock(hands).receiving()
      await stock(hands).addProduct(delivery)
      await hands.sees(say('stock-product-added'))
      await stock(hands).fill(delivery)
      await look('receive')
      await stock(hands).save()
      await hands.arrives(say('stock-lot-title', { lot: delivery.lot }))
      await look('lot')
    },
    /**
     * 5: the session, signed.
     * @param {{ started: string, ended: string, name?: string, lot?: string, of?: number }} what
     */
    async treat({ started, ended, name = PATIENT.name, lot = DELIVERY.lot, of = 6 }) {
      await frame(hands).goTo('patients')
      await patients(hands).arrives()
      await hands.press(name)
      await record(hands).arrives(name)
      await look('patient')
      await record(hands).goOn('record-session')
      await session(hands).arrives(1, of)
      await screening(hands).answerAll()
      for (const [index, dose] of DOSES.entries()) await session(hands).dose(index + 1, { ...dose, lot })
      await session(hands).times(started, ended)
      await look('session')
      await session(hands).sign()
      await hands.sees(say('sessions-signed'))
      await look('session-signed')
    },
    /** 6: the after-care sheet, on the screen. */
    async showSheet() {
      await session(hands).sheet()
      await aftercare(hands).arrives()
      await hands.sees(say('sessions-aftercare-not-encrypted'))
    },
  }
}

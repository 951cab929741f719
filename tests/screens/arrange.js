// Brings a clinic to where a story begins, past the page: what a story is not about takes no time.
import { BEGINNING } from './models/door.js'

/** @typedef {import('./host.js').Host} Host */

/**
 * The clinic itself, open, its recovery sheet typed back unless a story is about that.
 * @param {Host} host
 * @param {import('../support/texts.js').Language} [language]
 * @param {{ confirmed?: boolean, zone?: string }} [options]
 * @returns {Promise<string>} the code on the sheet
 */
export async function clinic(host, language = 'en', { confirmed = true, zone = BEGINNING.zone } = {}) {
  const { clinic, practitioner, passphrase } = BEGINNING
  const { urgent, email = null, ...rest } = clinic
  await host.call('vault.create', { clinic: { ...rest, email, urgent_phone: urgent }, practitioner, zone, language, passphrase })
  const { code } = await host.call('recovery.issue', { passphrase: null })
  if (confirmed) await host.call('recovery.confirm', { code })
  return code
}

/**
 * @param {Host} host
 * @param {{ name: string, language?: import('../support/texts.js').Language, birth_date?: string, alerts?: string | null, note?: string | null, [more: string]: unknown }} details
 * @returns {Promise<number>}
 */
export async function patient(host, { language = 'en', birth_date = '1990-02-03', alerts = null, note = null, ...rest }) {
  const details = { sex: 'male', has_cycles: 'no', email: null, address: null, ...rest, language, birth_date, alerts, note }
  return (await host.call('patients.register', { details, although_alike: true })).patient
}

/**
 * An account for an assistant.
 * @param {Host} host
 * @returns {Promise<string>} the passphrase
 */
export async function assistant(host) {
  const passphrase = 'velvet harbour almond kite'
  await host.call('accounts.add', { name: 'Merve Kaya', licence: '', role: 'assistant', passphrase, yours: BEGINNING.passphrase })
  return passphrase
}

/**
 * A product.
 * @param {Host} host
 * @param {{ name?: string, ingredient?: string | null }} [what] `ingredient`: of the catalogue
 * @returns {Promise<number>}
 */
export async function product(host, { name = 'Hyalu-Vit Complex', ingredient = null } = {}) {
  const ingredients = [{ ingredient, name: ingredient ? null : 'Thymus peptide', strength: '2 %' }]
  return (await host.call('products.add', { name, maker: null, ingredients })).product
}

/**
 * A lot, of a product of its own.
 * @param {Host} host
 * @param {{ name?: string, lot_number?: string, expiry?: string, ingredient?: string | null, ml?: number }} [what] `ingredient`: of the catalogue
 * @returns {Promise<number>}
 */
export async function lot(host, { lot_number = 'A12', expiry = '2027-03-31', ml = 100, ...what } = {}) {
  const received = { product: await product(host, what), lot_number, expiry, expiry_precision: 'day', ml, supplier: null, received_on: '2026-11-01' }
  return (await host.call('lots.receive', received)).lot
}

/**
 * An intake of which only some was told.
 * @param {Host} host
 * @param {number} patient
 * @param {Record<string, unknown>} told
 * @returns {Promise<number>}
 */
export async function intake(host, patient, told) {
  const blank = {
    complaint: 'Thinning', since: null, indications: [], causes: [], other_cause: null, history: null, family: [], no_family: false,
    family_note: null, medicines: [], no_medicines: false, allergies: [], no_allergies: false, conditions: [], no_conditions: false,
    lifestyle: { smoking: null, alcohol: null, stress: null, exercise: null, sleep_hours: null, note: null },
    treatments: [], no_treatments: false, scales: [], note: null,
  }
  return (await host.call('intakes.record', { patient, content: { ...blank, ...told } })).intake
}

/**
 * Answers everything “no”.
 * @param {Host} host
 * @param {number} patient
 */
async function answers(host, patient) {
  const { questions } = await host.call('screening.ask', { patient })
  return Object.fromEntries(questions.map((/** @type {{ id: string }} */ { id }) => [id, 'no']))
}

/**
 * Screens the patient and plans a course from today on.
 * @param {Host} host
 * @param {number} patient
 * @returns {Promise<number>}
 */
export async function course(host, patient) {
  await host.call('screening.record', { patient, answers: await answers(host, patient), overrides: [] })
  const { today } = await host.call('vault.status')
  const plan = { protocol: 'seed', first_day: today, sessions: 6, gap_days: 14, maintenance_months: 3 }
  return (await host.call('courses.plan', { patient, plan })).course
}

/**
 * Records the first session, half an hour long and just over.
 * @param {Host} host
 * @param {number} patient
 * @param {number} lot
 * @param {{ depth_mm?: number, overrides?: { rule: string, reason: string }[], note?: string | null }} [how] what speaks against it, and why it was done
 * @returns {Promise<number>}
 */
export async function session(host, patient, lot, { depth_mm = 2, overrides = [], note = null } = {}) {
  const course_ = await course(host, patient)
  const { now } = await host.call('vault.status')
  const started = new Date(new Date(`${now}Z`).getTime() - 30 * 60_000).toISOString().slice(0, 16)
  const doses = [{ zone: 'frontal', technique: 'nappage', depth_mm, points: 40, ml: 1.5, lot }]
  const record = { patient, course: course_, answers: await answers(host, patient), doses, started, ended: now, note, overrides }
  return (await host.call('sessions.record', record)).session
}

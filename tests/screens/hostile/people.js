// Somebody's whole record with one string in every text: registered, told, screened, treated, asked afterwards; others changed, merged, archived and
// given up.
import { LIMITS } from './fields.js'

/** @typedef {import('./writer.js').Writer} Writer */

const most = (/** @type {string} */ field) => LIMITS[field].max

/** @param {Writer} to */
const note = ({ text }) => text(most('note'))
/** @param {Writer} to */
const reason = ({ text }) => text(most('reason'))

/** Before anybody here was seen. */
const DAY = '2000-05-06'
const given = { given: true, on: DAY }
const since = { day: DAY, exactness: 'day' }

/**
 * Somebody with a text in every field.
 * @param {Writer} to
 */
function somebody({ text }) {
  return {
    name: text(most('person_name')), preferred_name: text(most('person_name')), former_names: [text(most('person_name'))],
    birth_date: '1990-02-03', birth_precision: 'day', sex: 'male', has_cycles: 'no', email: text(most('email')), language: 'en',
    phones: [{ number: '0532 111 22 33', label: text(most('label')) }], address: text(most('address')),
    emergency: { name: text(most('person_name')), phone: '0532 999 88 77', relation: text(most('relation')) },
    identifiers: [{ label: text(most('label')), value: text(most('identifier')) }], came_by: text(most('came_by')),
    permissions: { calls: given, letters: given, photos: given }, alerts: text(most('allergies')), note: text(most('note')), deceased_on: null,
  }
}

/**
 * @param {Writer} to
 * @param {number} [upTo] characters: a draft as a whole has a limit
 */
function told({ text }, upTo = most('note')) {
  const note = () => text(upTo)
  return {
    complaint: text(most('complaint')), since, indications: ['thinning'], causes: ['genetic'], other_cause: note(), history: note(),
    family: [], no_family: false, family_note: note(),
    medicines: [{ typed: text(most('medicine')), atc: null, since, stopped_on: null, note: note() }], no_medicines: false,
    allergies: [{ typed: text(most('medicine')), allergen: null, reaction: null, note: note() }], no_allergies: false,
    conditions: [{ condition: 'diabetes', since, ended_on: null, measured: { tenths: 65, on: DAY }, note: note() }], no_conditions: false,
    lifestyle: { smoking: null, alcohol: null, stress: null, exercise: null, sleep_hours: null, note: note() },
    treatments: [{ treatment: 'laser', when: 'previous', since, note: note() }], no_treatments: false,
    scales: [{ scale: 'norwood_hamilton', value: { form: 'grades', grade: 'III' } }, { scale: 'basp', value: { form: 'basp', code: 'M2' } }], note: note(),
  }
}

/**
 * @param {Writer} to
 * @returns {Promise<number>}
 */
const register = async (to) => (await to.call('patients.register', { details: somebody(to), although_alike: true })).patient

/**
 * Two whose time passed long ago; the clock stands where they were seen last.
 * @param {Writer} to
 */
export async function seenLongAgo(to) {
  const [gone, going] = [await register(to), await register(to)]
  return { gone, going }
}

/**
 * Both are proposed to be destroyed.
 * @param {Writer} to
 * @param {{ gone: number, going: number }} people
 * @returns {Promise<number>} the destruction of the one who goes first
 */
export async function propose(to, { gone, going }) {
  await to.call('retention.propose', { patient: going, reason: reason(to) })
  return (await to.call('retention.propose', { patient: gone, reason: reason(to) })).destruction
}

/**
 * What is asked, answered so that nothing speaks against it.
 * @param {Writer} to
 * @param {number} patient
 */
async function nos(to, patient) {
  const { questions } = await to.call('screening.ask', { patient })
  return Object.fromEntries(questions.map((/** @type {{ id: string }} */ { id }) => [id, 'no']))
}

/**
 * @param {Writer} to
 * @param {number} patient
 * @returns {Promise<number>}
 */
async function plan(to, patient) {
  const { today } = await to.call('vault.status')
  const plan = { protocol: 'seed', first_day: today, sessions: 6, gap_days: 14, maintenance_months: 3 }
  return (await to.call('courses.plan', { patient, plan })).course
}

/**
 * Others than the one who is treated: changed, called, held, merged, archived.
 * @param {Writer} to
 */
export async function others(to) {
  const changed = await register(to)
  await to.call('patients.change', { patient: changed, details: somebody(to) })
  await to.call('patients.hold', { patient: changed, reason: reason(to) })
  const { now } = await to.call('vault.status')
  const call = { patient: changed, at: now, way: 'call', outcome: 'spoken', note: note(to) }
  const { contact } = await to.call('contacts.record', call)
  await to.call('contacts.strike', { contact, reason: reason(to) })
  const [merged, other] = [await register(to), await register(to)]
  await to.call('patients.merge', { keep: merged, other, details: somebody(to) })
  await to.call('patients.archive', { patient: merged, reason: reason(to) })
  const screened = { patient: changed, answers: await nos(to, changed), asked: [], products: [], overrides: [] }
  await to.call('screening.record', screened)
  await plan(to, changed)
  // Asked, and told, for somebody else.
  const { screening } = await to.call('screening.record', screened)
  await to.call('screening.strike', { screening, reason: reason(to) })
  const { intake } = await to.call('intakes.record', { patient: changed, content: told(to) })
  await to.call('intakes.strike', { intake, reason: reason(to) })
  const { conditions, ...content } = told(to, 2_000)
  // As the form keeps it.
  const typed = conditions.map((one) => ({ ...one, measured: { value: null, on: '' } }))
  await to.call('drafts.save', { key: `intake:${changed}`, content: { content: { ...content, conditions: typed } } })
  return { changed, merged }
}

/**
 * Screened with a reason to go on, planned, treated from a lot that is set aside, asked afterwards, and the course given up.
 * @param {Writer} to
 * @param {{ lot: number, recipe: number, part: number }} stock
 */
export async function treated(to, { lot, recipe, part }) {
  const patient = await register(to)
  const answers = { ...await nos(to, patient), keloid: 'yes' }
  const overrides = (/** @type {string[]} */ rules) => rules.map((rule) => ({ rule, reason: to.text(most('override_reason'), (text) => text.padEnd(9, '…')) }))
  const { screening } = await to.call('screening.record', { patient, answers, asked: [to.text(60)], products: [], overrides: overrides(['SCR-KELOID']) })
  const { today, now } = await to.call('vault.status')
  const course = await plan(to, patient)
  const dose = { zone: 'frontal', technique: 'nappage', depth_mm: 5, points: 40, ml: 1, vial: null }
  const signed = () => to.call('sessions.record', {
    patient, course, answers, asked: [to.text(60)], mixes: [{ recipe, draws: [{ lot: part, vial: null, ml: 1 }] }],
    doses: [{ ...dose, lot, mix: null }, { ...dose, zone: 'vertex', lot: null, mix: 0 }], started: earlier(now, 30), ended: now,
    note: note(to), overrides: overrides(['SCR-KELOID', 'DOSE-DEPTH', 'LOT-QUARANTINED']),
  })
  const mistaken = await signed()
  await to.call('sessions.strike', { session: mistaken.session, reason: reason(to) })
  const { session } = await signed()
  await to.call('sessions.amend', { session, content: to.text(most('addendum')), reason: reason(to) })
  await to.call('watches.close', { session, note: reason(to) })
  // After the session: an allergy that was told would speak against it.
  await to.call('intakes.record', { patient, content: told(to) })
  const report = { patient, effect: 'redness', grade: 1, onset: now, hospitalised: false, note: note(to) }
  const another = await to.call('side_effects.report', { ...report, note: note(to) })
  await to.call('side_effects.strike', { side_effect: another.side_effect, reason: reason(to) })
  const { side_effect } = await to.call('side_effects.report', report)
  await to.call('side_effects.follow_up', { side_effect, outcome: 'ongoing', note: note(to), next_on: later(today, 7) })
  await to.call('courses.stop', { course, reason: reason(to) })
  return { patient, screening, session, side_effect }
}

/**
 * The wall so many minutes before.
 * @param {string} wall
 * @param {number} minutes
 */
const earlier = (wall, minutes) => new Date(Date.parse(`${wall}Z`) - minutes * 60_000).toISOString().slice(0, 16)

/**
 * The day so many days later.
 * @param {string} day
 * @param {number} days
 */
export const later = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

// The house itself with one string in every text: the clinic, its people, its own rules; and what is only asked with it.
import { BEGINNING } from '../models/door.js'
import { LIMITS } from './fields.js'

/** @typedef {import('./writer.js').Writer} Writer */

const most = (/** @type {string} */ field) => LIMITS[field].max

/** @param {Writer} to */
const letterhead = ({ text }) => ({
  clinic: {
    name: text(most('clinic_name')), address: text(most('address')), phone: text(most('phone')), email: text(most('email')), urgent_phone: text(most('phone')),
  },
  practitioner: { name: text(most('person_name')), licence: text(most('licence')) },
})

/**
 * The vault, and an assistant beside who makes it.
 * @param {Writer} to
 * @param {string} zone
 */
export async function begin(to, zone) {
  const { passphrase } = BEGINNING
  await to.call('vault.create', { ...letterhead(to), zone, language: 'en', passphrase })
  const { code } = await to.call('recovery.issue', { passphrase: null })
  await to.call('recovery.confirm', { code })
  const assistant = { name: to.text(most('person_name')), licence: to.text(most('licence')), role: 'assistant', passphrase: 'velvet harbour almond kite' }
  await to.call('accounts.add', { ...assistant, yours: passphrase })
}

/**
 * Everything that stands there once gets other names.
 * @param {Writer} to
 * @returns {Promise<{ address: string, texts: string[] }[]>} where they stand
 */
export async function rename(to) {
  const now = await to.call('clinic.read')
  const { clinic, practitioner } = letterhead(to)
  await to.call('clinic.change', { clinic, practitioner, language: now.language, country: now.country, retention: now.retention ?? '' })
  const account = (await to.call('accounts.list')).find((/** @type {{ you: boolean }} */ { you }) => !you)
  const assistant = { name: to.text(most('person_name')), licence: to.text(most('licence')) }
  await to.call('accounts.change', { account: account.account, ...assistant, role: 'practitioner' })
  return [
    { address: '/settings', texts: [...Object.values(clinic), ...Object.values(practitioner)] },
    { address: '/settings/accounts', texts: [assistant.name] },
  ]
}

/**
 * A rule of the clinic's own, with its reason.
 * @param {Writer} to
 */
export async function decide(to) {
  const { policy } = await to.call('rules.read')
  const verdicts = [{ rule: 'SCR-KELOID', question: 'keloid', answer: 'yes', verdict: 'caution' }]
  await to.call('rules.change', { version: policy.version, verdicts, valid_days: { keloid: 30 + (policy.version % 2) }, min_age: null, reason: to.text(most('reason')) })
}

/** What of it is refused: the name is another's, no product has the code, no backup the name. */
export const REFUSED = [
  'history.compare invalid',
  'retention.certificate invalid', 'documents.show invalid', 'documents.print invalid', 'documents.save invalid', 'codes.read invalid',
  'codes.forget not_found', 'backups.prove place_missing',
]

/**
 * What is asked with a text and keeps nothing. What cannot be, is refused in words.
 * @param {Writer} to
 * @param {{ patient: number, destruction: number }} of somebody; and of somebody with another name
 * @returns {Promise<string[]>} the operations that refused, and their codes
 */
export async function ask(to, { patient, destruction }) {
  const text = () => to.text(most('search'))
  const certificate = () => ({ destruction, name: text(), birth_date: '1970-01-01', language: null })
  /** @type {string[]} */
  const refused = []
  const all = { patient: null, account: null, from: null, to: null, changes_only: false, before: null }
  for (const [op, args] of /** @type {[string, unknown][]} */ ([
    ['patients.search', { query: text(), limit: 5, filter: null }],
    ['patients.export', { query: text(), limit: null, filter: null }],
    ['patients.alike', { name: text(), birth_date: '1990-02-03', phones: [to.text(most('phone'))], identifiers: [to.text(most('identifier'))], email: to.text(most('email')), patient: null }],
    ['medicines.look_up', { typed: to.text(most('medicine')) }],
    ['allergens.look_up', { typed: to.text(most('medicine')) }],
    ['history.list', { ...all, noun: text(), id: 1, operation: text() }],
    ['history.export', { ...all, noun: text(), id: 1, operation: text() }],
    ['history.compare', { code: text() }],
    ['retention.classes', { country: text() }],
    ['retention.find', { name: text(), birth_date: '1990-02-03' }],
    ['retention.certificate', certificate()],
    ['documents.show', { kind: 'destruction', ...certificate() }],
    ['documents.print', { kind: 'destruction', ...certificate() }],
    ['documents.save', { kind: 'destruction', ...certificate() }],
    ['screening.judge', { patient, answers: { keloid: 'no' }, asked: [to.text(60)], products: [] }],
    ['codes.read', { text: to.text(120), via: 'camera' }],
    ['codes.forget', { product: 1, code: to.text(120) }],
    ['backups.prove', { place: 'here', name: text() }],
    ['passphrase.judge', { passphrase: text(), known: [text()] }],
    ['drafts.save', { key: to.text(60), content: { [to.text(60)]: to.text(60) } }],
    ['drafts.read', { key: to.text(60) }],
    ['drafts.discard', { key: to.text(60) }],
  ])) {
    await to.call(op, args).catch((error) => {
      refused.push(`${op} ${JSON.parse(error.message.slice(op.length + 2)).code}`)
    })
  }
  return refused
}

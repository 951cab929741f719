// What looks like a text in a request and is none: a day, a number of a list, a word of the catalogue, a secret.
/** @typedef {import('./writer.js').Writer} Writer */

/** Fields that no hostile string is sent to here, and why. */
export const ELSEWHERE = new Map(
  Object.entries({
    'vault.create zone': 'there is one vault; a name of the list, as clinic.change country is',
    'vault.create passphrase': 'a secret: it is shown nowhere, and compared as bytes',
    'vault.unlock passphrase': 'a secret',
    'vault.recover code': 'the vault is open; a code is compared as characters, and shown nowhere',
    'vault.recover passphrase': 'a secret',
    'vault.rescue passphrase': 'a secret',
    'vault.rekey passphrase': 'a secret',
    'passphrase.change present': 'a secret',
    'passphrase.change passphrase': 'a secret',
    'recovery.issue passphrase': 'a secret',
    'recovery.confirm code': 'compared as characters, and shown nowhere',
    'accounts.add passphrase': 'a secret',
    'accounts.add yours': 'a secret',
    'accounts.remove yours': 'a secret',
    'accounts.set_passphrase passphrase': 'a secret',
    'accounts.set_passphrase yours': 'a secret',
    'backups.preview name': 'a folder’s name, looked up as backups.prove does, in which it is tried',
    'backups.preview passphrase': 'a secret',
    'backups.restore name': 'as backups.preview',
    'backups.restore passphrase': 'a secret',
  }),
)

/**
 * The request with another value at a place of it, or null where it has no such place.
 * @param {unknown} request
 * @param {string} path "details.phones[].number", "answers{}"
 * @param {string} value
 */
export function withText(request, path, value) {
  const copy = JSON.parse(JSON.stringify(request))
  const steps = path.replaceAll('[]', '.[]').replaceAll('{}', '.{}').split('.')
  const put = (/** @type {any} */ at, /** @type {string[]} */ [step, ...rest]) => {
    if (at === null || typeof at !== 'object') return false
    if (step === '[]') {
      if (rest.length > 0) return at.some((/** @type {unknown} */ one) => put(one, rest))
      at.splice(0, 1, value)
    } else if (step === '{}') at[value] = Object.values(at)[0]
    else if (!(step in at)) return false
    else if (rest.length > 0) return put(at[step], rest)
    else at[step] = value
    return true
  }
  return put(copy, steps) ? copy : null
}

/**
 * Requests that nothing else here asks, with nothing hostile in them.
 * @param {Writer} to
 * @param {number} patient
 */
export async function askMore(to, patient) {
  const { today, now } = await to.call('vault.status')
  await to.call('scales.compute', { reading: { scale: 'norwood_hamilton', value: { form: 'grades', grade: 'III' } } })
  await to.call('scales.compute', { reading: { scale: 'basp', value: { form: 'basp', code: 'M2' } } })
  await to.call('courses.preview', { protocol: 'seed', first_day: today, sessions: 6, gap_days: 14, maintenance_months: 3 })
  await to.call('side_effects.locate', { patient, onset: now })
  for (const op of ['documents.show', 'documents.print', 'documents.save']) await to.call(op, { kind: 'day_summary', day: today, language: null })
}

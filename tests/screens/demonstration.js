// The demonstration clinic: twelve patients in every state.
import { startHost } from './host.js'

/** No secret: `crates/demo` has it too. */
export const DEMONSTRATION = 'comb lantern orchard tide'

/**
 * A host on it, unlocked.
 * @param {{ file?: string }} [options] what is chosen when a file is asked for
 */
export async function startDemonstration(options = {}) {
  const host = await startHost({ demo: 12, ...options })
  await host.call('vault.unlock', { passphrase: DEMONSTRATION })
  return host
}

/**
 * Every address there is in it, each screen in each state.
 * @param {import('./host.js').Host} host
 */
export async function addresses(host) {
  const { rows: patients } = await host.call('patients.search', { query: '', limit: null })
  const lots = await host.call('lots.list')
  const effects = await host.call('side_effects.list', { open_only: false })
  const found = ['/today', '/patients', '/patients/new', '/stock', '/stock/receive', '/side-effects', '/side-effects/report', '/settings', '/settings/accounts', '/settings/passphrase', '/settings/recovery', '/settings/backups', '/history', '/help?page=start', '/help?page=accounts']
  for (const { lot } of lots) found.push(`/stock/${lot}`)
  for (const { side_effect } of effects) found.push(`/side-effects/${side_effect}`)
  const seen = new Set()
  for (const { patient } of patients) {
    const { course, standing } = await host.call('patients.read', { patient })
    found.push(`/patients/${patient}`)
    // Who stands alike is asked, planned and treated on the same screens.
    const state = standing?.state ?? 'none'
    if (seen.has(state)) continue
    seen.add(state)
    found.push(`/patients/${patient}/screening`, `/patients/${patient}/course`)
    if (course && !course.stopped) found.push(`/patients/${patient}/session`)
    const done = course?.sessions.findLast((/** @type {any} */ { session }) => session !== null)
    if (done) found.push(`/sessions/${done.session}`)
  }
  const treated = found.find((address) => address.startsWith('/sessions/'))
  if (treated) found.push(`${treated}/aftercare`)
  found.push(`/patients/${patients[0].patient}/change`)
  return found
}

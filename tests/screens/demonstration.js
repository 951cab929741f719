// The demonstration clinic: twelve patients in every state.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/folders.js'
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
 * Registers one of the patients a second time, so that there are two records to compare.
 * @param {import('./host.js').Host} host
 */
export async function registerTwice(host) {
  const { rows } = await host.call('patients.search', { query: '', limit: 1 })
  const { details } = await host.call('patients.read', { patient: rows[0].patient })
  const again = { ...details, name: details.name.split(' ').reverse().join(' '), alerts: null }
  await host.call('patients.register', { details: again, although_alike: true })
}

const source = readFileSync(join(root, 'ui/src/frame/routes.ts'), 'utf8')

/** The path of every screen, from the page's own list. */
export const ROUTES = [...source.matchAll(/^ *path: "(.+)",$/gm)].map(([, path]) => path)
if (ROUTES.length !== source.match(/ load: \(\) => import/g)?.length) throw new Error('routes.ts is written in another way: not every path was found')

/** Screens that the demonstration clinic does not have, and where they are looked at instead. */
export const ELSEWHERE = {
  '/disposals/:disposal': 'nothing was returned or destroyed in it; recalls.test.js destroys what is left of a lot',
  '/vials/:vial/label': 'no vial is open in it; vials.test.js opens one',
  '/retention/:destruction/certificate': 'no record of it is old enough to be destroyed; retention.test.js destroys one, in English and Arabic',
}

/**
 * The screen of an address: its path in the page's list.
 * @param {string} address
 */
export function routeOf(address) {
  const given = address.replace(/\?.*/, '').split('/')
  return ROUTES.find((path) => {
    const wanted = path.split('/')
    return wanted.length === given.length && wanted.every((step, place) => (step.startsWith(':') ? /^\d+$/.test(given[place]) : step === given[place]))
  })
}

/**
 * Addresses in it, each screen in each state: that no screen is missing is looked at by the story.
 * @param {import('./host.js').Host} host
 */
export async function addresses(host) {
  // What needs no number is there as it is.
  const found = ROUTES.filter((path) => !path.includes(':') && path !== '/help')
  const { rows: patients } = await host.call('patients.search', { query: '', limit: null })
  for (const { lot } of await host.call('lots.list')) found.push(`/stock/${lot}`)
  for (const { product } of (await host.call('products.list')).slice(0, 2)) found.push(`/stock/products/${product}`)
  for (const { side_effect } of await host.call('side_effects.list', { open_only: false })) found.push(`/side-effects/${side_effect}`)
  for (const { recall } of await host.call('recalls.list')) {
    found.push(`/recalls/${recall}`, `/recalls/${recall}/calls`, `/recalls/${recall}/report`)
    const { waiting, exposed } = await host.call('recalls.read', { recall })
    if (waiting > 0) found.push(`/recalls/${recall}/letters`)
    if (exposed.length > 0) found.push(`/recalls/${recall}/letter/${exposed[0].patient}`)
  }
  const seen = new Set()
  let isTold = false
  for (const { patient } of patients) {
    const { course, standing, screening } = await host.call('patients.read', { patient })
    found.push(`/patients/${patient}`)
    // An intake that was written is read; without one there is a form.
    const { shown } = await host.call('intakes.read', { patient, intake: null })
    if (shown && !isTold) found.push(`/patients/${patient}/intake`)
    isTold ||= Boolean(shown)
    // Who stands alike is asked, planned and treated on the same screens.
    const state = standing?.state ?? 'none'
    if (seen.has(state)) continue
    seen.add(state)
    found.push(`/patients/${patient}/screening`, `/patients/${patient}/course`)
    if (screening) found.push(`/screenings/${screening.screening}`)
    if (course && !course.stopped) found.push(`/patients/${patient}/session`)
    const done = course?.sessions.findLast((/** @type {any} */ { session }) => session !== null)
    if (done) found.push(`/sessions/${done.session}`)
  }
  const treated = found.find((address) => address.startsWith('/sessions/'))
  if (treated) found.push(`${treated}/aftercare`)
  const [{ patient }] = patients
  found.push(`/patients/${patient}/change`, `/patients/${patient}/compare`)
  const { pairs } = await host.call('patients.duplicates')
  for (const { a, b } of pairs.slice(0, 1)) found.push(`/patients/${a.patient}/compare/${b.patient}`)
  // The manual's pages are looked at by help.test.js; the last has the widest table.
  found.push('/help?page=start', '/help?page=accounts')
  return found
}

/**
 * One address for each screen.
 * @param {import('./host.js').Host} host
 */
export async function oneOfEach(host) {
  return new Map((await addresses(host)).map((address) => [routeOf(address), address])).values()
}

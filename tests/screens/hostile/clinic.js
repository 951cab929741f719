// A clinic in which every text is a hostile string, made by the operations that its screens use; and where each of the texts stands.
import { BEGINNING } from '../models/door.js'
import * as house from './house.js'
import { takeIn, writeList } from './list.js'
import * as people from './people.js'
import * as stock from './stock.js'
import { writer } from './writer.js'

/** @typedef {import('../host.js').Host} Host */
/** @typedef {import('./writer.js').Writer} Writer */

/** When the clinic began: those who were seen then need no longer be kept. */
export const BEGAN = '2001-03-01T08:00:00Z'
/** Where these are seen, the others have to be too; they mean nothing to anybody. */
export const PLAIN = 'Plain words'

/** What the list of another program is called: a name may be anything, too. */
export const LIST = '<img src=x class=planted onerror=trip()>.csv'

/** A proposal has to wait for seven. */
const DAYS = 8 * 24 * 3_600_000

/**
 * One record with all that belongs to it, and its addresses by what is seen there. Papers take ten times as long as screens.
 * @typedef {{ to: Writer, patient: number, part: number, destruction: number, screens: Record<string, string>, papers: Record<string, string> }} Filled
 * @typedef {{ beginning: Writer, filled: Filled[], plain: Filled, recall: number }} Clinic the plain record was made last; the recall concerns several
 */

/** So many of the newest are concerned by a recall of several lots: a paper about everybody has too many pages to be looked at in passing. */
export const RECALLED = 12
/** So many of these wait for their letter. */
export const WAITING = 6

/**
 * Fills the vault of a host that stands at the beginning, and leaves its clock at another instant.
 * @param {Host} host
 * @param {string} list the file that is chosen there
 * @param {string[]} strings
 * @param {string} now
 * @param {string} [zone] in which a session of just now is of the same day
 * @returns {Promise<Clinic>}
 */
export async function fill(host, list, strings, now, zone = BEGINNING.zone) {
  const beginning = writer(strings[0], host.call)
  await house.begin(beginning, zone)
  const { clinic, practitioner } = await host.call('clinic.read')
  await host.call('clinic.change', { clinic, practitioner, language: 'en', country: 'TR' })
  const writers = [...strings, PLAIN].map((string) => writer(string, host.call))
  // They are the first patients, in this order.
  await takeIn(writers, writeList(list, writers))
  const old = []
  for (const to of writers) old.push(await people.seenLongAgo(to))
  await host.clock(new Date(Date.parse(now) - DAYS).toISOString())
  const destructions = []
  for (const [place, to] of writers.entries()) destructions.push(await people.propose(to, old[place]))
  await host.clock(now)
  const filled = []
  for (const [place, to] of writers.entries()) filled.push(await one(to, { imported: place + 1, ...old[place], destruction: destructions[place] }))
  const recall = await stock.recallSeveral(host.call, filled.slice(-RECALLED), WAITING)
  return { beginning, filled: filled.slice(0, -1), plain: filled[filled.length - 1], recall }
}

/**
 * @param {Writer} to
 * @param {{ imported: number, gone: number, going: number, destruction: number }} old
 * @returns {Promise<Filled>}
 */
async function one(to, { imported, gone, going, destruction }) {
  const { number } = await to.call('patients.read', { patient: gone })
  await to.call('retention.destroy', { destruction, number })
  await house.decide(to)
  const { changed, merged } = await people.others(to)
  const held = await stock.stock(to)
  const { patient, screening, session, side_effect } = await people.treated(to, held)
  const { vial, undone } = await stock.handled(to, held)
  const { recall, disposal } = await stock.recalled(to, { lot: held.lot, patient })
  return {
    to,
    patient,
    part: held.part,
    destruction,
    screens: {
      patient: `/patients/${patient}`,
      'change a patient': `/patients/${patient}/change`,
      intake: `/patients/${patient}/intake`,
      screening: `/patients/${patient}/screening`,
      course: `/patients/${patient}/course`,
      compare: `/patients/${patient}/compare/${changed}`,
      'patient on hold': `/patients/${changed}`,
      'record a session': `/patients/${changed}/session`,
      'intake draft': `/patients/${changed}/intake`,
      'merged patient': `/patients/${merged}`,
      'proposed patient': `/patients/${going}`,
      'imported patient': `/patients/${imported}`,
      screened: `/screenings/${screening}`,
      session: `/sessions/${session}`,
      'recalled lot': `/stock/${held.lot}`,
      lot: `/stock/${held.part}`,
      product: `/stock/products/${held.product}`,
      recall: `/recalls/${recall}`,
      'undone recall': `/recalls/${undone}`,
      'side effect': `/side-effects/${side_effect}`,
      'history of a patient': `/history?patient=${patient}`,
      'history of a merge': `/history?patient=${merged}`,
      'history of a lot': `/history?noun=lots&id=${held.part}`,
      'history of a recalled lot': `/history?noun=lots&id=${held.lot}`,
      'history of a recipe': `/history?noun=recipes&id=${held.recipe}`,
      'history of a place': `/history?noun=places&id=${held.place}`,
    },
    papers: {
      aftercare: `/sessions/${session}/aftercare`,
      report: `/recalls/${recall}/report`,
      calls: `/recalls/${recall}/calls`,
      letter: `/recalls/${recall}/letter/${patient}`,
      disposal: `/disposals/${disposal}`,
      label: `/vials/${vial}/label`,
      certificate: `/retention/${destruction}/certificate`,
    },
  }
}

// A stock with one string in every text: what it holds, what is done to it, and what is recalled and destroyed of it.
import { LIMITS } from './fields.js'
import { later } from './people.js'

/** @typedef {import('./writer.js').Writer} Writer */

const most = (/** @type {string} */ field) => LIMITS[field].max

/** @param {Writer} to */
const note = ({ text }) => text(most('note'))
/** @param {Writer} to */
const reason = ({ text }) => text(most('reason'))

/** @param {Writer} to */
const serum = ({ text }) => ({
  name: text(most('product_name')), maker: text(most('party')),
  ingredients: [{ ingredient: null, name: text(most('product_name')), strength: text(40) }],
  presentation: 'vial', container_ml: 5, dosing: 'multi', storage: 'fridge', protect_from_light: false, in_use_hours: 24, reorder_ml: null, price: { minor: 12_50, currency: 'EUR' },
})

/**
 * @param {Writer} to
 * @returns {Promise<number>}
 */
const product = async (to) => (await to.call('products.add', serum(to))).product

/**
 * @param {Writer} to
 * @param {number} product
 * @param {number} place
 * @returns {Promise<number>}
 */
async function receive(to, product, place) {
  const { today } = await to.call('vault.status')
  const { lot } = await to.call('lots.receive', {
    product, lot_number: to.text(most('lot_number'), (text) => text.trimStart()), expiry: later(today, 400), expiry_precision: 'day', ml: 50, serial: to.text(most('delivery')),
    supplier: to.text(most('supplier')), delivery_note: to.text(most('delivery')), place, received_on: today, code: null,
  })
  return lot
}

/**
 * What there is; the first lot is set aside, so that who is given of it is asked afterwards.
 * @param {Writer} to
 */
export async function stock(to) {
  const { place } = await to.call('places.add', { name: to.text(most('place_name')), storage: 'fridge' })
  await to.call('places.change', { place, name: to.text(most('place_name')), retired: false })
  const changed = await product(to)
  await to.call('products.change', { product: changed, details: serum(to) })
  const other = await product(to)
  const parts = [{ product: other, parts: 1 }]
  const named = () => ({ name: to.text(most('recipe_name')), note: note(to), parts })
  const { recipe } = await to.call('recipes.add', named())
  await to.call('recipes.change', { recipe, details: named() })
  const [lot, part] = [await receive(to, changed, place), await receive(to, other, place)]
  await to.call('lots.quarantine', { lot, reason: reason(to) })
  return { place, product: changed, other, recipe, lot, part }
}

/**
 * What is done to the second lot: measured, counted, opened, thrown away, set aside and released, recalled and the recall undone.
 * @param {Writer} to
 * @param {{ place: number, part: number }} stock
 */
export async function handled(to, { place, part: lot }) {
  const { now } = await to.call('vault.status')
  await to.call('temperatures.record', { place, at: now, coldest_tenths: 30, warmest_tenths: 60, note: note(to) })
  await to.call('lots.waste', { lot, vial: null, ml: 1, reason: reason(to) })
  const opened = { lot, patient: null, opened: now, ml: 5 }
  const { vial } = await to.call('vials.open', opened)
  const { vial: spilt } = await to.call('vials.open', opened)
  await to.call('vials.discard', { vial: spilt, reason: reason(to) })
  const { row } = await to.call('lots.read', { lot })
  await to.call('counts.record', { lines: [{ lot, expected: row.left, counted: row.left - 1, reason: reason(to) }], note: note(to) })
  const { recall } = await to.call('recalls.open', notice(to, lot))
  await to.call('recalls.undo', { recall, reason: reason(to) })
  await to.call('lots.quarantine', { lot, reason: reason(to) })
  await to.call('lots.release', { lot, reason: reason(to) })
  return { vial, undone: recall }
}

/**
 * @param {Writer} to
 * @param {number} lot
 */
const notice = (to, lot) => ({
  lots: [lot], reason: reason(to), notice_from: to.text(most('party')), notice_number: to.text(most('delivery')), notice_on: null, side_effect: null,
})

/**
 * The first lot is recalled, who got it is called, and what is left of it destroyed.
 * @param {Writer} to
 * @param {{ lot: number, patient: number }} of
 */
export async function recalled(to, { lot, patient }) {
  const { today, now } = await to.call('vault.status')
  const { recall } = await to.call('recalls.open', notice(to, lot))
  await to.call('recalls.contact', { recall, patient, at: now, way: 'call', outcome: 'spoken', note: note(to), closes: true })
  const { disposal } = await to.call('disposals.record', {
    lots: [lot], on: today, way: 'destroyed', how: to.text(most('party')), reason: reason(to), witness: to.text(most('party')), recall,
  })
  await to.call('recalls.close', { recall, note: note(to) })
  return { recall, disposal }
}

/**
 * A recall that concerns several; all but the last few of them were called.
 * @param {import('./writer.js').Call} call
 * @param {{ part: number, patient: number }[]} of
 * @param {number} waiting
 * @returns {Promise<number>}
 */
export async function recallSeveral(call, of, waiting) {
  const { now } = await call('vault.status')
  const notice = { lots: of.map(({ part }) => part), reason: 'Particles', notice_from: null, notice_number: null, notice_on: null, side_effect: null }
  const { recall } = await call('recalls.open', notice)
  for (const { patient } of of.slice(0, -waiting)) {
    await call('recalls.contact', { recall, patient, at: now, way: 'call', outcome: 'spoken', note: null, closes: true })
  }
  return recall
}

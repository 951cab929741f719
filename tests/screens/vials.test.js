// The stock of a clinic in use: vials are opened and discarded, waste is noted, lots are set aside and released, what is there is
// counted, and a fridge that was too warm sets aside what it holds. Once with a mouse, once by keyboard alone in Arabic.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains, until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { frame } from './models/door.js'
import { PATIENT } from './models/patients.js'
import { stock } from './models/stock.js'
import { counting, lotPage, places } from './models/vials.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/** A serum of which one vial serves several patients, and holds 5 ml. */
const DETAILS = {
  name: 'Hyalu-Vit Complex', maker: null, ingredients: [{ ingredient: null, name: 'Thymus peptide', strength: '2 %' }],
  presentation: 'vial', container_ml: 5, dosing: 'multi', storage: 'fridge', protect_from_light: false, in_use_hours: 24, reorder_ml: 200, price: null,
}
const DELIVERY = { expiry: '2027-03-31', expiry_precision: 'day', ml: 50, supplier: 'Medikal Ltd.', delivery_note: 'D-77', received_on: '2026-11-01', code: null }
const FRIDGE = 'Blue fridge'
const NEXT_DAY = '2026-11-24T08:00:00Z'

/**
 * Somebody before the stock, in which a lot is for several patients and one for a single patient.
 * @param {import('node:test').TestContext} t
 * @param {import('../support/texts.js').Language} language
 * @param {boolean} keys
 */
async function atTheStock(t, language, keys) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, language)
  const { product } = await host.call('products.add', DETAILS)
  const { lot } = await host.call('lots.receive', { product, lot_number: 'A12', serial: 'SN-9', ...DELIVERY })
  const single = await host.call('products.add', { ...DETAILS, name: 'PRP Plus', dosing: 'single', in_use_hours: null, reorder_ml: null })
  const { lot: other } = await host.call('lots.receive', { product: single.product, lot_number: 'B07', ...DELIVERY })
  const patient = await arrange.patient(host, { name: PATIENT.name })
  const person = await sitDown(browser, host, { language, keys, dark: language === 'ar' })
  t.after(() => person.leave(t))
  await frame(person.hands).goTo('stock')
  await stock(person.hands).arrives()
  return { host, person, lot, other, patient }
}

for (const [language, keys] of /** @type {const} */ ([['en', false], ['ar', true]])) {
  test(`a vial is opened and discarded, and a lot is set aside and released, in ${language}`, async (t) => {
    const { host, person, lot, other, patient } = await atTheStock(t, language, keys)
    const { hands, page } = person
    const { say } = hands
    const its = lotPage(hands)
    await hands.press('Hyalu-Vit Complex', { within: { role: 'row', name: 'A12' } })
    await its.arrives('A12')
    for (const fact of ['SN-9', 'D-77', 'Medikal Ltd.']) await hands.sees(fact)

    // The maker says a day, less than the rule for opened containers.
    await its.openVial(null)
    await hands.sees(say('use-limit-maker'))
    let { vials } = await host.call('lots.read', { lot })
    assert.deepEqual([vials.length, vials[0].left, vials[0].use_until], [1, 5, '2026-11-24T09:30'])
    await person.assertAccessible('a lot with an open vial')
    await person.picture(`vials-${language}`)

    await its.waste('2', 'The first of it was spilled')
    await hands.sees(say('lots-waste-done'))
    const after = (await host.call('lots.read', { lot })).row
    assert.deepEqual([after.left, after.unopened], [48, 43])
    await hands.sees('The first of it was spilled')

    await its.setAside('The maker was asked about particles')
    await hands.sees(say('lots-quarantine-done'))
    await hands.sees('The maker was asked about particles')
    assert.equal((await host.call('lots.read', { lot })).row.status, 'quarantined')
    assert.equal(await hands.has({ role: 'button', name: say('vials-open') }), false)
    await person.assertAccessible('a lot that is set aside')
    await its.release('The maker has answered: nothing is wrong with it')
    await hands.sees(say('lots-release-done'))
    assert.equal((await host.call('lots.read', { lot })).row.status, 'available')

    // A day later its time is over: the stock says so, and it is discarded there.
    await host.clock(NEXT_DAY)
    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await hands.sees(say('lots-needs-title'))
    await hands.sees(say('vials-state-past'))
    await hands.sees(say('lots-needs-order'))
    await person.assertAccessible('a stock that needs somebody')
    await person.picture(`stock-needs-${language}`)
    await hands.press('Hyalu-Vit Complex', { within: { role: 'group', name: say('lots-needs-title') } })
    await its.arrives('A12')
    await its.discard('Past its use')
    await hands.sees(say('vials-discard-done'))
    await hands.sees(say('vials-state-discarded'))
    ;({ vials } = await host.call('lots.read', { lot }))
    assert.deepEqual([vials[0].closed, vials[0].discard_reason, vials[0].left], [true, 'Past its use', 0])

    // The other serum's containers are for one patient: for whom is asked.
    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await hands.press('PRP Plus', { within: { role: 'row', name: 'B07' } })
    await its.arrives('B07')
    await hands.press(say('vials-open'))
    await hands.press(say('vials-open'))
    await complains(hands, say('vials-open-patient'), say('vials-open-patient-missing'))
    assert.deepEqual(await wrong(page), [say('vials-open-patient')])
    await person.assertAccessible('a vial without a patient')
    await hands.keys('Escape')
    await its.openVial({ letters: PATIENT.name.slice(0, 4), name: PATIENT.name })
    await hands.sees(say('use-limit-beyond-use'))
    const [own] = (await host.call('lots.read', { lot: other })).vials
    assert.deepEqual([own.patient, own.use_until], [patient, '2026-11-24T12:00'])
    person.assertQuiet()
  })

  test(`the stock is counted, and a fridge that was too warm sets lots aside, in ${language}`, async (t) => {
    const { host, person, lot, other } = await atTheStock(t, language, keys)
    const { hands } = person
    const { say } = hands
    const [count, fridge, its] = [counting(hands), places(hands), lotPage(hands)]
    await count.open()
    await count.arrives()
    await count.save()
    await hands.sees(say('counts-none-counted'))
    await count.count('A12', '49')
    await count.count('B07', '50')
    await hands.sees(say('counts-summary'))
    await count.save()
    await complains(hands, say('counts-reason-of', { lot: 'A12' }), say('form-required'))
    assert.equal((await wrong(person.page)).length, 1)
    await person.assertAccessible('a count with a difference')
    await person.picture(`count-${language}`)
    // Somebody takes of the other lot meanwhile: it is counted again.
    await host.call('lots.waste', { lot: other, vial: null, ml: 1, reason: 'Broken' })
    await count.because('A12', 'One ml spilled and not noted')
    await count.save()
    await hands.sees(say('error-stock-moved', { left: '49' }))
    await count.count('B07', '49')
    await count.save()
    await hands.sees(say('counts-saved'))
    await until('the count to be kept', async () => (await host.call('counts.list')).length === 1)
    const [kept] = await host.call('counts.list')
    assert.deepEqual([kept.lots, kept.differences, kept.difference], [2, 1, -1])
    assert.equal((await host.call('lots.read', { lot })).row.left, 49)
    await hands.sees('−1.0')
    await person.assertAccessible('after a count')

    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await fridge.open()
    await fridge.arrives()
    await hands.sees(say('places-empty-title'))
    await fridge.add('Fridge', 'fridge')
    await hands.arrives('Fridge')
    await fridge.rename('Fridge', FRIDGE)
    await hands.arrives(FRIDGE)
    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await hands.press('Hyalu-Vit Complex', { within: { role: 'row', name: 'A12' } })
    await its.arrives('A12')
    await hands.sees('One ml spilled and not noted')
    await its.keepIn(FRIDGE)
    await hands.sees(say('lots-place-moved'))
    assert.equal((await host.call('lots.read', { lot })).row.place_name, FRIDGE)

    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await fridge.open()
    await fridge.arrives()
    await fridge.read(FRIDGE, '3,5', '7')
    await hands.sees(say('places-reading-inside'))
    await fridge.read(FRIDGE, '4', '11,5')
    await hands.sees(say('places-excursion-title', { place: FRIDGE }))
    await hands.sees(say('places-excursion-lots', { count: 1 }))
    await hands.sees(say('places-reading-outside'))
    await person.assertAccessible('a place that was too warm')
    await person.picture(`places-${language}`)
    assert.equal((await host.call('lots.read', { lot })).row.status, 'quarantined')
    assert.equal((await host.call('lots.read', { lot: other })).row.status, 'available')
    // The stock says that the place is to be looked at.
    await frame(hands).goTo('stock')
    await stock(hands).arrives()
    await hands.sees(say('places-alert-excursion'))
    await fridge.open()
    await fridge.arrives()
    await fridge.retire(FRIDGE)
    await hands.sees(say('places-retired'))
    person.assertQuiet()
  })
}

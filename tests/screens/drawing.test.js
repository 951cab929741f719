// A session draws one product over two lots, and another from an opened vial; what is drawn although its time is over wants a reason,
// and the patient is asked afterwards.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains, until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { screening } from './models/course.js'
import { frame } from './models/door.js'
import { drawing, watches } from './models/drawing.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const SERUM = 'Hyalu-Vit Complex'
const SHARED = 'Panthenol Multi'

/**
 * A serum in two lots, of which the first to expire holds 2 ml; another with a vial that was opened at nine. It is half past nine, and
 * the form of a patient's first session is open, its questions answered.
 * @param {import('node:test').TestContext} t
 * @param {{ language?: 'en' | 'ar', name?: string, keys?: boolean, dosing?: 'multi' | 'single', opened?: string }} [how]
 */
async function begin(t, { language = 'en', name = 'Boris Knežević', keys = false, dosing = 'multi', opened = '2026-11-23T09:00' } = {}) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, language)
  const small = await arrange.lot(host, { name: SERUM, lot_number: 'SMALL-1', expiry: '2026-12-31', ml: 2 })
  const { row } = await host.call('lots.read', { lot: small })
  const received = { supplier: null, received_on: '2026-11-01', expiry_precision: 'day' }
  const large = (await host.call('lots.receive', { ...received, product: row.product, lot_number: 'LARGE-2', expiry: '2027-03-31', ml: 50 })).lot
  const ingredients = [{ ingredient: null, name: 'Thymus peptide', strength: '2 %' }]
  const { product } = await host.call('products.add', { name: SHARED, maker: null, ingredients, container_ml: 10, dosing })
  const shared = (await host.call('lots.receive', { ...received, product, lot_number: 'SHARED-3', expiry: '2027-06-30', ml: 30 })).lot
  const patient = await arrange.patient(host, { name, language })
  await arrange.course(host, patient)
  const { vial } = await host.call('vials.open', { lot: shared, patient: dosing === 'single' ? patient : null, opened })
  const person = await sitDown(browser, host, { language, keys, dark: language === 'ar' })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  /** @param {number} lot */
  const left = async (lot) => (await host.call('lots.read', { lot })).row.left
  const arrive = async () => {
    await page.goto(`${host.listening}#/patients/${patient}/session`)
    await session(hands).arrives(1, 6)
  }
  await arrive()
  await screening(hands).answerAll()
  return { host, person, hands, page, say, form: session(hands), draw: drawing(hands), patient, name, small, large, shared, vial, left, arrive }
}

const DOSE = { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '2' }

for (const how of /** @type {const} */ ([
  { language: 'en', name: 'Boris Knežević', keys: true },
  { language: 'ar', name: 'سامر الحدّاد', keys: false },
])) {
  test(`one product over two lots, another from an opened vial, ${how.keys ? 'by keyboard, ' : ''}in ${how.language}`, async (t) => {
    const { host, person, hands, say, form, draw, small, large, shared, vial, left } = await begin(t, how)
    await draw.open()
    await draw.ask(SERUM, '500')
    await complains(hands, say('drawing-ml'), say('error-out-of-range', { least: '0.001', most: '100' }))
    await draw.ask(SERUM, '60')
    await hands.sees(say('drawing-short', { product: SERUM, ml: say('common-ml', { amount: '8.0' }) }))
    assert.equal(await hands.has({ role: 'button', name: say('drawing-take') }), false, 'what is lacking cannot be taken')
    await draw.ask(SERUM, '3')
    for (const lot of ['SMALL-1', 'LARGE-2']) await until(lot, async () => (await hands.read()).includes(lot))
    await person.assertAccessible('what to draw')
    await draw.take()
    await hands.sees(say('drawing-not-given', { ml: say('common-ml', { amount: '3.0' }) }))

    // Who passes through the empty fields has made no mistake.
    for (let step = 0; how.keys && step < 6; step++) await hands.keys('Tab')
    assert.deepEqual(await wrong(person.page), [])

    // It can be put back while no dose is given of it.
    await draw.putBack(1, SERUM)
    await until('it to be put back', async () => !(await draw.canPutBack(1, SERUM)))
    await draw.ask(SERUM, '3')
    await draw.take()
    await form.dose(1, { ...DOSE, lot: draw.mix(1, SERUM) })
    await hands.sees(say('drawing-not-given', { ml: say('common-ml', { amount: '1.0' }) }))
    assert.equal(await draw.canPutBack(1, SERUM), false)

    // More than was drawn up is said at the row, before it is sent and by the core.
    await form.dose(2, { ...DOSE, zone: 'vertex', lot: draw.mix(1, SERUM) })
    await hands.sees(say('drawing-over-left-mix', { ml: '3.0' }))
    await form.times('09:05', '09:25')
    await form.sign()
    await complains(hands, say('sessions-ml'), say('error-mix-too-little', { left: '1' }), form.inDose(2))
    await form.dose(2, { ...DOSE, zone: 'vertex', ml: '1', lot: draw.mix(1, SERUM) })
    await hands.sees(say('drawing-all-given'))
    await form.dose(3, { ...DOSE, zone: 'mid_scalp', ml: '1.5', lot: 'SHARED-3' })
    await person.assertAccessible('a session with what was drawn up')
    await person.picture(`drawing-${how.language}`)
    await form.sign()
    await hands.sees(say('sessions-signed'))

    await form.arrives(1, 6)
    for (const seen of ['SMALL-1', 'LARGE-2', 'SHARED-3', say('drawing-opened-vial'), draw.mix(1, SERUM)]) await hands.sees(seen)
    await person.assertAccessible('the session with what was drawn up')
    await person.picture(`drawing-page-${how.language}`)
    assert.deepEqual(await Promise.all([small, large, shared].map(left)), [0, 49, 28.5])
    const { mixes, doses } = await host.call('sessions.read', { session: 1 })
    assert.deepEqual(mixes[0].draws.map((/** @type {any} */ { lot, ml }) => [lot, ml]), [[small, 2], [large, 1]])
    assert.deepEqual(doses.map((/** @type {any} */ { mix, from }) => [mix, from?.vial ?? null]), [[0, null], [0, null], [null, vial]])
    person.assertQuiet()
  })
}

test('what was drawn up is in the draft', async (t) => {
  const { host, person, hands, page, say, form, draw, patient, arrive } = await begin(t)
  await draw.open()
  await draw.ask(SERUM, '3')
  await draw.take()
  await form.dose(1, { ...DOSE, lot: draw.mix(1, SERUM) })
  const key = `session:${patient}`
  const kept = await until('the draft to be kept', async () => {
    const draft = await host.call('drafts.read', { key })
    return draft?.content.mixes.length === 1 && draft.content.doses[0]?.mix !== null && draft
  })
  await page.reload()
  await arrive()
  await hands.sees(say('drawing-not-given', { ml: say('common-ml', { amount: '1.0' }) }))
  await form.times('09:05', '09:25')

  // As an earlier version kept it: no mixes, and rows without vial and mix.
  const doses = kept.content.doses.map((/** @type {any} */ { vial, mix, ...dose }) => ({ ...dose, lot: null }))
  const { mixes, ...old } = kept.content
  await frame(hands).goTo('today')
  await hands.arrives(say('nav-today'))
  await host.call('drafts.save', { key, content: { ...old, doses } })
  await arrive()
  await hands.field(say('sessions-ml'), form.inDose(1))
  assert.equal(await hands.has({ role: 'button', name: say('drawing-put-back-label', { mix: draw.mix(1, SERUM) }) }), false)
  await form.dose(1, { ...DOSE, lot: 'LARGE-2' })
  await form.times('09:05', '09:25')
  await form.sign()
  await hands.sees(say('sessions-signed'))
  person.assertQuiet()
})

test('a vial past its time wants a reason, and the patient is asked afterwards', async (t) => {
  const past = { dosing: /** @type {const} */ ('single'), opened: '2026-11-23T08:00' }
  const { host, person, hands, page, say, form, name, shared, left } = await begin(t, past)
  const choice = page.getByRole('option', { name: /SHARED-3.*09:00/ })
  await form.dose(1, { ...DOSE, lot: 'LARGE-2' })
  assert.ok((await choice.innerText()).startsWith(say('drawing-vial-past')), await choice.innerText())
  assert.equal(await choice.evaluate((/** @type {HTMLOptionElement} */ option) => option.matches(':disabled')), true)
  await form.blockedWasGiven()
  await form.dose(1, { ...DOSE, lot: say('drawing-vial-past') })
  await hands.sees(say('drawing-vial-given-explain', { why: say('drawing-vial-past') }))
  await form.times('09:10', '09:25')
  await form.sign()
  await complains(hands, say('screening-override-reason'), say('screening-reason-missing'), form.inReason('VIAL-PAST-USE'))
  assert.equal((await wrong(page)).length, 1)
  await person.assertAccessible('a session from a vial past its time')
  const reason = 'The hour was over by ten minutes before anybody looked at the clock.'
  await form.giveReason('VIAL-PAST-USE', reason)
  await form.sign()
  await hands.sees(say('sessions-signed'))
  await form.arrives(1, 6)
  for (const seen of [say('sessions-rule-vial-past-use'), reason]) await hands.sees(seen)
  const [seen, bad] = await page.getByText(reason, { exact: true }).evaluate((element) => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = 'var(--bad)'
    const colour = getComputedStyle(probe).color
    probe.remove()
    return [getComputedStyle(element).color, colour]
  })
  assert.equal(seen, bad)
  assert.equal(await left(shared), 28)

  await frame(hands).goTo('today')
  await hands.sees(say('watches-title', { count: 1 }))
  await hands.sees(say('sessions-rule-vial-past-use'))
  // What is left in the vial is to be discarded.
  await hands.sees(say('drawing-today-vials', { count: 1 }))
  await person.assertAccessible('today with a patient to ask')
  await watches(hands).close(name)
  await watches(hands).closing(name)
  await watches(hands).save('')
  await complains(hands, say('watches-note'), say('form-required'))
  await person.assertAccessible('a patient is asked')
  await watches(hands).save('No redness, no fever, feels well.')
  await hands.sees(say('watches-closed'))
  await until('the watch to go', async () => !(await hands.read()).includes(say('watches-title', { count: 1 })))
  assert.deepEqual(await host.call('watches.list'), [])
  person.assertQuiet()
})

// A recall of lots from the maker's notice to its end, by the keyboard in English and with a mouse in Arabic; one of the wrong lot;
// one that begins with a side effect; and what an assistant may do of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapters } from '../support/chapters.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { changeOver } from './models/door.js'
import { record } from './models/patients.js'
import { recall, recalls } from './models/recalls.js'
import { lotPage } from './models/vials.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const NOTICE = { lots: ['A12'], reason: 'Particles were found in vials of this lot.', from: 'Derma Labs', number: 'FSN-2026/114', on: '20.11.2026' }
const phones = (/** @type {string} */ number) => [{ number, label: null }]

/**
 * A session in which two lots were given out of one syringe.
 * @param {import('./host.js').Host} host
 * @param {number} patient
 * @param {number[]} lots
 */
async function mixed(host, patient, lots) {
  const course = await arrange.course(host, patient)
  const { questions } = await host.call('screening.ask', { patient })
  const answers = Object.fromEntries(questions.map((/** @type {{ id: string }} */ { id }) => [id, 'no']))
  const draws = lots.map((lot) => ({ lot, ml: 1 }))
  const doses = [{ zone: 'frontal', technique: 'nappage', depth_mm: 2, points: 40, ml: 1, mix: 0 }]
  const record = { patient, course, answers, mixes: [{ draws }], doses, started: '2026-11-23T08:30', ended: '2026-11-23T09:00', note: null, overrides: [] }
  return (await host.call('sessions.record', record)).session
}

for (const { language, keys, names } of /** @type {const} */ ([
  { language: 'en', keys: true, names: ['Ayşe Demir', 'Mehmet Kaya'] },
  { language: 'ar', keys: false, names: ['ليلى بنت أحمد', 'يوسف الحداد'] },
])) {
  test(`a lot is recalled, from the notice to the end, in ${language}${keys ? ', by keyboard' : ''}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const lot = await arrange.lot(host, { lot_number: 'A12' })
    const other = await arrange.lot(host, { name: 'Other serum', lot_number: 'B07' })
    const [one, two] = [
      await arrange.patient(host, { name: names[0], language, phones: phones('0532 555 01 02') }),
      await arrange.patient(host, { name: names[1], language }),
    ]
    await arrange.patient(host, { name: 'Olga Yılmaz' })
    await arrange.session(host, one, lot)
    await mixed(host, two, [lot, other])
    const person = await sitDown(browser, host, { keys, language, width: keys ? 1280 : 1024 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const chapter = chapters(t, () => person.picture(`failed-recalls-${language}`))
    const list = recalls(hands)
    const form = recall(hands)
    const kept = () => host.call('recalls.read', { recall: 1 })

    await chapter('1 the notice', async () => {
      await hands.arrives(say('nav-today'))
      await list.goTo()
      await hands.sees(say('recalls-empty-title'))
      await person.assertAccessible('no recalls')
      await list.begin()
      await list.opening()
      await list.open()
      await hands.sees(say('recalls-lots-missing'))
      assert.equal((await wrong(page)).length, 2)
      await person.assertAccessible('a recall, nothing filled in')
      await list.choose('B07')
      await hands.sees(say('recalls-happens-count', { count: 1 }))
      await list.fill(NOTICE)
      await hands.sees(say('recalls-happens-count', { count: 2 }))
      await list.leaveOut(say('today-lot', { product: 'Other serum', lot: 'B07' }))
      await person.assertAccessible('a recall, filled in')
      await person.picture(`recall-new-${language}`)
      await list.open()
      await hands.sees(say('recalls-opened'))
      await form.arrives(1)
    })
    await chapter('2 everybody who received it', async () => {
      await form.isAt(0, 2)
      for (const seen of [...names, '0532 555 01 02', NOTICE.reason, NOTICE.number, say('recalls-in-mix'), say('recall-state-open')]) await hands.sees(seen)
      assert.ok(!(await hands.read()).includes('Olga'), 'who received nothing of it is not there')
      const { row } = await host.call('lots.read', { lot })
      assert.deepEqual([row.status, row.usable], ['recalled', false])
      assert.equal((await host.call('lots.read', { lot: other })).row.usable, true)
      await person.assertAccessible('a recall')
      await person.picture(`recall-${language}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      assert.ok(!wide, 'nothing scrolls sideways')
    })
    await chapter('3 from a patient to every lot, and from the lot to every patient', async () => {
      await hands.press(names[1], { within: { role: 'row', name: names[1] } })
      await record(hands).arrives(names[1])
      const received = { within: { role: /** @type {const} */ ('group'), name: say('patients-lots-title') } }
      for (const seen of [say('patients-lots-title'), 'B07', say('lots-use-mixed'), say('lot-status-recalled')]) await hands.sees(seen)
      await person.assertAccessible('a patient who received a recalled lot')
      await person.picture(`lots-received-${language}`)
      await hands.press('A12', { ...received, part: true })
      await lotPage(hands).arrives('A12')
      for (const seen of [say('stock-uses-title'), ...names, say('lots-use-mixed')]) await hands.sees(seen)
      await hands.press(say('lots-recall-link'))
      await form.arrives(1)
    })
    await chapter('4 not closed while somebody does not know', async () => {
      await form.beginClosing()
      await form.close()
      await hands.sees(say('error-recall-waiting', { patients: 2 }))
      await person.assertAccessible('a recall that cannot be closed')
      await hands.keys('Escape')
      assert.equal((await kept()).state, 'open')
    })
    await chapter('5 told, one after the other', async () => {
      await form.contact(names[0], { outcome: 'not-reached' })
      await until('the call to be kept', async () => (await kept()).exposed.some((/** @type {any} */ { contacts }) => contacts.length === 1))
      await form.isAt(0, 2)
      await form.contact(names[0], { way: 'letter', outcome: 'sent', note: 'By registered post', closes: true })
      await form.isAt(1, 2)
      // The focus waits at the next one.
      await until('the focus at the next', () =>
        page.evaluate((name) => document.activeElement?.closest('li')?.textContent?.includes(name) ?? false, names[1]))
      assert.ok(!(await hands.read()).includes(names[0]), 'who is told is not among those who wait')
      await form.contact(names[1], { outcome: 'spoken', closes: true })
      await form.isAt(2, 2)
      await hands.sees(say('recalls-nobody-waiting'))
      await form.show('all', 2)
      for (const seen of [...names, 'By registered post', say('recalls-contact-closed')]) await hands.sees(seen)
      await person.assertAccessible('a recall, everybody told')
      const { timeline } = await host.call('patients.read', { patient: one })
      assert.equal(timeline.filter((/** @type {any} */ { kind }) => kind === 'contact').length, 2, 'it is in the record too')
    })
    await chapter('6 what is left is destroyed', async () => {
      await form.beginClosing()
      await form.close()
      await hands.sees(say('error-recall-stock-left', { left: '#' }).split('#')[1])
      await hands.keys('Escape')
      await form.beginDisposal()
      await hands.press(say('disposals-record'))
      await until('the way to be asked for', async () => (await wrong(page)).length === 2)
      await person.assertAccessible('a disposal, wrong')
      await form.dispose({ way: 'destroyed', how: 'Burnt by Medical Waste Ltd.', witness: 'Merve Kaya' })
      await hands.sees(say('disposals-recorded', { number: 'S-000001' }))
      await hands.sees('Burnt by Medical Waste Ltd.')
      const after = await kept()
      assert.deepEqual([after.left, after.disposals.length, after.disposals[0].number], [0, 1, 'S-000001'])
      await person.assertAccessible('a recall, nothing left')
    })
    await chapter('7 closed', async () => {
      await form.beginClosing()
      await form.close('The maker was told.')
      await hands.sees(say('recalls-closed'))
      await hands.sees('The maker was told.')
      await hands.sees(say('recall-state-closed'))
      assert.equal((await kept()).state, 'closed')
      assert.ok(!(await hands.has({ role: 'button', name: say('recalls-undo') })), 'what is closed is not undone')
      assert.ok(!(await hands.has({ role: 'button', name: say('recalls-contact') })))
      await person.assertAccessible('a recall, closed')
      await hands.press(say('recalls-title'))
      await list.arrives()
      await hands.sees(NOTICE.reason)
      await person.assertAccessible('recalls')
      await list.openOne(1)
      await form.arrives(1)
    })
    person.assertQuiet()
  })
}

test('a recall of the wrong lot is undone, and the lot is what it was', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const lot = await arrange.lot(host, { lot_number: 'A12' })
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  await arrange.session(host, patient, lot)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const form = recall(hands)
  await hands.arrives(say('nav-today'))
  // As the lot's own page leads here; a lot that is none is left out.
  await page.goto(`${host.listening}#/recalls/new?lot=${lot},999`)
  await recalls(hands).opening()
  await hands.sees(say('recalls-happens-count', { count: 1 }))
  await recalls(hands).fill({ lots: [], reason: 'Recalled by the maker.' })
  await recalls(hands).open()
  await form.arrives(1)
  await form.contact('Ayşe Demir', { outcome: 'spoken', note: 'Told of the recall' })
  await hands.sees('Told of the recall')
  await form.undo('It was lot A21')
  await hands.sees(say('recalls-undone'))
  await hands.sees('It was lot A21')
  await hands.sees(say('recall-state-undone'))
  for (const gone of ['recalls-close', 'recalls-contact', 'disposals-record']) assert.ok(!(await hands.has({ role: 'button', name: say(gone) })), gone)
  await person.assertAccessible('a recall that was undone')
  const { row } = await host.call('lots.read', { lot })
  assert.deepEqual([row.status, row.usable], ['available', true])
  // It may be recalled again, but not twice at a time: that is said at the lot.
  const again = { lots: [lot], reason: 'Recalled after all.', notice_from: null, notice_number: null, notice_on: null, side_effect: null }
  await host.call('recalls.open', again)
  await page.goto(`${host.listening}#/recalls/new?lot=${lot}`)
  await recalls(hands).opening()
  await recalls(hands).fill({ lots: [], reason: 'Recalled by the maker.' })
  await recalls(hands).open()
  await hands.sees(say('error-already-recalled'))
  await person.assertAccessible('a lot that was recalled already')
  person.assertQuiet()
})

test('a side effect with a red flag leads to a recall of what was given', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const lot = await arrange.lot(host, { lot_number: 'A12' })
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  await arrange.session(host, patient, lot)
  const kinds = await host.call('side_effects.kinds')
  const report = async (/** @type {(kind: any) => boolean} */ wanted) => {
    const { id, grades } = kinds.find(wanted)
    const told = { patient, effect: id, grade: grades[0], onset: '2026-11-23T09:30', hospitalised: false, note: null }
    return (await host.call('side_effects.report', told)).side_effect
  }
  const red = await report(({ flag }) => flag !== 'none')
  const mild = await report(({ flag }) => flag === 'none')
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/side-effects/${mild}`)
  await hands.sees(say('side-effects-history-title'))
  assert.ok(!(await hands.has({ role: 'button', name: say('recalls-of-session') })), 'without a red flag nothing is recalled')
  await page.goto(`${host.listening}#/side-effects/${red}`)
  await hands.press(say('recalls-of-session'))
  await recalls(hands).opening()
  await hands.sees(say('recalls-begins'))
  await hands.sees(say('today-lot', { product: 'Hyalu-Vit Complex', lot: 'A12' }))
  await person.assertAccessible('a recall from a side effect')
  await recalls(hands).fill({ lots: [], reason: 'A severe reaction after this lot.' })
  await recalls(hands).open()
  await recall(hands).arrives(1)
  await hands.sees(say('recalls-began-with-effect'))
  const kept = await host.call('recalls.read', { recall: 1 })
  assert.deepEqual([kept.side_effect, kept.lots[0].row.lot], [red, lot])
  person.assertQuiet()
})

test('an assistant notes contacts, and neither opens, undoes nor closes a recall', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const lot = await arrange.lot(host, { lot_number: 'A12' })
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  await arrange.session(host, patient, lot)
  await host.call('recalls.open', { lots: [lot], reason: 'Recalled by the maker.', notice_from: null, notice_number: null, notice_on: null, side_effect: null })
  const passphrase = await arrange.assistant(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await changeOver(hands, passphrase)
  await page.goto(`${host.listening}#/recalls/1`)
  await recall(hands).arrives(1)
  await recall(hands).contact('Ayşe Demir', { outcome: 'spoken', closes: true })
  await recall(hands).isAt(1, 1)
  for (const not of ['recalls-undo', 'recalls-close', 'disposals-record']) assert.ok(!(await hands.has({ role: 'button', name: say(not) })), not)
  await hands.sees(say('door-only-practitioner'))
  await person.assertAccessible('a recall, for an assistant')
  await page.goto(`${host.listening}#/recalls/new?lot=${lot}`)
  await recalls(hands).opening()
  assert.ok(!(await hands.has({ role: 'button', name: say('recalls-open') })))
  person.assertQuiet()
})

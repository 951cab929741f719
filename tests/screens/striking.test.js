// What was recorded for the wrong patient is struck through and recorded for the right one: by keyboard in English, with a mouse in Arabic,
// and read by an assistant.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { changeOver } from './models/door.js'
import { mainJob } from './models/main-job.js'
import { record } from './models/patients.js'
import { recall } from './models/recalls.js'
import { session as form } from './models/session.js'
import { striking } from './models/striking.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const REASON = 'It was Ayşe Kaya,\nwho was in the chair.'

test('a session is struck and recorded for the right patient, by keyboard', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const mistaken = await arrange.patient(host, { name: 'Ayşe Demir' })
  const right = await arrange.patient(host, { name: 'Ayşe Kaya' })
  for (const patient of [mistaken, right]) await arrange.course(host, patient)
  const lot = await arrange.lot(host, { ml: 50 })
  await host.clock('2026-11-23T12:35:00Z')
  const left = async () => (await host.call('lots.read', { lot })).row.left
  const person = await sitDown(browser, host, { keys: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const its = striking(hands)
  const treat = (/** @type {string} */ name) => mainJob(hands).treat({ started: '14:50', ended: '15:30', name, lot: 'A12' })
  await hands.arrives(say('nav-today'))
  await treat('Ayşe Demir')
  assert.equal(await left(), 47.5)

  await its.begin()
  await hands.sees(say('striking-explain-session'))
  // What cannot be put back begins with the way back.
  assert.equal((await page.locator(':focus').textContent())?.trim(), say('striking-keep'))
  await its.strike()
  await until('the reason to be asked for', async () => (await wrong(page)).length === 1)
  await person.assertAccessible('striking a session, nothing written')
  await its.because(REASON)
  await person.picture('striking-session-en')
  await its.strike()
  await its.struck(REASON)
  for (const gone of ['sessions-aftercare', 'sessions-addendum-add', 'sessions-report-side-effect'])
    assert.ok(!(await hands.has({ role: 'button', name: say(gone) })), gone)
  assert.ok(!(await its.offered()), 'it is struck once')
  await person.assertAccessible('a session that was struck')
  await person.picture('struck-session-en')
  assert.equal(await left(), 50)

  await page.goto(`${host.listening}#/patients/${mistaken}`)
  await record(hands).arrives('Ayşe Demir')
  await hands.sees(say('striking-struck-because', { reason: REASON }))
  assert.ok((await page.locator('s').count()) > 0, 'it is struck through in the timeline')
  await person.assertAccessible('a patient with a struck session')
  await person.picture('struck-timeline-en')
  await page.goto(`${host.listening}#/sessions/1/aftercare`)
  await hands.sees(say('error-struck'))

  await treat('Ayşe Kaya')
  // The notice of the first session may still be there: what is waited for is the second one's.
  await until('the second session to be signed', async () => (await left()) !== 50)
  assert.equal(await left(), 47.5)
  await host.call('recalls.open', { lots: [lot], reason: 'Particles found by the maker.' })
  await page.goto(`${host.listening}#/recalls/1`)
  await recall(hands).arrives(1)
  await hands.sees('Ayşe Kaya')
  await recall(hands).isAt(0, 1)
  assert.ok(!(await hands.read()).includes('Ayşe Demir'), 'nobody calls the one who did not receive it')
  await page.goto(`${host.listening}#/stock/${lot}`)
  await hands.sees(say('movement-given-back'))
  await person.assertAccessible('a lot to which something was given back')
  await person.picture('struck-lot-en')
  person.assertQuiet()
})

test('a screening, an intake and a side effect are struck, with a mouse in Arabic', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, 'ar')
  const patient = await arrange.patient(host, { name: 'Ayşe Demir', language: 'ar' })
  const first = await arrange.intake(host, patient, { complaint: 'Thinning', no_allergies: true })
  const session = await arrange.session(host, patient, await arrange.lot(host))
  const allergy = { typed: 'Latex', allergen: null, reaction: null, note: null }
  const intake = await arrange.intake(host, patient, { complaint: 'Shedding', allergies: [allergy] })
  const told = { patient, effect: 'redness', grade: 1, onset: '2026-11-23T09:30', hospitalised: false, note: null }
  const { side_effect } = await host.call('side_effects.report', told)
  const screening = (await host.call('patients.read', { patient })).screening.screening
  const person = await sitDown(browser, host, { language: 'ar', width: 1024, dark: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const its = striking(hands)
  const strike = async (/** @type {string} */ address, /** @type {string} */ name) => {
    await page.goto(`${host.listening}${address}`)
    await its.begin()
    await its.because(REASON)
    await person.picture(`striking-${name}-ar`)
    await its.strike()
  }
  await hands.arrives(say('nav-today'))
  // In the order in which it has to be: first it is said why not.
  await strike(`#/screenings/${screening}`, 'screening')
  await hands.sees(say('error-screening-of-session'))
  await strike(`#/sessions/${session}`, 'session')
  await hands.sees(say('error-side-effects-of-session'))
  await person.assertAccessible('a session that cannot be struck yet')
  await person.picture('striking-refused-ar')

  await strike(`#/side-effects/${side_effect}`, 'side-effect')
  await its.struck(REASON)
  assert.ok(!(await hands.has({ role: 'heading', name: say('side-effects-follow-up-title') })))
  await person.assertAccessible('a side effect that was struck')
  await person.picture('struck-side-effect-ar')
  await strike(`#/sessions/${session}`, 'session')
  await its.struck(REASON)
  await page.goto(`${host.listening}#/screenings/${screening}`)
  await its.struck(REASON)
  await person.assertAccessible('a screening that was struck')
  await person.picture('struck-screening-ar')

  await strike(`#/patients/${patient}/intake`, 'intake')
  await its.struck(REASON)
  await person.assertAccessible('an intake that was struck')
  await person.picture('struck-intake-ar')
  assert.equal((await host.call('intakes.read', { patient, intake })).shown.struck.reason, REASON)
  assert.equal((await host.call('intakes.read', { patient, intake: null })).shown.intake, first)
  await page.goto(`${host.listening}#/patients/${patient}`)
  await record(hands).arrives('Ayşe Demir')
  await until('all four to be struck through', async () => (await page.locator('s').count()) >= 4)
  await person.assertAccessible('a timeline with what was struck')
  await person.picture('struck-timeline-ar')
  person.assertQuiet()
})

test('an assistant reads what was struck and strikes nothing', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  const session = await arrange.session(host, patient, await arrange.lot(host))
  const passphrase = await arrange.assistant(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await host.call('sessions.strike', { session, reason: REASON })
  await changeOver(hands, passphrase)
  await page.goto(`${host.listening}#/sessions/${session}`)
  await form(hands).arrives(1, 6)
  await striking(hands).struck(REASON)
  const { timeline } = await host.call('patients.read', { patient })
  const { screening } = timeline.find((/** @type {any} */ { kind, struck }) => kind === 'screening' && struck === null)
  await page.goto(`${host.listening}#/screenings/${screening}`)
  await hands.sees(say('screening-answers-title'))
  assert.ok(!(await striking(hands).offered()))
  person.assertQuiet()
})

// A session that cannot have been so: it is refused at the field that is wrong and at no other, and nothing of it is kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { screening } from './models/course.js'
import { PATIENT } from './models/patients.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const DOSE = { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1', lot: 'SMALL-1' }

/**
 * A patient on the way to the first session, with a lot of 5 ml; the form is open, its questions are answered.
 * @param {import('node:test').TestContext} t
 * @param {{ birth_date?: string }} [details]
 */
async function beginSession(t, details = {}) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const lot = await arrange.lot(host, { lot_number: 'SMALL-1', ml: 5 })
  const patient = await arrange.patient(host, { name: PATIENT.name, ...details })
  const course = await arrange.course(host, patient)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  await hands.arrives(hands.say('nav-today'))
  await page.goto(`${host.listening}#/patients/${patient}/session`)
  const form = session(hands)
  await form.arrives(1, 6)
  await screening(hands).answerAll()
  const assertNothingWritten = async () => {
    assert.equal((await host.call('lots.read', { lot })).row.left, 5)
    assert.equal((await host.call('patients.read', { patient })).course.done, 0)
  }
  /** @param {number} drawn */
  const signed = async (drawn) => {
    await form.sign()
    await hands.sees(hands.say('sessions-signed'))
    assert.equal((await host.call('lots.read', { lot })).row.left, 5 - drawn)
    assert.equal((await host.call('patients.read', { patient })).course.done, 1)
  }
  return { host, person, hands, page, say: hands.say, form, patient, course, lot, assertNothingWritten, signed }
}

test('more than the lot holds', async (t) => {
  const { person, hands, page, say, form, assertNothingWritten, signed } = await beginSession(t)
  const amount = (/** @type {number} */ number, /** @type {string} */ zone) => `Dose ${number}: ${say(`zone-${zone}`)}, ${say('sessions-ml')}`
  await form.dose(1, { ...DOSE, ml: '6' })
  await form.times('09:00', '09:20')
  // It is seen before anything is sent, and decided by the core.
  await hands.sees(say('sessions-over-left', { ml: '5.0' }))
  await form.sign()
  await complains(hands, say('sessions-ml'), say('error-lot-too-little', { left: '5' }), form.inDose(1))
  assert.deepEqual(await wrong(page), [amount(1, 'frontal')])
  await person.assertAccessible('session, too much')
  await assertNothingWritten()

  // Each dose alone could be drawn; the second is where it becomes too much.
  await form.dose(1, { ...DOSE, ml: '3' })
  await form.dose(2, { ...DOSE, zone: 'vertex', ml: '3' })
  await form.sign()
  await complains(hands, say('sessions-ml'), say('error-lot-too-little', { left: '5' }), form.inDose(2))
  assert.deepEqual(await wrong(page), [amount(2, 'vertex')])
  await assertNothingWritten()

  await form.dose(2, { ...DOSE, zone: 'vertex', ml: '2' })
  await signed(5)
  person.assertQuiet()
})

test('times the wrong way round, and still to come', async (t) => {
  const { person, hands, page, say, form, assertNothingWritten, signed } = await beginSession(t)
  await form.dose(1, DOSE)
  await form.times('09:20', '09:00')
  await form.sign()
  await complains(hands, say('sessions-time'), say('error-end-before-start'), form.inMoment('ended'))
  assert.deepEqual(await wrong(page), [say('sessions-ended')])
  await person.assertAccessible('session, end before start')
  await assertNothingWritten()

  // It is half past nine.
  await form.times('09:00', '09:40')
  assert.deepEqual(await wrong(page), [], 'what was mended is not complained of')
  await form.sign()
  await complains(hands, say('sessions-time'), say('error-in-future'), form.inMoment('ended'))
  assert.deepEqual(await wrong(page), [say('sessions-ended')])
  await form.times('09:40', '09:50')
  await form.sign()
  await complains(hands, say('sessions-time'), say('error-in-future'), form.inMoment('started'))
  assert.deepEqual(await wrong(page), [say('sessions-started')])
  await assertNothingWritten()

  await form.times('09:00', '09:20')
  await signed(1)
  person.assertQuiet()
})

test('a session before its course wants a reason, which stands on the record', async (t) => {
  const { person, hands, page, say, form, assertNothingWritten, signed } = await beginSession(t)
  const rule = 'SESS-BEFORE-COURSE'
  await form.dose(1, DOSE)
  await form.on('22.11.2026')
  await form.times('15:00', '15:20')
  await form.sign()
  // The reason is asked for where the core says why.
  await hands.sees(say('error-before-course', { day: 'Mon 23 Nov 2026' }))
  await complains(hands, say('screening-override-reason'), say('screening-reason-missing'), form.inReason(rule))
  assert.equal((await wrong(page)).length, 1)
  await person.assertAccessible('session before its course')
  await assertNothingWritten()

  await form.giveReason(rule, 'Too short')
  await form.sign()
  await complains(hands, say('screening-override-reason'), say('error-too-short', { least: 10 }), form.inReason(rule))
  await assertNothingWritten()

  const reason = 'The first session was given on Sunday; the course was written down a day late.'
  await form.giveReason(rule, reason)
  await signed(1)
  await form.arrives(1, 6)
  await hands.sees(say('sessions-rule-sess-before-course'))
  await hands.sees(reason)
  person.assertQuiet()
})

test('nobody goes on over an age under 18 on the day of the session', async (t) => {
  // Eighteen today; the session is written down as of the day before.
  const { host, person, hands, page, say, form, patient, course, lot, assertNothingWritten, signed } = await beginSession(t, {
    birth_date: '2008-11-23',
  })
  await form.dose(1, DOSE)
  await form.on('22.11.2026')
  await form.times('15:00', '15:20')
  await form.sign()
  await complains(hands, say('sessions-date'), say('error-under-age'), form.inMoment('started'))
  assert.deepEqual(await wrong(page), [say('sessions-started')])
  await person.assertAccessible('session under age')
  // No reason is asked for, and a reason sent all the same changes nothing.
  assert.equal(await hands.has({ role: 'field', name: say('screening-override-reason') }), false)
  await assertNothingWritten()
  const { questions } = await host.call('screening.ask', { patient })
  const overrides = ['ELIG-AGE', 'SESS-BEFORE-COURSE'].map((rule) => ({ rule, reason: 'The parents have agreed to it in writing.' }))
  const record = {
    patient, course, overrides, started: '2026-11-22T15:00', ended: '2026-11-22T15:20', note: null,
    answers: Object.fromEntries(questions.map((/** @type {{ id: string }} */ { id }) => [id, 'no'])),
    doses: [{ zone: 'frontal', technique: 'nappage', depth_mm: 2, points: 40, ml: 1, lot }],
  }
  await assert.rejects(host.call('sessions.record', record), /"refused"/)
  await assertNothingWritten()

  await form.on('23.11.2026')
  await form.times('09:00', '09:20')
  await signed(1)
  person.assertQuiet()
})

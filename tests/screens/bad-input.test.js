// What is wrong is said at its field, after the field was left and not while it is first typed; and a failed submit leads there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complaint } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, recoverySheet, setup } from './models/door.js'
import { patients, PATIENT } from './models/patients.js'
import { screening } from './models/course.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

test('set-up says what is missing, at the field', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await setup(hands).arrives()

  // A failed step moves to a summary that links to the fields.
  await setup(hands).next()
  await complaint(hands, say('setup-clinic-name'))
  const summary = page.getByRole('alert')
  await summary.waitFor()
  assert.ok(await summary.evaluate((box) => box.contains(document.activeElement) || box === document.activeElement))
  await summary.getByRole('link').first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT')
  await person.assertAccessible('setup with errors')
  await setup(hands).about(BEGINNING)
  await setup(hands).next()

  // Not while typing; on leaving.
  await page.getByLabel(say('setup-passphrase'), { exact: true }).first().pressSequentially('short')
  assert.equal((await hands.field(say('setup-passphrase'))).invalid, false)
  await page.keyboard.press('Tab')
  assert.match(await complaint(hands, say('setup-passphrase')), /15/)

  await setup(hands).secret('password password password')
  await setup(hands).create()
  await complaint(hands, say('setup-passphrase'))
  assert.equal((await host.call('vault.status')).state, 'absent')

  await setup(hands).secret(BEGINNING.passphrase)
  await setup(hands).create()
  await recoverySheet(hands).arrives()
  person.assertQuiet()
})

test('a patient: dates that cannot be, and one registered twice', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await frame(hands).goTo('patients')
  await patients(hands).register()
  for (const wrong of ['31.02.1990', '14.13.1990', 'yesterday']) {
    await hands.fill(say('patients-birth-date'), wrong)
    assert.match(await complaint(hands, say('patients-birth-date')), new RegExp(say('form-not-a-day').slice(0, 20)))
  }
  // A day that has not come yet is refused by the core, at the field.
  await patients(hands).fill({ ...PATIENT, birthDate: '24.11.2026' })
  await patients(hands).save()
  await complaint(hands, say('patients-birth-date'))
  await person.assertAccessible('register with errors')
  assert.equal((await host.call('patients.search', { query: '', limit: null })).rows.length, 0)

  await hands.fill(say('patients-birth-date'), PATIENT.birthDate)
  await patients(hands).save()
  await hands.arrives(PATIENT.name)
  await frame(hands).goTo('patients')
  await patients(hands).register()
  await patients(hands).fill(PATIENT)
  await patients(hands).save()
  await hands.sees(say('patients-alike-title'))
  await person.assertAccessible('register, alike')
  assert.equal((await host.call('patients.search', { query: '', limit: null })).rows.length, 1)

  // Leaving with something typed asks; Stay loses nothing.
  await frame(hands).goTo('today')
  await hands.arrives(say('leave-title'))
  await hands.press(say('leave-stay'))
  assert.equal((await hands.field(say('patients-name'))).value, PATIENT.name)
  assert.ok(page.url().endsWith('#/patients/new'))
  person.assertQuiet()
})

test('a session: too much, the wrong way round, an expired lot', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const good = await arrange.lot(host, { lot_number: 'GOOD-1' })
  await arrange.lot(host, { name: 'Old serum', lot_number: 'OLD-1', expiry: '2026-11-20' })
  const id = await arrange.patient(host, { name: PATIENT.name })
  await arrange.course(host, id)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  await hands.arrives(hands.say('nav-today'))
  await page.goto(`${host.listening}#/patients/${id}/session`)
  const form = session(hands)
  await form.arrives(1, 6)
  await screening(hands).answerAll()
  await form.dose(1, { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '101', lot: 'GOOD-1' })
  await form.times('09:20', '09:00')
  await form.sign()
  const nothingWritten = async () => {
    assert.equal((await host.call('lots.read', { lot: good })).row.left, 100)
    assert.equal((await host.call('patients.read', { patient: id })).course.done, 0)
  }
  await page.getByRole('alert').first().waitFor()
  await person.assertAccessible('session with errors')
  await nothingWritten()

  await form.times('09:00', '09:20')
  await form.sign()
  await page.getByRole('alert').first().waitFor()
  await nothingWritten()

  await form.dose(1, { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1', lot: 'GOOD-1' })
  await form.sign()
  await hands.sees(hands.say('sessions-signed'))
  assert.equal((await host.call('lots.read', { lot: good })).row.left, 99)
  person.assertQuiet()
})

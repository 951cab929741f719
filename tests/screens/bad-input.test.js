// What is wrong is said at its field, after the field was left and not while it is first typed; and a failed submit leads there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains, complaint } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, recoverySheet, setup } from './models/door.js'
import { patients, PATIENT } from './models/patients.js'
import { sideEffects } from './models/side-effects.js'
import { DELIVERY, stock } from './models/stock.js'

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
  await complains(hands, say('patients-birth-date'), say('error-in-future'))
  assert.deepEqual(await wrong(page), [say('patients-birth-date')])
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

test('a delivery of tomorrow', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  await arrange.product(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await frame(hands).goTo('stock')
  const here = stock(hands)
  await here.receive()
  await here.receiving()
  await hands.pick(say('stock-product'), DELIVERY.product)
  await here.fill(DELIVERY)
  await hands.fill(say('stock-received-on'), '24.11.2026')
  await here.save()
  await complains(hands, say('stock-received-on'), say('error-in-future'))
  assert.deepEqual(await wrong(person.page), [say('stock-received-on')])
  assert.equal((await host.call('lots.list')).length, 0)

  await hands.fill(say('stock-received-on'), '23.11.2026')
  await here.save()
  await hands.sees(say('stock-received-done', { lot: DELIVERY.lot }))
  assert.equal((await host.call('lots.list')).length, 1)
  person.assertQuiet()
})

test('a side effect that has not come yet', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: PATIENT.name })
  await arrange.session(host, patient, await arrange.lot(host))
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await frame(hands).goTo('side-effects')
  const here = sideEffects(hands)
  await here.report()
  await here.reporting()
  // It is half past nine.
  await here.fill({ letters: 'ayse', name: PATIENT.name, kind: 'redness', day: '23.11.2026', time: '09:45', grade: 1 })
  await here.save()
  const onset = { within: /** @type {const} */ ({ role: 'group', name: say('side-effects-onset') }) }
  await complains(hands, say('side-effects-onset-day'), say('error-in-future'), onset)
  assert.deepEqual(await wrong(person.page), [say('side-effects-onset')])
  assert.equal((await host.call('side_effects.list', { open_only: false })).length, 0)

  await hands.fill(say('side-effects-onset-time'), '09:15')
  await here.save()
  await hands.sees(say('side-effects-reported'))
  assert.equal((await host.call('side_effects.list', { open_only: false })).length, 1)
  person.assertQuiet()
})

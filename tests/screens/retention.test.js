// Records that need no longer be kept: proposed, withdrawn, destroyed, and what is left of them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { saved, scratch } from '../support/folders.js'
import { text } from '../support/pdf.js'
import { complaint, until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { MONDAY, startHost } from './host.js'
import { BEGINNING, changeOver, frame } from './models/door.js'
import { contacts, certificate, keeping } from './models/retention.js'
import { patients, record } from './models/patients.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const NUMBER = 'P-000001'
const ALL = { patient: null, noun: null, id: null, account: null, operation: null, from: null, to: null, changes_only: false, before: null }

/**
 * A clinic in Türkiye, where records are kept for 20 years, whose patients were last seen in 1999.
 * @param {import('node:test').TestContext} t
 * @param {import('../support/texts.js').Language} language
 * @param {string[]} names
 */
async function oldClinic(t, language, names) {
  const out = scratch('out')
  const host = await startHost({ now: '1999-03-01T08:00:00Z', out: out.folder })
  t.after(async () => {
    await host.stop()
    out.remove()
  })
  await arrange.clinic(host, language)
  const { clinic, practitioner } = await host.call('clinic.read')
  await host.call('clinic.change', { clinic, practitioner, language, country: 'TR' })
  for (const name of names) {
    const patient = await arrange.patient(host, { name, language, birth_date: '1960-05-14' })
    await arrange.intake(host, patient, { complaint: 'Thinning for two years' })
  }
  await host.clock(MONDAY)
  return { host, out: out.folder }
}

/** @param {import('./browser.js').Person} person */
async function assertNothingSideways({ page }) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  assert.ok(!wide, 'nothing scrolls sideways')
}

for (const { language, name, other } of /** @type {const} */ ([
  { language: 'en', name: 'Ayşe “Gül” Demir', other: 'Boris K.' },
  { language: 'ar', name: 'ليلى بنت أحمد', other: 'سعيد' },
])) {
  test(`a record is destroyed in two steps, by keyboard, in ${language}`, async (t) => {
    const { host, out } = await oldClinic(t, language, [name, other])
    const person = await sitDown(browser, host, { keys: true, language, width: 1024 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const here = keeping(hands)
    await hands.arrives(say('nav-today'))
    await here.goTo()
    await hands.sees(say('screening-mark-to-confirm'))
    await hands.sees(say('retention-tr'))
    await person.assertAccessible('keeping, due')
    await assertNothingSideways(person)

    await here.propose(name, 'Its time is over')
    await hands.sees('Its time is over')
    await hands.sees(BEGINNING.practitioner.name)
    const destroys = page.getByRole('button', { name: say('keeping-destroy') })
    assert.equal(await destroys.isDisabled(), true, 'not on the day of the proposal')
    await person.assertAccessible('keeping, proposed')
    await assertNothingSideways(person)

    // Whoever opens the record sees it.
    await page.goto(`${host.listening}#/patients/1`)
    await record(hands).arrives(name)
    await hands.sees(say('keeping-notice-title'))
    await person.assertAccessible('a patient whose destruction is proposed')
    await assertNothingSideways(person)

    await host.clock('2026-11-30T06:30:00Z')
    await hands.press(say('keeping-notice-open'))
    await here.arrives()
    await hands.sees(say('keeping-ready'))
    await here.destroy(name)
    await hands.sees(say('keeping-destroy-stays-backups'))
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), say('common-cancel'), 'the focus is on the way back')
    await person.assertAccessible('keeping, destroying')
    await here.confirm(NUMBER, 'P-000002')
    assert.ok((await complaint(hands, here.numberField(NUMBER))).includes(say('error-other-number')))
    assert.equal((await host.call('patients.read', { patient: 1 })).details.name, name)
    await here.confirm(NUMBER, NUMBER)

    await certificate(hands).arrives()
    await page.locator('canvas').first().waitFor()
    await hands.sees(say('keeping-certificate-named'))
    await hands.sees('D-000001')
    await person.assertAccessible('certificate with the name')
    await certificate(hands).save()
    const file = await until('the certificate to be saved', async () => saved(out)[0])
    const said = text(join(out, file))
    for (const wanted of [NUMBER, 'D-000001', BEGINNING.practitioner.licence]) assert.ok(said.includes(wanted), `“${wanted}” in ${said}`)
    // Arabic comes back from a PDF in the order in which it is drawn; the page's own layer has it as it is read.
    if (language === 'en') assert.ok(said.includes(name.normalize('NFKC')), said)
    assert.ok(!file.includes('Demir') && readFileSync(join(out, file)).length > 10_000)

    // Left, the name is gone: from the page, from the list, from the history.
    await certificate(hands).back()
    await here.arrives()
    await hands.sees(say('keeping-certificate-of', { certificate: 'D-000001' }))
    assert.ok(!(await hands.read()).includes(name))
    await person.assertAccessible('keeping, destroyed')
    await frame(hands).goTo('patients')
    await patients(hands).arrives()
    await hands.fill(say('patients-search'), name)
    await hands.sees(say('patients-none-title'))
    assert.ok(!JSON.stringify(await host.call('history.list', ALL)).includes(JSON.stringify(name).slice(1, -1)), 'the history names nobody')
    const [destroyed] = (await host.call('history.list', { ...ALL, operation: 'retention.destroy' })).entries
    assert.equal(destroyed.who, BEGINNING.practitioner.name)
    assert.equal((await host.call('history.verify')).whole, true)
    await page.goto(`${host.listening}#/history?noun=destructions&id=1`)
    await until('its two entries', async () => (await page.locator('article').count()) === 2)
    const told = await hands.read()
    assert.ok(told.includes(BEGINNING.practitioner.name) && !told.includes(name))
    await person.assertAccessible('history of a destruction')

    // Somebody asks: the name is known by who asks, and only then.
    await here.goTo()
    await here.find(name, '15.05.1960')
    await hands.sees(say('keeping-find-none'))
    await here.find(name, '14.05.1960')
    await hands.sees(say('keeping-find-found', { count: 1 }))
    await person.assertAccessible('keeping, found')
    await here.certificate('D-000001')
    await certificate(hands).arrives()
    await hands.sees(say('keeping-certificate-nameless'))
    await certificate(hands).putName(other, '14.05.1960')
    assert.ok((await complaint(hands, say('patients-name'))).includes(say('error-other-person')))
    await person.assertAccessible('certificate without the name')
    await certificate(hands).putName(name, '14.05.1960')
    await hands.sees(say('keeping-certificate-named'))
    await page.locator('canvas').first().waitFor()
    person.assertQuiet()
  })
}

test('withdrawn, held, and stopped by a call', async (t) => {
  const { host } = await oldClinic(t, 'en', ['Ayşe Demir', 'Boris K.', 'Olga Y.'])
  await host.call('patients.hold', { patient: 3, reason: 'Claim of 12 November' })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const here = keeping(hands)
  await hands.arrives(say('nav-today'))
  // From the page of the patient, by the card that says it.
  await page.goto(`${host.listening}#/patients/1`)
  await record(hands).arrives('Ayşe Demir')
  await hands.press(say('keeping-propose'))
  await hands.press(say('keeping-propose'))
  await complaint(hands, say('keeping-propose-reason'))
  await person.assertAccessible('propose, no reason')
  await here.giveReason('Moved abroad long ago')
  await hands.sees(say('keeping-notice-title'))
  await record(hands).undo()
  await until('it to be undone', async () => (await host.call('patients.read', { patient: 1 })).proposed_destruction === null)

  await here.goTo()
  await hands.sees(say('keeping-held', { reason: 'Claim of 12 November' }))
  assert.equal(await hands.has({ role: 'button', name: say('keeping-propose'), within: { role: 'row', name: 'Olga Y.' }, part: true }), false)
  await here.propose('Ayşe Demir', 'Its time is over')
  await here.propose('Boris K.', 'Its time is over')
  await here.withdraw('Boris K.')
  await hands.sees(say('keeping-withdrawn'))
  await until('only one to be proposed', async () => (await host.call('retention.read')).proposed.length === 1)

  // The patient calls: the record must be kept again, and the page says so.
  await page.goto(`${host.listening}#/patients/1`)
  await record(hands).arrives('Ayşe Demir')
  await contacts(hands).note()
  await contacts(hands).cameOut('spoken')
  await contacts(hands).save()
  await hands.sees(say('keeping-no-longer-due'))
  await here.goTo()
  await hands.sees(say('keeping-no-longer-due'))
  assert.equal(await page.getByRole('button', { name: say('keeping-destroy') }).isDisabled(), true)
  await person.assertAccessible('keeping, no longer due')
  await assertNothingSideways(person)
  person.assertQuiet()
})

test('a clinic whose country is not told, and one in which nothing is due', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, 'en', { zone: 'Etc/GMT-3' })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await frame(hands).goTo('settings')
  await hands.press(say('keeping-open'))
  await keeping(hands).arrives()
  await hands.sees(say('keeping-no-rule-title'))
  await person.assertAccessible('keeping, no country')
  const { clinic, practitioner } = await host.call('clinic.read')
  await host.call('clinic.change', { clinic, practitioner, language: 'en', country: 'DE' })
  await page.reload()
  await hands.sees(say('keeping-due-none-title'))
  await hands.sees(say('retention-de'))
  await hands.sees(say('keeping-destroyed-none-title'))
  await person.assertAccessible('keeping, nothing due')
  person.assertQuiet()
})

for (const { language, dark } of /** @type {const} */ ([
  { language: 'en', dark: true },
  { language: 'ar', dark: false },
])) {
  test(`a clinic whose region has a law of its own chooses it, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language, { zone: 'Europe/Madrid' })
    const person = await sitDown(browser, host, { language, dark, width: 1024 })
    t.after(() => person.leave(t))
    const { hands } = person
    const { say } = hands
    await hands.arrives(say('nav-today'))
    await frame(hands).goTo('settings')
    // Where the rule comes from stands below the choice.
    await hands.sees('Ley 41/2002')
    await hands.pick(say('settings-retention-label'), say('retention-es-catalonia'))
    await hands.sees('delorenzo')
    await person.assertAccessible('settings, how records are kept')
    await person.picture(`keeping-class-${language}`)
    // Above it there is another form with such a button.
    const form = person.page.locator('form', { has: person.page.locator('select') })
    await form.getByRole('button', { name: say('common-save') }).click()
    await hands.sees(say('common-saved'))
    assert.equal((await host.call('clinic.read')).retention, 'es_catalonia')
    assert.equal((await host.call('retention.read')).rule, 'es_catalonia')
    person.assertQuiet()
  })
}

test('an assistant is not offered it', async (t) => {
  const { host } = await oldClinic(t, 'en', ['Ayşe Demir'])
  const passphrase = await arrange.assistant(host)
  await host.call('retention.propose', { patient: 1, reason: 'Its time is over' })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await changeOver(hands, passphrase)
  await page.goto(`${host.listening}#/patients/1`)
  await record(hands).arrives('Ayşe Demir')
  // An assistant sees that it is proposed, and by whom, and can do nothing about it.
  await hands.sees(say('keeping-notice-title'))
  for (const name of [say('keeping-withdraw'), say('keeping-notice-open'), say('keeping-title')]) {
    assert.ok(!(await hands.has({ role: 'button', name })), name)
  }
  await page.goto(`${host.listening}#/retention`)
  await hands.sees(say('door-only-practitioner'))
  await person.assertAccessible('keeping, an assistant')
  await assert.rejects(host.call('retention.read'), /forbidden/)
  person.assertQuiet()
})

// What hangs on the page of a patient besides the treatment: calls and letters, papers that were given, the photo.
import assert from 'node:assert/strict'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { root, scratch } from '../support/folders.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { record } from './models/patients.js'
import { contacts, photo } from './models/retention.js'
import { aftercare } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`a call is noted and struck, by keyboard, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const permissions = { calls: null, letters: { given: false, on: '2026-11-02' }, photos: null }
    const patient = await arrange.patient(host, { name: 'Ayşe Demir', language, permissions })
    const person = await sitDown(browser, host, { keys: true, language, width: 1024 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const form = contacts(hands)
    const noted = async () =>
      (await host.call('patients.read', { patient })).timeline.filter((/** @type {any} */ { kind }) => kind === 'contact')
    const offered = (/** @type {string} */ outcome) =>
      hands.has({ role: 'radio', name: say(`contact-outcome-${outcome}`), within: { role: 'group', name: say('contacts-outcome') }, part: true })
    await hands.arrives(say('nav-today'))
    await page.goto(`${host.listening}#/patients/${patient}`)
    await record(hands).arrives('Ayşe Demir')
    await form.note()
    await hands.sees(say('contacts-not-asked-calls'))
    assert.deepEqual([await offered('spoken'), await offered('sent')], [true, false])
    await form.cameOut('left-word')
    // Another way has other outcomes, and what no longer fits is not kept.
    await form.by('letter')
    assert.deepEqual([await offered('spoken'), await offered('sent')], [false, true])
    await until('what the patient said of letters', async () => (await hands.read()).includes(say('contacts-refused-letters', { date: '' }).split('(')[0].replace(/[\u2066-\u2069]/g, '').trim()))
    await form.save()
    const outcome = page.getByRole('radiogroup', { name: say('contacts-outcome') })
    await until('the outcome to be asked for', async () => (await outcome.getAttribute('aria-invalid')) === 'true')
    await person.assertAccessible('a call, wrong')
    await form.by('call')
    await form.cameOut('spoken')
    await form.said('Asked about redness.\nTold to come by.')
    // Tomorrow has not been yet: the core says so at the field, and nothing that was typed is lost.
    await form.at('24.11.2026', '10:00')
    await form.save()
    await until('the time to be refused', async () => (await hands.field(say('sessions-date'))).invalid)
    assert.equal((await hands.field(say('contacts-note'))).value, 'Asked about redness.\nTold to come by.')
    assert.equal((await noted()).length, 0)
    await form.at('22.11.2026', '10:00')
    await form.save()
    await hands.sees(say('contacts-recorded'))
    await hands.sees('Told to come by.')
    const [call] = await noted()
    assert.deepEqual([call.way, call.outcome, call.at, call.struck], ['call', 'spoken', '2026-11-22T10:00', null])
    await person.assertAccessible('a patient with a call')

    await form.strike('It was her sister')
    await hands.sees(say('contacts-struck-because', { reason: 'It was her sister' }))
    assert.equal((await noted())[0].struck, 'It was her sister')
    assert.equal(await hands.has({ role: 'button', name: say('contacts-strike') }), false, 'it is struck once')
    assert.equal(await page.locator('s').count(), 2, 'what was said is struck through with it')
    await person.assertAccessible('a patient with a struck call')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    assert.ok(!wide, 'nothing scrolls sideways')
    person.assertQuiet()
  })
}

test('a sheet that was given is in the timeline, and what an intake measured', async (t) => {
  const desk = scratch('out')
  const host = await startHost({ out: desk.folder })
  t.after(async () => {
    await host.stop()
    desk.remove()
  })
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  const lot = await arrange.lot(host)
  const session = await arrange.session(host, patient, lot)
  const loss = { form: 'salt', vertex: 50, right: 0, left: 0, posterior: 0 }
  const pulled = { form: 'hair_pull', grasped: 50, pulled: 6, site: 'vertex', rule: 'updated' }
  await arrange.intake(host, patient, { scales: [{ scale: 'salt', value: loss }, { scale: 'hair_pull', value: pulled }] })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/sessions/${session}/aftercare`)
  await aftercare(hands).arrives()
  await aftercare(hands).print()
  await hands.sees(say('sessions-aftercare-sent'))
  await page.goto(`${host.listening}#/patients/${patient}`)
  await record(hands).arrives('Ayşe Demir')
  await hands.sees(say('intake-salt-score', { score: '20.0', band: 1 }))
  await hands.sees(say('scale-hair-pull'))
  await hands.sees(`(${say('intake-pull-positive')})`)
  const words = say('patients-event-document', { number: '1', way: say('given-way-printed') })
  await hands.sees(words)
  await hands.press(words)
  await page.waitForURL(`**/#/sessions/${session}`)
  person.assertQuiet()
})

test('a photo is chosen, replaced and removed, and what is none is said at once', async (t) => {
  const own = scratch('photo')
  const file = join(own.folder, 'chosen')
  writeFileSync(file, 'no picture')
  const host = await startHost({ file })
  t.after(async () => {
    await host.stop()
    own.remove()
  })
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  const person = await sitDown(browser, host, { width: 1024 })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const picture = page.locator('h1, header').locator('img')
  /** How wide the picture is that is shown; 0 while it is not drawn. */
  const wide = () => picture.evaluate((/** @type {HTMLImageElement} */ image) => image.naturalWidth)
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/patients/${patient}`)
  await record(hands).arrives('Ayşe Demir')
  await photo(hands).choose()
  await hands.sees(say('error-not-a-picture'))
  assert.equal((await host.call('patients.read', { patient })).has_photo, false)
  await person.assertAccessible('a file that is no picture')

  copyFileSync(join(root, 'assets/icons/128x128.png'), file)
  await photo(hands).choose()
  await hands.sees(say('patients-photo-kept'))
  const first = await until('the photo to be drawn', async () => (await wide()) || null)
  const plain = (/** @type {string | null} */ words) => words?.replace(/[\u2066-\u2069]/g, '')
  assert.equal(plain(await picture.getAttribute('alt')), plain(say('patients-photo', { name: 'Ayşe Demir' })))
  await person.assertAccessible('a patient with a photo')

  copyFileSync(join(root, 'assets/pictures/today.png'), file)
  await photo(hands).replace()
  await until('the other to be drawn', async () => (await wide()) > first)

  // What is there and cannot be shown is said where it would be, and the record is there all the same.
  await page.route('**/call', async (to) => {
    if (!to.request().postData()?.includes('"patients.photo"')) return to.continue()
    return to.fulfill({ json: { id: 1, error: { code: 'not_found', message: say('error-picture-damaged') }, changed: [] } })
  })
  await page.reload()
  await hands.sees(say('error-picture-damaged'))
  await hands.sees(say('patients-timeline-title'))
  await person.assertAccessible('a photo that cannot be shown')
  await page.unroute('**/call')
  await page.reload()
  await until('it to be there again', async () => (await wide()) > 0)

  await photo(hands).remove()
  await hands.sees(say('patients-photo-removed'))
  await until('it to be gone', async () => (await picture.count()) === 0)
  assert.equal((await host.call('patients.read', { patient })).has_photo, false)
  person.assertQuiet()
})

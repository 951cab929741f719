// Two records that are one person: found, compared, merged, taken back at once and taken apart later; by the keyboard alone,
// in English and in Arabic.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapters } from '../support/chapters.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { changeOver, frame } from './models/door.js'
import { comparing, duplicates } from './models/merging.js'
import { patients, record } from './models/patients.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const phones = (/** @type {string[]} */ ...numbers) => numbers.map((number) => ({ number, label: null }))
const ALL = { query: '', limit: null, filter: null }

for (const { language, name, otherwise, twin } of /** @type {const} */ ([
  { language: 'en', name: 'Ayşe Demir', otherwise: 'Ayse Demir', twin: 'Mehmet Kaya' },
  { language: 'ar', name: 'ليلى بنت أحمد', otherwise: 'ليلى بنت احمد', twin: 'يوسف الحداد' },
])) {
  test(`two records become one and two again, by keyboard, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const kept = await arrange.patient(host, { name, language, birth_date: '1992-05-14', alerts: 'Lidocaine', phones: phones('0532 555 01 02') })
    const merged = await arrange.patient(host, {
      name: otherwise, language, birth_date: '1992-05-14', alerts: 'Latex', email: 'ayse@example.org', phones: phones('+90 532 555 01 02', '0216 345 67 89'),
    })
    await arrange.patient(host, { name: twin, language, birth_date: '1980-01-02' })
    await arrange.patient(host, { name: twin, language, birth_date: '1980-01-02' })
    await arrange.patient(host, { name: 'Wolfgang Amadeus', birth_date: '1956-01-27' })
    await arrange.session(host, merged, await arrange.lot(host))
    const before = (await host.call('patients.read', { patient: kept })).details
    const number = (await host.call('patients.read', { patient: merged })).number

    const person = await sitDown(browser, host, { keys: true, language, width: language === 'ar' ? 1024 : 1280 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const chapter = chapters(t, () => person.picture(`failed-merging-${language}`))
    const list = duplicates(hands)
    const pairs = async () => (await host.call('patients.duplicates')).pairs.length
    const inLists = async () => (await host.call('patients.search', ALL)).rows.length
    const isAt = (/** @type {number} */ patient) =>
      until(`the page of ${patient}`, async () => page.url().endsWith(`#/patients/${patient}`))

    await chapter('1 pairs that may be one', async () => {
      await hands.arrives(say('nav-today'))
      await list.goTo()
      await hands.sees(say('alike-same-birth-date'))
      assert.equal(await pairs(), 2)
      await person.assertAccessible('duplicates')
      await person.picture(`duplicates-${language}`)
    })
    await chapter('2 two people of one name', async () => {
      await list.twoPeople(twin)
      await until('one pair to be left', async () => (await pairs()) === 1)
      await list.undo()
      await until('both to be asked about again', async () => (await pairs()) === 2)
      await hands.sees(say('common-undone'))
      await list.twoPeople(twin)
      await until('one pair to be left', async () => (await pairs()) === 1)
    })
    await chapter('3 compared and merged', async () => {
      await list.compare(name)
      await comparing(hands).arrives()
      await hands.sees(say('sessions-count', { count: 1 }))
      await person.assertAccessible('compare')
      await person.picture(`compare-${language}`)
      await comparing(hands).keep((await host.call('patients.read', { patient: kept })).number)
      await comparing(hands).take(say('patients-name'), number)
      await comparing(hands).merge()
      await isAt(kept)
      await hands.sees(say('merging-done', { name: otherwise }))
      await record(hands).arrives(otherwise)
      await person.assertAccessible('a patient merged')
      await person.picture(`merged-${language}`)
      const after = await host.call('patients.read', { patient: kept })
      assert.equal(after.details.name, otherwise)
      assert.equal(after.details.email, 'ayse@example.org')
      assert.equal(after.details.alerts, 'Lidocaine\nLatex')
      assert.deepEqual(after.details.phones, phones('0532 555 01 02', '0216 345 67 89'))
      assert.ok(after.timeline.some((/** @type {any} */ { kind }) => kind === 'session'), 'the session of the other is here')
      assert.equal(await inLists(), 4)
    })
    await chapter('4 whoever looks for the other finds the one that stayed', async () => {
      await frame(hands).goTo('patients')
      await patients(hands).arrives()
      await patients(hands).open(number, otherwise)
      await isAt(kept)
      await record(hands).arrives(otherwise)
    })
    await chapter('5 taken apart later', async () => {
      await record(hands).takeApart()
      await hands.sees(say('merging-parted'))
      await record(hands).arrives(name)
      assert.equal(await inLists(), 5)
      assert.deepEqual((await host.call('patients.read', { patient: kept })).details, before)
      const other = await host.call('patients.read', { patient: merged })
      assert.equal(other.patient, merged)
      assert.ok(other.timeline.some((/** @type {any} */ { kind }) => kind === 'session'), 'the session went back with it')
      await person.assertAccessible('taken apart')
    })
    await chapter('6 merged again, and taken back at once', async () => {
      await list.goTo()
      await list.compare(name)
      await comparing(hands).arrives()
      await comparing(hands).merge()
      await hands.sees(say('patients-timeline-title'))
      await until('one fewer', async () => (await inLists()) === 4)
      await record(hands).undo()
      await until('both to be back', async () => (await inLists()) === 5)
      assert.deepEqual((await host.call('patients.read', { patient: kept })).details, before)
    })
    person.assertQuiet()
  })
}

test('another record is chosen from the page; what cannot be merged says why; nothing found says so', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const one = await arrange.patient(host, { name: 'Ayşe Demir' })
  const other = await arrange.patient(host, { name: 'Olga Yılmaz', birth_date: '1971-01-01' })
  await arrange.course(host, one)
  await arrange.course(host, other)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await duplicates(hands).goTo()
  await hands.sees(say('merging-none-title'))
  await person.assertAccessible('no duplicates')

  await page.goto(`${host.listening}#/patients/${one}`)
  await record(hands).arrives('Ayşe Demir')
  await record(hands).more()
  await hands.press(say('merging-menu'))
  await hands.arrives(say('merging-choose-title'))
  await hands.seek(say('merging-other'), 'Olga', 'Olga Yılmaz')
  await comparing(hands).arrives()
  await hands.sees(say('merging-hindered'))
  await person.assertAccessible('compare, hindered')
  assert.ok(!(await hands.has({ role: 'button', name: say('merging-merge') })))
  person.assertQuiet()
})

test('an assistant may say that they are two people, and not merge them', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const one = await arrange.patient(host, { name: 'Mehmet Kaya', birth_date: '1980-01-02' })
  const other = await arrange.patient(host, { name: 'Mehmet Kaya', birth_date: '1980-01-02' })
  const passphrase = await arrange.assistant(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await changeOver(hands, passphrase)
  await page.goto(`${host.listening}#/patients/duplicates`)
  await duplicates(hands).arrives()
  await hands.sees(say('door-only-practitioner'))
  assert.ok(!(await hands.has({ role: 'button', name: say('merging-compare') })))
  await duplicates(hands).twoPeople('Mehmet Kaya')
  await hands.sees(say('merging-none-title'))
  await page.goto(`${host.listening}#/patients/${one}/compare/${other}`)
  await comparing(hands).arrives()
  await hands.sees(say('door-only-practitioner'))
  person.assertQuiet()
})

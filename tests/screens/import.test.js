// Patients from a file on the real core: columns said, lines checked, duplicates decided, imported, taken back and exported; by the
// keyboard alone, in English and in Arabic.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { scratch } from '../support/folders.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { imports } from './models/import.js'
import { patients } from './models/patients.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/**
 * @param {import('node:test').TestContext} t
 * @param {string} content
 */
async function withFile(t, content) {
  const folder = scratch('import')
  const file = join(folder.folder, 'old program.csv')
  writeFileSync(file, content)
  const out = scratch('out')
  const host = await startHost({ file, out: out.folder })
  t.after(async () => {
    await host.stop()
    folder.remove()
    out.remove()
  })
  return { host, file, out: out.folder }
}

/**
 * Somebody who has chosen the file on the page of imports, in a clinic without patients.
 * @param {import('node:test').TestContext} t
 * @param {Awaited<ReturnType<typeof startHost>>} host
 * @param {Parameters<typeof sitDown>[2]} [how]
 */
async function atImport(t, host, how) {
  await arrange.clinic(host)
  const person = await sitDown(browser, host, how)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const screen = imports(hands)
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/patients/import`)
  await screen.arrives()
  await screen.choose()
  return { person, hands, page, say, screen }
}

const PEOPLE = `Ad Soyad;Doğum tarihi;Cinsiyet;Cep telefonu;TC Kimlik No;Kaynak bilgi
Ayşe Demir;03.04.1980;1;0532 111 22 33;10000000146;Instagram
عبد الله بن أحمد;01.02.1975;2;+971 50 123 4567;;
Мария Щукина;05.06.1990;1;;;
🌿;1990;;;;
X;31.02.1985;2;;;=1+1
Ayşe Demir;03.04.1980;1;;;again
`

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`a list is mapped, checked, imported, and taken back: by keyboard, in ${language}`, async (t) => {
    const { host, out } = await withFile(t, PEOPLE)
    await arrange.clinic(host, language)
    await arrange.patient(host, { name: 'Мария Щукина', birth_date: '1990-06-05', language })
    const person = await sitDown(browser, host, { keys: true, language })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const screen = imports(hands)
    await hands.arrives(say('nav-today'))
    await page.goto(`${host.listening}#/patients`)
    await patients(hands).arrives()
    await screen.open()
    await screen.arrives()
    await hands.sees(say('imports-past-none'))
    await person.assertAccessible('import, nothing chosen')
    await screen.choose()
    await hands.sees('Ayşe Demir')
    await hands.sees(say('imports-order-ask'))
    await hands.sees(say('imports-sexes-title'))
    await person.assertAccessible('import, columns')
    await person.picture(`import-columns-${language}`)
    await screen.order('Doğum tarihi', 'day')
    await screen.means('1', 'female')
    await screen.means('2', 'male')
    await screen.becomes('Kaynak bilgi', 'came-by')
    await screen.check()
    await screen.checked()
    await hands.sees(say('imports-checked-fine', { count: 5 }))
    await hands.sees(say('imports-checked-bad', { count: 1 }))
    await hands.sees(say('imports-line-no-such-day'))
    await hands.sees(say('alike-same-name'))
    await person.assertAccessible('import, checked')
    await person.picture(`import-checked-${language}`)
    await screen.saveReport()
    await hands.sees(say('imports-report-saved'))
    assert.ok(readFileSync(join(out, 'saved-1.csv'), 'utf8').includes('P-000001'))
    await screen.leaveOut()
    await screen.decide(7, 'add')
    await screen.run(4)
    await screen.done()
    await hands.sees(say('imports-done-added', { count: 4 }))
    await person.assertAccessible('import, done')
    await person.picture(`import-done-${language}`)
    assert.equal((await host.call('patients.search', { query: '', limit: 50 })).rows.length, 5)
    await screen.undo('old program.csv')
    await hands.sees(say('imports-undone'))
    assert.equal((await host.call('patients.search', { query: '', limit: 50 })).rows.length, 1)
    await hands.sees(say('imports-past-undone'))

    await page.goto(`${host.listening}#/patients`)
    await patients(hands).arrives()
    await screen.export()
    await hands.sees(say('imports-exported'))
    const last = readdirSync(out).sort().at(-1) ?? ''
    const table = readFileSync(join(out, last), 'utf8')
    assert.ok(table.startsWith('\ufeffAnagen,') && table.includes('Мария Щукина'))
    person.assertQuiet()
  })
}

test('what is no list is said, and nothing scrolls sideways at 1024 pixels', async (t) => {
  const { host, file } = await withFile(t, 'PK\u0003\u0004 a workbook')
  const { person, hands, page, say, screen } = await atImport(t, host, { width: 1024 })
  await hands.sees(say('imports-error-not-text'))
  writeFileSync(file, PEOPLE)
  await screen.choose()
  await hands.sees('Ayşe Demir')
  await screen.order('Doğum tarihi', 'day')
  await screen.check()
  await screen.checked()
  await until('nothing to scroll sideways', () =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  )
  await person.picture('import-checked-1024')
})

test('any character may stand between the columns, and what cannot is said at the field', async (t) => {
  const { host } = await withFile(t, PEOPLE.replaceAll(';', '§'))
  const { person, hands, page, say, screen } = await atImport(t, host, { keys: true })
  await hands.sees('Ayşe Demir§')
  await screen.delimiter('x')
  await page.keyboard.press('Tab')
  await hands.sees(say('imports-error-delimiter'))
  assert.ok((await hands.field(say('imports-delimiter-which'))).described.includes(say('imports-error-delimiter')))
  await person.assertAccessible('import, a letter as delimiter')
  await person.picture('import-delimiter')
  await hands.fill(say('imports-delimiter-which'), '§')
  await page.keyboard.press('Tab')
  await screen.becomes('Kaynak bilgi', 'came-by')
  await until('the sentence is gone', async () => !(await hands.field(say('imports-delimiter-which'))).invalid)
  await screen.order('Doğum tarihi', 'day')
  await screen.means('1', 'female')
  await screen.means('2', 'male')
  await screen.check()
  await screen.checked()
  await hands.sees(say('imports-checked-fine', { count: 5 }))
  person.assertQuiet()
})

test('a long check is watched and stopped, and leaves nothing', async (t) => {
  // Words of three consonants are never taken for one another: nobody looks like anybody.
  const consonants = 'bcdfghjklmnpqrstvwxz'
  const word = (/** @type {number} */ n) => [n / 400, n / 20, n].map((at) => consonants.charAt(Math.floor(at) % 20)).join('')
  const many = Array.from({ length: 60_000 }, (_, n) => `${word(n)} ${Math.floor(n / 8000)},19${10 + (n % 80)}-03-0${1 + (n % 9)},f`).join('\n')
  const { host } = await withFile(t, `name,birth date,sex\n${many}\n`)
  const { person, hands, page, say, screen } = await atImport(t, host)
  await hands.sees('bbb 0')
  await screen.check()
  await screen.checked()
  await screen.run(60_000)
  await page.getByRole('progressbar').waitFor()
  await hands.press(say('backups-page-cancel'))
  await hands.sees(say('backups-page-cancelled'))
  assert.equal((await host.call('patients.search', { query: '', limit: 50 })).rows.length, 0)
  assert.deepEqual(await host.call('imports.list'), [])
})

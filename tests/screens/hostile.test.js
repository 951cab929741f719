// Names that want to be something else come back exactly as typed: on each screen, and on paper.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { out } from '../support/folders.js'
import { text } from '../support/pdf.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'

const NAMES = [
  'X',
  'Ünal Çağrı İğdır-ßmith',
  'O’Neill “Gül” & Söhne',
  'محمد بن عبد الله',
  '(1) !محمد',
  'Ирина Волкова',
  '김민준',
  'Zoë 👩🏽‍⚕️',
  '\u202Egnp.exe',
  '<script>globalThis.planted=1</script>',
  '"><img src=x onerror=globalThis.planted=1>',
  '<svg/onload=globalThis.planted=1>',
  '</title></textarea><script>globalThis.planted=1</script>',
  'javascript:globalThis.planted=1',
  "Robert'); DROP TABLE patients;--",
  '{{constructor.constructor("globalThis.planted=1")()}}',
  '${globalThis.planted=1}',
  '{ $name }',
  '&lt;b&gt;&amp;',
  '%s%n%x',
  '../../../etc/passwd',
  '=HYPERLINK("http://example.org")',
  '__proto__',
  'null',
  '(a) \\ /JavaScript << >> endobj',
  'n'.repeat(400),
]

/** What can be written with the fonts that ship; the rest is checked on the screen. */
const ON_PAPER = NAMES.filter((name) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{P}\p{S}\p{N}\s]+$/u.test(name) && !/[👩\u202E]/u.test(name))

/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
before(async () => ([host, browser] = await Promise.all([startHost(), startBrowser()])))
after(async () => {
  await browser?.close()
  await host?.stop()
})

test('names, alerts and notes are shown as typed and do nothing', async () => {
  await arrange.clinic(host)
  const serum = await arrange.lot(host, { name: '<b>Serum</b> & “Co”', lot_number: '"><i>7' })
  const person = await sitDown(browser, host)
  const { page, hands } = person
  await hands.arrives(hands.say('nav-today'))
  for (const [index, name] of NAMES.entries()) {
    const id = await arrange.patient(host, { name, alerts: name, note: name })
    const session = await arrange.session(host, id, serum)

    await page.goto(`${host.listening}#/patients/${id}`)
    await page.locator('h1', { hasText: name.trim() }).waitFor()
    assert.equal((await page.locator('h1').textContent())?.trim(), name, 'the heading of the record')
    // Alerts are seen without scrolling; the note with it.
    assert.ok((await page.locator('main').textContent())?.includes(name))

    await page.goto(`${host.listening}#/sessions/${session}`)
    await page.locator('main', { hasText: name.trim() }).first().waitFor()
    assert.ok((await page.locator('main').textContent())?.includes('<b>Serum</b> & “Co”'), 'the product')
    assert.ok((await page.locator('main').textContent())?.includes('"><i>7'), 'the lot')

    if (ON_PAPER.includes(name)) {
      const { pdf } = await host.call('aftercare.sheet', { session, language: 'en' })
      const file = join(out, `hostile-${index}.pdf`)
      writeFileSync(file, Buffer.from(pdf, 'base64'))
      // A long name is broken over lines, so blanks do not count.
      const tight = (/** @type {string} */ words) => words.normalize('NFKC').replace(/\s+/g, '')
      assert.ok(tight(text(file)).includes(tight(name)), `“${name}” is not on paper as typed: ${text(file).slice(0, 600)}`)
    }
  }

  await page.goto(`${host.listening}#/patients`)
  await page.locator('h1', { hasText: hands.say('nav-patients') }).waitFor()
  await page.locator('tbody tr').nth(NAMES.length - 1).waitFor()
  const listed = await page.locator('tbody th[scope=row]').allTextContents()
  assert.deepEqual(listed.map((name) => name.trim()).sort(), NAMES.map((name) => name.trim()).sort())
  await person.assertAccessible('patients with hostile names')
  await page.goto(`${host.listening}#/today`)
  await hands.arrives(hands.say('nav-today'))

  assert.equal(await page.evaluate(() => 'planted' in globalThis), false, 'something ran')
  person.assertQuiet()
  await person.leave()
})

// Names that want to be something else come back exactly as typed: on each screen, and on paper. What is compared is what is
// seen (`innerText` has the blanks that are painted and no others) and what can be read back from the sheet.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { out } from '../support/folders.js'
import { between, directions } from '../support/pdf.js'
import { texts } from '../support/texts.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'

const NAMES = [
  'X',
  'a  b',
  'a b',
  '  Ann  ',
  'Ann',
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

const say = texts('en')

/**
 * Fails unless the sheet has the name as typed.
 * @param {string} file
 * @param {string} name
 */
function assertOnPaper(file, name) {
  const [before, after] = [say('paper-patient'), say('paper-birth-date')]
  const typed = name.replace(directions, '')
  if (!/\p{Script=Arabic}/u.test(name)) return assert.equal(between(file, before, after), typed)
  const read = between(file, before, after, 'layout').trim()
  if (!/[()!\d]/.test(name)) return assert.equal(read, typed)
  // Digits and brackets among letters that run right to left are painted where the bidirectional algorithm puts them, the
  // brackets turned round. pdftotext does not know that algorithm: it gives digits and brackets as they stand from the left, not where
  // they were typed. So the words must come in their order, and all the rest must be there.
  const words = (/** @type {string} */ text) => text.match(/\p{L}+/gu)
  const signs = (/** @type {string} */ text) => [...text.replace(/\(/g, ')')].sort().join('')
  assert.deepEqual(words(read), words(typed))
  assert.equal(signs(read), signs(typed))
}

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
    assert.equal(await page.locator('h1').innerText(), name, 'the heading of the record')
    // Alerts are seen without scrolling; the note with it.
    for (const kind of ['patients-alerts', 'patients-note']) {
      const shown = page.getByText(hands.say(kind), { exact: true }).locator('..').locator('bdi')
      assert.equal(await shown.innerText(), name, kind)
    }

    await page.goto(`${host.listening}#/sessions/${session}`)
    const back = page.locator(`main header a[href="#/patients/${id}"]`)
    await back.waitFor()
    assert.equal(await back.innerText(), name, 'whose session it is')
    const main = await page.locator('main').innerText()
    assert.ok(main.includes('<b>Serum</b> & “Co”'), 'the product')
    assert.ok(main.includes('"><i>7'), 'the lot')

    const { pdf } = await host.call('aftercare.sheet', { session, language: 'en' })
    const file = join(out, `hostile-${index}.pdf`)
    writeFileSync(file, Buffer.from(pdf, 'base64'))
    assertOnPaper(file, name)
  }

  await page.goto(`${host.listening}#/patients`)
  await page.locator('h1', { hasText: hands.say('nav-patients') }).waitFor()
  await page.locator('tbody tr').nth(NAMES.length - 1).waitFor()
  const listed = await page.locator('tbody th[scope=row] a').allInnerTexts()
  assert.deepEqual(listed.sort(), [...NAMES].sort())
  const last = await page.locator('thead th').last().boundingBox()
  assert.ok(last && last.x + last.width <= 1280, 'a long word pushes no column out of sight')
  await person.picture('hostile-names')
  await person.assertAccessible('patients with hostile names')
  await page.goto(`${host.listening}#/today`)
  await hands.arrives(hands.say('nav-today'))

  assert.equal(await page.evaluate(() => 'planted' in globalThis), false, 'something ran')
  person.assertQuiet()
  await person.leave()
})

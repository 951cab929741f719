// The daily summary: seen and saved from Today, and its code typed back from the paper on the page of the history, by the keyboard alone in
// English, and with the mouse on a narrow page in Arabic.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { saved, scratch } from '../support/folders.js'
import { text } from '../support/pdf.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { changeOver } from './models/door.js'
import { comparison, summary } from './models/summary.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const { language, name, keys, width, now } of /** @type {const} */ ([
  { language: 'en', name: 'Ayşe Demir', keys: true, width: 1280, now: 'Mon 23 Nov 2026, 09:30' },
  { language: 'ar', name: 'ليلى بنت أحمد', keys: false, width: 1024, now: 'الاثنين 23 نوفمبر 2026 الساعة 09:30' },
])) {
  test(`the day is printed, and its code typed back from the paper, in ${language}`, async (t) => {
    const { folder: out, remove } = scratch('summary')
    const host = await startHost({ out })
    t.after(async () => {
      await host.stop()
      remove()
    })
    await arrange.clinic(host, language)
    const patient = await arrange.patient(host, { name, language })
    await arrange.session(host, patient, await arrange.lot(host, { lot_number: 'A12' }))
    const person = await sitDown(browser, host, { language, keys, width, dark: !keys })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const [paper, screen] = [summary(hands), comparison(hands)]
    await hands.arrives(say('nav-today'))
    await paper.open()
    await paper.arrives()
    await page.locator('canvas').first().waitFor()
    await person.assertAccessible('daily summary')
    await person.picture(`summary-${language}`)

    // A day to come has none; the one before has, and says that nothing was done.
    await paper.of('24.11.2026')
    await hands.sees(say('error-in-future'))
    await person.assertAccessible('daily summary of a day to come')
    await paper.of('23.11.2026')
    await page.locator('canvas').first().waitFor()

    await paper.save()
    const file = await until('the paper to be saved', async () => saved(out)[0])
    const said = text(join(out, file))
    assert.ok(said.includes('A12') && said.includes('P-000001'), said)
    const [code = ''] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(said) ?? []

    await page.goto(`${host.listening}#/history`)
    await hands.arrives(say('history-title'))
    await screen.open()
    await screen.compare(code.slice(0, -1))
    assert.ok((await screen.field()).invalid)
    await person.assertAccessible('a code that is too short')
    await screen.compare(code.toLowerCase().replaceAll('-', ''))
    const found = await host.call('history.compare', { code })
    assert.equal(found.matches, true)
    await hands.sees(say('history-code-matches', { entry: String(found.entry), at: now }))
    await person.assertAccessible('a code that is found')
    await person.picture(`summary-code-${language}`)
    await screen.compare(`${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`)
    await hands.sees(say('history-code-unknown'))
    person.assertQuiet()
  })
}

test('an assistant saves the day', async (t) => {
  const { folder: out, remove } = scratch('summary')
  const host = await startHost({ out })
  t.after(async () => {
    await host.stop()
    remove()
  })
  await arrange.clinic(host)
  await arrange.patient(host, { name: 'Ayşe Demir' })
  const passphrase = await arrange.assistant(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  await hands.arrives(hands.say('nav-today'))
  await changeOver(hands, passphrase)
  const paper = summary(hands)
  await paper.open()
  await paper.arrives()
  await paper.save()
  await hands.sees(hands.say('sessions-aftercare-written'))
  assert.equal(saved(out).length, 1)
  person.assertQuiet()
})

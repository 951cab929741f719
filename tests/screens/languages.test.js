// The same story in Turkish and in Arabic, from right to left: on the screen, for the ear and on paper.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { out } from '../support/folders.js'
import { assertFonts, text } from '../support/pdf.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { mainJob } from './models/main-job.js'
import { PATIENT } from './models/patients.js'
import { DELIVERY } from './models/stock.js'

const NAMES = { tr: 'Şükrü Iğdır-Çelik', ar: 'ليلى بنت أحمد' }

for (const language of /** @type {const} */ (['tr', 'ar'])) {
  test(`from set-up to the sheet, in ${language}`, async (t) => {
    const [host, browser] = await Promise.all([startHost(), startBrowser()])
    t.after(() => Promise.all([browser.close(), host.stop()]))
    const person = await sitDown(browser, host, { language, dark: language === 'ar' })
    const { hands, page } = person
    const job = mainJob(hands, (place) => person.assertAccessible(place))
    const patient = { ...PATIENT, name: NAMES[language] }
    await job.begin()
    const root = page.locator('html')
    assert.equal(await root.getAttribute('lang'), language)
    assert.equal(await root.getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
    await job.screen(patient)
    await job.plan()
    await job.receive()
    await host.clock('2026-11-23T12:35:00Z')
    await job.treat({ started: '14:50', ended: '15:30', name: patient.name })
    await job.showSheet()
    await page.locator('canvas').first().waitFor()
    await person.assertAccessible('aftercare')
    await person.picture(`aftercare-${language}`)

    const { pdf } = await host.call('aftercare.sheet', { session: 1, language: null })
    const file = join(out, `aftercare-${language}.pdf`)
    writeFileSync(file, Buffer.from(pdf, 'base64'))
    assertFonts(file)
    const sheet = text(file)
    for (const said of [hands.say('aftercare-title'), patient.name, DELIVERY.lot, '15:30']) {
      assert.ok(sheet.includes(said.normalize('NFKC')), `“${said}” is not on the sheet: ${sheet}`)
    }
    person.assertQuiet()
  })
}

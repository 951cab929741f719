// The papers of the stock: letter, call list and report of a recall, the certificate of what was returned, the label of a vial. Each is
// reached from its screen, seen as it will be printed, and saved.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { saved, scratch } from '../support/folders.js'
import { text } from '../support/pdf.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const NAME = { en: 'Ayşe Demir', ar: 'ليلى بنت أحمد' }

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`the papers of the stock are seen and saved, in ${language}`, async (t) => {
    const { folder: out, remove } = scratch('papers')
    const host = await startHost({ out })
    t.after(async () => {
      await host.stop()
      remove()
    })
    await arrange.clinic(host, language)
    const [lot, other] = [await arrange.lot(host, { lot_number: 'A12' }), await arrange.lot(host, { name: 'Other serum', lot_number: 'B07' })]
    const patient = await arrange.patient(host, { name: NAME[language], language })
    await arrange.session(host, patient, lot)
    await host.call('vials.open', { lot: other, patient, opened: '2026-11-23T09:00', ml: 5 })
    await host.call('recalls.open', { lots: [lot], reason: 'Particles were found in vials of this lot.', notice_from: 'Derma Labs', notice_number: 'FSN-2026/114' })
    const gone = { lots: [lot], on: '2026-11-23', way: 'returned', how: 'Derma Labs, by courier', reason: 'Recalled', witness: 'Merve Kaya', recall: 1 }
    await host.call('disposals.record', gone)
    const person = await sitDown(browser, host, { language, width: language === 'en' ? 1280 : 1024 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands

    /**
     * @param {string} name of the paper
     * @param {string} from the address of the screen that leads to it
     * @param {() => Promise<unknown>} go
     * @param {string} title
     * @param {string[]} wanted what it says
     */
    async function paper(name, from, go, title, wanted) {
      await page.goto(`${host.listening}#${from}`)
      await go()
      await hands.arrives(title)
      await page.locator('canvas').first().waitFor()
      await person.assertAccessible(name)
      await person.picture(`paper-${name}-${language}`)
      const before = saved(out)
      await hands.press(say('sessions-aftercare-save'))
      const file = await until(`${name} to be saved`, async () => saved(out).find((one) => !before.includes(one)))
      const said = text(join(out, file))
      for (const one of wanted) assert.ok(said.includes(one), `“${one}” in ${name}: ${said}`)
      assert.ok(!file.includes('Demir'), 'a file name names nobody')
    }

    await hands.arrives(say('nav-today'))
    const recall = '/recalls/1'
    await paper('call-list', recall, () => hands.press(say('recalls-calls')), say('recall-call-list-title'), ['A12', 'P-000001'])
    await paper('report', recall, () => hands.press(say('recalls-report')), say('recall-report-title'), ['A12', 'FSN-2026/114', 'S-000001'])
    await paper('letter', recall, () => page.locator(`a[href$="/letter/${patient}"]`).click(), say('recall-letter-title'), ['A12', 'P-000001'])
    await paper('letters', recall, () => hands.press(say('recalls-letters')), say('recalls-letters-title'), ['A12', 'P-000001'])
    const certificate = () => page.locator('a[href$="#/disposals/1"]').click()
    await paper('certificate', recall, certificate, say('disposals-certificate'), ['A12', 'S-000001', 'Derma Labs, by courier'])
    const opened = page.locator('a[href$="/vials/1/label"]')
    await paper('label', `/stock/${other}`, () => opened.click(), say('vial-label-title'), ['B07', 'P-000001'])
    person.assertQuiet()
  })
}

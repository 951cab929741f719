// The main job from the first start to the follow-up, by the keyboard alone, on the real core.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chapters } from '../support/chapters.js'
import { out } from '../support/folders.js'
import { assertFonts, text } from '../support/pdf.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, lock } from './models/door.js'
import { DOSES, mainJob } from './models/main-job.js'
import { PATIENT } from './models/patients.js'
import { sideEffects } from './models/side-effects.js'
import { DELIVERY } from './models/stock.js'

/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
before(async () => ([host, browser] = await Promise.all([startHost(), startBrowser()])))
after(async () => {
  await browser?.close()
  await host?.stop()
})

test('the main job, by keyboard', async (t) => {
  const person = await sitDown(browser, host, { keys: true })
  const { hands } = person
  const { say } = hands
  const chapter = chapters(t, () => person.picture('failed-main-job'))
  const job = mainJob(hands, (place) => person.assertAccessible(place))

  await chapter('1 the first start', () => job.begin())
  await chapter('2 a patient, the questions, the verdict', () => job.screen())
  await chapter('3 a course, with its dates', async () => {
    await job.plan()
    // Six sessions, two weeks apart, from today on.
    const { course } = await host.call('patients.read', { patient: 1 })
    const dates = course.sessions.map((/** @type {any} */ session) => session.planned_on)
    assert.deepEqual(dates, ['2026-11-23', '2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18', '2027-02-01'])
  })
  await chapter('4 a lot of serum', () => job.receive())
  await chapter('5 a session that draws on it', async () => {
    await host.clock('2026-11-23T12:35:00Z')
    await job.treat({ started: '14:50', ended: '15:30' })
    const [lot] = await host.call('lots.list')
    const given = DOSES.reduce((sum, { ml }) => sum + Number(ml), 0)
    assert.equal(lot.left, Number(DELIVERY.ml) - given)
  })
  await chapter('6 the after-care sheet', async () => {
    await job.showSheet()
    await person.page.locator('canvas').first().waitFor()
    // Shown as pages of pictures, with their text to be read and searched.
    await hands.sees('24 Nov 2026')
    const { pdf } = await host.call('aftercare.sheet', { session: 1, language: 'en' })
    const file = join(out, 'aftercare-en.pdf')
    writeFileSync(file, Buffer.from(pdf, 'base64'))
    assertFonts(file)
    const sheet = text(file)
    for (const said of [
      BEGINNING.clinic.name,
      BEGINNING.clinic.phone,
      BEGINNING.practitioner.licence,
      PATIENT.name,
      DELIVERY.product,
      DELIVERY.lot,
      // The end was at 15:30 on Monday 23 November: 24 and 48 hours from there.
      'Tue 24 Nov 2026, 15:30',
      'Wed 25 Nov 2026, 15:30',
    ]) {
      assert.ok(sheet.includes(said.normalize('NFKC')), `“${said}” is not on the sheet: ${sheet}`)
    }
    await person.assertAccessible('aftercare')
  })
  await chapter('7 two days later, a side effect', async () => {
    await host.clock('2026-11-25T07:00:00Z')
    await frame(hands).goTo('side-effects')
    await sideEffects(hands).arrives()
    await person.assertAccessible('side-effects-empty')
    await sideEffects(hands).report()
    await sideEffects(hands).reporting()
    await sideEffects(hands).fill({ letters: 'ayse', name: PATIENT.name, kind: 'bruising', day: '25.11.2026', time: '08:00', grade: 1 })
    await hands.sees(DELIVERY.lot)
    await person.assertAccessible('side-effects-report')
    await sideEffects(hands).save()
    await sideEffects(hands).arrives()
    await hands.sees(DELIVERY.lot)
    await person.assertAccessible('side-effects')
    await frame(hands).goTo('stock')
    await hands.press(DELIVERY.product)
    await hands.arrives(say('stock-lot-title', { lot: DELIVERY.lot }))
    await hands.sees(say('side-effect-bruising'))
    await person.assertAccessible('lot with a side effect')
    await host.clock('2026-11-28T07:00:00Z')
    await frame(hands).goTo('today')
    await hands.sees(say('side-effect-bruising'))
    await person.assertAccessible('today with a side effect')
  })
  await chapter('8 locked, and all of it there again', async () => {
    await frame(hands).lock()
    await lock(hands).arrives()
    await person.assertAccessible('lock')
    await lock(hands).unlock('not these quiet words at all')
    await hands.sees(say('error-wrong-passphrase'))
    await person.assertAccessible('lock, wrong')
    await lock(hands).unlock(BEGINNING.passphrase)
    await frame(hands).goTo('patients')
    await hands.sees(PATIENT.name)
    await frame(hands).goTo('stock')
    await hands.sees(DELIVERY.lot)
  })
  person.assertQuiet()
  await person.leave()
})

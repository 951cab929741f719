// Planning a course: what some prefer is told to whoever plans, with where it comes from, and binds nobody.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const { language, width } of /** @type {const} */ ([
  { language: 'en', width: 1280 },
  { language: 'ar', width: 1024 },
])) {
  test(`days of the cycle are told where there are cycles, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const [has, has_not] = [await arrange.patient(host, { name: 'A. Demir', has_cycles: 'yes', sex: 'female' }), await arrange.patient(host, { name: 'B. Demir' })]
    const person = await sitDown(browser, host, { language, width, dark: language === 'ar' })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const told = say('courses-cycle', { from: 15, to: 28 })
    await hands.arrives(say('nav-today'))
    await page.goto(`${host.listening}#/patients/${has}/course`)
    await hands.arrives(say('courses-plan-title'))
    await hands.sees(told)
    await hands.sees(say('screening-mark-to-confirm'))
    await person.assertAccessible('planning, with days of the cycle')
    await person.picture(`course-cycle-${language}`)
    await page.goto(`${host.listening}#/patients/${has_not}/course`)
    await hands.arrives(say('courses-plan-title'))
    await hands.sees(say('courses-dates-empty'))
    assert.ok(!(await hands.read()).includes(told))
    person.assertQuiet()
  })
}

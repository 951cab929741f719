// The screening on the real core: what the intake knows, what is meant to be injected, what has changed since; in English and in Arabic.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { screening } from './models/course.js'
import { frame } from './models/door.js'
import { patients, record } from './models/patients.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const PLAIN = 'Hyalu-Vit Complex'
const STRONG = 'Minox Forte'

/**
 * A clinic with a serum with minoxidil and one without, and a patient whose page is open.
 * @param {import('node:test').TestContext} t
 * @param {{ language: 'en' | 'ar', name: string, keys?: boolean, width?: number }} how
 * @param {Record<string, unknown>} [told] by the intake
 */
async function begin(t, { language, name, ...how }, told) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, language)
  await arrange.patient(host, { name, language })
  await arrange.lot(host, { name: PLAIN })
  await arrange.lot(host, { name: STRONG, lot_number: 'M7', ingredient: 'minoxidil' })
  if (told) await arrange.intake(host, 1, told)
  const person = await sitDown(browser, host, { language, dark: language === 'ar', ...how })
  t.after(() => person.leave(t))
  const { hands } = person
  await frame(hands).goTo('patients')
  await patients(hands).arrives()
  await hands.press(name)
  await record(hands).arrives(name)
  return { host, person, hands, form: screening(hands) }
}

/**
 * The colour in which words are seen, and the one of what is against a rule.
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @returns {Promise<string[]>}
 */
const colours = (page, words) =>
  page.getByText(words, { exact: true }).evaluate((element) => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.color = 'var(--bad)'
    const bad = getComputedStyle(probe).color
    probe.remove()
    return [getComputedStyle(element).color, bad]
  })

/**
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
async function assertRed(page, words) {
  const [seen, bad] = await colours(page, words)
  assert.equal(seen, bad, words)
}

const WARFARIN = { medicines: [{ typed: 'Coumadin', atc: 'B01AA03', since: null, stopped_on: null, note: null }] }

for (const { language, name } of /** @type {const} */ ([
  { language: 'en', name: 'Boris Knežević' },
  { language: 'ar', name: 'سامر الحدّاد' },
])) {
  test(`the intake answers too, and a serum can be exchanged, by keyboard, in ${language}`, async (t) => {
    const { host, person, hands, form } = await begin(t, { language, name, keys: true }, WARFARIN)
    const { say } = hands
    await record(hands).goOn('screen')
    await form.arrives()
    await form.answerAll({ heart: 'yes' })
    // Answered “no”, but the intake knows better; it names the medicine, and it counts.
    await hands.sees(say('screening-contradictions'))
    await hands.sees('B01AA03')
    await form.says('stop')
    await form.gives('ELIG-BLEED')
    await hands.sees(say('screening-mark-to-confirm'))
    await person.assertAccessible('screening, against the intake')
    await person.picture(`screening-${language}`)

    // A stop that belongs to the serum names the ingredient, and offers the one without it.
    await form.inject(STRONG)
    await form.gives('SCR-HEART-MINOXIDIL')
    await hands.sees(say('screening-in-serum', { ingredients: say('ingredient-minoxidil') }))
    await person.assertAccessible('screening, with a serum')
    await person.picture(`screening-serum-${language}`)
    await form.instead(PLAIN)
    await until('the stop of the serum to go', async () => !(await hands.read()).includes(say('reason-scr-heart-minoxidil')))
    assert.equal((await hands.field(PLAIN, { role: 'checkbox' })).checked, true)
    assert.equal((await hands.field(STRONG, { role: 'checkbox' })).checked, false)

    await form.goOn('ELIG-BLEED', 'The cardiologist agreed in writing on 20 November')
    await form.record()
    await hands.sees(say('screening-recorded-on', { date: '' }).trim())
    await hands.sees('The cardiologist agreed in writing on 20 November')
    await assertRed(person.page, 'The cardiologist agreed in writing on 20 November')
    await person.assertAccessible('screening, recorded')
    await person.picture(`screening-recorded-${language}`)
    const { today } = await host.call('screening.ask', { patient: 1 })
    assert.equal(today.effective, 'caution')
    assert.equal(today.products.length, 1)
    assert.equal(today.judgement.policy_version, 0)
    person.assertQuiet()
  })
}

test('two weeks later only what has changed is asked, and the rest says how old it is', async (t) => {
  const { host, person, hands, form } = await begin(t, { language: 'en', name: 'Boris Knežević', width: 1024 })
  const { say } = hands
  await arrange.course(host, 1)
  await host.clock('2026-12-07T06:30:00Z')
  await person.page.reload()
  await hands.press(say('patients-do-screen'))
  await hands.arrives(say('screening-changed-title'))
  await hands.sees('Answered 23 Nov 2026, 14 days ago; stands until 21 Feb 2027')
  // What is asked afresh has no answer yet, and so there is no verdict.
  await hands.sees(say('screening-verdict-waiting'))
  await person.assertAccessible('screening, what has changed')
  await person.picture('screening-changed-en')
  await form.answerAll()
  await form.says('eligible')
  await form.record()
  await hands.sees(say('screening-recorded-on', { date: '7 Dec 2026' }))
  const { today } = await host.call('screening.ask', { patient: 1 })
  // What was not asked again is as old as it was.
  assert.equal(today.carried_from.allergy, '2026-11-23')
  assert.equal(today.carried_from.unwell, undefined)
  person.assertQuiet()
})

test('an earlier screening is read again from the time line, as it was judged then', async (t) => {
  const { host, person, hands, form } = await begin(t, { language: 'en', name: 'Boris Knežević' }, WARFARIN)
  const { say } = hands
  await record(hands).goOn('screen')
  await form.arrives()
  await form.answerAll()
  await form.goOn('ELIG-BLEED', 'The cardiologist agreed in writing on 20 November')
  await form.record()
  await hands.sees(say('screening-recorded-on', { date: '23 Nov 2026' }))
  await host.clock('2026-12-07T06:30:00Z')
  const asked = (await host.call('screening.ask', { patient: 1 })).questions
  const answers = Object.fromEntries(asked.map((/** @type {{ id: string }} */ { id }) => [id, 'no']))
  await host.call('screening.record', { patient: 1, answers, overrides: [] })
  await person.page.goto(`${host.listening}#/patients/1`)
  await record(hands).arrives('Boris Knežević')
  await hands.press(say('patients-event-screening', { verdict: say('verdict-caution') }))
  await hands.arrives(say('screening-recorded-on', { date: '23 Nov 2026' }))
  await hands.sees(say('screening-answers-title'))
  await hands.sees(say('question-keloid'))
  await form.gives('ELIG-BLEED')
  await assertRed(person.page, 'The cardiologist agreed in writing on 20 November')
  await person.assertAccessible('screening, an earlier one')
  await person.picture('screening-earlier-en')
  person.assertQuiet()
})

test('what was done against a rule of the dose is red on the session', async (t) => {
  const { host, person, hands } = await begin(t, { language: 'en', name: 'Boris Knežević' })
  await arrange.session(host, 1, 1, { depth_mm: 5, overrides: [{ rule: 'DOSE-DEPTH', reason: 'Thick skin at the crown, as agreed' }] })
  await person.page.goto(`${host.listening}#/sessions/1`)
  await hands.sees('Thick skin at the crown, as agreed')
  await assertRed(person.page, 'Thick skin at the crown, as agreed')
  await person.assertAccessible('session, against a rule')
  person.assertQuiet()
})

test('nobody goes on over a pregnancy', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  await arrange.patient(host, { name: 'Ada', sex: 'female' })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  await frame(hands).goTo('patients')
  await hands.press('Ada')
  await record(hands).goOn('screen')
  const form = screening(hands)
  await form.arrives()
  await form.answerAll({ pregnancy: 'yes' })
  await form.says('stop')
  await hands.sees(hands.say('screening-override-none'))
  assert.equal(await hands.has({ role: 'button', name: hands.say('screening-override-open') }), false)
})

test('a session names the ingredient that is drawn, and draws from the other serum', async (t) => {
  const { host, person, hands, form } = await begin(t, { language: 'en', name: 'Boris Knežević' }, {
    conditions: [{ condition: 'arrhythmia', since: null, ended_on: null, measured: null, note: null }],
  })
  const { say } = hands
  const answers = Object.fromEntries(
    (await host.call('screening.ask', { patient: 1 })).questions.map((/** @type {{ id: string }} */ { id }) => [id, 'no']))
  await host.call('screening.record', { patient: 1, answers, overrides: [] })
  await host.call('courses.plan', {
    patient: 1,
    plan: { protocol: 'seed', first_day: '2026-11-23', sessions: 6, gap_days: 14, maintenance_months: 3 },
  })
  await person.page.reload()
  await record(hands).goOn('record-session')
  await session(hands).arrives(1, 6)
  await form.answerAll()
  await session(hands).dose(1, { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1.5', lot: STRONG })
  await form.gives('SCR-HEART-MINOXIDIL')
  await hands.sees(say('condition-arrhythmia'))
  await person.picture('session-serum-en')
  await form.instead(PLAIN)
  await until('the stop of the serum to go', async () => !(await hands.read()).includes(say('reason-scr-heart-minoxidil')))
  await person.assertAccessible('session, with another serum')
  person.assertQuiet()
})

// The intake on the real core: written by the keyboard alone, looked up and confirmed, written again beside the first, and its draft
// found again; in English and in Arabic.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, lock } from './models/door.js'
import { intake } from './models/intake.js'
import { patients, record } from './models/patients.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/**
 * A clinic with one patient, whose page is open.
 * @param {import('node:test').TestContext} t
 * @param {{ language: 'en' | 'ar', name: string, alerts?: string | null, keys?: boolean, dark?: boolean, width?: number }} how
 */
async function begin(t, { language, name, alerts = 'Latex', ...how }) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, language)
  await arrange.patient(host, { name, language, alerts })
  const person = await sitDown(browser, host, { language, ...how })
  t.after(() => person.leave(t))
  const { hands } = person
  // The host was opened past the page: the page finds it open.
  await frame(hands).goTo('patients')
  await patients(hands).arrives()
  await hands.press(name)
  await record(hands).arrives(name)
  return { host, person, hands }
}

for (const { language, name, dark } of /** @type {const} */ ([
  { language: 'en', name: 'Boris Knežević', dark: false },
  { language: 'ar', name: 'سامر الحدّاد', dark: true },
])) {
  test(`an intake, and the next one beside it: by keyboard, in ${language}`, async (t) => {
    const { host, person, hands } = await begin(t, { language, name, keys: true, dark })
    const { say } = hands
    const form = intake(hands)
    await hands.sees(say('intake-none'))
    await form.begin()
    await form.arrives()
    await person.assertAccessible('intake, blank')
    await form.complaint('Thinning at the crown', '3/2019')
    await form.cause('genetic')
    await form.cause('stress')
    // Two letters wrong: offered, not taken. What nobody chose is kept as it was typed.
    await form.medicine('coumadn', 'B01AA03')
    await hands.sees(say('intake-confirmed'))
    await form.medicine('Herbal drops')
    await hands.sees(say('intake-as-typed'))
    await form.stopped('coumadn', '01.06.2025')
    await form.allergy('novocain', say('ingredient-procaine'))
    await form.reaction('novocain', 'swelling')
    await form.condition('asthma')
    await form.treatment('topical-minoxidil')
    await form.grade('norwood-hamilton', 'III vertex')
    await person.assertAccessible('intake, filled in')
    await person.picture(`intake-${language}`)
    await form.record()
    await hands.sees(say('intake-recorded'))
    await hands.sees('Herbal drops')
    await person.assertAccessible('intake, read')

    const first = (await host.call('intakes.read', { patient: 1, intake: null })).shown
    assert.deepEqual(first.content.since, { day: '2019-03-01', exactness: 'month' })
    assert.deepEqual(first.content.causes, ['genetic', 'stress'])
    assert.deepEqual(
      first.content.medicines.map((/** @type {any} */ { typed, atc, stopped_on }) => [typed, atc, stopped_on]),
      [['coumadn', 'B01AA03', '2025-06-01'], ['Herbal drops', null, null]],
    )
    assert.equal(first.content.allergies[0].allergen, 'procaine')
    assert.equal(first.content.allergies[0].reaction, 'swelling')
    assert.deepEqual(first.content.scales, [{ scale: 'norwood_hamilton', value: { form: 'grades', grade: 'III vertex' } }])

    // A month later: filled in from the last one, and marked; the first stays as it is.
    await host.clock('2026-12-23T06:30:00Z')
    await form.again()
    await hands.sees(say('intake-prefilled-explain'))
    await form.complaint('Thinning, less than before', '3/2019')
    await hands.sees(say('intake-changed'))
    await person.assertAccessible('intake, filled in from the last')
    await person.picture(`intake-again-${language}`)
    await form.record()
    await hands.sees(say('intake-recorded'))
    // The words about the first one may still be there.
    const both = await until('both to be there', async () => {
      const { all } = await host.call('intakes.read', { patient: 1, intake: null })
      return all.length === 2 && all
    })
    assert.deepEqual(both.map((/** @type {any} */ line) => line.on), ['2026-12-23', '2026-11-23'])
    const again = (await host.call('intakes.read', { patient: 1, intake: first.intake })).shown
    assert.deepEqual(again.content, first.content)
    person.assertQuiet()
  })
}

test('an answer that comes late does not move what somebody went to', async (t) => {
  const { person, hands } = await begin(t, { language: 'en', name: 'Boris Knežević', keys: true })
  const { say } = hands
  const { page } = person
  await intake(hands).begin()
  await intake(hands).arrives()
  const answer = await person.holdBack('medicines.look_up')
  const field = page.getByRole('combobox', { name: say('intake-medicine-add') })
  await field.fill('coumadn')
  // What was typed stands last, and alone while nothing was answered.
  const offered = page.getByRole('listbox', { name: say('intake-medicine-add') }).getByRole('option')
  const asTyped = offered.last()
  await field.press('ArrowDown')
  await until('it to be gone to', async () => (await asTyped.getAttribute('aria-selected')) === 'true')
  answer()
  await until('what may be meant', async () => (await offered.count()) > 1)
  assert.equal(await asTyped.getAttribute('aria-selected'), 'true')
  assert.equal(await field.getAttribute('aria-activedescendant'), await asTyped.getAttribute('id'))
  // One back is the candidate now, and it is what Enter takes.
  await field.press('ArrowUp')
  await field.press('Enter')
  await hands.sees(say('intake-confirmed'))
  person.assertQuiet()
})

test('a draft is found again after the vault was locked, and can be thrown away', async (t) => {
  const { host, person, hands } = await begin(t, { language: 'en', name: 'Olga Petrova', width: 1024 })
  const { say } = hands
  const form = intake(hands)
  await form.begin()
  await form.arrives()
  await form.complaint('Since the birth', '2024')
  await until('the draft to be kept', async () => (await host.call('drafts.read', { key: 'intake:1' })) !== null)
  await frame(hands).lock()
  await lock(hands).unlock(BEGINNING.passphrase)
  await frame(hands).goTo('patients')
  await hands.press('Olga Petrova')
  await form.begin()
  await until('what was typed', async () => (await hands.field(say('intake-complaint'))).value === 'Since the birth')
  await person.assertAccessible('intake with a draft')
  await hands.press(say('drafts-discard'))
  await until('a blank form', async () => (await hands.field(say('intake-complaint'))).value === '')
  // What is missing is said at its field, and the summary leads there.
  await form.record()
  await until('the complaint to be asked for', async () => (await hands.field(say('intake-complaint'))).invalid)
  await form.none('medicines')
  await form.complaint('Since the birth', '2024')
  await form.record()
  await hands.sees(say('intake-recorded'))
  assert.equal(await host.call('drafts.read', { key: 'intake:1' }), null)
  person.assertQuiet()
})

for (const { language, name, ...how } of /** @type {const} */ ([
  { language: 'en', name: 'Boris Knežević', dark: false, width: 1024 },
  { language: 'en', name: 'Olga Petrova', dark: true },
  { language: 'ar', name: 'سامر الحدّاد', dark: false },
])) {
  const look = `${language}${how.dark ? '-dark' : ''}`
  test(`what an intake warns of is in sight wherever somebody is treated: ${look}`, async (t) => {
    const { host, person, hands } = await begin(t, { language, name, alerts: null, ...how })
    const { say } = hands
    // Nothing was asked yet, and nothing is said to be fine.
    await hands.sees(say('warnings-none-not-yet'))
    await arrange.course(host, 1)
    await arrange.intake(host, 1, {
      allergies: [
        { typed: 'penisilin', allergen: 'penicillin', reaction: 'skin', note: null },
        { typed: 'novocain', allergen: 'procaine', reaction: 'severe', note: null },
      ],
      conditions: [{ condition: 'bleeding_disorder', since: null, ended_on: null, measured: null, note: null }],
    })
    const warned = async (/** @type {string} */ place) => {
      await hands.sees(say('ingredient-procaine'))
      await hands.sees(say('warnings-reaction-severe'))
      // A row of the list has room for two.
      await hands.sees(place === 'patients' ? say('warnings-more', { count: 1 }) : say('condition-bleeding-disorder'))
      await person.assertAccessible(`${place}, warned`)
      await person.picture(`warned-${place}-${look}`)
    }
    await frame(hands).goTo('today')
    await hands.arrives(say('nav-today'))
    await warned('today')
    await frame(hands).goTo('patients')
    await patients(hands).arrives()
    await warned('patients')
    await hands.press(name)
    await record(hands).arrives(name)
    await warned('patient')
    await record(hands).goOn('record-session')
    await session(hands).arrives(1, 6)
    await warned('session')

    // Asked again and told that there is nothing: only then it is said.
    await host.clock('2026-11-24T06:30:00Z')
    await arrange.intake(host, 1, { no_allergies: true, no_conditions: true })
    await frame(hands).goTo('patients')
    await hands.press(name)
    await hands.sees(say('warnings-none-whole'))
    person.assertQuiet()
  })
}

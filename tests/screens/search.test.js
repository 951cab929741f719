// Finding patients with the keyboard alone: as one types, among those a filter lets through, with the reason where the name does not
// tell; in English and in Arabic.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, lock } from './models/door.js'
import { patients, record, search } from './models/patients.js'
import { sideEffects } from './models/side-effects.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const PEOPLE = ['Jürgen Müller', 'Anna Mueller', 'Мария Петрова', 'عبد الله الحسن', 'Şahin Yılmaz']

/** @param {import('./host.js').Host} host */
async function people(host) {
  await arrange.clinic(host)
  for (const name of PEOPLE) await arrange.patient(host, { name })
}

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`whoever is looked for is found with the keyboard alone, ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await people(host)
    const person = await sitDown(browser, host, { language, chosen: true, keys: true })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    await frame(hands).goTo('patients')
    await patients(hands).arrives()
    const found = search(hands, page)

    // The most recent first, before anything is typed; the field has the focus.
    await found.shows(PEOPLE.toReversed())
    for (const [typed, names] of /** @type {const} */ ([
      ['mü', ['Jürgen Müller', 'Anna Mueller']],
      ['mueler anna', ['Anna Mueller']],
      ['petorva', ['Мария Петрова']],
      ['عبدالله', ['عبد الله الحسن']],
      ['yilmaz sah', ['Şahin Yılmaz']],
    ])) {
      await found.type(typed)
      await found.shows([...names])
    }
    await person.assertAccessible('patients found')

    // Why, where the name does not tell; nobody, and back.
    await found.type('petorva')
    await hands.sees(say('patients-matched-name'))
    await found.type('zzzz')
    await hands.sees(say('patients-none-title'))
    await person.assertAccessible('nobody found')
    await found.type('mu')
    await found.shows(['Anna Mueller', 'Jürgen Müller'])

    // Down to the second, up to the first, up to the field again, down, and in.
    for (const [key, name] of /** @type {const} */ ([
      ['ArrowDown', 'Anna Mueller'],
      ['ArrowDown', 'Jürgen Müller'],
      ['ArrowUp', 'Anna Mueller'],
      ['ArrowUp', ''],
      ['ArrowDown', 'Anna Mueller'],
    ])) {
      await page.keyboard.press(key)
      await until(`the focus on “${name}”`, async () => (await found.focused()) === name)
    }
    await page.keyboard.press('Enter')
    await record(hands).arrives('Anna Mueller')

    // Enter right after typing opens the first that was found for what was typed, not for what was there before.
    await frame(hands).goTo('patients')
    await patients(hands).arrives()
    await found.type('sahin')
    await page.keyboard.press('Enter')
    await record(hands).arrives('Şahin Yılmaz')
    person.assertQuiet()
  })
}

test('a filter lets only some through, and says when there is nobody', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await people(host)
  const planned = await arrange.patient(host, { name: 'Zeynep Planned' })
  await arrange.course(host, planned)
  const person = await sitDown(browser, host, { keys: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await frame(hands).goTo('patients')
  await patients(hands).arrives()
  const found = search(hands, page)
  await hands.choose(say('patients-filter'), say('patients-filter-in-course'))
  await found.shows(['Zeynep Planned'])
  await hands.choose(say('patients-filter'), say('patients-filter-archived'))
  await hands.sees(say('patients-none-filtered'))
  await person.assertAccessible('an empty list')
  await hands.choose(say('patients-filter'), say('patients-filter-all'))
  await until('everybody again', async () => (await found.names()).length === PEOPLE.length + 1)
  person.assertQuiet()
})

test('what was found is gone with the lock, and found again after it', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await people(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const found = search(hands, page)
  await frame(hands).goTo('patients')
  await found.type('muller')
  await found.shows(['Anna Mueller', 'Jürgen Müller'])
  await frame(hands).lock()
  await lock(hands).arrives()
  assert.equal((await page.content()).includes('Mueller'), false)
  await lock(hands).unlock(BEGINNING.passphrase)
  await frame(hands).goTo('patients')
  await found.type('muller')
  await found.shows(['Anna Mueller', 'Jürgen Müller'])
})

test('Enter before the answer takes whoever is found for what was typed, not whoever stood there before', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await people(host)
  const person = await sitDown(browser, host, { keys: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  /** @param {string} field @param {string} typed */
  const hurry = async (field, typed) => {
    const box = page.getByRole('combobox', { name: say(field) })
    const offered = page.getByRole('option', { name: PEOPLE.at(-1) })
    await until('the most recent patients', async () => (await offered.count()) === 1)
    const answer = await person.holdBack('patients.search')
    await box.pressSequentially(typed)
    await box.press('Enter')
    answer()
  }
  await frame(hands).goTo('patients')
  await patients(hands).arrives()
  await page.keyboard.press('Control+k')
  await hurry('palette-title', 'muller anna')
  await record(hands).arrives('Anna Mueller')

  await frame(hands).goTo('side-effects')
  await sideEffects(hands).arrives()
  await sideEffects(hands).report()
  await sideEffects(hands).reporting()
  await hurry('side-effects-patient', 'jurgen')
  await hands.sees(say('side-effects-patient-change'))
  assert.equal(await page.locator('.chosen').getByText('Jürgen Müller').count(), 1)
  person.assertQuiet()
})

// A hundred strings that want to be more than text, through the free texts of the forms and onto the screens that show them. Nothing runs,
// nothing but text comes of them, and they come back as typed. That this story would notice is shown on a page that takes them for markup.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { EVERYWHERE, LONG, MARKUP, STRINGS, UNPRINTABLE } from './hostile-strings.js'
import { startHost } from './host.js'

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
before(async () => ([host, browser] = await Promise.all([startHost(), startBrowser()])))
after(async () => {
  await browser?.close()
  await host?.stop()
})

/**
 * As much of a text as a field takes.
 * @param {string} text
 * @param {number} most
 */
const fit = (text, most) => [...text].slice(0, most).join('')
/** A lot's number has no blank at its ends. @param {string} text */
const lotNumber = (text) => fit(text, 40).trim()

/** Lays a wire that whatever runs trips over, and puts the look at what became of strings in the page. @param {Page} page */
async function trip(page) {
  await page.addInitScript(() => {
    const tripped = /** @type {string[]} */ ([])
    const trip = (/** @type {unknown} */ by) => tripped.push(String(by))
    // What a browser offers to everybody is a wire too.
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(globalThis, name, () => trip(name))
    const kinds = 'body script, iframe, object, embed, base, math, marquee, template, foreignObject, animate, meta[http-equiv=refresh], video, audio'
    const isPlanted = (/** @type {Element} */ element) =>
      element.matches(kinds) ||
      element instanceof HTMLUnknownElement ||
      element.classList.contains('planted') ||
      /^(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? '') ||
      // The page's own are listeners, never attributes.
      element.getAttributeNames().some((name) => name.startsWith('on'))
    const became = (/** @type {string[]} */ strings) => {
      const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input, textarea'))].map(({ value }) => value)
      const text = document.body.textContent
      return {
        ran: tripped,
        elements: [...document.querySelectorAll('*')].filter(isPlanted).map((element) => element.outerHTML.slice(0, 120)),
        missing: strings.filter((string) => !text.includes(string) && !fields.includes(string)).map((string) => string.slice(0, 80)),
      }
    }
    Object.assign(globalThis, { trip, tripped, became })
  })
  await page.reload()
  await page.locator('h1').first().waitFor()
}

/**
 * What became of strings on the page that is shown now: what ran, which elements there are that the page never makes, and which strings are
 * not there as text or in a field.
 * @param {Page} page
 * @param {string[]} strings
 * @returns {Promise<{ ran: string[], elements: string[], missing: string[] }>}
 */
const became = (page, strings) => page.evaluate((strings) => Reflect.get(globalThis, 'became')(strings), strings)

/**
 * Goes to a screen, waits until the first of the strings is there, and asserts that all of them are, and are nothing but text.
 * @param {Page} page
 * @param {string} address
 * @param {string[]} strings
 */
async function shows(page, address, strings) {
  await page.evaluate((address) => void (location.hash = address), `#${address}`)
  /** @type {Awaited<ReturnType<typeof became>> | undefined} */
  let last
  await until(`${address} with ${JSON.stringify(strings[0]?.slice(0, 60))}`, async () => {
    last = await became(page, strings)
    return last.missing.length === 0 || last.ran.length > 0 || last.elements.length > 0
  }, 4).catch((error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`)
  })
  assert.deepEqual(last, { ran: [], elements: [], missing: [] }, address)
}

/** Somebody with the string in every text. @param {string} text */
const somebody = (text) => ({
  name: fit(text, 400), preferred_name: fit(text, 400), former_names: [fit(text, 400)], birth_date: '1990-02-03',
  phones: [{ number: '0532 111 22 33', label: fit(text, 60) }], address: fit(text, 500),
  emergency: { name: fit(text, 400), phone: '0532 999 88 77', relation: fit(text, 100) },
  identifiers: [{ label: fit(text, 60), value: fit(text, 100) }], came_by: fit(text, 200), alerts: fit(text, 2_000), note: fit(text, 10_000),
})

/** An intake with the string in every text. @param {string} text */
const intake = (text) => ({
  complaint: fit(text, 2_000), other_cause: null, history: fit(text, 10_000), family_note: fit(text, 10_000), note: fit(text, 10_000),
  medicines: [{ typed: fit(text, 200), atc: null, since: null, stopped_on: null, note: fit(text, 10_000) }],
  allergies: [{ typed: fit(text, 200), allergen: null, reaction: null, note: fit(text, 10_000) }],
  lifestyle: { smoking: null, alcohol: null, stress: null, exercise: null, sleep_hours: null, note: fit(text, 10_000) },
})

test('what is stored is shown as text, and comes back as typed', async (t) => {
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  const { page, hands } = person
  await hands.arrives(hands.say('nav-today'))
  await trip(page)
  for (const text of STRINGS) {
    const patient = await arrange.patient(host, somebody(text))
    const { details } = await host.call('patients.read', { patient })
    const { phones: _, ...typed } = somebody(text)
    for (const [field, value] of Object.entries(typed)) assert.deepEqual(details[field], value, field)
    const { contact } = await host.call('contacts.record', { patient, at: '2026-11-23T08:00', way: 'call', outcome: 'spoken', note: fit(text, 10_000) })
    await host.call('contacts.strike', { contact, reason: `${fit(text, 1_990)} …` })
    const { name, preferred_name, address, emergency, identifiers, came_by, alerts, note } = somebody(text)
    const all = [name, preferred_name, address, emergency.name, emergency.relation, identifiers[0].value, came_by, alerts, note]
    if (!EVERYWHERE.includes(text)) {
      await arrange.intake(host, patient, intake(text))
      await shows(page, `/patients/${patient}`, all)
      continue
    }

    const ingredients = [{ ingredient: null, name: fit(text, 200), strength: fit(text, 40) }]
    const { product } = await host.call('products.add', { name: fit(text, 200), maker: fit(text, 200), ingredients })
    const received = { product, lot_number: lotNumber(text), expiry: '2027-03-31', expiry_precision: 'day', ml: 100, supplier: fit(text, 200), received_on: '2026-11-01' }
    const { lot } = await host.call('lots.receive', received)
    const overrides = [{ rule: 'DOSE-DEPTH', reason: `${fit(text, 1_980)} as agreed` }]
    const session = await arrange.session(host, patient, lot, { depth_mm: 5, overrides, note: fit(text, 10_000) })
    // After the session: an allergy that was told would speak against it.
    await arrange.intake(host, patient, intake(text))
    const report = { patient, effect: 'redness', grade: 1, onset: '2026-11-23T09:00', hospitalised: false, note: fit(text, 10_000) }
    const { side_effect } = await host.call('side_effects.report', report)
    await host.call('side_effects.follow_up', { side_effect, outcome: 'ongoing', note: `${fit(text, 9_000)} again`, next_on: '2026-11-30' })
    const { recall } = await host.call('recalls.open', { lots: [lot], reason: `${fit(text, 1_990)} …`, notice_from: fit(text, 200), notice_number: fit(text, 100) })
    await host.call('recalls.contact', { recall, patient, at: '2026-11-23T08:30', way: 'call', outcome: 'spoken', note: fit(text, 9_000), closes: true })
    const { course } = await host.call('patients.read', { patient })
    await host.call('courses.stop', { course: course.course, reason: `${fit(text, 1_990)} …` })

    await shows(page, `/patients/${patient}`, all)
    const told = intake(text)
    await shows(page, `/patients/${patient}/intake`, [told.complaint, told.history, told.family_note, told.note, told.medicines[0].typed, told.allergies[0].typed, told.lifestyle.note])
    await shows(page, `/sessions/${session}`, [name, fit(text, 200), lotNumber(text), overrides[0].reason])
    await shows(page, `/side-effects/${side_effect}`, [name, report.note, `${fit(text, 9_000)} again`])
    await shows(page, `/stock/${lot}`, [fit(text, 200), lotNumber(text), `${fit(text, 1_990)} …`])
    await shows(page, `/stock/products/${product}`, [fit(text, 200)])
    await shows(page, `/recalls/${recall}`, [`${fit(text, 1_990)} …`])
    await host.call('side_effects.strike', { side_effect, reason: `${fit(text, 1_980)} struck` })
    await shows(page, `/side-effects/${side_effect}`, [`${fit(text, 1_980)} struck`])
  }
  // The list begins with the newest, and has not all at once.
  await shows(page, '/patients', STRINGS.slice(-40).map((text) => fit(text, 400)))
  await shows(page, '/stock', [...EVERYWHERE.map((text) => fit(text, 200)), ...EVERYWHERE.map(lotNumber)])
  await shows(page, '/side-effects', EVERYWHERE.map((text) => fit(text, 400)))
  await shows(page, '/history', [])
  await shows(page, '/today', [])
  person.assertQuiet()
  await person.leave(t)
})

test('the names of the house are shown as text', async (t) => {
  const account = (await arrange.assistant(host), (await host.call('accounts.list')).find((/** @type {{ you: boolean }} */ { you }) => !you).account)
  const person = await sitDown(browser, host)
  const { page } = person
  await trip(page)
  const now = await host.call('clinic.read')
  for (const text of EVERYWHERE) {
    const clinic = { ...now.clinic, name: fit(text, 200), address: fit(text, 500) }
    const practitioner = { name: fit(text, 400), licence: fit(text, 100) }
    await host.call('clinic.change', { ...now, clinic, practitioner })
    await host.call('accounts.change', { account, name: fit(text, 400), licence: '', role: 'assistant' })
    await shows(page, '/today', [])
    await shows(page, '/settings', [clinic.name, clinic.address, practitioner.name, practitioner.licence])
    await shows(page, '/settings/accounts', [fit(text, 400)])
  }
  person.assertQuiet()
  await person.leave(t)
})

test('what is typed into a form stays in its field', async (t) => {
  const person = await sitDown(browser, host)
  const { page } = person
  await trip(page)
  const { rows } = await host.call('patients.search', { query: '', limit: 1 })
  const who = rows[0].patient
  let fields = 0
  for (const address of ['/patients', '/patients/new', `/patients/${who}/change`, `/patients/${who}/intake`, '/stock/receive', '/side-effects/report', '/settings', '/settings/rules', '/history']) {
    await shows(page, address, [])
    await page.locator('main input, main textarea').first().waitFor()
    const typed = await page.evaluate(
      async (strings) => {
        const kinds = 'main input[type=text], main input:not([type]), main input[type=search], main textarea'
        const found = []
        let fields = 0
        for (const string of strings) {
          for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(kinds))) {
            field.value = string
            field.dispatchEvent(new Event('input', { bubbles: true }))
            fields += 1
          }
          await new Promise((done) => setTimeout(done))
          const { ran, elements } = Reflect.get(globalThis, 'became')([])
          if (ran.length + elements.length > 0) found.push({ string, ran: [...ran], elements })
        }
        return { fields, found }
      },
      STRINGS.map((text) => fit(text, 400)),
    )
    assert.deepEqual(typed.found, [], address)
    fields += typed.fields
  }
  assert.ok(fields > 30 * STRINGS.length, `${fields} fields were typed into`)
  person.assertQuiet()
  await person.leave(t)
})

test('what no printer has is refused at its field', async () => {
  for (const text of UNPRINTABLE) {
    const details = { ...somebody('Ann'), sex: 'male', has_cycles: 'no', email: null, language: 'en' }
    for (const field of ['name', 'address', 'alerts', 'note', 'came_by']) {
      const asked = host.call('patients.register', { details: { ...details, [field]: text }, although_alike: true })
      await assert.rejects(asked, new RegExp(`"field":"details.${field}"`), JSON.stringify(text))
    }
  }
})

test('a page that takes them for markup is noticed', async () => {
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  await page.goto(host.address)
  await page.locator('h1').first().waitFor()
  await trip(page)
  assert.deepEqual(await became(page, []), { ran: [], elements: [], missing: [] })
  let [ran, made] = [0, 0]
  /** @type {string[]} */
  const unnoticed = []
  for (const text of [...MARKUP, LONG[0]]) {
    await page.evaluate((text) => {
      Reflect.get(globalThis, 'tripped').length = 0
      const sink = document.createElement('p')
      sink.id = 'sink'
      document.querySelector('main, body')?.append(sink)
      // What a careless `{@html}` does.
      sink.innerHTML = text
    }, fit(text, 400))
    // What runs, runs when the picture has failed to load.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 15)))
    const found = await became(page, [])
    ran += Number(found.ran.length > 0)
    made += Number(found.elements.length > 0)
    if (found.ran.length + found.elements.length === 0) unnoticed.push(text)
    await page.evaluate(() => document.querySelector('#sink')?.remove())
  }
  assert.ok(ran > 10, `${ran} ran where nothing holds them back`)
  assert.deepEqual(unnoticed, [], `${made} made an element`)
  await context.close()
})

// A hundred strings that want to be more than text, through every text that the page can send and onto every screen. Nothing runs, nothing but
// text comes of them, and they come back as typed. A field that is added to a request and not filled here fails; that the look at the page
// would notice is shown on a page that takes them for markup. `desktop/hostile.test.js` is the same in the real window.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { scratch } from '../support/folders.js'
import { until } from '../support/until.js'
import { sitDown, startBrowser } from './browser.js'
import { routeOf, ROUTES } from './demonstration.js'
import { BEGAN, fill, LIST } from './hostile/clinic.js'
import { textFields } from './hostile/fields.js'
import * as house from './hostile/house.js'
import { quoted } from './hostile/list.js'
import { askMore, ELSEWHERE, withText } from './hostile/parsed.js'
import { LONG, MARKUP, STRINGS, UNPRINTABLE } from './hostile/strings.js'
import { lists, visitor } from './hostile/visit.js'
import { NOTHING } from './hostile/wire.js'
import { fit, writer } from './hostile/writer.js'
import { MONDAY, startHost } from './host.js'
import { imports } from './models/import.js'

/** @typedef {import('playwright-core').Page} Page */

const folder = scratch('hostile')
/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
/** @type {import('./hostile/clinic.js').Clinic} */
let clinic
before(async () => {
  const list = join(folder.folder, LIST)
  ;[host, browser] = await Promise.all([startHost({ now: BEGAN, file: list, out: folder.folder }), startBrowser()])
  clinic = await fill(host, list, STRINGS, MONDAY)
})
after(async () => {
  await browser?.close()
  await host?.stop()
  folder.remove()
})

/**
 * A page that functions are sent to with their values.
 * @param {Page} page
 * @returns {import('./hostile/visit.js').View}
 */
const view = (page) => ({ run: (what, ...values) => page.evaluate(`(${what})(...${JSON.stringify(values)})`) })

/** Somebody whose page has the wire in it. */
async function sitDownWithWire() {
  const person = await sitDown(browser, host)
  await person.hands.arrives(person.hands.say('nav-today'))
  return { ...person, visits: await visitor(view(person.page), person.hands.say) }
}

test('every screen is among those that are visited', () => {
  const { screens, papers } = clinic.plain
  const visited = [...Object.values(screens), ...Object.values(papers), ...lists(clinic).map(([address]) => address)].map(routeOf)
  assert.deepEqual(ROUTES.filter((route) => !visited.includes(route)), [])
})

test('no text is left out, and what is none is refused', async () => {
  const asking = writer(MARKUP[0], host.call)
  await house.ask(asking, clinic.plain)
  await house.rename(asking)
  await askMore(asking, clinic.plain.patient)
  const writers = [clinic.beginning, clinic.filled[0].to, clinic.plain.to, asking]
  const written = writers.flatMap((to) => [...to.fields.values()]).flat()
  const isWritten = (/** @type {string} */ field) => written.some((one) => one === field || one.startsWith(`${field}.`) || one.startsWith(`${field}[`))
  const left = [...textFields()].filter((field) => !isWritten(field))
  assert.deepEqual([...ELSEWHERE.keys()].filter((field) => !left.includes(field)), [], 'is filled, or gone')
  for (const field of left) {
    if (ELSEWHERE.has(field)) continue
    const [op, path] = field.split(' ')
    const request = writers.flatMap((to) => to.asked.get(op) ?? []).map((asked) => withText(asked, path, MARKUP[6])).find(Boolean)
    assert.ok(request, `${field}: fill it in hostile/, or say why not`)
    await assert.rejects(host.call(op, request), /"code":"(invalid|bad_request|conflict|refused|not_found)"/, field)
  }
})

test('what is stored is shown as text on every screen', async (t) => {
  const person = await sitDownWithWire()
  t.after(() => person.leave(t))
  const { visits } = person
  const learnt = await visits.learn(clinic)
  await visits.lists(clinic, learnt)
  await visits.records(clinic.filled, learnt)
  person.assertQuiet()
})

test('what is stored comes back as typed', async () => {
  for (const { to, patient } of clinic.filled) {
    const { details } = await host.call('patients.read', { patient })
    const typed = /** @type {{ details: any }[]} */ (to.asked.get('patients.register')).find((one) => one.details.name === details.name)
    assert.deepEqual(details, typed?.details, to.string.slice(0, 80))
  }
})

test('what is only asked is answered, or refused in words', async () => {
  for (const { to, destruction, patient } of clinic.filled) {
    const refused = await house.ask(writer(to.string, host.call), { destruction, patient })
    assert.deepEqual(refused, house.REFUSED, to.string.slice(0, 80))
  }
})

test('the names of the house are shown as text', async (t) => {
  const person = await sitDownWithWire()
  t.after(() => person.leave(t))
  for (const { to, papers } of clinic.filled) {
    const names = await house.rename(writer(to.string, host.call))
    for (const { address, texts } of names) await person.visits.shows(address, texts)
    if (!MARKUP.slice(0, 10).includes(to.string)) continue
    // On the paper of a session the clinic is as it is now; who signed it, as then.
    await person.visits.shows(papers.aftercare, names[0].texts.slice(0, 5))
  }
  person.assertQuiet()
})

test('a list of another program is read as text', async (t) => {
  const person = await sitDownWithWire()
  t.after(() => person.leave(t))
  const { hands, visits } = person
  const screen = imports(hands)
  await visits.shows('/patients/import', [LIST])
  await screen.choose()
  const texts = clinic.filled.flatMap(({ to }) => [...to.fields])
  await visits.sees(texts.filter(([, fields]) => fields.includes('a list column')).map(([text]) => text))

  const write = (/** @type {string[][]} */ lines) =>
    writeFileSync(join(folder.folder, LIST), lines.map((cells) => cells.map(quoted).join(',')).join('\r\n'))
  // Of many more words than a column of sexes has, it is not asked what they mean.
  const words = texts.filter(([, fields]) => fields.includes('a list sex')).map(([text]) => text).slice(0, 40)
  write([['Name', 'Sex'], ...words.map((word, line) => [`Patient ${line}`, word])])
  await screen.chooseOther()
  // Words with the same letters are one.
  const letters = (/** @type {string} */ word) => word.toLowerCase().match(/[a-z\d]+/g)?.join(' ')
  await visits.sees(words.filter((word, place) => !words.slice(0, place).some((before) => letters(before) === letters(word))))

  // Everybody on it is there already; the column of dates is named by a string, and one of its dates is another.
  const names = (await Promise.all(clinic.filled.slice(0, 40).map(({ patient }) => host.call('patients.read', { patient })))).map(({ details }) => details.name)
  write([['Name', MARKUP[6]], [MARKUP[0], MARKUP[1]], ...names.map((name) => [name, '03.02.1990'])])
  await screen.chooseOther()
  await visits.sees([MARKUP[0], MARKUP[1], MARKUP[6], ...names.slice(0, 15)])
  await screen.becomes(MARKUP[6], 'birth-date')
  await screen.order(MARKUP[6], 'day')
  await screen.check()
  await screen.checked()
  // Names of words that many have are not compared with each other.
  const { duplicates } = await host.call('imports.report', { part: 'duplicates', from: 0, limit: 50 })
  assert.ok(duplicates.length > 10, `${duplicates.length} are there already`)
  await visits.sees([MARKUP[6], ...duplicates.flatMap((/** @type {{ name: string, patient_name: string }} */ { name, patient_name }) => [name, patient_name ?? name])])
  person.assertQuiet()
})

test('what is typed into a form stays in its field', async (t) => {
  const person = await sitDownWithWire()
  t.after(() => person.leave(t))
  const { screens } = clinic.plain
  const forms = [
    '/patients', '/patients/new', screens['change a patient'], screens['intake draft'], screens.screening, screens.course, screens['record a session'],
    `/patients/${clinic.plain.patient}/compare`, '/stock/receive', '/stock/count', '/stock/places', '/stock/recipes', '/recalls/new', '/side-effects/report', '/settings',
    '/settings/rules', '/retention', '/history',
  ]
  const discard = person.hands.say('leave-discard')
  let fields = 0
  for (const address of forms) {
    await person.visits.shows(address, [])
    const typed = await person.page.evaluate(
      async (strings) => {
        const { became } = Reflect.get(globalThis, 'wire')
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
          const { ran, held, broke, elements } = became([])
          if (ran.length + held.length + broke.length + elements.length > 0) found.push({ string, ran: [...ran], held: [...held], broke: [...broke], elements })
        }
        return { fields, found }
      },
      STRINGS.map((text) => fit(text, 400)),
    )
    assert.deepEqual(typed.found, [], address)
    fields += typed.fields
    // What was typed is left behind, where the page asks.
    await person.page.evaluate(() => void (location.hash = '#/help'))
    await until('the form to be left', async () => {
      if (await person.hands.has({ role: 'button', name: discard })) await person.hands.press(discard)
      return new URL(person.page.url()).hash === '#/help' && !(await person.hands.has({ role: 'button', name: discard }))
    })
  }
  assert.ok(fields > 60 * STRINGS.length, `${fields} fields were typed into`)
  person.assertQuiet()
})

test('what no printer has is refused at its field', async () => {
  const [{ details }] = /** @type {{ details: any }[]} */ (clinic.plain.to.asked.get('patients.register'))
  for (const text of UNPRINTABLE) {
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
  const { mistake } = await visitor(view(page), () => '…')
  const { ran, unnoticed } = await mistake([...MARKUP, LONG[0]])
  assert.ok(ran > 10, `${ran} ran where nothing holds them back`)
  assert.deepEqual(unnoticed, [])
  await context.close()
})

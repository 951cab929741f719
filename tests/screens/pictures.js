// Takes the pictures of the README: the demonstration clinic on its usual day. Run by `cargo xtask pictures`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, scratch } from '../support/folders.js'
import { sitDown, startBrowser } from './browser.js'
import { startDemonstration } from './demonstration.js'
import { screening } from './models/course.js'
import { imports } from './models/import.js'
import { intake } from './models/intake.js'
import { comparing } from './models/merging.js'
import { search } from './models/patients.js'

/** A list of another program, with what such lists have: words of their own, a day that cannot be, somebody who is there already. */
const LIST = `Ad Soyad;Doğum tarihi;Cinsiyet;Cep telefonu;Kaynak
Defne Arslan;03.04.1990;K;0532 111 22 33;Instagram
عبد الله الراشد;17.09.1975;E;+971 50 123 4567;
Мария Петрова;06.04.1988;K;0532 479 76 92;
Nikos Papadakis;31.02.1985;E;0533 214 65 87;website
Emre Kılıç;22.11.1969;E;0535 906 11 42;
`

const folder = join(root, 'assets/pictures')
mkdirSync(folder, { recursive: true })
const desk = scratch('pictures')
const list = join(desk.folder, 'patients of the old program.csv')
writeFileSync(list, LIST)
const [host, browser] = await Promise.all([startDemonstration({ file: list }), startBrowser()])

/**
 * @param {import('./browser.js').Person} person
 * @param {string} address
 * @param {string} name
 * @param {string} [section] the heading that is brought to the top
 */
async function take(person, address, name, section) {
  await open(person, address)
  await shoot(person, name, section)
}

/**
 * @param {import('./browser.js').Person} person
 * @param {string} address
 */
async function open({ page }, address) {
  await page.goto(`${host.listening}#${address}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/**
 * @param {import('./browser.js').Person} person
 * @param {string} name
 * @param {string} [section] the heading that is brought to the top
 */
async function shoot({ page }, name, section) {
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur())
  const heading = page.getByRole('heading', { name: section ?? /./ }).first()
  if (section) await heading.evaluate((element) => element.scrollIntoView())
  else await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(join('assets/pictures', `${name}.png`))
}

/**
 * A search by part of a telephone number.
 * @param {import('./browser.js').Person} person
 */
async function found(person) {
  await open(person, '/patients')
  await search(person.hands, person.page).type('0532 4')
  await person.hands.sees(person.hands.say('patients-phone'))
  await shoot(person, 'patients')
}

/**
 * An intake, filled in from the one before: the grades are chosen by their drawings.
 * @param {import('./browser.js').Person} person
 */
async function told(person) {
  const { rows } = await host.call('patients.search', { query: '', limit: null })
  for (const { patient } of rows) {
    const { shown } = await host.call('intakes.read', { patient, intake: null })
    if (shown?.content.scales[0]?.value.form !== 'grades') continue
    await open(person, `/patients/${patient}/intake`)
    await intake(person.hands).again()
    await person.hands.arrives(person.hands.say('intake-scales'))
    return shoot(person, 'intake', person.hands.say('intake-scales'))
  }
  throw new Error('nobody has an intake with a grade')
}

/**
 * A screening with what speaks against a session, and a serum that has one of the reasons in it.
 * @param {import('./browser.js').Person} person
 * @param {any} shown
 */
async function screened(person, { patient }) {
  const form = screening(person.hands)
  await open(person, `/patients/${patient}/screening`)
  await form.answerAll({ keloid: 'yes', unwell: 'yes' })
  await form.says('defer')
  await shoot(person, 'screening')
}

/**
 * A list of another program, when it was checked.
 * @param {import('./browser.js').Person} person
 */
async function imported(person) {
  const { say } = person.hands
  const screen = imports(person.hands)
  await open(person, '/patients/import')
  await screen.choose()
  await person.hands.sees('Defne Arslan')
  await screen.order('Doğum tarihi', 'day')
  await screen.check()
  await screen.checked()
  await shoot(person, 'import', say('imports-checked-title'))
}

/**
 * Two records of one person, side by side.
 * @param {import('./browser.js').Person} person
 * @param {any} shown
 */
async function compared(person, shown) {
  const { name, phones } = shown.details
  const details = { ...shown.details, name: name.split(' ').reverse().join(' '), phones: [...phones, { number: '0216 345 67 89', label: null }], alerts: null, email: 'boris@example.org' }
  const { patient } = await host.call('patients.register', { details, although_alike: true })
  await open(person, `/patients/${shown.patient}/compare/${patient}`)
  await comparing(person.hands).arrives()
  await shoot(person, 'merging')
}

try {
  const { rows } = await host.call('patients.search', { query: '', limit: null })
  const read = await Promise.all(rows.map((/** @type {any} */ row) => host.call('patients.read', { patient: row.patient })))
  const isUnderWay = (/** @type {any} */ { course }) => course && !course.stopped && course.done > 1 && course.done < course.sessions.length
  const shown = read.find((page) => isUnderWay(page) && page.details.alerts) ?? read.find(isUnderWay) ?? read[0]
  const done = shown.course.sessions.findLast((/** @type {any} */ { session }) => session !== null)

  const light = await sitDown(browser, host)
  await take(light, '/today', 'today')
  await take(light, `/patients/${shown.patient}`, 'patient')
  await take(light, `/patients/${shown.patient}/session`, 'session', light.hands.say('sessions-section-doses'))
  await found(light)
  await light.leave()
  // A form that was filled in is not left without being asked: each has a desk of its own.
  for (const filled of [told, screened, imported, compared]) {
    const person = await sitDown(browser, host)
    await filled(person, shown)
    await person.leave()
  }
  const dark = await sitDown(browser, host, { language: 'ar', chosen: true, dark: true })
  await take(dark, '/today', 'today-ar-dark')
  await dark.leave()

  const { pdf } = await host.call('aftercare.sheet', { session: done.session, language: 'en' })
  const file = join(desk.folder, 'sheet.pdf')
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '72', file, join(folder, 'aftercare')])
  console.log('assets/pictures/aftercare.png')
} finally {
  await browser.close()
  await host.stop()
  desk.remove()
}

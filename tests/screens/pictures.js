// Takes the pictures of the README: the demonstration clinic on its usual day. Run by `cargo xtask pictures`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, scratch } from '../support/folders.js'
import { sitDown, startBrowser } from './browser.js'
import { startDemonstration } from './demonstration.js'

const folder = join(root, 'assets/pictures')
mkdirSync(folder, { recursive: true })
const [host, browser] = await Promise.all([startDemonstration(), startBrowser()])

/**
 * @param {import('./browser.js').Person} person
 * @param {string} address
 * @param {string} name
 * @param {string} [section] the heading that is brought to the top
 */
async function take({ page }, address, name, section) {
  await page.goto(`${host.listening}#${address}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur())
  if (section) await page.getByRole('heading', { name: section }).evaluate((heading) => heading.scrollIntoView())
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(join('assets/pictures', `${name}.png`))
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
  await light.leave()
  const dark = await sitDown(browser, host, { language: 'ar', chosen: true, dark: true })
  await take(dark, '/today', 'today-ar-dark')
  await dark.leave()

  const { pdf } = await host.call('aftercare.sheet', { session: done.session, language: 'en' })
  const desk = scratch('pictures')
  const file = join(desk.folder, 'sheet.pdf')
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '72', file, join(folder, 'aftercare')])
  rmSync(file)
  desk.remove()
  console.log('assets/pictures/aftercare.png')
} finally {
  await browser.close()
  await host.stop()
}

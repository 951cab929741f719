// The manual: in place, offline, by keyboard; and who may do what, from the program's own list.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { root } from '../support/folders.js'
import { sitDown, startBrowser } from './browser.js'
import { startDemonstration } from './demonstration.js'
import { frame, lock } from './models/door.js'
import { help } from './models/help.js'

/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
before(async () => ([host, browser] = await Promise.all([startDemonstration(), startBrowser()])))
after(async () => {
  await browser?.close()
  await host?.stop()
})

const folder = join(root, 'assets/manual')
const PAGES = readdirSync(join(folder, 'en')).map((name) => name.replace('.md', ''))
/**
 * A page's title, as its file has it.
 * @param {string} language
 * @param {string} page
 */
const titleOf = (language, page) => (/^# (.+)$/m.exec(readFileSync(join(folder, language, `${page}.md`), 'utf8')) ?? [])[1] ?? ''

test('each screen has its page at one key, and the way back', async (t) => {
  const person = await sitDown(browser, host, { keys: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  for (const [place, wanted] of /** @type {const} */ ([
    ['today', 'start'],
    ['patients', 'patients'],
    ['stock', 'stock'],
    ['side-effects', 'side-effects'],
  ])) {
    await hands.keys(`Control+${['today', 'patients', 'stock', 'side-effects'].indexOf(place) + 1}`)
    await hands.arrives(say(place === 'stock' ? 'stock-title' : `nav-${place}`))
    await help(hands).byKey()
    await page.waitForURL(`**/#/help?page=${wanted}`)
    await help(hands).shows(titleOf('en', wanted))
    await page.goBack()
    await page.waitForURL(`**/#/${place}`)
  }
  await page.goto(`${host.listening}#/settings/backups`)
  await hands.arrives(say('backups-page-title'))
  await help(hands).open()
  await help(hands).shows(titleOf('en', 'backups'))
  // The reader's ear is told which page it is.
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), titleOf('en', 'backups'))
  await help(hands).turnTo(titleOf('en', 'limits'))
  await help(hands).shows(titleOf('en', 'limits'))
  await hands.sees('BitLocker')
  person.assertQuiet()
})

for (const language of /** @type {const} */ (['en', 'tr', 'ar'])) {
  test(`every page can be read, in ${language}`, async (t) => {
    const person = await sitDown(browser, host, { language, chosen: true, width: language === 'tr' ? 640 : 1280 })
    t.after(() => person.leave(t))
    const { hands, page } = person
    await hands.arrives(hands.say('nav-today'))
    for (const name of PAGES) {
      await page.goto(`${host.listening}#/help?page=${name}`)
      await help(hands).shows(titleOf(language, name))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`)
      if (['start', 'accounts', 'backups'].includes(name)) await person.assertAccessible(`help, ${name}`)
    }
    assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
    person.assertQuiet()
  })
}

test('who may do what is the list of operations, in words', async (t) => {
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/help?page=accounts`)
  await hands.sees(say('help-roles-title'))
  // The heading is the page's own; the rows come with the program's list.
  await page.locator('article tbody tr').first().waitFor()
  const rows = await page.locator('article tbody tr').evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
  const operations = await host.call('operations')
  const forbidden = new Set(operations.filter((/** @type {any} */ { roles }) => !roles.includes('assistant')).map((/** @type {any} */ { name }) => name.split('.')[0]))
  assert.ok(rows.length > forbidden.size)
  assert.ok(rows.some(([, assistant]) => assistant === say('help-roles-no')))
  assert.ok(rows.every(([, , practitioner]) => practitioner === say('help-roles-yes')))
  // Everything has words: a key that is missing would show itself.
  for (const [what] of rows) assert.doesNotMatch(what ?? '', /help-area|history-operation/)
  assert.equal(new Set(rows.map((row) => row.join())).size, rows.length)
  person.assertQuiet()
})

test('Ctrl L locks from any screen, the palette says so, and one comes back to where one was', async (t) => {
  const person = await sitDown(browser, host, { keys: true })
  t.after(async () => {
    await person.leave()
    await host.call('vault.unlock', { passphrase: 'comb lantern orchard tide' })
  })
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await hands.keys('Control+K')
  await page.getByRole('combobox', { name: say('palette-title') }).fill(say('nav-lock'))
  await page.getByRole('option', { name: /Ctrl L/ }).waitFor()
  await hands.keys('Escape')
  for (const screen of ['help?page=recovery', 'settings/backups', 'patients']) {
    await page.goto(`${host.listening}#/${screen}`)
    await page.locator('main h1').first().waitFor()
    await hands.keys('Control+L')
    await lock(hands).arrives()
    assert.equal((await host.call('vault.status')).state, 'locked')
    await lock(hands).unlock('comb lantern orchard tide')
    // The lock screen has no navigation.
    await page.locator('nav').first().waitFor()
    assert.ok(page.url().endsWith(`#/${screen}`))
    await page.locator('main h1').first().waitFor()
  }
  await frame(hands).lock()
  await lock(hands).arrives()
  person.assertQuiet()
})

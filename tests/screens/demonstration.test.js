// Every screen in every state of the demonstration clinic: what axe finds, what overflows, and what the keys do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import { sitDown, startBrowser } from './browser.js'
import { addresses, ELSEWHERE, oneOfEach, registerTwice, routeOf, ROUTES, startDemonstration } from './demonstration.js'

/** @type {import('./host.js').Host} */
let host
/** @type {import('playwright-core').Browser} */
let browser
before(async () => {
  ;[host, browser] = await Promise.all([startDemonstration(), startBrowser()])
  await registerTwice(host)
  // Nobody types while axe looks at every screen; on a slow machine the clinic would lock over it.
  await host.call('security.change', { idle_minutes: 60 })
})
after(async () => {
  await browser?.close()
  await host?.stop()
})

/**
 * Goes to an address and waits until its screen has what it shows.
 * @param {import('./browser.js').Person} person
 * @param {string} address
 */
async function goTo({ page, hands }, address) {
  // The address changes at once, the screen when its code is there: until then the former one would be looked at.
  const path = (/** @type {string} */ of) => of.split('?')[0]
  const isAnother = path(new URL(page.url()).hash.slice(1) || '/today') !== path(address)
  await page.evaluate(() => document.querySelector('main > .screen')?.toggleAttribute('data-former', true))
  await page.goto(`${host.listening}#${address}`)
  if (isAnother) await page.locator('main > .screen[data-former]').waitFor({ state: 'detached' })
  await page.locator('main > .screen h1').first().waitFor()
  await until(`${address} to be read`, async () => {
    const seen = await hands.read()
    return !['common-loading', 'sessions-aftercare-loading'].some((key) => seen.includes(hands.say(key)))
  })
  const seen = await hands.read()
  for (const key of ['missing-title', 'error-no-such', 'error-unexpected']) assert.ok(!seen.includes(hands.say(key)), `${address}: ${hands.say(key)}`)
}

test('no screen is left out', async () => {
  const visited = (await addresses(host)).map((address) => {
    assert.ok(routeOf(address), `${address} is no screen`)
    return routeOf(address)
  })
  const missing = ROUTES.filter((route) => !visited.includes(route))
  assert.deepEqual(missing, Object.keys(ELSEWHERE), 'visit it, or say where it is looked at')
})

for (const language of /** @type {const} */ (['en', 'tr', 'ar'])) {
  test(`every screen is accessible, light and dark, in ${language}`, async (t) => {
    const person = await sitDown(browser, host, { language, chosen: true })
    t.after(() => person.leave(t))
    await goTo(person, '/today')
    assert.equal(await person.page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
    /** @type {string[]} */
    const faults = []
    // In the other languages one of each screen: the states differ in their words only.
    for (const address of language === 'en' ? await addresses(host) : await oneOfEach(host)) {
      await goTo(person, address)
      await person.assertAccessible(address).catch((error) => faults.push(error.message))
    }
    if (faults.length > 0) assert.fail(faults.join('\n'))
    person.assertQuiet()
  })
}

test('at 200 % nothing needs sideways scrolling', async (t) => {
  // 1280 pixels at twice the size are 640 of the page's own.
  for (const language of /** @type {const} */ (['en', 'ar'])) {
    const person = await sitDown(browser, host, { language, chosen: true, width: 640, height: 400 })
    t.after(() => person.leave(t))
    for (const address of await oneOfEach(host)) {
      await goTo(person, address)
      const { wide, seen } = await person.page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        seen: document.documentElement.clientWidth,
      }))
      assert.ok(wide <= seen, `${address}, ${language}: ${wide} pixels wide in ${seen}`)
    }
  }
})

test('keys: every place by its number, the palette from anywhere', async (t) => {
  const person = await sitDown(browser, host, { keys: true })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  const places = ['today', 'patients', 'stock', 'side-effects', 'settings']
  // Today comes last, because the story begins there.
  for (const place of [...places.slice(1), 'today']) {
    await hands.keys(`Control+${places.indexOf(place) + 1}`)
    await page.waitForURL(`**/#/${place}`)
    await hands.arrives(say(`nav-${place}`))
  }
  const [someone] = (await host.call('patients.search', { query: '', limit: 1 })).rows
  for (const address of ['/today', '/stock', '/settings']) {
    await goTo(person, address)
    await hands.keys('Control+K')
    await page.getByRole('combobox', { name: say('palette-title') }).fill(someone.name.slice(0, 5))
    await page.getByRole('option', { name: someone.name }).first().waitFor()
    await person.assertAccessible(`palette on ${address}`)
    await hands.keys('Escape')
    await page.getByRole('combobox', { name: say('palette-title') }).waitFor({ state: 'hidden' })
  }
  await hands.keys('Control+K')
  await page.getByRole('combobox', { name: say('palette-title') }).fill(someone.name)
  await page.getByRole('option', { name: someone.name }).first().waitFor()
  await hands.keys('Enter')
  await page.waitForURL(`**/#/patients/${someone.patient}`)
  await hands.arrives(someone.name)
  person.assertQuiet()
})

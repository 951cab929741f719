// Boxes are read by the computer's camera, or from a picture; and there are cameras that may not be used, or are not there.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { scratch } from '../support/folders.js'
import { drawn, film } from '../support/symbols.js'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { camera, noteCameras } from './models/camera.js'
import { frame, lock } from './models/door.js'
import { scanning } from './models/scanning.js'
import { stock } from './models/stock.js'

const PRODUCT = 'Hyalu-Vit Complex'
const BOX = '(01)09520123456788(17)271200(10)ABC123(21)SN42'

/** @type {Record<'seeing' | 'watching' | 'without', import('playwright-core').Browser>} */
let browsers
const films = scratch('films')
before(async () => {
  const box = join(films.folder, 'box.y4m')
  film(box, 'gs1datamatrix', BOX)
  const [seeing, watching, without] = await Promise.all([
    startBrowser({ cameras: 1, film: box }),
    startBrowser({ cameras: 2 }),
    startBrowser(),
  ])
  browsers = { seeing, watching, without }
})
after(async () => {
  for (const browser of Object.values(browsers ?? {})) await browser.close()
  films.remove()
})

/**
 * A clinic with one product and no lot, and somebody before the form of a delivery.
 * @param {import('node:test').TestContext} t
 * @param {import('playwright-core').Browser} browser
 * @param {Parameters<typeof sitDown>[2]} [options]
 */
async function atTheForm(t, browser, options = {}) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, options.language)
  await arrange.product(host, { name: PRODUCT })
  const person = await sitDown(browser, host, { camera: true, ...options })
  t.after(() => person.leave(t))
  await noteCameras(person.page)
  await frame(person.hands).goTo('stock')
  await stock(person.hands).arrives()
  await stock(person.hands).receive()
  await stock(person.hands).receiving()
  return { host, person, scanner: scanning(person.hands, person.page), eye: camera(person.hands, person.page) }
}

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`a box is held before the camera and received, by keyboard alone, in ${language}`, async (t) => {
    const { host, person, scanner, eye } = await atTheForm(t, browsers.seeing, { language, keys: true, dark: language === 'ar' })
    const { hands, page } = person
    const { say } = hands
    await eye.open()
    await eye.off()
    assert.equal((await eye.counted()).ever, 1)
    // From here on it is as after a scan.
    await hands.sees(say('scanning-new'))
    await scanner.in(say('stock-product'))
    assert.equal((await hands.field(say('stock-lot-number'))).value, 'ABC123')
    await person.picture(`camera-read-${language}`)
    await hands.pick(say('stock-product'), PRODUCT)
    await hands.fill(say('stock-quantity'), '10')
    await scanner.receive('ABC123')
    const [lot] = await host.call('lots.list')
    assert.deepEqual([lot.product_name, lot.lot_number, lot.left, lot.expiry], [PRODUCT, 'ABC123', 10, '2027-12-31'])
    // The camera's separators say nothing of the scanner that types: what may have lost its own is still asked about.
    await scanner.scan('010952012345678810ABC12321SN42')
    await hands.sees(say('scanning-lost'))
    person.assertQuiet()
  })
}

test('the camera is off once the dialog is closed, the screen is left, or the clinic is locked', async (t) => {
  const { person, scanner, eye } = await atTheForm(t, browsers.watching, { keys: true })
  const { hands, page } = person
  const { say } = hands
  await eye.open()
  await eye.live()
  await person.assertAccessible('the camera is on')
  await person.picture('camera-on')
  assert.equal((await eye.counted()).on, 1)
  // Of two cameras one is chosen, and the other is off.
  const choice = page.getByLabel(say('camera-which'), { exact: true })
  const names = await choice.locator('option').allInnerTexts()
  assert.equal(names.length, 2)
  await hands.pick(say('camera-which'), names[1] ?? '')
  await until('the other camera', async () => (await eye.counted()).ever === 2)
  await eye.live()
  assert.equal((await eye.counted()).on, 1)
  await page.keyboard.press('Escape')
  await eye.off()
  const isOnButton = () => page.evaluate((name) => document.activeElement?.textContent?.trim() === name, say('camera-use'))
  await until('the focus to be back on the button', isOnButton)

  // Closed while it is being switched on.
  await eye.open()
  await page.keyboard.press('Escape')
  await eye.off()

  await eye.open()
  await hands.press(say('camera-by-hand'))
  await eye.off()
  await scanner.in(say('stock-lot-number'))

  await eye.open()
  await eye.live()
  await page.evaluate(() => (location.hash = '#/today'))
  await eye.off()

  await frame(hands).goTo('stock')
  await stock(hands).receive()
  await eye.open()
  await eye.live()
  await page.keyboard.press('Control+l')
  await lock(hands).arrives()
  // The page begins anew, and with it what it had; whoever notes cameras has noted none since.
  assert.deepEqual(await eye.counted(), { on: 0, ever: 0 })
  person.assertQuiet()
})

for (const language of /** @type {const} */ (['en', 'tr'])) {
  test(`without a camera a picture is chosen, in ${language}`, async (t) => {
    const { person, scanner, eye } = await atTheForm(t, browsers.without, { language, keys: true })
    const { hands } = person
    const { say } = hands
    await eye.open()
    await hands.sees(say('camera-none-title'))
    await person.assertAccessible('no camera')
    await person.picture(`camera-none-${language}`)
    await eye.picture('letter.png', Buffer.from('Dear colleague,'))
    await hands.sees(say('camera-picture-unreadable', { name: 'letter.png' }))
    await eye.picture('bars.png', await drawn('code93', 'HELLO'))
    await hands.sees(say('camera-picture-nothing', { name: 'bars.png' }))
    await person.assertAccessible('a picture without a code')
    await eye.picture('box.png', await drawn('gs1-128', BOX))
    await eye.off()
    await scanner.in(say('stock-product'))
    assert.equal((await hands.field(say('stock-lot-number'))).value, 'ABC123')
    person.assertQuiet()
  })
}

test('a camera that may not be used is told, with every way out', async (t) => {
  const { person, scanner, eye } = await atTheForm(t, browsers.watching, { camera: false, keys: true })
  const { hands, page } = person
  const { say } = hands
  await eye.open()
  await hands.sees(say('camera-denied-title'))
  await hands.sees(say('camera-denied'))
  await person.assertAccessible('a camera that may not be used')
  await person.picture('camera-denied')
  // Allowed meanwhile.
  await page.context().grantPermissions(['camera'])
  await hands.press(say('camera-again'))
  await eye.live()
  await page.context().clearPermissions()
  await hands.press(say('camera-by-hand'))
  await eye.off()
  await scanner.in(say('stock-lot-number'))
  person.assertQuiet()
})

test('what a camera reads is as hostile as what is typed', async (t) => {
  const { person, scanner, eye } = await atTheForm(t, browsers.without)
  const { hands } = person
  const { say } = hands
  await eye.open()
  await eye.picture('long.png', await drawn('qrcode', '9'.repeat(2500)))
  await hands.sees(say('scanning-error-too-long', { most: 400 }))
  assert.equal((await hands.field(say('scanning-label'))).invalid, true)
  // The focus is where the next scan takes its place.
  await scanner.in(say('scanning-label'))
  await eye.open()
  await eye.picture('link.png', await drawn('qrcode', 'javascript:alert(1)\u202e\u0000<img src=x onerror=alert(1)>'))
  await hands.sees(say('scanning-error-character-anywhere', { at: 20, character: 'U+202E' }))
  await scanner.in(say('scanning-label'))
  person.assertQuiet()
})

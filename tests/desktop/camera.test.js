// The camera's dialog in the program as it ships, with a camera or without: a code is read from a picture, which the driver
// chooses. What the web view may give the page is not asked here: a window that is driven is given everything.
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { BEGINNING } from '../screens/models/door.js'
import { chapters } from '../support/chapters.js'
import { out, scratch, target } from '../support/folders.js'
import { hands } from '../support/hands.js'
import { drawn } from '../support/symbols.js'
import { texts } from '../support/texts.js'
import { until } from '../support/until.js'
import { call } from './call.js'
import { startDisplay } from './display.js'
import { inWindow } from './touch.js'
import { openWindow } from './webdriver.js'

const PROGRAM = process.env.ANAGEN_PROGRAM ?? join(target, 'window/anagen')
const say = texts('en')

test('codes are read from a picture in the real window', async (t) => {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not built: cargo build --profile window -p anagen`)
  const home = scratch('window-camera')
  const display = await startDisplay(home.folder)
  /** @type {import('./webdriver.js').Window | undefined} */
  let window
  try {
    window = await openWindow(display.base, PROGRAM, [])
    await story(t, window, home.folder)
  } catch (error) {
    await window?.picture(join(out, 'window-camera-failed.png')).catch(() => {})
    throw error
  } finally {
    await window?.close().catch(() => {})
    await display.stop()
    home.remove()
  }
})

/**
 * @param {import('node:test').TestContext} t
 * @param {import('./webdriver.js').Window} window
 * @param {string} home
 */
async function story(t, window, home) {
  const chapter = chapters(t)
  const person = hands(inWindow(window, say), say, 'en')
  await chapter('a clinic, and the form of a delivery', async () => {
    await person.arrives(say('setup-title'))
    const { clinic, practitioner, zone, passphrase } = BEGINNING
    const { urgent, ...rest } = clinic
    await call(window, 'vault.create', { clinic: { email: null, ...rest, urgent_phone: urgent }, practitioner, zone, language: 'en', passphrase })
    const { code } = await call(window, 'recovery.issue', { passphrase: null })
    await call(window, 'recovery.confirm', { code })
    await window.run(() => {
      location.hash = '#/stock/receive'
      location.reload()
    })
    await person.arrives(say('stock-receive-title'))
  })
  await chapter('a code is read from a picture', async () => {
    const file = join(home, 'box.png')
    writeFileSync(file, await drawn('gs1datamatrix', '(01)09520123456788(17)271200(10)ABC123(21)SN42'))
    await person.press(say('camera-use'))
    await person.arrives(say('camera-title'))
    const ends = [say('camera-hold'), say('camera-none-title'), say('camera-busy-title')]
    const said = await until('the camera to be on, or why it is not', async () => {
      const text = await person.read()
      return ends.find((words) => text.includes(words)) ?? false
    })
    console.log(`the dialog says: ${said}`)
    await window.picture(join(out, 'window-camera.png'))
    const [input] = await window.findAll('//dialog//input[@type="file"]')
    assert.ok(input)
    await window.type(input, file)
    await person.sees(say('scanning-new'))
    assert.equal((await person.field(say('stock-lot-number'))).value, 'ABC123')
    await window.picture(join(out, 'window-camera-read.png'))
  })
}

// The main job in the program as it ships: its own window, its own vault, the real clock. Leaves pictures and the after-care
// sheet in the folder of this run.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { BEGINNING, lock, frame } from '../screens/models/door.js'
import { mainJob } from '../screens/models/main-job.js'
import { aftercare } from '../screens/models/session.js'
import { PATIENT } from '../screens/models/patients.js'
import { DELIVERY } from '../screens/models/stock.js'
import { chapters } from '../support/chapters.js'
import { wall, zoneAwayFromMidnight } from '../support/clock.js'
import { out, scratch, target } from '../support/folders.js'
import { hands } from '../support/hands.js'
import { assertFonts, pictures, text } from '../support/pdf.js'
import { texts } from '../support/texts.js'
import { until } from '../support/until.js'
import { call } from './call.js'
import { dialogs } from './dialogs.js'
import { startDisplay } from './display.js'
import { assertNoNetwork, assertPolicy, family } from './policy.js'
import { search } from './search.js'
import { inWindow } from './touch.js'
import { openWindow } from './webdriver.js'

const PROGRAM = process.env.ANAGEN_PROGRAM ?? join(target, 'window/anagen')
const say = texts('en')

/**
 * The backups beside the vault.
 * @param {string} home
 */
const backups = (home) =>
  readdirSync(join(home, 'data'), { recursive: true }).filter((path) => /vault\.backups\/[^/]+\/manifest$/.test(String(path)))

/** @param {number} driver */
const programs = (driver) =>
  family(driver).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'anagen'
    } catch {
      return false
    }
  })

test('the main job in the real window', async (t) => {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not built: cargo build --profile window -p anagen`)
  const home = scratch('window')
  const display = await startDisplay(home.folder)
  /** @type {import('./webdriver.js').Window | undefined} */
  let window
  const start = async () => {
    window = await openWindow(display.base, PROGRAM, [])
    return { window, hands: hands(inWindow(window, say), say, 'en') }
  }
  try {
    await story(t, start, display, home.folder)
  } catch (error) {
    await window?.picture(join(out, 'window-failed.png')).catch(() => {})
    throw error
  } finally {
    await window?.close().catch(() => {})
    await display.stop()
    home.remove()
  }
})

/**
 * @param {import('node:test').TestContext} t
 * @param {() => Promise<{ window: import('./webdriver.js').Window, hands: import('../support/hands.js').Hands }>} start
 * @param {Awaited<ReturnType<typeof startDisplay>>} display
 * @param {string} home
 */
async function story(t, start, { driver, env }, home) {
  const first = await start()
  let shot = 0
  const job = mainJob(first.hands, (place) =>
    first.window.picture(join(out, `window-${String(++shot).padStart(2, '0')}-${place}.png`)),
  )
  const chapter = chapters(t)
  const zone = zoneAwayFromMidnight(new Date())
  let ended = new Date()

  await chapter('the policy is in force', async () => {
    await first.hands.arrives(say('setup-title'))
    await assertPolicy(first.window)
  })
  await chapter('1 the first start', () => job.begin({ ...BEGINNING, zone }))
  await chapter('2 a patient, the questions, the verdict', () => job.screen())
  await chapter('3 a course', () => job.plan())
  await chapter('4 a lot of serum', () => job.receive())
  await chapter('5 a session', async () => {
    ended = new Date()
    const started = new Date(ended.getTime() - 40 * 60_000)
    await job.treat({ started: wall(started, zone).time, ended: wall(ended, zone).time })
  })
  await chapter('6 the after-care sheet, in the window and on paper', async () => {
    const day = 24 * 3_600_000
    const deadlines = [1, 2].map((days) => wall(new Date(ended.getTime() + days * day), zone).written)
    await job.showSheet()
    // What pdf.js reads out of the very bytes that it shows.
    for (const said of [PATIENT.name, DELIVERY.lot, ...deadlines]) await first.hands.sees(said)
    await first.window.picture(join(out, `window-${String(++shot).padStart(2, '0')}-aftercare.png`))

    const { pdf } = await call(first.window, 'aftercare.sheet', { session: 1, language: null })
    const file = join(out, 'aftercare-window.pdf')
    writeFileSync(file, Buffer.from(pdf, 'base64'))
    assertFonts(file)
    pictures(file, join(out, 'aftercare-window'))
    const sheet = text(file)
    for (const said of [BEGINNING.clinic.name, PATIENT.name, DELIVERY.product, DELIVERY.lot, ...deadlines]) {
      assert.ok(sheet.includes(said.normalize('NFKC')), `“${said}” is not on the sheet: ${sheet}`)
    }
  })
  await chapter('6 saved where the user says, and printed, by the system’s own dialogs', async () => {
    const dialog = dialogs(env)
    const saved = join(home, 'sheet.pdf')
    await aftercare(first.hands).save()
    await dialog.arrives(/^Save/)
    dialog.keys('ctrl+a')
    dialog.type(saved)
    dialog.keys('Return')
    await first.hands.sees(say('sessions-aftercare-written'))
    assert.ok(text(saved).includes(DELIVERY.lot))
    assert.equal(statSync(saved).mode & 0o777, 0o600, 'others may read the saved sheet')

    await aftercare(first.hands).print()
    const title = new RegExp(`^${say('aftercare-title')}`)
    await dialog.arrives(title)
    // The first in the list is “Print to File”, which sends what a printer would get; it is there once GTK has looked for
    // printers, and until then the keys do nothing.
    for (let attempt = 1; ; attempt++) {
      dialog.keys('Down', 'Return')
      const left = dialog.leaves(title, 3)
      if (await left.then(() => true, () => false)) break
      assert.ok(attempt < 5, 'the print dialog did not print')
    }
    const printed = join(home, 'output.pdf')
    await until('the printed file', async () => existsSync(printed) && text(printed))
    assert.ok(text(printed).includes(DELIVERY.lot))
    copyFileSync(printed, join(out, 'aftercare-printed.pdf'))
  })
  await chapter('nothing left this machine', () => {
    const [program] = programs(driver)
    assert.ok(program, 'the program is not among the driver’s children')
    assertNoNetwork(program)
  })
  let second = first
  await chapter('8 closed, started again: a wrong passphrase opens nothing, the right one everything', async () => {
    // As the page agrees to the closing of the window.
    await first.window.run(() => {
      // @ts-ignore what Tauri puts into the page
      void globalThis.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'anagen://close-agreed', payload: null })
    }).catch(() => {})
    await until('the program to end', async () => programs(driver).length === 0)
    await first.window.close().catch(() => {})
    assert.ok(backups(home).length > 0, 'closing made no backup')

    second = await start()
    const look = (/** @type {string} */ place) => second.window.picture(join(out, `window-${String(++shot).padStart(2, '0')}-${place}.png`))
    await lock(second.hands).arrives()
    await look('lock')
    await lock(second.hands).unlock('not these quiet words at all')
    await second.hands.sees(say('error-wrong-passphrase'))
    await look('lock-wrong')
    assert.equal((await call(second.window, 'vault.status', {})).state, 'locked')
    await lock(second.hands).unlock(BEGINNING.passphrase)
    await second.hands.arrives(say('nav-today'))
    await look('today')
    await frame(second.hands).goTo('patients')
    await second.hands.press(PATIENT.name)
    await second.hands.arrives(PATIENT.name)
    await look('patient-again')
    await frame(second.hands).goTo('stock')
    await second.hands.sees(DELIVERY.lot)
    await look('stock-again')
  })
  await chapter('9 locked with the screen, and before the computer sleeps', async () => {
    const address = env.DBUS_SESSION_BUS_ADDRESS
    for (const [path, signal] of [
      ['/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver.ActiveChanged'],
      ['/org/freedesktop/login1', 'org.freedesktop.login1.Manager.PrepareForSleep'],
    ]) {
      execFileSync('dbus-send', [`--bus=${address}`, '--type=signal', String(path), String(signal), 'boolean:true'], { env })
      await lock(second.hands).arrives()
      assert.equal((await call(second.window, 'vault.status', {})).state, 'locked', signal)
      await lock(second.hands).unlock(BEGINNING.passphrase)
      // Back in the same place.
      await second.hands.sees(DELIVERY.lot)
    }
  })
  await chapter('whoever takes the disk reads of nobody: vault, backups, log, the web view’s own files', async () => {
    const planted = [PATIENT.name, /** @type {string} */ (PATIENT.alerts), /** @type {string} */ (PATIENT.phone), DELIVERY.product, DELIVERY.lot, BEGINNING.passphrase, BEGINNING.clinic.name]
    // What the person was asked where to put is not encrypted, and the program says so.
    const own = ['data', 'config', 'cache', 'state', 'runtime'].map((folder) => join(home, folder)).filter((folder) => existsSync(folder))
    const { files, found } = search(own, planted)
    assert.deepEqual(found, [])
    for (const kind of [/vault\/records\.db$/, /manifest$/, /log\/anagen\.[\d-]+\.log$/, /\/web\//]) assert.ok(files.some((file) => kind.test(file)), `${kind} among ${files.join(', ')}`)
    // The search finds what is there to be found.
    const plain = join(home, 'data', 'planted')
    writeFileSync(plain, Buffer.from(`… ${PATIENT.name.toUpperCase()} …`, 'utf16le'))
    assert.deepEqual(search(own, planted).found, [{ file: plain, said: PATIENT.name }])
  })
}

// A vault in which every text is a hostile string, opened by the program as it ships: WebKit, its own policy, its own door. Nothing runs, the
// policy has nothing to hold back, and each string is shown as it was typed. `screens/hostile-strings.test.js` is the same in a browser, with
// more strings.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHost } from '../screens/host.js'
import { BEGAN, fill, LIST } from '../screens/hostile/clinic.js'
import { rename } from '../screens/hostile/house.js'
import { EVERYWHERE, LONG, MARKUP } from '../screens/hostile/strings.js'
import { visitor } from '../screens/hostile/visit.js'
import { writer } from '../screens/hostile/writer.js'
import { BEGINNING, lock } from '../screens/models/door.js'
import { chapters } from '../support/chapters.js'
import { zoneAwayFromMidnight } from '../support/clock.js'
import { out, scratch, target } from '../support/folders.js'
import { hands } from '../support/hands.js'
import { texts } from '../support/texts.js'
import { call } from './call.js'
import { startDisplay } from './display.js'
import { inWindow } from './touch.js'
import { openWindow } from './webdriver.js'

const PROGRAM = process.env.ANAGEN_PROGRAM ?? join(target, 'window/anagen')
const say = texts('en')

test('hostile strings in the real window', async (t) => {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not built: cargo build --profile window -p anagen`)
  const home = scratch('window-hostile')
  const vault = join(home.folder, 'vault')
  /** @type {Awaited<ReturnType<typeof startDisplay>> | undefined} */
  let display
  /** @type {import('./webdriver.js').Window | undefined} */
  let window
  try {
    const clinic = await filled(home.folder, vault)
    display = await startDisplay(home.folder)
    window = await openWindow(display.base, PROGRAM, ['--vault', vault])
    await story(t, window, clinic)
  } catch (error) {
    await window?.picture(join(out, 'window-hostile-failed.png')).catch(() => {})
    throw error
  } finally {
    await window?.close().catch(() => {})
    await display?.stop()
    home.remove()
  }
})

/**
 * The vault, filled and closed.
 * @param {string} folder
 * @param {string} vault
 */
async function filled(folder, vault) {
  const list = join(folder, LIST)
  const host = await startHost({ at: vault, now: BEGAN, file: list, out: folder })
  try {
    // The program has the real clock, and warns where the vault is ahead of it.
    const now = new Date()
    return await fill(host, list, EVERYWHERE, now.toISOString(), zoneAwayFromMidnight(now))
  } finally {
    await host.stop()
  }
}

/**
 * @param {import('node:test').TestContext} t
 * @param {import('./webdriver.js').Window} window
 * @param {import('../screens/hostile/clinic.js').Clinic} clinic
 */
async function story(t, window, clinic) {
  const chapter = chapters(t)
  const person = hands(inWindow(window, say), say, 'en')
  await lock(person).arrives()
  const visits = await visitor({ run: (what, ...values) => window.runAsync(`async (...values) => (${what})(...values)`, ...values) }, say)
  await chapter('it opens', async () => {
    await lock(person).unlock(BEGINNING.passphrase)
    await person.arrives(say('nav-today'))
  })
  /** @type {Map<string, Set<string>>} */
  let learnt
  await chapter('what is seen of plain words', async () => {
    learnt = await visits.learn(clinic)
  })
  await chapter('every list', () => visits.lists(clinic, learnt))
  await chapter('every record, on the screens on which it has its turn', () => visits.records(clinic.filled, learnt))
  await window.picture(join(out, 'window-hostile.png'))
  await chapter('the names of the house', async () => {
    for (const { to } of clinic.filled) {
      const names = await rename(writer(to.string, (op, args) => call(window, op, args)))
      for (const { address, texts } of names) await visits.shows(address, texts)
    }
  })
  await chapter('whoever took them for markup would be noticed', async () => {
    const { ran, held, unnoticed } = await visits.mistake([...MARKUP, LONG[0]])
    assert.deepEqual({ ran, unnoticed }, { ran: 0, unnoticed: [] })
    assert.ok(held > 10, `the policy held ${held} back`)
  })
}

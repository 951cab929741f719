// The records are given a new key: by keyboard, from the settings to the moment the assistant comes in again.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { accounts } from './models/accounts.js'
import { backups } from './models/backups.js'
import { BEGINNING, frame, lock, newPassphrase, recoverySheet } from './models/door.js'
import { rekey } from './models/rekey.js'

const FRESH = 'seven grey herons by the slow river'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`a new key, a new sheet, and the assistant let in again: by keyboard, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    const old = await arrange.clinic(host, language)
    const theirs = await arrange.assistant(host)
    await arrange.patient(host, { name: 'Ayşe Demir' })
    const person = await sitDown(browser, host, { keys: true, language })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    await hands.arrives(say('nav-today'))
    await frame(hands).goTo('settings')
    await hands.press(say('settings-rekey'), { part: true })
    await rekey(hands).arrives()
    // Who will be out is said before.
    await hands.sees('Merve Kaya')
    await person.assertAccessible('rekey')
    await person.picture(`rekey-${language}`)

    await rekey(hands).give('not these quiet words at all')
    await hands.sees(say('error-not-your-passphrase'))
    await person.assertAccessible('rekey, refused')
    await rekey(hands).give(BEGINNING.passphrase)
    await rekey(hands).done()
    await hands.sees('Merve Kaya')
    const aside = await page.locator('main bdi[dir=ltr]').first().textContent()
    assert.ok(aside && existsSync(aside), `${aside} is not there`)
    await person.assertAccessible('rekey, done')
    await person.picture(`rekey-done-${language}`)

    // The sheet of before is worth nothing; the new one asks for no passphrase again.
    await rekey(hands).next()
    const sheet = recoverySheet(hands)
    await sheet.arrives()
    await hands.sees(say('rekey-sheet'))
    const code = await sheet.code()
    assert.notEqual(code, old)
    await person.assertAccessible('rekey, sheet')
    await sheet.have()
    await sheet.typeBack(code)
    await hands.sees(say('door-sheet-confirmed'))

    // The others are given a passphrase where one arrives.
    const screen = accounts(hands)
    await screen.arrives()
    await hands.sees(say('door-accounts-no-passphrase'))
    await screen.set('Merve Kaya')
    await newPassphrase(hands).type(say('door-accounts-add-passphrase'), FRESH)
    await hands.fill(say('door-passphrase-yours'), BEGINNING.passphrase)
    await hands.press(say('door-accounts-set'))
    await hands.sees(say('door-accounts-set-done'))

    // The backup of before is on the list, and is not taken for one of now.
    await page.goto(`${host.listening}#/settings/backups`)
    await backups(hands).arrives()
    await hands.sees(say('backups-page-other-key'))
    await backups(hands).make()
    await backups(hands).made()
    const { backups: made } = await host.call('backups.read')
    assert.deepEqual(made.map((/** @type {any} */ { other_key }) => other_key).sort(), [false, true])
    await person.assertAccessible('backups of two keys')
    await person.picture(`rekey-backups-${language}`)

    await frame(hands).lock()
    await lock(hands).unlock(theirs)
    await hands.sees(say('error-wrong-passphrase'))
    await lock(hands).unlock(FRESH)
    await backups(hands).arrives()
    await page.goto(`${host.listening}#/settings/rekey`)
    await rekey(hands).arrives()
    await hands.sees(say('door-only-practitioner'))
    await frame(hands).lock()
    await lock(hands).unlock(BEGINNING.passphrase)
    await rekey(hands).arrives()
    await frame(hands).goTo('patients')
    await hands.sees('Ayşe Demir')
    person.assertQuiet()
  })
}

test('it is watched, and stopped: then everything is as it was', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/settings/rekey`)
  await rekey(hands).arrives()
  await hands.sees(say('rekey-others-none'))
  // The core of a story is too quick to be looked at: its answers are held back, in the core's own form.
  /** @type {(() => void) | undefined} */
  let stopped
  await page.route('**/call', async (route) => {
    const { id, op } = route.request().postDataJSON()
    if (op === 'backups.work') return route.fulfill({ json: { id, ok: { step: 'linking', done: 431, total: 1024 } } })
    if (op === 'backups.cancel') {
      await route.fulfill({ json: { id, ok: {} } })
      return stopped?.()
    }
    if (op !== 'vault.rekey') return route.fallback()
    await new Promise((resolve) => (stopped = () => resolve(undefined)))
    await route.fulfill({ json: { id, error: { code: 'cancelled', message: say('backups-error-cancelled') } } })
  })
  await rekey(hands).give(BEGINNING.passphrase)
  const bar = page.getByRole('progressbar', { name: say('rekey-working') })
  await bar.waitFor()
  await hands.sees(say('backups-page-step-linking'))
  await hands.sees(say('backups-page-percent', { percent: 42 }))
  await person.assertAccessible('rekey, under way')
  await hands.press(say('backups-page-cancel'))
  await hands.sees(say('backups-page-cancelled'))
  await bar.waitFor({ state: 'hidden' })
  await person.assertAccessible('rekey, stopped')
  assert.equal((await host.call('vault.status')).recovery_pending, false)
  // The page asks the core again as ever: locked elsewhere, it shows that.
  await host.call('vault.lock')
  await frame(hands).goTo('patients')
  await lock(hands).arrives()
  person.assertQuiet()
})

// Backups on the real core: made, proven and gone back to, by the keyboard alone; on a new computer; and what amber and red look like.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { chapters } from '../support/chapters.js'
import { scratch } from '../support/folders.js'
import { until } from '../support/until.js'
import { assistant, clinic, patient } from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { backups, restore } from './models/backups.js'
import { BEGINNING, frame, lock } from './models/door.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/**
 * A clinic with one patient, and a folder that stands for the stick.
 * @param {import('node:test').TestContext} t
 */
async function stand(t) {
  const stick = scratch('stick')
  const host = await startHost({ folder: stick.folder })
  t.after(async () => {
    await host.stop()
    stick.remove()
  })
  await clinic(host)
  await patient(host, { name: 'Ayşe Demir' })
  return { host, stick: stick.folder }
}

/** @param {import('./browser.js').Person} person */
async function toBackups({ hands }) {
  await frame(hands).goTo('settings')
  await backups(hands).open()
  await backups(hands).arrives()
}

test('a backup made, proven and gone back to, by keyboard; then found on a new computer', async (t) => {
  const { host, stick } = await stand(t)
  const person = await sitDown(browser, host, { keys: true })
  const { hands, page } = person
  const { say } = hands
  const chapter = chapters(t, () => person.picture('failed-backups'))

  await chapter('1 none yet, and the page says so', async () => {
    await toBackups(person)
    await hands.sees(say('backups-page-none'))
    await hands.sees(say('backups-page-tone-amber'))
    await person.assertAccessible('backups, none')
  })
  await chapter('2 one on this computer', async () => {
    await backups(hands).make()
    await backups(hands).made()
    const { backups: made } = await host.call('backups.read')
    assert.deepEqual(made.map((/** @type {any} */ { place, patients }) => [place, patients]), [['here', 1]])
    await person.assertAccessible('backups, one')
  })
  await chapter('3 a folder on a stick, and a copy there', async () => {
    await backups(hands).chooseFolder()
    await hands.sees(say('backups-page-chosen'))
    await host.clock('2026-11-23T07:00:00Z')
    await patient(host, { name: 'Boris Kovalenko' })
    await backups(hands).make()
    await until('a copy on the stick', async () => (await host.call('backups.read')).backups.some((/** @type {any} */ one) => one.place === 'stick'))
    assert.ok(readdirSync(stick).length > 0)
    await hands.sees(say('backups-page-tone-ok'))
    await person.assertAccessible('backups, two places')
  })
  await chapter('4 proven again', async () => {
    await host.clock('2026-11-23T08:00:00Z')
    await backups(hands).prove()
    await hands.sees(say('backups-page-proved-done'))
    const { backups: all } = await host.call('backups.read')
    assert.equal(all.filter((/** @type {any} */ one) => one.proven_at === '2026-11-23T11:00').length, 1)
  })
  await chapter('5 the preview says what would be lost', async () => {
    await patient(host, { name: 'Ceren Aydın' })
    await backups(hands).restore()
    await restore(hands).look('not these quiet words at all')
    await hands.sees(say('error-wrong-passphrase'))
    await person.assertAccessible('restore, wrong passphrase')
    await restore(hands).look(BEGINNING.passphrase)
    await restore(hands).previewed()
    await hands.sees(say('backups-page-fewer', { count: 1 }))
    await hands.sees(say('history-operation-patients-register'))
    await person.assertAccessible('restore, preview')
  })
  await chapter('6 the question is on Cancel, and takes a typed word', async () => {
    await restore(hands).ask()
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    assert.equal(await focused(), say('common-cancel'))
    await person.assertAccessible('restore, confirm')
    await hands.keys('Escape')
    assert.equal(await focused(), say('backups-page-restore-now'))
    await restore(hands).ask()
    await restore(hands).confirm('yes')
    await hands.sees(say('backups-page-confirm-wrong', { word: say('backups-page-confirm-word') }))
    assert.equal((await host.call('patients.search', { query: '', limit: null })).rows.length, 3)
    await restore(hands).confirm(` ${say('backups-page-confirm-word').toUpperCase()} `)
    await restore(hands).done()
    await person.assertAccessible('restored')
    const aside = await page.locator('main bdi[dir=ltr]').first().textContent()
    assert.ok(aside && existsSync(aside), `${aside} is not there`)
  })
  await chapter('7 the lock screen, and the records of then', async () => {
    await restore(hands).unlock()
    await lock(hands).arrives()
    await lock(hands).unlock(BEGINNING.passphrase)
    await frame(hands).goTo('patients')
    await hands.sees('Boris Kovalenko')
    const { rows } = await host.call('patients.search', { query: '', limit: null })
    assert.deepEqual(rows.map((/** @type {any} */ { name }) => name).sort(), ['Ayşe Demir', 'Boris Kovalenko'])
  })
  person.assertQuiet()
  await person.leave()

  await chapter('8 a new computer with nothing but the stick', async () => {
    const fresh = await startHost({ folder: stick, now: '2026-12-01T06:30:00Z' })
    const other = await sitDown(browser, fresh)
    try {
      const { hands } = other
      await hands.press(say('door-backup-have'))
      await restore(hands).found()
      await hands.sees(say('backups-page-found-none'))
      await other.assertAccessible('restore, nothing known')
      await restore(hands).find()
      await backups(hands).restore()
      await restore(hands).look(BEGINNING.passphrase)
      await restore(hands).previewed()
      await other.assertAccessible('restore, first start')
      await restore(hands).ask()
      await restore(hands).confirm()
      await restore(hands).done()
      await restore(hands).unlock()
      await lock(hands).arrives()
      await lock(hands).unlock(BEGINNING.passphrase)
      await frame(hands).goTo('patients')
      await hands.sees('Boris Kovalenko')
      other.assertQuiet()
    } catch (error) {
      await other.picture('failed-backups-new-computer')
      throw error
    } finally {
      await other.leave()
      await fresh.stop()
    }
  })
})

test('amber and red: on Today, in the settings, on the page; in Arabic too', async (t) => {
  const { host } = await stand(t)
  await host.call('backups.choose_stick')
  await host.call('backups.make')
  // A place is late only for what was written since.
  await patient(host, { name: 'Boris Kovalenko' })
  for (const [now, tone] of /** @type {const} */ ([
    ['2026-11-23T09:00:00Z', 'ok'],
    ['2026-11-28T07:00:00Z', 'amber'],
    ['2026-12-02T07:00:00Z', 'red'],
  ])) {
    await host.clock(now)
    const person = await sitDown(browser, host, { language: tone === 'amber' ? 'ar' : 'en', chosen: true })
    const { hands } = person
    const { say } = hands
    await hands.arrives(say('nav-today'))
    await hands.sees(say(`backups-page-tone-${tone}`))
    await person.assertAccessible(`today, ${tone}`)
    await hands.press(say('today-backup'))
    await backups(hands).arrives()
    await hands.sees(say(`backups-page-tone-${tone}`))
    await person.assertAccessible(`backups, ${tone}`)
    await frame(hands).goTo('settings')
    await hands.sees(say(`backups-page-tone-${tone}`))
    person.assertQuiet()
    await person.leave()
  }
})

test('long work shows its step and how far it is, and can be stopped', async (t) => {
  const { host } = await stand(t)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await toBackups(person)
  // The core of a story is too quick to be looked at: its answers are held back, in the core's own form.
  /** @type {{ step: string, done: number, total: number } | null} */
  let work = { step: 'copying', done: 0, total: 0 }
  /** @type {(() => void) | undefined} */
  let stopped
  await page.route('**/call', async (route) => {
    const { id, op } = route.request().postDataJSON()
    if (op === 'backups.work') return route.fulfill({ json: { id, ok: work } })
    if (op === 'backups.cancel') {
      await route.fulfill({ json: { id, ok: {} } })
      return stopped?.()
    }
    if (op !== 'backups.make') return route.fallback()
    await new Promise((resolve) => (stopped = () => resolve(undefined)))
    await route.fulfill({ json: { id, error: { code: 'cancelled', message: say('backups-error-cancelled') } } })
  })
  await backups(hands).make()
  const bar = page.getByRole('progressbar', { name: say('backups-page-making') })
  await bar.waitFor()
  await hands.sees(say('backups-page-step-copying'))
  assert.equal(await bar.getAttribute('value'), null)
  work = { step: 'checking', done: 431, total: 1024 }
  await hands.sees(say('backups-page-step-checking'))
  await hands.sees(say('backups-page-percent', { percent: 42 }))
  assert.equal(await bar.getAttribute('value'), '42')
  await person.assertAccessible('backing up')
  await hands.press(say('backups-page-cancel'))
  await hands.sees(say('backups-page-cancelled'))
  await bar.waitFor({ state: 'hidden' })
  assert.deepEqual((await host.call('backups.read')).backups, [])
  person.assertQuiet()
})

test('an assistant makes backups, and is not offered what only a practitioner may', async (t) => {
  const { host } = await stand(t)
  await host.call('backups.make')
  const passphrase = await assistant(host)
  await host.call('vault.lock')
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await lock(hands).unlock(passphrase)
  await frame(hands).goTo('settings')
  await hands.sees(say('settings-passphrase-text'))
  const seen = await hands.read()
  for (const text of ['settings-accounts-text', 'settings-recovery-text', 'settings-history-text', 'settings-idle', 'setup-clinic-name']) {
    assert.ok(!seen.includes(say(/** @type {any} */ (text))), text)
  }
  await person.assertAccessible('settings of an assistant')
  await backups(hands).open()
  await backups(hands).arrives()
  await backups(hands).make()
  await backups(hands).made()
  await hands.sees(say('backups-page-prove'))
  for (const button of ['backups-page-restore', 'backups-page-choose']) {
    assert.ok(!(await hands.has({ role: 'button', name: say(/** @type {any} */ (button)), part: true })), button)
  }
  person.assertQuiet()
})

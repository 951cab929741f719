// Accounts: added, changed, given a new passphrase, removed; and what an assistant is not offered.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { accounts } from './models/accounts.js'
import { BEGINNING, frame, lock, newPassphrase, recoverySheet } from './models/door.js'
import { PATIENT } from './models/patients.js'

const THEIRS = 'velvet harbour almond kite'
const NEW = 'seven grey herons by the slow river'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const { language, name } of /** @type {const} */ ([
  { language: 'en', name: 'Merve Kaya' },
  { language: 'tr', name: 'Şükrü Iğdır' },
  { language: 'ar', name: 'ليلى بنت أحمد' },
])) {
  test(`an assistant comes, forgets, and goes: by keyboard, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const person = await sitDown(browser, host, { keys: true, language })
    t.after(() => person.leave(t))
    const { hands } = person
    const { say } = hands
    const screen = accounts(hands)
    await hands.arrives(say('nav-today'))
    await person.page.goto(`${host.listening}#/settings/accounts`)
    await screen.arrives()
    await person.assertAccessible('accounts')

    await screen.begin()
    await screen.fill({ name, role: 'assistant', passphrase: THEIRS }, 'not these quiet words at all')
    await screen.add()
    await hands.sees(say('error-not-your-passphrase'))
    await person.assertAccessible('account, refused')
    await screen.fill({ name, role: 'assistant', passphrase: BEGINNING.passphrase }, BEGINNING.passphrase)
    await screen.add()
    await hands.sees(say('error-passphrase-taken'))
    await screen.fill({ name, role: 'assistant', passphrase: THEIRS }, BEGINNING.passphrase)
    await screen.add()
    await hands.sees(say('door-accounts-added'))
    await hands.sees(name)
    await person.assertAccessible('accounts, two')
    await person.picture(`accounts-${language}`)

    await screen.change(name)
    await hands.fill(say('door-accounts-name'), `${name} 2`)
    await hands.press(say('common-save'))
    await hands.sees(`${name} 2`)
    await screen.set(`${name} 2`)
    await newPassphrase(hands).type(say('door-accounts-add-passphrase'), NEW)
    await hands.fill(say('door-passphrase-yours'), BEGINNING.passphrase)
    await hands.press(say('door-accounts-set'))
    await hands.sees(say('door-accounts-set-done'))

    // The new one opens, the old one does not, and it opens as an assistant.
    await frame(hands).lock()
    await lock(hands).unlock(THEIRS)
    await hands.sees(say('error-wrong-passphrase'))
    await lock(hands).unlock(NEW)
    await screen.arrives()
    await hands.sees(say('door-only-practitioner'))
    await person.assertAccessible('accounts, assistant')
    assert.equal((await host.call('vault.status')).role, 'assistant')

    // Their own passphrase is theirs to change.
    await hands.press(say('door-accounts-own'))
    await hands.arrives(say('door-change-title'))
    await hands.fill(say('door-change-present'), NEW)
    await newPassphrase(hands).type(say('door-passphrase-new'), THEIRS)
    await person.assertAccessible('change passphrase')
    await hands.press(say('door-change-do'))
    await hands.sees(say('door-change-done'))
    await frame(hands).lock()
    await lock(hands).unlock(THEIRS)
    await hands.arrives(say('nav-settings'))

    await frame(hands).lock()
    await lock(hands).unlock(BEGINNING.passphrase)
    await hands.arrives(say('nav-settings'))
    await person.page.goto(`${host.listening}#/settings/accounts`)
    await screen.arrives()
    await screen.remove(`${name} 2`)
    await hands.sees(say('door-accounts-remove-text'))
    // What cannot be undone: the focus is on Cancel.
    await until('the focus on Cancel', async () =>
      (await person.page.evaluate(() => document.activeElement?.textContent?.trim())) === say('common-cancel'))
    await person.assertAccessible('remove an account')
    await hands.fill(say('door-passphrase-yours'), BEGINNING.passphrase)
    await hands.press(say('door-accounts-remove-do'))
    await hands.sees(say('door-accounts-remove-done'))
    await hands.sees(say('door-accounts-removed'))
    await frame(hands).lock()
    await lock(hands).unlock(THEIRS)
    await hands.sees(say('error-wrong-passphrase'))
    person.assertQuiet()
  })
}

test('the only practitioner stays one', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await person.page.goto(`${host.listening}#/settings/accounts`)
  await accounts(hands).arrives()
  assert.equal(await hands.has({ role: 'button', name: say('door-accounts-of', { action: say('door-accounts-remove'), name: BEGINNING.practitioner.name }) }), false)
  await accounts(hands).change(BEGINNING.practitioner.name)
  await hands.choose(say('door-accounts-role'), say('door-role-assistant'))
  await hands.press(say('common-save'))
  await hands.sees(say('error-last-practitioner'))
  assert.equal((await host.call('vault.status')).role, 'practitioner')
  person.assertQuiet()
})

test('a new sheet takes the place of the old one once it is typed back', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  const old = await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await person.page.goto(`${host.listening}#/settings/recovery`)
  const sheet = recoverySheet(hands)
  await sheet.arrives()
  await hands.fill(say('door-passphrase-yours'), BEGINNING.passphrase)
  await hands.press(say('door-sheet-continue'))
  const next = await sheet.code()
  assert.notEqual(next, old)
  await person.assertAccessible('new sheet')
  await sheet.have()
  await sheet.typeBack(next)
  await hands.sees(say('door-sheet-confirmed'))
  await host.call('vault.lock')
  await assert.rejects(() => host.call('vault.recover', { code: old, passphrase: NEW }), /wrong_passphrase/)
  assert.equal((await host.call('vault.recover', { code: next, passphrase: NEW })).state, 'open')
})

test('an assistant is shown who may, instead of a button that could only be refused', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const helper = { name: 'Merve Kaya', licence: '', role: 'assistant', passphrase: THEIRS, yours: BEGINNING.passphrase }
  await host.call('accounts.add', helper)
  const lot = await arrange.lot(host)
  const treated = await arrange.patient(host, { name: PATIENT.name })
  await arrange.session(host, treated, lot)
  const effect = await host.call('side_effects.report', {
    patient: treated, effect: 'bruising', grade: 1, onset: '2026-11-23T09:30', hospitalised: false, note: null,
  })
  const fresh = await arrange.patient(host, { name: 'Boris Kaplan' })
  await arrange.course(host, await arrange.patient(host, { name: 'Olga Yılmaz' }))
  const places = [
    { at: `/patients/${fresh}`, button: 'patients-next-screen' },
    { at: `/patients/${fresh}/screening`, button: 'screening-record' },
    { at: `/patients/${fresh}/course`, button: 'courses-plan' },
    { at: `/patients/${treated}/course`, button: 'courses-stop' },
    { at: `/patients/${treated}/session`, button: 'sessions-sign' },
    { at: `/stock/${lot}`, button: 'stock-recall' },
    { at: `/recalls/new?lot=${lot}`, button: 'recalls-open' },
    { at: '/side-effects', button: 'side-effects-report' },
    { at: '/side-effects/report', button: 'side-effects-save' },
    { at: `/side-effects/${effect.side_effect}`, button: 'side-effects-follow-up-save' },
  ]
  await host.call('vault.lock')
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  const visit = async (/** @type {string} */ at) => {
    await person.page.goto(`${host.listening}#${at}`)
    await until(at, async () => !(await hands.read()).includes(say('common-loading')) && (await person.page.locator('h1').count()) > 0)
  }

  // The practitioner has each of these buttons; else their absence would prove nothing.
  await lock(hands).unlock(BEGINNING.passphrase)
  await hands.arrives(say('nav-today'))
  for (const { at, button } of places) {
    await visit(at)
    await until(`${button} at ${at}`, () => hands.has({ role: 'button', name: say(button) }))
  }
  await visit('/today')
  await until('a session to start', () => hands.has({ role: 'button', name: say('today-start-session') }))
  await frame(hands).lock()
  await lock(hands).unlock(THEIRS)
  await hands.arrives(say('nav-today'))
  await hands.sees('Olga Yılmaz')
  assert.equal(await hands.has({ role: 'button', name: say('today-start-session') }), false, 'a session can be started')
  await until('the frame', async () => (await host.call('vault.status')).role === 'assistant')
  for (const { at, button } of places) {
    await visit(at)
    await hands.sees(say('door-only-practitioner'))
    assert.equal(await hands.has({ role: 'button', name: say(button) }), false, `${button} at ${at}`)
    await person.assertAccessible(`${at}, assistant`)
  }
  await person.picture('accounts-assistant')
  person.assertQuiet()
})

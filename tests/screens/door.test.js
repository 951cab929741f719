// The door: set-up that ends with the recovery sheet, unlocking to the same place, and the way in when the passphrase is forgotten.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { screening } from './models/course.js'
import { BEGINNING, frame, lock, newPassphrase, recover, recoverySheet, setup } from './models/door.js'
import { PATIENT } from './models/patients.js'
import { session } from './models/session.js'

const ANOTHER = 'seven grey herons by the slow river'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/**
 * A host and a person at it, both gone when the story ends.
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof sitDown>[2] & { arranged?: (host: import('./host.js').Host) => Promise<unknown> }} [options]
 */
async function begin(t, { arranged, ...options } = {}) {
  const host = await startHost()
  t.after(() => host.stop())
  await arranged?.(host)
  const person = await sitDown(browser, host, options)
  t.after(() => person.leave(t))
  return { host, person, hands: person.hands, say: person.hands.say }
}

/** @param {string} code with the last character of its third group another one */
function mistyped(code) {
  const characters = [...code]
  characters[13] = characters[13] === '7' ? '8' : '7'
  return characters.join('')
}

for (const { language, dark } of /** @type {const} */ ([
  { language: 'en', dark: false },
  { language: 'tr', dark: true },
  { language: 'ar', dark: false },
])) {
  test(`set-up by keyboard, in ${language}`, async (t) => {
    const { host, person, hands, say } = await begin(t, { keys: true, language, dark })
    await setup(hands).arrives()
    await person.assertAccessible('setup')
    await setup(hands).about(BEGINNING)
    await setup(hands).next()

    // The meter says in words why a passphrase is weak, and what is not accepted stays out.
    await hands.fill(say('setup-passphrase'), 'mesotherapy')
    await hands.sees(say('door-strength-refused'))
    await person.assertAccessible('setup, weak')
    await newPassphrase(hands).suggest()
    await hands.sees(say('door-suggested-text'))
    const first = await person.page.locator('.suggestion').innerText()
    await newPassphrase(hands).other()
    const words = await until('other words', async () => {
      const now = await person.page.locator('.suggestion').innerText()
      return now !== first && now
    })
    await newPassphrase(hands).use()
    assert.equal((await hands.field(say('setup-passphrase'))).value, words)
    await hands.sees(say('door-strength-accepted'))
    assert.equal((await hands.field(say('setup-passphrase'))).invalid, false, 'what was wrong before is still said')
    await person.assertAccessible('setup, suggested')
    await person.picture(`door-setup-${language}`)
    await hands.fill(say('setup-passphrase-again'), 'something else entirely')
    await setup(hands).create()
    await hands.sees(say('setup-passphrase-differs'))
    assert.equal((await host.call('vault.status')).state, 'absent')
    await hands.fill(say('setup-passphrase-again'), words)
    await setup(hands).create()

    // The sheet has to be typed back before the set-up ends.
    const sheet = recoverySheet(hands)
    await sheet.arrives()
    const code = await sheet.code()
    await person.page.locator('canvas').first().waitFor()
    await until('the code in the sheet’s own text', async () => {
      const drawn = (await person.page.locator('.pdf-text').first().innerText()).replace(/[^0-9A-Z]/g, '')
      return drawn.includes(code.replaceAll('-', ''))
    })
    await person.assertAccessible('recovery sheet')
    await person.picture(`door-sheet-${language}`)
    assert.equal(await hands.has({ role: 'button', name: say('door-sheet-later') }), false)
    await sheet.have()
    await sheet.typeBack(code.slice(0, -3))
    await until('the field to say what is wrong', async () => (await hands.field(say('door-sheet-code'))).invalid)
    await sheet.typeBack(mistyped(code))
    await hands.sees(say('error-code-mistyped'))
    await person.assertAccessible('recovery sheet, mistyped')
    await person.picture(`door-mistyped-${language}`)
    assert.equal((await host.call('vault.status')).recovery_pending, true)
    await sheet.lookAgain()
    assert.equal(await sheet.code(), code)
    await sheet.have()
    await sheet.typeBack(code.toLowerCase().replaceAll('-', ' '))
    await hands.arrives(say('nav-today'))
    assert.equal((await host.call('vault.status')).recovery_pending, false)

    // The words that were suggested open it.
    await frame(hands).lock()
    await lock(hands).arrives()
    await lock(hands).unlock(words)
    await hands.arrives(say('nav-today'))
    person.assertQuiet()
  })
}

test('a set-up that was cut short asks for the sheet at each unlocking, the assistant never', async (t) => {
  const { host, person, hands, say } = await begin(t, {
    arranged: async (host) => {
      await arrange.clinic(host, 'en', { confirmed: false })
      const helper = { name: 'Merve Kaya', licence: '', role: 'assistant', passphrase: ANOTHER, yours: BEGINNING.passphrase }
      await host.call('accounts.add', helper)
      await host.call('vault.lock')
    },
  })
  const sheet = recoverySheet(hands)
  await lock(hands).unlock(BEGINNING.passphrase)
  await sheet.arrives()
  await hands.sees(say('door-sheet-pending'))
  await person.assertAccessible('recovery sheet, who')
  await sheet.later()
  await hands.arrives(say('nav-today'))
  await hands.sees(say('door-sheet-reminder'))
  await person.assertAccessible('reminder')
  await person.picture('door-reminder')

  await frame(hands).lock()
  await lock(hands).unlock(ANOTHER)
  await hands.arrives(say('nav-today'))
  assert.ok(!(await hands.read()).includes(say('door-sheet-reminder')), 'the assistant is asked for a sheet')

  await frame(hands).lock()
  await lock(hands).unlock(BEGINNING.passphrase)
  await sheet.arrives()
  await sheet.later()
  await hands.press(say('door-sheet-make'))
  // Later than just after creating, the core asks who it is.
  await hands.fill(say('door-passphrase-yours'), 'not these quiet words at all')
  await hands.press(say('door-sheet-continue'))
  await hands.sees(say('error-not-your-passphrase'))
  await hands.fill(say('door-passphrase-yours'), BEGINNING.passphrase)
  await hands.press(say('door-sheet-continue'))
  const code = await sheet.code()
  await sheet.have()
  await sheet.typeBack(code)
  await hands.arrives(say('nav-today'))
  assert.ok(!(await hands.read()).includes(say('door-sheet-reminder')), 'the reminder stays')
  assert.equal((await host.call('vault.status')).recovery_pending, false)
  person.assertQuiet()
})

test('a forgotten passphrase: the sheet opens, and is used up by it', async (t) => {
  let used = ''
  const { host, person, hands, say } = await begin(t, {
    keys: true,
    arranged: async (host) => {
      used = await arrange.clinic(host)
      await arrange.patient(host, { name: PATIENT.name })
      await host.call('vault.lock')
    },
  })
  await lock(hands).arrives()
  for (let tries = 0; tries < 3; tries++) {
    await lock(hands).unlock(`not these quiet words at all ${tries}`)
    await hands.sees(say('error-wrong-passphrase'))
    await until('the try to end', async () => !(await hands.read()).includes(say('lock-unlocking')))
  }
  await hands.sees(say('lock-forgot-hint'))
  await person.assertAccessible('lock, many tries')
  await person.picture('door-lock-many-tries')
  await lock(hands).forgot()
  await recover(hands).arrives()
  await person.assertAccessible('recover')
  await recover(hands).open(mistyped(used), ANOTHER)
  await hands.sees(say('error-code-mistyped'))
  await person.assertAccessible('recover, mistyped')
  assert.equal((await host.call('vault.status')).state, 'locked')
  await recover(hands).open(used.toLowerCase(), ANOTHER)

  const sheet = recoverySheet(hands)
  await hands.sees(say('door-sheet-used'))
  const next = await sheet.code()
  assert.notEqual(next, used)
  await sheet.have()
  await sheet.typeBack(used)
  await hands.sees(say('error-code-of-other-sheet'))
  await sheet.typeBack(next)
  await frame(hands).goTo('patients')
  await hands.sees(PATIENT.name)

  // Neither the old passphrase nor the old sheet opens anything; the new passphrase does.
  await frame(hands).lock()
  await lock(hands).unlock(BEGINNING.passphrase)
  await hands.sees(say('error-wrong-passphrase'))
  await lock(hands).forgot()
  await recover(hands).open(used, `${ANOTHER} again`)
  await hands.sees(say('error-code-opens-nothing'))
  await hands.press(say('door-to-lock'))
  await lock(hands).unlock(ANOTHER)
  await hands.sees(PATIENT.name)
  person.assertQuiet()
})

test('unlocking returns to the same place, and what was half written is there', async (t) => {
  let patient = 0
  const { host, person, hands, say } = await begin(t, {
    keys: true,
    arranged: async (host) => {
      await arrange.clinic(host)
      await arrange.lot(host, { lot_number: 'A12' })
      patient = await arrange.patient(host, { name: PATIENT.name })
      await arrange.course(host, patient)
    },
  })
  await hands.arrives(say('nav-today'))
  await person.page.goto(`${host.listening}#/patients/${patient}/session`)
  const form = session(hands)
  await form.arrives(1, 6)
  await screening(hands).answerAll()
  await form.dose(1, { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1.5', lot: 'A12' })
  await until('the draft', async () => {
    const draft = await host.call('drafts.read', { key: `session:${patient}` })
    return JSON.stringify(draft?.content ?? '').includes('1.5')
  })
  await hands.keys('Control+L')
  await lock(hands).arrives()
  assert.equal((await host.call('vault.status')).state, 'locked')
  await lock(hands).unlock(BEGINNING.passphrase)
  await form.arrives(1, 6)
  assert.ok(person.page.url().endsWith(`#/patients/${patient}/session`), person.page.url())
  const row = /** @type {const} */ ({ role: 'row', name: say('sessions-row-label', { number: 1, zone: '' }).trim() })
  await until('what was written', async () => (await hands.field(say('sessions-ml'), { within: row, part: true })).value === '1.5')
  person.assertQuiet()
})

test('the lock screen does not wait for the core; what the core says then is shown', async (t) => {
  const { person, hands, say } = await begin(t, {
    arranged: async (host) => {
      await arrange.clinic(host)
      await host.call('vault.lock')
    },
  })
  const { page } = person
  await lock(hands).arrives()
  let answer = () => {}
  const heard = new Promise((resolve) => (answer = () => resolve(undefined)))
  let asked = 0
  await page.route('**/call', async (route) => {
    if (route.request().postDataJSON().op === 'vault.status' && asked++ === 0) await heard
    return route.fallback()
  })
  await page.reload()
  await lock(hands).arrives()
  await hands.fill(say('lock-passphrase'), BEGINNING.passphrase)
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, 'the core has not answered')
  answer()
  await until('the answer', () => page.evaluate(() => document.documentElement.dataset.ready === 'true'))
  // What was typed meanwhile is still there.
  await hands.press(say('lock-unlock'))
  await hands.arrives(say('nav-today'))

  // A window that does not know that the vault is open expects the lock screen, and hears better.
  await page.evaluate(() => sessionStorage.removeItem('anagen.open'))
  await page.reload()
  await hands.arrives(say('nav-today'))
  person.assertQuiet()
})

test('what is rehearsed behind the lock screen takes no focus, and nothing of it stays', async (t) => {
  const { person, hands } = await begin(t, {
    keys: true,
    arranged: async (host) => {
      await arrange.clinic(host)
      await host.call('vault.lock')
    },
  })
  const { page } = person
  await page.addInitScript(() => {
    const seen = /** @type {{ rehearsed: number, focused: string[] }} */ ({ rehearsed: 0, focused: [] })
    Object.assign(window, { seen })
    addEventListener('focusin', ({ target }) => seen.focused.push(/** @type {Element} */ (target).id))
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes) if (node instanceof HTMLElement && node.inert && node.textContent) seen.rehearsed++
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await lock(hands).arrives()
  const seen = () => page.evaluate(() => /** @type {any} */ (window).seen)
  await until('the rehearsal', async () => (await seen()).rehearsed === 1)
  assert.deepEqual((await seen()).focused, ['passphrase'])
  assert.equal(await page.evaluate(() => document.querySelectorAll('[inert], nav').length), 0)
  // The keyboard goes on where it was.
  await page.keyboard.type(BEGINNING.passphrase)
  await page.keyboard.press('Enter')
  await hands.arrives(hands.say('nav-today'))
  person.assertQuiet()
})

test('the core locks by itself, and the page is torn down with what it showed', async (t) => {
  const { host, person, hands, say } = await begin(t, {
    arranged: async (host) => {
      await arrange.clinic(host)
      await arrange.patient(host, { name: PATIENT.name })
    },
  })
  await frame(hands).goTo('patients')
  await hands.sees(PATIENT.name)
  await host.call('vault.lock')
  await frame(hands).goTo('stock')
  await lock(hands).arrives()
  assert.ok(!(await person.page.content()).includes(PATIENT.name), 'a name is left on the page')
  await lock(hands).unlock(BEGINNING.passphrase)
  await hands.arrives(say('stock-title'))
})

test('a clock behind the last entry is told, and work goes on', async (t) => {
  const { host, person, hands, say } = await begin(t, {
    arranged: async (host) => {
      await arrange.clinic(host)
      await host.call('vault.lock')
    },
  })
  await host.clock('2026-11-23T06:00:00Z')
  await lock(hands).unlock(BEGINNING.passphrase)
  await hands.sees(say('door-clock-behind-text'))
  await person.assertAccessible('clock behind')
  await hands.press(say('door-clock-heard'))
  await until('the notice to go', async () => !(await hands.read()).includes(say('door-clock-behind-text')))
  person.assertQuiet()
})

// A lot that is past its expiry or recalled cannot be chosen; where it was given all the same, that is recorded with the reason.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { screening } from './models/course.js'
import { PATIENT } from './models/patients.js'
import { session } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const DOSE = { zone: 'frontal', technique: 'nappage', depth: '2', points: '40', ml: '1', lot: 'GOOD-1' }

/** @type {{ what: string, rule: string, expiry: string, recall: string | null, word: string, says: { key: string, values: Record<string, string> }, reason: string }[]} */
const BLOCKED = [
  {
    what: 'expired',
    rule: 'LOT-EXPIRED',
    expiry: '2026-11-20',
    recall: null,
    word: 'stock-expired',
    says: { key: 'error-lot-expired', values: { day: 'Fri 20 Nov 2026' } },
    reason: 'Given before the expiry on the box was seen; the patient knows.',
  },
  {
    what: 'recalled',
    rule: 'LOT-RECALLED',
    expiry: '2027-03-31',
    recall: 'Glass particles in one vial',
    word: 'lot-status-recalled',
    says: { key: 'error-lot-recalled', values: {} },
    reason: 'Given in the morning, the letter of the maker came at noon.',
  },
]

for (const { what, rule, expiry, recall, word, says, reason } of BLOCKED) {
  test(`a lot that is ${what}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host)
    await arrange.lot(host, { lot_number: 'GOOD-1' })
    const bad = await arrange.lot(host, { name: 'Other serum', lot_number: 'BAD-1', expiry })
    if (recall) await host.call('recalls.open', { lots: [bad], reason: recall, notice_from: null, notice_number: null, notice_on: null, side_effect: null })
    const patient = await arrange.patient(host, { name: PATIENT.name })
    await arrange.course(host, patient)
    const person = await sitDown(browser, host)
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    await hands.arrives(say('nav-today'))
    await page.goto(`${host.listening}#/patients/${patient}/session`)
    const form = session(hands)
    await form.arrives(1, 6)
    await screening(hands).answerAll()
    await form.dose(1, DOSE)
    await form.times('09:00', '09:20')

    // It stands in the list, says why it is blocked, and cannot be chosen.
    const choice = page.getByRole('option', { name: /BAD-1/ })
    assert.ok((await choice.innerText()).startsWith(say(word)), await choice.innerText())
    assert.equal(await choice.evaluate((/** @type {HTMLOptionElement} */ option) => option.matches(':disabled')), true)
    await person.assertAccessible(`session, a lot ${what}`)

    await form.blockedWasGiven()
    assert.equal(await choice.evaluate((/** @type {HTMLOptionElement} */ option) => option.matches(':disabled')), false)
    await form.dose(1, { ...DOSE, lot: 'BAD-1' })
    await hands.sees(say('sessions-lot-given-explain', { why: say(word) }))
    await form.sign()
    await hands.sees(say(says.key, says.values))
    await complains(hands, say('screening-override-reason'), say('screening-reason-missing'), form.inReason(rule))
    assert.equal((await wrong(page)).length, 1)
    await person.assertAccessible(`session, a lot ${what} was given`)
    assert.equal((await host.call('lots.read', { lot: bad })).row.left, 100)
    assert.equal((await host.call('patients.read', { patient })).course.done, 0)

    await form.giveReason(rule, reason)
    await form.sign()
    await hands.sees(say('sessions-signed'))
    // The session's page has the lot, the rule and the reason.
    await form.arrives(1, 6)
    for (const seen of ['BAD-1', say(`sessions-rule-${rule.toLowerCase()}`), reason]) await hands.sees(seen)
    await person.assertAccessible(`the session with a lot ${what}`)
    assert.equal((await host.call('lots.read', { lot: bad })).row.left, 99)
    person.assertQuiet()
  })
}

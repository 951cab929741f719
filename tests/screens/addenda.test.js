// What is wrong in a signed session is put right beside it: by keyboard in English, with a mouse in Arabic, and read by an assistant.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { addenda } from './models/addenda.js'
import { changeOver } from './models/door.js'
import { record } from './models/patients.js'
import { session as form } from './models/session.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const CONTENT = 'It was the temporal zone.\nThe points are right.'
const REASON = 'A slip of the pen.'

for (const { language, keys } of /** @type {const} */ ([
  { language: 'en', keys: true },
  { language: 'ar', keys: false },
])) {
  test(`an addendum is signed, and the session stays as it was, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const patient = await arrange.patient(host, { name: 'Ayşe Demir', language })
    const session = await arrange.session(host, patient, await arrange.lot(host), { note: 'As agreed.' })
    const kept = () => host.call('sessions.read', { session })
    const { addenda: none, ...before } = await kept()
    assert.deepEqual(none, [])
    const person = await sitDown(browser, host, { keys, language, width: keys ? 1280 : 1024, dark: !keys })
    t.after(() => person.leave(t))
    const { hands, page } = person
    const { say } = hands
    const its = addenda(hands)
    await hands.arrives(say('nav-today'))
    await page.goto(`${host.listening}#/sessions/${session}`)
    await form(hands).arrives(1, 6)
    await its.begin()
    await its.sign()
    await until('both fields to be asked for', async () => (await wrong(page)).length === 2)
    await person.assertAccessible('an addendum, nothing written')
    await its.write({ content: CONTENT })
    // Closed and opened again, what was written is still there.
    await hands.keys('Escape')
    await its.begin()
    assert.equal((await hands.field(say('sessions-addendum-content'))).value, CONTENT)
    await its.write({ reason: REASON })
    await person.picture(`addendum-${language}`)
    await its.sign()
    await its.signed()
    const by = say('sessions-addendum-by', { practitioner: before.practitioner, licence: before.licence, at: '#' }).split('#')[0]
    for (const seen of ['It was the temporal zone.', REASON, 'As agreed.', by.trim()]) await hands.sees(seen)
    await person.assertAccessible('a session with an addendum')
    await person.picture(`addenda-${language}`)
    const { addenda: [written, ...more], ...after } = await kept()
    assert.deepEqual([after, more, written.content, written.reason], [before, [], CONTENT, REASON])
    // The next one begins empty.
    await its.begin()
    assert.equal((await hands.field(say('sessions-addendum-content'))).value, '')
    await hands.keys('Escape')
    await page.goto(`${host.listening}#/patients/${patient}`)
    await record(hands).arrives('Ayşe Demir')
    await hands.sees(say('sessions-addenda-count', { count: 1 }))
    person.assertQuiet()
  })
}

test('an assistant reads an addendum and signs none', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  const session = await arrange.session(host, patient, await arrange.lot(host))
  await host.call('sessions.amend', { session, content: CONTENT, reason: REASON })
  const passphrase = await arrange.assistant(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await hands.arrives(say('nav-today'))
  await changeOver(hands, passphrase)
  await page.goto(`${host.listening}#/sessions/${session}`)
  await form(hands).arrives(1, 6)
  await hands.sees(REASON)
  assert.ok(!(await hands.has({ role: 'button', name: say('sessions-addendum-add') })))
  await hands.sees(say('door-only-practitioner'))
  await person.assertAccessible('a session, for an assistant')
  person.assertQuiet()
})

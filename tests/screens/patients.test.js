// A patient with everything that may be known, what is wrong at its row, who is alike while typing, and the record's own state.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { frame } from './models/door.js'
import { PATIENT, patients, record } from './models/patients.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

/** @type {import('./models/patients.js').Patient} */
const EVERYTHING = {
  ...PATIENT,
  birthDate: '05.1992',
  precision: 'month',
  cycles: 'yes',
  called: 'Gül',
  former: ['Ayşe Yılmaz', 'عائشة'],
  phone: undefined,
  phones: [{ number: '+90 532 555 01 02' }, { number: '0212 555 1', label: 'work' }],
  email: 'ayse@example.org',
  address: 'Bağdat Cad. 12, Kadıköy',
  emergency: { name: 'Mehmet Demir', phone: '0532 111 22 33', relation: 'husband' },
  allows: { calls: 'yes', letters: 'no' },
  identifiers: [{ label: 'Passport', value: 'U 1234567' }],
  cameBy: 'Another patient',
  note: 'Prefers mornings.',
}

/**
 * Waits until a field says that it is wrong, and gives what it says.
 * @param {import('../support/hands.js').Hands} hands
 * @param {string} label
 */
const complaint = (hands, label) =>
  until(`“${label}” to be marked wrong`, async () => {
    const { invalid, described } = await hands.field(label)
    return invalid && described
  })

/** @param {import('./browser.js').Person} person */
async function assertNothingSideways({ page }) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  assert.ok(!wide, 'nothing scrolls sideways')
}

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`a patient with everything that is known, by keyboard, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    const person = await sitDown(browser, host, { keys: true, language, width: 1024 })
    t.after(() => person.leave(t))
    const { hands } = person
    const { say } = hands
    const form = patients(hands)
    await hands.arrives(say('nav-today'))
    await frame(hands).goTo('patients')
    await form.register()
    await form.fill({ ...EVERYTHING, language })
    // A row too many is taken away, and an empty one is no fault.
    await form.addPhone()
    await form.phone(2, '0000')
    await form.removePhone(2)
    await form.addPhone()
    await person.assertAccessible('register, everything')
    await assertNothingSideways(person)
    await form.save()
    await record(hands).arrives(PATIENT.name)

    const { details } = await host.call('patients.read', { patient: 1 })
    assert.deepEqual(
      { ...details, birth_date: details.birth_date.slice(0, 7) },
      {
        name: PATIENT.name,
        preferred_name: 'Gül',
        former_names: ['Ayşe Yılmaz', 'عائشة'],
        birth_date: '1992-05',
        birth_precision: 'month',
        sex: 'female',
        has_cycles: 'yes',
        phones: [{ number: '+90 532 555 01 02', label: null }, { number: '0212 555 1', label: 'work' }],
        email: 'ayse@example.org',
        address: 'Bağdat Cad. 12, Kadıköy',
        language,
        emergency: { name: 'Mehmet Demir', phone: '0532 111 22 33', relation: 'husband' },
        identifiers: [{ label: 'Passport', value: 'U 1234567' }],
        came_by: 'Another patient',
        // Said today.
        permissions: { calls: { given: true, on: '2026-11-23' }, letters: { given: false, on: '2026-11-23' }, photos: null },
        alerts: 'Lidocaine allergy',
        note: 'Prefers mornings.',
        deceased_on: null,
      },
    )
    for (const seen of ['عائشة', 'U 1234567', 'Mehmet Demir', '0212 555 1', say('patients-phone-unknown'), say('patients-called', { name: 'Gül' })]) {
      await hands.sees(seen)
    }
    await person.assertAccessible('a patient with everything')
    await assertNothingSideways(person)
    await person.picture(`patient-everything-${language}`)

    // What was typed is there again to be changed.
    await record(hands).change()
    await hands.arrives(say('patients-change-title'))
    assert.equal((await hands.field(say('patients-birth-date'))).value, '05.1992')
    assert.equal((await hands.field(form.nthPhone(1))).value, '0212 555 1')
    await hands.fill(say('patients-preferred-name'), 'Ayşegül')
    await record(hands).saveChange()
    await hands.sees(say('patients-changed'))
    const changed = await host.call('patients.read', { patient: 1 })
    assert.deepEqual(changed.details, { ...details, preferred_name: 'Ayşegül' })

    await record(hands).died('01.11.2026')
    // The notice of the change before may still be there: it says nothing of this one.
    await until(
      'the day of death to be kept',
      async () => (await host.call('patients.read', { patient: 1 })).details.deceased_on === '2026-11-01',
    )
    await hands.sees(say('patients-deceased', { date: '' }).trim())
    for (const step of ['patients-next-screen', 'patients-do-course']) {
      assert.ok(!(await hands.has({ role: 'button', name: say(step) })), `${step} is gone`)
    }
    await person.assertAccessible('a patient who has died')
    person.assertQuiet()
  })
}

test('what is wrong is said at its row', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const form = patients(hands)
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/patients/new`)
  await form.fill({ name: 'Boris K.', birthDate: '1990', precision: 'year', sex: 'male' })
  await form.phone(0, '0532 111 22 33')
  await form.addPhone()
  await form.addPhone()
  await form.phone(2, 'none')
  await hands.fill(say('patients-emergency-name'), 'Olga')
  await hands.press(say('patients-identifier-add'))
  await hands.fill(say('patients-identifier-label'), 'Passport')
  await form.allow('photos', 'yes')
  await hands.fill(say('patients-permission-on', { what: say('patients-permission-photos') }), '')
  await form.save()
  await complaint(hands, say('patients-permission-on', { what: say('patients-permission-photos') }))
  await hands.fill(say('patients-permission-on', { what: say('patients-permission-photos') }), '24.11.2026')
  await form.save()
  // The empty row between the two is gone; the second of what is left is wrong.
  await complaint(hands, form.nthPhone(1))
  assert.equal((await hands.field(form.nthPhone(0))).invalid, false)
  await complaint(hands, say('patients-emergency-phone'))
  await complaint(hands, form.nthIdentifier(0))
  await complaint(hands, say('patients-permission-on', { what: say('patients-permission-photos') }))
  await person.assertAccessible('register, wrong at its row')
  // In the order of the page, and each leads to its field.
  const links = page.getByRole('alert').getByRole('link')
  const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, '')
  const told = (await links.allInnerTexts()).map(plain)
  const photos = say('patients-permission-on', { what: say('patients-permission-photos') })
  const wanted = [form.nthPhone(1), say('patients-emergency-phone'), photos, form.nthIdentifier(0)].map(plain)
  assert.deepEqual(told.map((line, place) => line.startsWith(`${wanted[place]}: `)), [true, true, true, true], told.join('; '))
  await links.first().click()
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).value), 'none')
  assert.equal((await host.call('patients.search', { query: '', limit: null, filter: null })).rows.length, 0)

  // A coarser date keeps what is known; a finer one is asked for anew.
  await hands.choose(say('patients-birth-precision'), say('birth-precision-day'))
  assert.equal((await hands.field(say('patients-birth-date'))).value, '')
  await hands.fill(say('patients-birth-date'), '14.05.1990')
  await hands.choose(say('patients-birth-precision'), say('birth-precision-month'))
  assert.equal((await hands.field(say('patients-birth-date'))).value, '05.1990')

  await form.removePhone(1)
  await hands.fill(say('patients-emergency-phone'), '0532 999 88 77')
  await form.identifier(0, { label: 'Passport', value: 'U 7' })
  await form.allow('photos', 'not-asked')
  await form.save()
  await record(hands).arrives('Boris K.')
  const { details } = await host.call('patients.read', { patient: 1 })
  assert.deepEqual(details.phones, [{ number: '0532 111 22 33', label: null }])
  assert.equal(details.permissions.photos, null)
  person.assertQuiet()
})

test('who is alike is told while typing, without taking the focus', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const there = await arrange.patient(host, { name: 'Ayşe Demir', birth_date: '1992-05-14', phones: [{ number: '0532 555 01 02', label: null }] })
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const form = patients(hands)
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/patients/new`)
  await hands.arrives(say('patients-register-title'))
  const name = page.getByLabel(say('patients-name'), { exact: true })
  await name.pressSequentially('Demir Ayse')
  await page.keyboard.press('Tab')
  await hands.fill(say('patients-birth-date'), '14.05.1992')
  await page.getByLabel(say('patients-birth-date')).focus()
  await hands.sees(say('patients-alike-perhaps'))
  await hands.sees(say('alike-same-birth-date'))
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('inputmode')), 'numeric', 'the focus stays in the date')
  const link = page.getByRole('link', { name: 'Ayşe Demir' })
  assert.ok((await link.first().getAttribute('href'))?.endsWith(`#/patients/${there}`))
  await person.assertAccessible('register, perhaps registered already')
  await person.picture('register-alike')

  // The same name and date: the core asks, and the answer is one press.
  await hands.fill(say('patients-name'), 'Ayşe Demir')
  await form.save()
  await hands.sees(say('patients-alike-title'))
  await hands.press(say('patients-alike-register'))
  await hands.sees(say('patients-registered'))
  assert.equal((await host.call('patients.search', { query: 'Ayşe Demir', limit: null, filter: null })).rows.length, 2)

  // Somebody else entirely: the hint goes.
  await page.goto(`${host.listening}#/patients/new`)
  await hands.arrives(say('patients-register-title'))
  await hands.fill(say('patients-name'), 'Ayşe Demir')
  await hands.sees(say('patients-alike-perhaps'))
  await hands.fill(say('patients-name'), 'Wolfgang')
  await until('the hint to go', async () => !(await hands.read()).includes(say('patients-alike-perhaps')))
  person.assertQuiet()
})

test('archived and back, on hold and free, each taken back, by keyboard', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const patient = await arrange.patient(host, { name: 'Ayşe Demir' })
  const person = await sitDown(browser, host, { keys: true, width: 1024 })
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  const here = record(hands)
  const read = () => host.call('patients.read', { patient })
  const becomes = (/** @type {string} */ what, /** @type {(page: any) => boolean} */ is) => until(what, async () => is(await read()))
  await hands.arrives(say('nav-today'))
  await page.goto(`${host.listening}#/patients/${patient}`)
  await here.arrives('Ayşe Demir')
  await here.archive()
  await hands.sees(say('patients-archive-done'))
  await hands.sees(say('patients-archived-explain'))
  assert.equal((await read()).archived.on, '2026-11-23')
  await person.assertAccessible('a patient archived')
  await here.undo()
  await becomes('archiving to be undone', (page) => page.archived === null)
  await here.archive()
  await here.restore()
  await hands.sees(say('patients-restored'))
  await becomes('it to be back', (page) => page.archived === null)

  await here.hold('Claim of 12 November')
  await hands.sees(say('patients-retention-held', { reason: 'Claim of 12 November' }))
  assert.equal((await read()).hold, 'Claim of 12 November')
  await person.assertAccessible('a patient on hold')
  await person.picture('patient-on-hold')
  await here.liftHold()
  await hands.sees(say('patients-hold-lifted'))
  await becomes('the hold to be lifted', (page) => page.hold === null)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'what was pressed is gone, the focus is not')
  await here.undo()
  await becomes('the hold to be back', (page) => page.hold === 'Claim of 12 November')
  await assertNothingSideways(person)
  person.assertQuiet()
})

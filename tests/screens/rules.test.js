// The clinic's rules on the real core: tightened and relaxed as far as a rule allows, kept as versions, and named by what they judged.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains, until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser, wrong } from './browser.js'
import { startHost } from './host.js'
import { frame, lock } from './models/door.js'
import { rules } from './models/rules.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

for (const { language, keys } of /** @type {const} */ ([
  { language: 'en', keys: true },
  { language: 'ar', keys: false },
])) {
  test(`rules are changed and kept as a version, in ${language}`, async (t) => {
    const host = await startHost()
    t.after(() => host.stop())
    await arrange.clinic(host, language)
    await arrange.patient(host, { name: 'Ada', language })
    const person = await sitDown(browser, host, { language, keys, dark: language === 'ar', width: keys ? 1280 : 1024 })
    t.after(() => person.leave(t))
    const { hands } = person
    const { say } = hands
    const page = rules(hands)
    await frame(hands).goTo('settings')
    await page.open()
    await page.arrives()
    await hands.sees(say('rules-versions-none'))
    await person.assertAccessible('rules')
    await person.picture(`rules-${language}`)

    // Too long is said at the field; nothing is kept.
    await page.days('allergy', '91')
    await hands.keys('Tab')
    await until('the days to be wrong', async () =>
      (await hands.field(say('rules-days-of', { question: say('question-allergy') }))).invalid)
    await page.days('allergy', '30')
    await page.age('21')
    await page.verdict({ rule: 'ELIG-BLEED', question: 'antiplatelet', answer: 'yes' }, 'caution')
    await page.verdict({ rule: 'SCR-KELOID', question: 'keloid', answer: 'yes' }, 'stop')
    await hands.sees(say('rules-milder'))
    await hands.sees(say('rules-stricter'))
    await page.save('Agreed with the haematologist')
    await hands.sees(say('rules-saved'))
    await hands.sees('Agreed with the haematologist')
    await person.assertAccessible('rules, changed')

    const { policy, versions } = await host.call('rules.read')
    assert.equal(policy.version, 1)
    assert.equal(policy.min_age, 21)
    assert.deepEqual(policy.valid_days, { allergy: 30 })
    assert.deepEqual(
      policy.verdicts.map((/** @type {any} */ { rule, question, verdict }) => [rule, question, verdict]),
      [['ELIG-BLEED', 'antiplatelet', 'caution'], ['SCR-KELOID', 'keloid', 'stop']],
    )
    assert.equal(versions.length, 1)
    person.assertQuiet()
  })
}

test('an assistant looks at the rules and is offered no change', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const passphrase = await arrange.assistant(host)
  await host.call('vault.lock')
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await lock(hands).unlock(passphrase)
  await frame(hands).goTo('settings')
  await rules(hands).open()
  await rules(hands).arrives()
  await hands.sees(say('reason-elig-preg'))
  assert.equal(await page.locator('main select').count(), 0)
  assert.equal(await page.locator('main textarea').count(), 0)
  assert.equal(await hands.has({ role: 'button', name: say('rules-save') }), false)
  await person.assertAccessible('rules, for an assistant')
  person.assertQuiet()
})

test('pregnancy, breastfeeding and age offer nothing milder to anybody', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands, page } = person
  const { say } = hands
  await frame(hands).goTo('settings')
  await rules(hands).open()
  await rules(hands).arrives()
  await page.locator('tbody tr select').first().waitFor()
  for (const rule of ['ELIG-PREG', 'ELIG-BF']) {
    const row = page.locator('tbody tr', { has: page.getByText(rule, { exact: true }) })
    await row.getByText(say('rules-fixed-for-all')).waitFor()
    assert.equal(await row.locator('select').count(), 0)
  }

  // The age has no verdict to choose, and may be raised but not lowered.
  const age = page.getByRole('region', { name: say('rules-age'), exact: true })
  await age.getByText('ELIG-AGE', { exact: true }).waitFor()
  assert.equal(await age.locator('select').count(), 0)
  await rules(hands).age('17')
  await complains(hands, say('rules-min-age'), say('form-between', { min: 18, max: 99 }))
  await rules(hands).save('Younger patients')
  await complains(hands, say('rules-min-age'), say('form-between', { min: 18, max: 99 }))
  assert.deepEqual(await wrong(page), [say('rules-min-age')])
  await person.assertAccessible('rules, too young')
  const lower = { version: 0, verdicts: [], valid_days: {}, min_age: 17, reason: 'Younger patients' }
  await assert.rejects(host.call('rules.change', lower), /"min_age"/)
  assert.deepEqual((await host.call('rules.read')).versions, [])
  person.assertQuiet()
})

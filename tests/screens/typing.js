// From the key press to the painted rows: types names into the search of a clinic that `bench fill` made, and prints what it took.
// `node screens/typing.js VAULT`; the page and the host must be built.
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { BEGINNING, frame, lock } from './models/door.js'
import { patients } from './models/patients.js'

const LIMIT = 50
const TYPED = ['mehmet yılmaz', 'müller', 'petrova', 'schmdit', '12.03.1985', '0532 111', 'عبد الله', 'zzyzx']

const at = process.argv[2]
if (!at) throw new Error('Which vault?')
const [host, browser] = await Promise.all([startHost({ at, now: new Date().toISOString() }), startBrowser()])
try {
  const person = await sitDown(browser, host)
  const { hands, page } = person
  await lock(hands).arrives()
  await lock(hands).unlock(process.env.PASSPHRASE ?? BEGINNING.passphrase)
  await frame(hands).goTo('patients')
  await patients(hands).arrives()
  let whole = false
  while (!whole) ({ whole } = await host.call('patients.search', { query: '', limit: 1, filter: null }))
  await page.evaluate(() => {
    const its = /** @type {any} */ (window)
    its.times = []
    addEventListener('keydown', () => (its.pressed = performance.now()), true)
    // A letter that this keyboard lacks comes without a key press: its time begins with itself.
    addEventListener('input', () => (its.pressed = its.lacking ? performance.now() : its.pressed), true)
    const send = window.fetch
    window.fetch = async (input, init) => {
      const answer = await send(input, init)
      if (!String(init?.body).includes('patients.search')) return answer
      const { pressed } = its
      // The page takes the answer, then draws it; what comes after the next frame comes after the paint.
      setTimeout(() => requestAnimationFrame(() => setTimeout(() => its.times.push(performance.now() - pressed))))
      return answer
    }
  })
  const field = page.getByRole('searchbox')
  for (const text of TYPED) {
    await field.fill('')
    await page.waitForTimeout(100)
    for (const letter of text) {
      const before = await page.evaluate(() => /** @type {any} */ (window).times.length)
      const lacking = letter > '\u007f'
      await page.evaluate((is) => Reflect.set(window, 'lacking', is), lacking)
      if (lacking) await page.keyboard.insertText(letter)
      else await field.press(letter === ' ' ? 'Space' : letter)
      await page.waitForFunction((count) => /** @type {any} */ (window).times.length > count, before)
    }
  }
  const times = await page.evaluate(() => /** @type {any} */ (window).times.filter(Number.isFinite).sort((/** @type {number} */ a, /** @type {number} */ b) => a - b))
  const share = (/** @type {number} */ part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1)
  console.log(`key press to painted rows: p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, most ${share(1)} ms of ${times.length}; limit ${LIMIT} ms`)
  await person.leave()
} finally {
  await browser.close()
  await host.stop()
}

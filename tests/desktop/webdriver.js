// A small W3C WebDriver client. The usual libraries want a newer Node than Debian's neighbours have, and a story
// needs a dozen of the protocol's calls.
import { writeFileSync } from 'node:fs'
import { until } from '../support/until.js'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** @typedef {{ [ELEMENT]: string }} Element */

/**
 * @param {string} base
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function ask(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: body === undefined ? undefined : JSON.stringify(body),
    // A driver that hangs must not hang the run.
    signal: AbortSignal.timeout(60_000),
  })
  const { value } = /** @type {{ value: any }} */ (await response.json())
  if (!response.ok) throw new Error(`${value?.error ?? response.status}: ${value?.message ?? ''} (${method} ${path})`)
  return value
}

/**
 * Starts the program through the driver and gives what a story does with its window.
 * @param {string} base address of WebKitWebDriver
 * @param {string} binary
 * @param {string[]} args
 */
export async function openWindow(base, binary, args) {
  // The driver's port is open before it can answer.
  await until('WebKitWebDriver', async () => (await ask(base, 'GET', '/status')).ready)
  const options = { binary, args }
  const { sessionId } = await ask(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  const at = `/session/${sessionId}`
  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  const call = (method, path, body) => ask(base, method, at + path, body)

  /**
   * Runs a function in the page, past its content security policy.
   * @param {Function | string} script
   * @param {...unknown} values
   * @returns {Promise<any>}
   */
  const run = (script, ...values) =>
    call('POST', '/execute/sync', { script: `return (${script}).apply(null, arguments)`, args: values })
  /**
   * The same for a function that promises.
   * @param {Function | string} script
   * @param {...unknown} values
   * @returns {Promise<any>}
   */
  const runAsync = async (script, ...values) => {
    const done = `const done = arguments[arguments.length - 1];
      (${script})(...Array.prototype.slice.call(arguments, 0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }))`
    const answer = await call('POST', '/execute/async', { script: done, args: values })
    if (answer.error) throw new Error(answer.error)
    return answer.value
  }
  /**
   * @param {string} xpath
   * @returns {Promise<Element[]>}
   */
  const findAll = (xpath) => call('POST', '/elements', { using: 'xpath', value: xpath })
  /** @param {Element} element */
  const isShown = (element) => call('GET', `/element/${element[ELEMENT]}/displayed`)

  /**
   * The driver scrolls no further than it must, which may leave the middle of an element outside; and that is where it acts.
   * @param {Element} element
   */
  const middle = (element) => run((/** @type {HTMLElement} */ target) => target.scrollIntoView({ block: 'center' }), element)

  return {
    run,
    runAsync,
    findAll,
    /**
     * The one element that is there and can be seen, as soon as it is.
     * @param {string} xpath
     * @param {number} [seconds]
     * @returns {Promise<Element>}
     */
    find: (xpath, seconds) =>
      until(
        xpath,
        async () => {
          for (const element of await findAll(xpath)) if (await isShown(element)) return element
          return false
        },
        seconds,
      ),
    /** @param {Element} element */
    async click(element) {
      await middle(element)
      await call('POST', `/element/${element[ELEMENT]}/click`, {})
    },
    /**
     * Types into an element that has the focus or takes it.
     * @param {Element} element
     * @param {string} text
     */
    type: (element, text) => call('POST', `/element/${element[ELEMENT]}/value`, { text: text.replaceAll('\n', '\uE007') }),
    /** @param {Element} element */
    async clear(element) {
      await middle(element)
      await call('POST', `/element/${element[ELEMENT]}/clear`, {})
    },
    /**
     * @param {Element} element
     * @returns {Promise<string>}
     */
    text: (element) => call('GET', `/element/${element[ELEMENT]}/text`),
    /**
     * Presses keys together, as a shortcut is.
     * @param {string[]} keys
     */
    async keys(keys) {
      const down = keys.map((value) => ({ type: 'keyDown', value }))
      const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }))
      await call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] })
    },
    /** @returns {Promise<string>} */
    address: () => call('GET', '/url'),
    /**
     * A picture of what is on the screen now; the last frame may be stale, so two more are waited for.
     * @param {string} file
     */
    async picture(file) {
      await runAsync('() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true))))')
      // The driver waits for a frame after it was asked, and a page that stands still draws none.
      await run(stir)
      writeFileSync(file, Buffer.from(await call('GET', '/screenshot'), 'base64'))
    },
    close: () => ask(base, 'DELETE', at),
  }
}

/** Draws a point that nobody sees, again and again for a few seconds. Runs in the page. */
function stir() {
  const point = document.createElement('div')
  point.ariaHidden = 'true'
  Object.assign(point.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px' })
  document.documentElement.append(point)
  let drawn = 0
  const again = setInterval(() => {
    point.style.background = drawn++ % 2 ? 'transparent' : 'rgb(127 127 127 / 0.01)'
    if (drawn < 200) return
    clearInterval(again)
    point.remove()
  }, 25)
}

/** @typedef {Awaited<ReturnType<typeof openWindow>>} Window */

// A browser on the real page. Whatever the page complains of (an error, a violated policy, a request that leaves this
// machine) fails the story that caused it.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix, win32 } from 'node:path'
import { chromium } from 'playwright-core'
import { out } from '../support/folders.js'
import { hands } from '../support/hands.js'
import { texts } from '../support/texts.js'
import { keyboard, mouse } from './touch.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * @param {{ cameras?: number, film?: string }} [options] `cameras`: how many it has, of its own invention; `film`: what they see, else a
 *   moving pattern
 */
export async function startBrowser({ cameras = 0, film } = {}) {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb']
  if (cameras > 0) args.push(`--use-fake-device-for-media-stream=device-count=${cameras}`)
  if (film) args.push(`--use-file-for-fake-video-capture=${film}`)
  const options = { args }
  const executablePath = process.env.CHROME ?? findChromium()
  return chromium.launch({ ...options, executablePath })
}

/**
 * Chromium or Chrome: on the path, or where macOS and Windows install it, which is not on the path there.
 * @param {NodeJS.Platform} [platform]
 * @param {Record<string, string | undefined>} [env]
 * @param {(file: string) => boolean} [isThere]
 */
export function findChromium(platform = process.platform, env = process.env, isThere = existsSync) {
  const { delimiter, join } = platform === 'win32' ? win32 : posix
  const suffix = platform === 'win32' ? '.exe' : ''
  // Windows has the variable as “Path”; only `process.env` itself does not mind the case.
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
  if (platform === 'darwin') {
    const applications = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])]
    for (const name of ['Chromium', 'Google Chrome']) {
      for (const folder of applications) places.push(join(folder, `${name}.app/Contents/MacOS/${name}`))
    }
  }
  if (platform === 'win32') {
    for (const folder of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]) {
      if (folder) places.push(join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe'))
    }
  }
  const found = places.find((place) => isThere(place))
  if (!found) throw new Error('Neither Chromium nor Chrome was found; CHROME may name one.')
  return found
}

/**
 * The names of all that is marked wrong now, each once: a message at one field is at no other. A part of a row or of a group is named with it.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export const wrong = (page) =>
  page.locator('[aria-invalid=true]:visible').evaluateAll((/** @type {any[]} */ fields) => {
    const tidy = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, ' ').trim()
    const names = fields.map((field) => {
      const own = tidy(field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent)
      const row = field.closest('tr[aria-label]')
      if (row) return `${row.getAttribute('aria-label')}, ${own}`
      const group = field.closest('[role=group][aria-labelledby]')
      return group ? tidy(document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent) : own
    })
    return [...new Set(names)]
  })

/**
 * One person at the screen of one host.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./host.js').Host} host
 * @param {{ language?: import('../support/texts.js').Language, dark?: boolean, keys?: boolean, chosen?: boolean, camera?: boolean, width?: number, height?: number }} [options]
 *   `keys`: only the keyboard is used; `chosen`: the language was chosen on this computer, so that the clinic's own does not take its place;
 *   `camera`: the page may use it
 */
export async function sitDown(browser, host, { language = 'en', dark = false, keys = false, chosen = false, camera = false, width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: language === 'en' ? 'en-GB' : language,
    acceptDownloads: true,
    permissions: camera ? ['camera'] : [],
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(host.listening).origin && protocol !== 'blob:') complaints.push(`left: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  if (chosen) await page.addInitScript((choice) => localStorage.setItem('anagen.language', choice), language)
  await page.goto(host.address)
  // The page takes its token out of the address as it starts; going on before would lose it.
  await page.locator('h1').first().waitFor()
  const say = texts(language)
  return {
    page,
    hands: hands(keys ? keyboard(page, say) : mouse(page, say), say, language),
    /** Asserts that the page had nothing to complain of so far. */
    assertQuiet: () => assert.deepEqual([...new Set(complaints)], []),
    /**
     * Holds every call of an operation up until what this gives back is called.
     * @param {string} operation
     */
    async holdBack(operation) {
      let letGo = () => {}
      const held = new Promise((resolve) => (letGo = () => resolve(undefined)))
      await page.route('**/call', async (to) => {
        if (to.request().postDataJSON().op === operation) await held
        return to.continue()
      })
      return letGo
    },
    /** @param {string} name */
    picture: (name) => page.screenshot({ path: join(out, `${name}.png`) }),
    /**
     * Asserts that axe finds nothing, in light and in dark.
     * @param {string} where
     */
    async assertAccessible(where) {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate(axeSource)
        const found = await page.evaluate(
          // @ts-ignore axe was put there by the line above
          (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
          RULES,
        )
        const violations = found.violations.flatMap((/** @type {any} */ rule) =>
          rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
        )
        if (violations.length > 0) throw new Error(`${where}, ${colorScheme}, ${language}:\n  ${violations.join('\n  ')}`)
      }
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    },
    /**
     * Leaves the page; of a story that failed a picture stays.
     * Calls that a story holds up are let go first: a page that reloads at that moment would keep the browser from closing it.
     * @param {import('node:test').TestContext} [t]
     */
    leave: async (t) => {
      if (t && Reflect.get(t, 'passed') === false) {
        const name = t.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
        await page.screenshot({ path: join(out, `failed-${name}.png`), fullPage: true }).catch(() => undefined)
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof sitDown>>} Person */

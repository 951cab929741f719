// The harness itself: what it is there to catch, planted. A check that cannot fail proves nothing.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { findChromium, sitDown, startBrowser } from './browser.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser.close())

/**
 * A host that serves one page with our policy.
 * @param {string} body
 */
async function serve(body) {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'")
    response.end(`<!doctype html><html lang="en"><head><title>Planted</title></head><body><main><h1>Planted</h1>${body}</main></body></html>`)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const listening = `http://127.0.0.1:${port}/`
  const host = /** @type {any} */ ({ address: listening, listening })
  const person = await sitDown(browser, host)
  return {
    person,
    async end() {
      await person.leave()
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a sound page passes', async () => {
  const { person, end } = await serve('<p>Nothing wrong here.</p>')
  await person.assertAccessible('planted')
  person.assertQuiet()
  await end()
})

for (const [fault, body, rule] of [
  ['a field without a label', '<input>', 'label'],
  ['an image without a text', '<img src="/x">', 'image-alt'],
  ['a button without a name', '<button></button>', 'button-name'],
]) {
  test(`axe finds ${fault}`, async () => {
    const { person, end } = await serve(body)
    await assert.rejects(() => person.assertAccessible('planted'), new RegExp(rule))
    await end()
  })
}

test('a violated policy and a script error are complained of', async () => {
  const { person, end } = await serve('<p onclick="1">x</p><script>document.title = "run"</script>')
  await person.page.evaluate(() => setTimeout(() => Promise.reject(new Error('planted'))))
  await person.page.evaluate(() => new Promise((later) => setTimeout(later)))
  assert.equal(await person.page.title(), 'Planted')
  assert.throws(() => person.assertQuiet(), /policy: script-src/)
  assert.throws(() => person.assertQuiet(), /error: planted/)
  await end()
})

test('a request that leaves the machine is complained of', async () => {
  const { person, end } = await serve('<a href="#">x</a>')
  await person.page.evaluate(() => fetch('http://192.0.2.1/').catch(() => {}))
  assert.throws(() => person.assertQuiet(), /192\.0\.2\.1/)
  await end()
})

test('a browser is found on the path, and where macOS and Windows put it', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  const programs = 'C:\\Program Files'
  for (const { platform, env, there } of /** @type {const} */ ([
    { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, there: '/usr/bin/chromium' },
    { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/ada' }, there: chrome },
    { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/ada' }, there: `/Users/ada${chrome}` },
    { platform: 'win32', env: { Path: 'C:\\Windows;D:\\tools' }, there: 'D:\\tools\\chrome.exe' },
    { platform: 'win32', env: { PROGRAMFILES: programs }, there: `${programs}\\Google\\Chrome\\Application\\chrome.exe` },
  ])) {
    assert.equal(findChromium(platform, env, (file) => file === there), there)
    assert.throws(() => findChromium(platform, env, () => false), /CHROME/)
  }
})

// A display that nobody looks at, a session bus, and the driver of WebKit's windows on both.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Ends a program and waits until it has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
async function end(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}

/**
 * What a program says first, which is that it is ready.
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
const firstLine = (child, stream) =>
  new Promise((resolve, reject) => {
    createInterface({ input: stream }).once('line', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)))
  })

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })

/**
 * @param {string} home a folder that the program takes for the user's own
 * @param {{ language?: string }} [options]
 */
export async function startDisplay(home, { language = 'C.UTF-8' } = {}) {
  const folder = (/** @type {string} */ name) => {
    mkdirSync(join(home, name), { recursive: true })
    return join(home, name)
  }
  // Xvfb chooses a free number itself and writes it to descriptor 3 once it is ready. When the last one leaves it begins anew and
  // turns away who comes at that moment, unless it is told not to: the program was, when xdotool had just looked for its window.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-noreset', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await firstLine(xvfb, /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]))
  const runtime = folder('runtime')
  chmodSync(runtime, 0o700)
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    HOME: home,
    DISPLAY: `:${number}`,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: folder('data'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_STATE_HOME: folder('state'),
    LANG: language,
    LANGUAGE: '',
    GTK_A11Y: 'none',
    NO_AT_BRIDGE: '1',
    // WebKit lets itself be driven only when the program was started for it.
    TAURI_AUTOMATION: 'true',
    TAURI_WEBVIEW_AUTOMATION: 'true',
  }
  delete env.WAYLAND_DISPLAY

  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, /** @type {import('node:stream').Readable} */ (bus.stdout))
  // No logind of this machine's: what it would say is said by the story, on the same bus.
  env.DBUS_SYSTEM_BUS_ADDRESS = env.DBUS_SESSION_BUS_ADDRESS

  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env,
    // GTK prints to a file in the folder that the program was started in.
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return {
    env,
    base: `http://127.0.0.1:${port}`,
    /** The driver, which starts the program below itself. */
    driver: driver.pid ?? 0,
    async stop() {
      for (const child of [driver, bus, xvfb]) await end(child)
    },
  }
}

// The program speaks to nobody: started as a person starts it, where there is no network at all, and every socket that it or a
// process of its web view asks for written down by strace.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { scratch, target } from '../support/folders.js'
import { dialogs } from './dialogs.js'
import { startDisplay } from './display.js'

const PROGRAM = process.env.ANAGEN_PROGRAM ?? join(target, 'window/anagen')

/** A network of its own, in which there is nobody; nothing where the system does not give one. */
const alone = () => {
  const words = ['unshare', '--map-root-user', '--net']
  if (spawnSync('unshare', [...words.slice(1), 'true']).status === 0) return words
  console.error('SKIPPED: this system gives no network namespace; the program is traced on the network as it is')
  return []
}

/**
 * The internet sockets, and the addresses asked for, in a log of strace.
 * @param {string} log
 */
const spoken = (log) =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET6?\b|AF_PACKET/.test(line))

const trace = (/** @type {string} */ log) => ['strace', '-f', '-qq', '-o', log, '-e', 'trace=socket,connect,bind,sendto,sendmsg']

test('started and looked at, the program asks for no internet socket', async () => {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not built: cargo build --profile window -p anagen`)
  const home = scratch('silence')
  const display = await startDisplay(home.folder)
  const log = join(home.folder, 'sockets')
  const { TAURI_AUTOMATION: _, TAURI_WEBVIEW_AUTOMATION: __, ...env } = display.env
  const [first, ...rest] = [...alone(), ...trace(log), PROGRAM]
  const program = spawn(String(first), rest, { env, stdio: 'ignore' })
  const gone = new Promise((resolve) => program.once('exit', resolve))
  const early = gone.then((code) => Promise.reject(new Error(`the program ended with ${code} before it had a window`)))
  try {
    // Under strace every call costs more; the first window comes late.
    await Promise.race([dialogs(display.env).appears(/Anagen/, 60), early])
    dialogs(display.env).keys('Tab', 'a', 'F1')
  } finally {
    early.catch(() => undefined)
    const traced = readFileSync(log, 'utf8').split(/\s/, 1)[0]
    if (traced && program.exitCode === null) process.kill(Number(traced), 'SIGTERM')
    await gone
    await display.stop()
  }
  assert.ok(readFileSync(log, 'utf8').includes('AF_UNIX'), 'the display and the bus were seen to be asked')
  assert.deepEqual(spoken(log), [])
  home.remove()
})

test('a program that does speak is noticed', async () => {
  const home = scratch('speaking')
  const log = join(home.folder, 'sockets')
  const server = createServer((socket) => socket.end())
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const speak = `require('node:net').connect(${port}, '127.0.0.1').resume()`
  const [first, ...rest] = [...trace(log), process.execPath, '-e', speak]
  const program = spawn(String(first), rest, { stdio: 'ignore' })
  await new Promise((resolve) => program.once('exit', resolve))
  await new Promise((closed) => server.close(closed))
  assert.ok(spoken(log).some((line) => line.includes('connect') && line.includes(`htons(${port})`)))
  home.remove()
})

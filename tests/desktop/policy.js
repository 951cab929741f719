// What the page in the window may not do, asked of the window itself: the policy in the configuration is only a promise.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/folders.js'

/**
 * All that the page may load, from where; there is nothing else in the policy. Each entry has its reason:
 * pictures are the page's own or made by it (`blob:`, the pages of a document and the photo of a patient), a worker reads documents,
 * fonts are the ones that ship, and the one way out is the door to the core, by either of the two names it has.
 */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'connect-src': ['ipc:', 'http://ipc.localhost'],
  'worker-src': ["'self'"],
  'font-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
}

/**
 * A policy as it is written, by directive.
 * @param {string} policy
 * @returns {Record<string, string[]>}
 */
function directives(policy) {
  const rules = policy.split(';').map((rule) => rule.trim().split(/\s+/))
  const names = rules.map(([name]) => name)
  // A browser takes the first of two of one name and forgets the other.
  assert.equal(new Set(names).size, names.length, `a directive twice in: ${policy}`)
  return Object.fromEntries(rules.map(([name, ...sources]) => [name, sources]))
}

/** The policy as it is written down, before it is asked of the window. */
function assertPolicyWritten() {
  const { app } = JSON.parse(readFileSync(join(root, 'src-tauri/tauri.conf.json'), 'utf8'))
  assert.deepEqual(directives(app.security.csp), POLICY)
}

/** @param {import('./webdriver.js').Window} window */
export async function assertPolicy(window) {
  assertPolicyWritten()
  await assertNothingForeignRuns(window)
  await assertNothingIsFetched(window)
  await assertDoorsAreShut(window)
  await assertStaysHere(window)
}

/** @param {import('./webdriver.js').Window} window */
async function assertNothingForeignRuns(window) {
  const seen = await window.runAsync(async () => {
    /** @type {any} */
    const page = globalThis
    /** @type {{ directive: string, policy: string }[]} */
    const violations = []
    const note = (/** @type {SecurityPolicyViolationEvent} */ event) =>
      violations.push({ directive: event.effectiveDirective, policy: event.originalPolicy })
    document.addEventListener('securitypolicyviolation', note)

    const script = document.createElement('script')
    script.textContent = 'globalThis.planted = "inline script"'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'globalThis.planted = "inline handler"')
    document.body.append(button)
    button.click()
    let evaluated = 'ran'
    try {
      // The names are put together so that no tool takes this for real code of the page.
      new page['Func' + 'tion']('globalThis.planted = "eval"')()
    } catch (error) {
      evaluated = /** @type {Error} */ (error).name
    }
    const style = document.createElement('style')
    style.textContent = 'html { outline: 7px solid red }'
    document.head.append(style)
    const outline = getComputedStyle(document.documentElement).outlineWidth
    await new Promise((later) => setTimeout(later, 0))
    for (const planted of [script, button, style]) planted.remove()
    document.removeEventListener('securitypolicyviolation', note)
    return { planted: page.planted ?? null, evaluated, outline, violations }
  })
  assert.equal(seen.planted, null)
  assert.equal(seen.evaluated, 'EvalError')
  assert.notEqual(seen.outline, '7px')
  const violated = seen.violations.map((/** @type {any} */ violation) => violation.directive)
  assert.ok(violated.some((/** @type {string} */ name) => name.startsWith('script-src')), `${violated}`)
  assert.ok(violated.some((/** @type {string} */ name) => name.startsWith('style-src')), `${violated}`)

  // The policy as the window has it. Tauri may add hashes of its own scripts and nothing else.
  const rules = Object.entries(directives(seen.violations[0].policy)).map(([name, sources]) => [
    name,
    sources.filter((source) => !/^'(sha256|nonce)-/.test(source)),
  ])
  assert.deepEqual(Object.fromEntries(rules), POLICY)
}

/** @param {import('./webdriver.js').Window} window */
async function assertNothingIsFetched(window) {
  const seen = await window.runAsync(async () => {
    /** @type {string[]} */
    const blocked = []
    const note = (/** @type {SecurityPolicyViolationEvent} */ event) => blocked.push(event.effectiveDirective)
    document.addEventListener('securitypolicyviolation', note)
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    )
    const image = new Image()
    const drawn = new Promise((done) => {
      image.onload = () => done(true)
      image.onerror = () => done(false)
    })
    image.src = 'https://example.org/pixel.png'
    const outcome = { fetched, drawn: await drawn, blocked }
    document.removeEventListener('securitypolicyviolation', note)
    return outcome
  })
  assert.deepEqual({ fetched: seen.fetched, drawn: seen.drawn }, { fetched: false, drawn: false })
  assert.deepEqual([...seen.blocked].sort(), ['connect-src', 'img-src'])
}

/** @param {import('./webdriver.js').Window} window */
async function assertDoorsAreShut(window) {
  const seen = await window.runAsync(async () => {
    /** @type {any} */
    const page = globalThis
    /** @type {Record<string, string>} */
    const opened = {}
    for (const [command, args] of [
      ['plugin:fs|read_text_file', { path: '/etc/hostname' }],
      ['plugin:shell|execute', { program: 'true', args: [] }],
      ['plugin:http|fetch', { clientConfig: { method: 'GET', url: 'https://example.org' } }],
      ['plugin:dialog|open', { options: {} }],
      ['plugin:dialog|save', { options: {} }],
      ['plugin:opener|open_url', { url: 'https://example.org' }],
      ['plugin:webview|create_webview_window', { options: { label: 'second', url: 'index.html' } }],
      ['plugin:path|resolve_directory', { directory: 1 }],
      ['plugin:window|close', { label: 'main' }],
    ]) {
      await page.__TAURI_INTERNALS__.invoke(command, args).then(
        (/** @type {unknown} */ answer) => (opened[String(command)] = JSON.stringify(answer) ?? 'done'),
        () => {},
      )
    }
    return {
      opened,
      global: typeof page.__TAURI__,
      frozen: Object.isFrozen(Object.prototype),
    }
  })
  assert.deepEqual(seen, { opened: {}, global: 'undefined', frozen: true })
}

/** @param {import('./webdriver.js').Window} window */
async function assertStaysHere(window) {
  const before = new URL(await window.address())
  await window.run(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
    link.remove()
    return globalThis.open('https://example.org/') === null
  })
  const after = new URL(await window.address())
  assert.equal(after.protocol + after.host, before.protocol + before.host)
  assert.equal(before.protocol, 'tauri:')
}

/**
 * The processes below one, itself included.
 * @param {number} pid
 * @returns {number[]}
 */
export function family(pid) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }
      } catch {
        return { pid: 0, parent: 0 }
      }
    })
  /** @type {(parent: number) => number[]} */
  const below = (parent) =>
    children.filter((child) => child.parent === parent).flatMap((child) => [child.pid, ...below(child.pid)])
  return [pid, ...below(pid)]
}

/**
 * Fails when the program, or a process it started, has an internet socket that leads off this machine. The driver itself talks
 * to the window over loopback, so that much is there only under test.
 * @param {number} pid
 */
export function assertNoNetwork(pid) {
  /** @type {string[]} */
  const remote = []
  for (const member of family(pid)) {
    const inodes = new Set()
    try {
      for (const fd of readdirSync(`/proc/${member}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(join('/proc', String(member), 'fd', fd)))?.[1]
        if (inode) inodes.add(inode)
      }
    } catch {
      continue
    }
    for (const kind of ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6']) {
      for (const line of readFileSync(`/proc/${member}/net/${kind}`, 'utf8').trim().split('\n').slice(1)) {
        const parts = line.trim().split(/\s+/)
        const [local, peer] = [parts[1] ?? '', parts[2] ?? '']
        const isLoopback = /^(0100007F|0{24}01000000|0000000000000000FFFF00000100007F):/.test(local)
        if (inodes.has(parts[9]) && !isLoopback) remote.push(`${member} ${kind} ${local} → ${peer}`)
      }
    }
  }
  assert.deepEqual(remote, [])
}

// The core without a window, behind loopback HTTP, with a clock that stands where the story puts it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { randomUUID } from 'node:crypto'
import { root, scratch, target } from '../support/folders.js'

/** Monday, half past nine in Istanbul: the day on which the stories begin. */
export const MONDAY = '2026-11-23T06:30:00Z'

/**
 * @param {{ demo?: number, now?: string, folder?: string, file?: string, out?: string, at?: string, uid?: number }} [options]
 *   `folder`, `file`: what is chosen when a folder or a file is asked for; `out`: where what is saved or printed goes, without it nothing can be; `at`: the vault of another host, which stays when this one ends;
 *   `uid`: the user that it runs as
 */
export async function startHost({ demo = 0, now = MONDAY, folder, file, out, at, uid } = {}) {
  const program = join(target, process.env.ANAGEN_PROFILE ?? 'window', process.platform === 'win32' ? 'host.exe' : 'host')
  if (!existsSync(program)) throw new Error(`${program} is not built: cargo build --profile window --workspace --bin host`)
  const own = at ? undefined : scratch('host')
  const vault = at ?? join(own?.folder ?? '', 'vault')
  const flags = ['--vault', vault, '--http', '--now', now, '--page', process.env.ANAGEN_PAGE ?? join(root, 'ui/dist')]
  if (folder) flags.push('--folder', folder)
  if (file) flags.push('--file', file)
  if (out) flags.push('--out', out)
  if (demo > 0) flags.push('--demo', String(demo))
  const child = spawn(program, flags, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], uid })
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += chunk))
  const gone = new Promise((resolve) => child.once('exit', resolve))

  /** @type {{ listening: string, token: string }} */
  const { listening, token } = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      try {
        resolve(JSON.parse(line))
      } catch {
        reject(new Error(`host said: ${line}`))
      }
    })
    gone.then((code) => reject(new Error(`host ended with ${code}: ${complaints}`)))
  })

  /**
   * @param {string} path
   * @param {unknown} body
   */
  const post = async (path, body) => {
    const headers = { 'Content-Type': 'application/json', 'X-Anagen-Token': token }
    const response = await fetch(new URL(path, listening), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`host answered ${response.status} to ${path}`)
    return response.json()
  }
  let calls = 0
  return {
    /** The page's address, with the token that lets it in. */
    address: `${listening}#token=${token}`,
    listening,
    /** The vault's folder. */
    vault,
    /** @param {string} instant */
    clock: (instant) => post('/clock', { now: instant }),
    /**
     * Calls an operation past the page, to arrange what a story is not about.
     * @param {string} op
     * @param {unknown} [args]
     * @returns {Promise<any>}
     */
    async call(op, args = {}) {
      const answer = await post('/call', { id: ++calls, op, args, uuid: randomUUID(), language: 'en' })
      if (answer.error) throw new Error(`${op}: ${JSON.stringify(answer.error)}`)
      return answer.ok
    },
    async stop() {
      // The host ends with its standard input, and locks the vault as it does.
      child.stdin.end()
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(late)
      own?.remove()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof startHost>>} Host */

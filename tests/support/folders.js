// Where things are, and where what a run leaves behind goes.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target')

/** Screenshots and documents of this run; `ANAGEN_OUT` moves them. */
export const out = resolve(root, process.env.ANAGEN_OUT ?? 'tests/out')
mkdirSync(out, { recursive: true })

/**
 * A folder of its own for one story, and its end.
 * @param {string} name
 */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `anagen-${name}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * The names of what was saved to a folder; what is still being written begins with a dot.
 * @param {string} folder
 */
export const saved = (folder) => readdirSync(folder).filter((name) => !name.startsWith('.'))

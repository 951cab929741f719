// The sentences of the program, read from the files it reads them from: a page model names a key, and so tells its
// story in every language.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { root } from './folders.js'

/** @typedef {'en' | 'tr' | 'ar'} Language */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/**
 * @param {Language} language
 * @returns {Say}
 */
export function texts(language) {
  const bundle = new FluentBundle(language)
  const folder = join(root, 'assets/texts', language)
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.ftl')) bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')))
  }
  return (key, values) => {
    const pattern = bundle.getMessage(key)?.value
    if (!pattern) throw new Error(`assets/texts/${language} has no “${key}”`)
    return bundle.formatPattern(pattern, values)
  }
}

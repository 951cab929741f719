// A list of another program whose cells, and the names of whose columns, are hostile strings.
import { writeFileSync } from 'node:fs'
import { LIMITS } from './fields.js'

/** @typedef {import('./writer.js').Writer} Writer */

const most = (/** @type {string} */ field) => LIMITS[field].max
/** As a cell of a list. @param {string} cell */
export const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`

/** The fields of the first columns; behind them one column for each string, named by it. */
const FIELDS = /** @type {const} */ ([
  ['name', 'person_name'], ['preferred_name', 'person_name'], ['former_name', 'person_name'], ['phone_label', 'label'], ['email', 'email'], ['address', 'address'],
  ['alerts', 'allergies'], ['note', 'allergies'], ['came_by', 'came_by'], ['emergency_contact', 'person_name'], ['emergency_relation', 'relation'],
])
const PLAIN_FIELDS = /** @type {const} */ ([['birth_date', '03.02.1980'], ['phone', '0532 111 22 33'], ['emergency_phone', '0532 999 88 77']])

/**
 * Writes the list: one line for each string.
 * @param {string} file
 * @param {Writer[]} writers
 * @returns the words of its column of sexes
 */
export function writeList(file, writers) {
  const cell = (/** @type {Writer} */ to, /** @type {string} */ field, /** @type {number} */ upTo) => {
    // Blanks around a cell are nobody's.
    const text = to.text(upTo, (text) => text.trimStart())
    to.put(text, `a list ${field}`)
    return text
  }
  const columns = writers.map((to) => ({ name: cell(to, 'column', 60), value: cell(to, 'identifier', most('identifier')) }))
  const words = writers.map((to) => cell(to, 'sex', 60))
  const head = ['sex', ...PLAIN_FIELDS.map(([field]) => field), ...FIELDS.map(([field]) => field), ...columns.map(({ name }) => name)]
  const lines = writers.map((to, line) => [
    words[line],
    ...PLAIN_FIELDS.map(([, value]) => value),
    ...FIELDS.map(([field, limit]) => cell(to, field, most(limit))),
    ...columns.map(({ value }, place) => (place === line ? value : '')),
  ])
  writeFileSync(file, [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n'))
  return words
}

/**
 * Takes everybody on the list in, under labels and by words that are hostile too.
 * @param {Writer[]} writers
 * @param {string[]} words
 */
export async function takeIn(writers, words) {
  const settings = { encoding: 'UTF-8', delimiter: ',', header: true }
  const labels = writers.map((to) => to.text(most('label')))
  const column = (/** @type {string} */ field) => ({ field, label: null, order: field === 'birth_date' ? 'day_first' : null })
  const mapping = {
    columns: [
      ...['sex', ...PLAIN_FIELDS.map(([field]) => field), ...FIELDS.map(([field]) => field)].map(column),
      ...labels.map((label) => ({ field: 'identifier', label, order: null })),
    ],
    sexes: words.map((word) => ({ word, sex: 'female' })),
    family_first: false,
  }
  const request = { settings, mapping, skip_bad: false, alike: 'add', lines: [] }
  const [{ call }] = writers
  await call('imports.choose')
  await call('imports.look', { settings, mapping })
  const checked = await call('imports.check', { settings, mapping })
  if (checked.bad > 0) throw new Error(JSON.stringify(await call('imports.report', { part: 'problems', from: 0, limit: 5 })))
  await call('imports.run', request)
  for (const to of writers.slice(1)) for (const op of ['imports.look', 'imports.check', 'imports.run']) to.put(request, op)
}

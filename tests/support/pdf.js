// What a PDF says, read back by programs that had no part in making it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'

/** Characters that set the direction of what follows and are not seen themselves. */
export const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/**
 * The text in it, without direction marks and with single spaces; fails when the file is damaged.
 * @param {string} file
 */
export function text(file) {
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
  const said = execFileSync('pdftotext', ['-enc', 'UTF-8', '-layout', file, '-'], { encoding: 'utf8' })
  return said.normalize('NFKC').replace(directions, '').replace(/\s+/g, ' ')
}

/**
 * What stands between the lines that begin with these, character by character and with every blank; a line that was broken is
 * put together again. Marks of direction are left out: pdftotext puts its own around what runs right to left.
 *
 * A PDF has glyphs at places, in the order in which they are painted, and pdftotext has two ways back from them. As painted (`-raw`)
 * every blank is kept, but the words of a line that runs right to left come last first. As laid out (`-layout`) they come in their
 * order, but blanks at the edge are taken for a margin.
 * @param {string} file
 * @param {string} before
 * @param {string} after
 * @param {'raw' | 'layout'} [way]
 */
export function between(file, before, after, way = 'raw') {
  const said = execFileSync('pdftotext', ['-enc', 'UTF-8', `-${way}`, file, '-'], { encoding: 'utf8' })
  const lines = said.replace(directions, '').split('\n')
  const from = lines.findIndex((line) => line.startsWith(before))
  const to = lines.findIndex((line, place) => place > from && line.startsWith(after))
  assert.ok(from >= 0 && to > from, `no “${before}” with an “${after}” below it in: ${said.slice(0, 600)}`)
  return lines.slice(from + 1, to).join('')
}

/**
 * Fails unless every font is embedded, is a subset, and can be read back as characters.
 * @param {string} file
 */
export function assertFonts(file) {
  const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  assert.ok(lines.length > 0, 'the PDF has no font')
  for (const line of lines) {
    const [embedded, subset, unicode] = line.trim().split(/\s+/).slice(-5)
    assert.deepEqual([embedded, subset, unicode], ['yes', 'yes', 'yes'], line)
  }
}

/**
 * The pages as pictures, `<prefix>-1.png` and on.
 * @param {string} file
 * @param {string} prefix
 */
export function pictures(file, prefix) {
  execFileSync('pdftoppm', ['-png', '-r', '80', file, prefix])
}

// What a PDF says, read back by programs that had no part in making it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'

/** Characters that set the direction of what follows and are not seen themselves. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

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

// Looks for words in every file of some folders, however a program may have written them.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * As it is, in capitals, in small letters, without marks; each in UTF-8 and in the UTF-16 of web views.
 * @param {string} word
 */
function forms(word) {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '')
  const all = new Set([word, bare].flatMap((form) => [form, form.toUpperCase(), form.toLowerCase()]))
  return [...all].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')])
}

/**
 * Which files there are, and which of them say which of the words.
 * @param {string[]} folders
 * @param {string[]} words
 */
export function search(folders, words) {
  const wanted = words.map((word) => ({ word, forms: forms(word) }))
  const entries = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const found = files.flatMap((file) => {
    const bytes = contents(file)
    return wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ word }) => ({ file, said: word }))
  })
  return { files, found }
}

/** @param {string} file one that is gone by now says nothing */
function contents(file) {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

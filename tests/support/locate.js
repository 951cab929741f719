// Finds what a person would: by its role and by the name it is called. The function runs inside the page, so that
// the same models tell their story in a browser and in the real window.

/**
 * @typedef {'field' | 'button' | 'radio' | 'checkbox' | 'select' | 'heading' | 'group' | 'row' | 'option'} Role
 * @typedef {{ role: Role, name: string, within?: { role: Role, name: string }, part?: boolean }} Wanted
 *   `part`: the name need only contain what is asked for.
 */

/**
 * The element wanted, or null while there is none; the first where there are several. It stands alone (no imports), because it is sent to the page.
 * @param {Wanted} wanted
 * @param {string} optional the word that marks a field which may stay empty
 * @returns {Element | null}
 */
export function locate(wanted, optional) {
  const selectors = {
    field: 'input:not([type=radio]):not([type=checkbox]), textarea, [role=combobox], [role=searchbox], [role=textbox]',
    button: 'button, a[href], summary, [role=button], [role=tab], [role=link], [role=menuitem]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    select: 'select',
    heading: 'h1, h2, h3, h4, [role=heading]',
    group: 'fieldset, section, article, [role=group], [role=radiogroup], [role=region], [role=listbox], [role=tabpanel], li, form, dialog',
    row: 'tr, li, [role=row]',
    option: '[role=option]',
  }
  const tidy = (/** @type {string | null | undefined} */ text) =>
    (text ?? '').replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()
  const plain = (/** @type {string | null | undefined} */ text) => {
    const words = tidy(text)
    return words.endsWith(` ${optional}`) ? words.slice(0, -optional.length - 1) : words
  }
  const byId = (/** @type {string} */ ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ')
  // What is hidden from the ear, and small print (a hint, a source), are no part of a name.
  const wordsOf = (/** @type {Element} */ element) => {
    const copy = /** @type {Element} */ (element.cloneNode(true))
    for (const extra of copy.querySelectorAll('[aria-hidden=true], small, select, input, textarea, svg')) extra.remove()
    return copy.textContent
  }
  const nameOf = (/** @type {Element} */ element) => {
    const labelled = element.getAttribute('aria-labelledby')
    if (labelled) return plain(byId(labelled))
    const aria = element.getAttribute('aria-label')
    if (aria) return plain(aria)
    const labels = /** @type {HTMLInputElement} */ (element).labels
    if (labels?.length) return plain([...labels].map(wordsOf).join(' '))
    const legend = element.querySelector(':scope > legend')
    return plain(wordsOf(legend ?? element)) || plain(element.getAttribute('title'))
  }
  const isShown = (/** @type {Element} */ element) => {
    const boxes = element.getClientRects()
    return boxes.length > 0 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('[inert], [aria-hidden=true]')
  }
  const isCalled = (/** @type {Element} */ element, /** @type {string} */ name, /** @type {boolean} */ part) =>
    part ? nameOf(element).includes(tidy(name)) : nameOf(element) === plain(name)
  const modals = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(isShown)
  let scopes = [modals.at(-1) ?? document.body]
  if (wanted.within) {
    const { role, name } = wanted.within
    scopes = [...scopes[0].querySelectorAll(selectors[role])].filter(isShown)
    // The smallest that fits: a list inside a list names its parts more closely.
    const exact = scopes.filter((scope) => isCalled(scope, name, false))
    scopes = exact.length > 0 ? exact : scopes.filter((scope) => isCalled(scope, name, true)).reverse()
  }
  for (const scope of scopes) {
    const all = [...scope.querySelectorAll(selectors[wanted.role])].filter(isShown)
    const found =
      all.find((element) => isCalled(element, wanted.name, false)) ??
      (wanted.part ? all.find((element) => isCalled(element, wanted.name, true)) : undefined)
    if (found) return found
  }
  return null
}

/**
 * All that can be read on the page now.
 * @returns {string}
 */
export function readAll() {
  const text = document.body.innerText
  return text.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
}

// A pair of hands on the real window.
import { goDownTo, look, placeOf, standsOn } from '../support/hands.js'
import { locate, readAll } from '../support/locate.js'

/** What WebDriver calls the keys that have no letter. */
const KEYS = /** @type {Record<string, string>} */ ({
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', ArrowDown: '\uE015',
})

/**
 * @param {import('./webdriver.js').Window} window
 * @param {import('../support/texts.js').Say} say
 * @returns {import('../support/hands.js').Touch}
 */
export function inWindow(window, say) {
  return {
    find: (wanted) => window.run(locate, wanted, say('form-optional')),
    read: () => window.run(readAll),
    look: (element) => window.run(look, element),
    press: (element) => window.click(element),
    async fill(element, text) {
      await window.clear(element)
      await window.type(element, text)
      await window.run((/** @type {HTMLElement} */ field) => field.blur(), element)
    },
    async type(element, text) {
      await window.clear(element)
      await window.type(element, text)
    },
    // The focus stays in the field; the arrow keys move what Enter takes.
    async take(element) {
      const words = await window.run((/** @type {HTMLElement} */ option) => option.textContent ?? '', element)
      await goDownTo(words, () => window.run(standsOn, words), () => window.keys([KEYS.ArrowDown]))
      await window.keys([KEYS.Enter])
    },
    // The driver cannot open a native list, so the choice is made as the list would make it.
    async pick(element, option) {
      const index = await window.run(placeOf, element, option)
      if (index < 0) throw new Error(`no option “${option}”`)
      await window.run(
        (/** @type {HTMLSelectElement} */ select, /** @type {number} */ place) => {
          select.selectedIndex = place
          select.dispatchEvent(new Event('input', { bubbles: true }))
          select.dispatchEvent(new Event('change', { bubbles: true }))
        },
        element,
        index,
      )
    },
    async tick(element) {
      if (await window.run((/** @type {HTMLInputElement} */ box) => box.checked, element)) return
      await window.click(await window.run((/** @type {HTMLInputElement} */ box) => box.labels?.[0] ?? box, element))
    },
    keys: (combination) => window.keys(combination.split('+').map((key) => KEYS[key] ?? key.toLowerCase())),
  }
}

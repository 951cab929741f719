// Two pairs of hands in a browser: one with a mouse, one with nothing but a keyboard.
import { locate, readAll } from '../support/locate.js'
import { goDownTo, look, placeOf, standsOn } from '../support/hands.js'
import { until } from '../support/until.js'

/**
 * What both share.
 * @param {import('playwright-core').Page} page
 * @param {import('../support/texts.js').Say} say
 */
function senses(page, say) {
  // Functions are sent as text: Playwright carries only the one it is given.
  const finder = locate.toString()
  return {
    /** @param {import('../support/locate.js').Wanted} wanted */
    async find(wanted) {
      const handle = await page.evaluateHandle(`(${finder})(${JSON.stringify(wanted)}, ${JSON.stringify(say('form-optional'))})`)
      return handle.asElement()
    },
    read: () => page.evaluate(readAll),
    /** @param {import('playwright-core').ElementHandle} element */
    look: (element) => element.evaluate(look),
    /** @param {string} combination */
    keys: (combination) => page.keyboard.press(combination),
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('../support/texts.js').Say} say
 * @returns {import('../support/hands.js').Touch}
 */
export function mouse(page, say) {
  return {
    ...senses(page, say),
    press: (element) => element.click(),
    async fill(element, text) {
      await element.fill(text)
      await element.evaluate((/** @type {HTMLElement} */ field) => field.blur())
    },
    type: (element, text) => element.fill(text),
    take: (element) => element.click(),
    async pick(element, option) {
      const index = await element.evaluate(placeOf, option)
      if (index < 0) throw new Error(`no option “${option}” in ${await element.evaluate((/** @type {any} */ select) => select.innerText)}`)
      await element.selectOption({ index })
    },
    async tick(element) {
      if (await element.isChecked()) return
      // A person presses the words; the button itself may be drawn by its label. When what stands above grows in the middle of a press,
      // the press is lost: a person sees that and presses again.
      const label = await element.evaluateHandle((/** @type {HTMLInputElement} */ box) => box.labels?.[0] ?? box)
      await until('the box to be ticked', async () => {
        await label.asElement()?.click()
        return element.isChecked()
      })
    },
  }
}

/**
 * Reaches everything by Tab and by arrow keys, as a person without a mouse does; what cannot be reached fails the story.
 * @param {import('playwright-core').Page} page
 * @param {import('../support/texts.js').Say} say
 * @returns {import('../support/hands.js').Touch}
 */
export function keyboard(page, say) {
  const senses_ = senses(page, say)
  const hasFocus = (/** @type {any} */ element) =>
    element.evaluate((/** @type {HTMLElement} */ wanted) => document.activeElement === wanted)
  /** @param {any} element */
  const reach = async (element) => {
    const words = await element.evaluate((/** @type {any} */ wanted) => (wanted.textContent || wanted.id || wanted.outerHTML).slice(0, 80))
    for (let step = 0; step < 250; step++) {
      if (await hasFocus(element)) {
        const ring = await element.evaluate((/** @type {HTMLElement} */ wanted) => wanted.matches(':focus-visible'))
        if (!ring) throw new Error(`“${words}” has the focus, but nothing shows it`)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`“${words}” cannot be reached by Tab`)
  }
  /**
   * @param {any} element
   * @param {string} text
   */
  const write = async (element, text) => {
    await reach(element)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.insertText(text)
  }
  return {
    ...senses_,
    async press(element) {
      // Tab leads to the tab that is shown; the arrow keys lead on to its neighbours.
      const row = await element.evaluateHandle((/** @type {HTMLElement} */ tab) =>
        tab.role === 'tab' && tab.tabIndex < 0 ? tab.parentElement?.querySelector('[aria-selected=true]') : null)
      const shown = row.asElement()
      if (shown) {
        await reach(shown)
        for (let step = 0; step < 20 && !(await hasFocus(element)); step++) await page.keyboard.press('ArrowRight')
      }
      await reach(element)
      await page.keyboard.press('Enter')
    },
    fill: write,
    type: write,
    // The focus stays in the field; the arrow keys move what it would take.
    async take(element) {
      const words = await element.evaluate((/** @type {HTMLElement} */ option) => option.textContent)
      await goDownTo(words, () => page.evaluate(standsOn, words), () => page.keyboard.press('ArrowDown'))
      await page.keyboard.press('Enter')
    },
    async pick(element, option) {
      await reach(element)
      const index = await element.evaluate(placeOf, option)
      if (index < 0) throw new Error(`no option “${option}”`)
      // The arrow keys of a closed list change it at once.
      for (let step = 0; step < 200; step++) {
        const now = await element.evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedIndex)
        if (now === index) return
        await page.keyboard.press(now < index ? 'ArrowDown' : 'ArrowUp')
      }
      throw new Error(`“${option}” cannot be chosen with the arrow keys`)
    },
    async tick(element) {
      const is = () => element.evaluate((/** @type {HTMLInputElement} */ box) => box.checked)
      if (await is()) return
      const radio = await element.evaluate((/** @type {HTMLInputElement} */ box) => box.type === 'radio')
      if (!radio) {
        await reach(element)
        await page.keyboard.press('Space')
        return
      }
      // Tab leads into a group; the arrow keys lead on inside it.
      const inGroup = () =>
        element.evaluate((/** @type {HTMLInputElement} */ box) => {
          const focused = /** @type {HTMLInputElement | null} */ (document.activeElement)
          return focused?.type === 'radio' && focused.name === box.name
        })
      for (let step = 0; step < 250 && !(await inGroup()); step++) await page.keyboard.press('Tab')
      if (await hasFocus(element)) await page.keyboard.press('Space')
      for (let step = 0; step < 20 && !(await is()); step++) await page.keyboard.press('ArrowDown')
      if (!(await is())) throw new Error('a radio button cannot be chosen with the arrow keys')
    },
  }
}

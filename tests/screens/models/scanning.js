// A scanner that types: what a person does with it, and what is said of the box.
import { until } from '../../support/until.js'

/** The separator of GS1 codes; a scanner types it as Ctrl and ]. */
export const GS = '\u001d'

/**
 * A box of a product: its lot, its expiry in December 2027, its serial number.
 * @param {string} lot
 * @param {string} serial
 */
export const box = (lot, serial) => `]d201095201234567881727120010${lot}${GS}21${serial}`

/**
 * @param {import('../../support/hands.js').Hands} hands
 * @param {import('playwright-core').Page} page a scanner is no pair of hands: it has only the keyboard
 */
export function scanning(hands, page) {
  const { say } = hands
  const focused = () =>
    page.evaluate(() => {
      const field = /** @type {HTMLInputElement | null} */ (document.activeElement)
      const label = field?.labels?.[0]?.textContent ?? ''
      return { label: label.trim(), value: field?.value ?? '', selected: (field?.selectionEnd ?? 0) - (field?.selectionStart ?? 0) }
    })
  /** @param {string} label */
  const isIn = async (label) => (await focused()).label.startsWith(label)
  return {
    focused,
    /** Waits until the focus is in the field of that name. */
    in: (/** @type {string} */ label) => until(`the focus to be in “${label}”`, () => isIn(label)),
    /** Tabs to the field for scans. */
    async reach() {
      for (let step = 0; step < 60 && !(await isIn(say('scanning-label'))); step++) await page.keyboard.press('Tab')
      if (!(await isIn(say('scanning-label')))) throw new Error('the field for scans cannot be reached by Tab')
    },
    /**
     * Types a code as a scanner does, Enter at its end.
     * @param {string} code
     */
    async scan(code) {
      for (const [index, part] of code.split(GS).entries()) {
        if (index > 0) await page.keyboard.press('Control+]')
        await page.keyboard.type(part)
      }
      await page.keyboard.press('Enter')
    },
    /**
     * The box in hand is received, and the next may be scanned.
     * @param {string} lot
     */
    async receive(lot) {
      await page.keyboard.press('Enter')
      await hands.sees(say('stock-received-done', { lot }))
      await until('the field for scans to be ready', async () => (await isIn(say('scanning-label'))) && (await focused()).value === '')
    },
    /** @param {string} words some of the reading's */
    take: async (words) => {
      await hands.choose(say('scanning-which'), words)
      await page.keyboard.press('Enter')
    },
  }
}

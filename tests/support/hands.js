// What a person does at the screen. The models of the screens speak only of this; a browser and the real window each
// have hands of their own (`Touch`), and so do those who use only a keyboard.
import { until } from './until.js'

/**
 * What a pair of hands must be able to do.
 * @typedef {object} Touch
 * @property {(wanted: import('./locate.js').Wanted) => Promise<any>} find the element, or null while there is none
 * @property {(element: any) => Promise<void>} press
 * @property {(element: any, text: string) => Promise<void>} fill empties a field and types
 * @property {(element: any, text: string) => Promise<void>} type the same, and stays in it
 * @property {(element: any) => Promise<void>} take an entry of a list of suggestions
 * @property {(element: any, option: string) => Promise<void>} pick chooses an option of a list by its words, or their beginning
 * @property {(element: any) => Promise<void>} tick radio buttons and check boxes
 * @property {(combination: string) => Promise<void>} keys
 * @property {() => Promise<string>} read all that can be read on the page
 * @property {(element: any) => Promise<{ value: string, checked: boolean, invalid: boolean, described: string }>} look
 */

/**
 * @param {Touch} touch
 * @param {import('./texts.js').Say} say
 * @param {import('./texts.js').Language} language
 */
export function hands(touch, say, language) {
  /** @typedef {import('./locate.js').Wanted['within']} Within */
  /** @typedef {{ within?: Within, part?: boolean }} Where */
  const name = (/** @type {import('./locate.js').Wanted} */ { role, name, within }) =>
    `${role} “${name}”${within ? ` in ${within.role} “${within.name}”` : ''}`
  /** What the page reads, for a failure: its beginning and its end, where most of what went wrong is told. */
  const reads = async () => {
    const text = await touch.read()
    return text.length < 3000 ? text : `${text.slice(0, 600)} … ${text.slice(-2400)}`
  }
  /** @param {import('./locate.js').Wanted} wanted */
  const found = (wanted) =>
    until(name(wanted), () => touch.find(wanted)).catch(async (error) => {
      throw new Error(`${error.message}; the page reads: ${await reads()}`, { cause: error.cause })
    })
  return {
    say,
    language,
    keys: touch.keys,
    read: touch.read,
    /**
     * @param {string} button its name; a link that looks like a button counts
     * @param {Where} [where]
     */
    press: async (button, where) => touch.press(await found({ role: 'button', name: button, ...where })),
    /**
     * @param {string} label
     * @param {string} text
     * @param {Where} [where]
     */
    fill: async (label, text, where) => touch.fill(await found({ role: 'field', name: label, ...where }), text),
    /**
     * @param {string} label
     * @param {string} option
     * @param {Where} [where]
     */
    pick: async (label, option, where) => touch.pick(await found({ role: 'select', name: label, ...where }), option),
    /**
     * @param {string} group
     * @param {string} option
     */
    choose: async (group, option) =>
      touch.tick(await found({ role: 'radio', name: option, within: { role: 'group', name: group }, part: true })),
    /**
     * @param {string} label
     * @param {Where} [where]
     */
    tick: async (label, where) => touch.tick(await found({ role: 'checkbox', name: label, ...where })),
    /**
     * Types into a field that makes suggestions, and takes one.
     * @param {string} label
     * @param {string} text
     * @param {string} [suggestion] its words or some of them; what was typed, if not given
     * @param {Where} [where]
     */
    seek: async (label, text, suggestion = text, where) => {
      await touch.type(await found({ role: 'field', name: label, ...where }), text)
      await touch.take(await found({ role: 'option', name: suggestion, part: true }))
    },
    /**
     * Waits for a heading.
     * @param {string} heading
     */
    arrives: async (heading) => void (await found({ role: 'heading', name: heading, part: true })),
    /**
     * Waits until this can be read on the page.
     * @param {string} text
     */
    sees: async (text) => {
      const wanted = text.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
      await until(`“${text}” to be read`, async () => (await touch.read()).includes(wanted)).catch(async (error) => {
        throw new Error(`${error.message}; the page reads: ${await reads()}`)
      })
    },
    /**
     * How a field is now: its value, whether it is marked wrong, and the words beside it.
     * @param {string} label
     * @param {Where & { role?: import('./locate.js').Role }} [where]
     */
    field: async (label, { role = 'field', ...where } = {}) => touch.look(await found({ role, name: label, ...where })),
    /**
     * Whether there is such a thing now; does not wait.
     * @param {import('./locate.js').Wanted} wanted
     */
    has: async (wanted) => Boolean(await touch.find(wanted)),
  }
}

/** @typedef {ReturnType<typeof hands>} Hands */

/**
 * How an element is now. Runs inside the page.
 * @param {any} element
 */
export function look(element) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean)
  return {
    value: String(element.value ?? ''),
    checked: Boolean(element.checked),
    invalid: element.getAttribute('aria-invalid') === 'true',
    described: ids.map((/** @type {string} */ id) => document.getElementById(id)?.textContent ?? '').join(' ').trim(),
  }
}

/**
 * Whether the arrow keys stand on the suggestion with these words. Runs inside the page.
 * By its words: what is found meanwhile makes the list anew, and with it the elements.
 * @param {string} words
 */
export function standsOn(words) {
  const focus = document.activeElement
  return (document.getElementById(focus?.getAttribute('aria-activedescendant') ?? '') ?? focus)?.textContent === words
}

/**
 * Goes down a list of suggestions until it is there.
 * @param {string} words of the suggestion
 * @param {() => Promise<boolean>} isThere
 * @param {() => Promise<unknown>} down
 */
export async function goDownTo(words, isThere, down) {
  let there = await isThere()
  for (let step = 0; step < 60 && !there; step++) {
    await down()
    there = await isThere()
  }
  if (!there) throw new Error(`the suggestion “${words}” cannot be reached with the arrow keys`)
}

/**
 * The value of the option whose words are, or begin with, or contain these. Runs inside the page.
 * @param {any} select
 * @param {string} words
 * @returns {number} its place in the list, or -1
 */
export function placeOf(select, words) {
  const tidy = (/** @type {string} */ text) => text.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()
  const labels = [...select.options].map((option) => tidy(option.textContent ?? ''))
  const wanted = tidy(words)
  const exact = labels.indexOf(wanted)
  return exact >= 0 ? exact : labels.findIndex((label) => label.includes(wanted))
}

// Writes one string into every field, each time with a mark of its own behind it, so that what is seen on a screen tells which field it is.

/**
 * As much of a text as a field takes.
 * @param {string} text
 * @param {number} most
 */
export const fit = (text, most) => [...text].slice(0, most).join('')

/** @typedef {(op: string, args?: unknown) => Promise<any>} Call */

/**
 * @param {string} string
 * @param {Call} ask
 */
export function writer(string, ask) {
  let count = 0
  /** @type {Map<string, string[]>} the fields that a text was written into */
  const fields = new Map()
  /** @type {Map<string, unknown[]>} what each operation was asked */
  const asked = new Map()
  const note = (/** @type {unknown} */ value, /** @type {string} */ path) => {
    if (typeof value === 'string') fields.get(value)?.push(path)
    else if (Array.isArray(value)) for (const one of value) note(one, `${path}[]`)
    else if (value !== null && typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) note(one, `${path}${path.includes(' ') ? '.' : ' '}${name}`)
    }
  }
  return {
    string,
    fields,
    asked,
    /**
     * The string as it fits, and its mark.
     * @param {number} most
     * @param {(text: string) => string} [written] as the field takes it
     */
    text(most, written = (text) => text) {
      const mark = ` ~${String(++count).padStart(3, '0')}`
      const text = written(fit(string, most - mark.length)) + mark
      fields.set(text, [])
      return text
    },
    /**
     * Notes what is written elsewhere.
     * @param {unknown} what
     * @param {string} where
     */
    put: (what, where) => note(what, where),
    /** @type {Call} */
    async call(op, args = {}) {
      note(args, op)
      asked.set(op, [...(asked.get(op) ?? []), args])
      return ask(op, args)
    },
  }
}

/** @typedef {ReturnType<typeof writer>} Writer */

/**
 * The mark at the end of a text: the same for the same field, whatever the string.
 * @param {string} text
 */
export const markOf = (text) => text.slice(-4)

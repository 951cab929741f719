// Products with all that is told of them, and recipes.

/**
 * @typedef {{ name: string, maker?: string, ingredients: { id?: string, own?: string, strength?: string }[], presentation?: string, container?: string,
 *   dosing?: string, inUse?: string, storage?: string, reorder?: string, dark?: boolean, price?: string, currency?: string }} Told
 *   `id`: of the catalogue; `own`: in the label's own words; `presentation`, `dosing`, `storage`: words of the catalogue
 */

/** @param {import('../../support/hands.js').Hands} hands */
export function products(hands) {
  const { say } = hands
  return {
    open: () => hands.press(say('products-title')),
    arrives: () => hands.arrives(say('products-title')),
    add: () => hands.press(say('stock-product-new')),
    /** @param {string} name */
    async read(name) {
      await hands.press(name)
      await hands.arrives(name)
    },
    /** @param {Told} told only what it names is touched */
    async fill({ name, maker, ingredients, presentation, container, dosing, inUse, storage, reorder, dark, price, currency }) {
      await hands.fill(say('stock-product-name'), name)
      if (maker) await hands.fill(say('stock-product-maker'), maker)
      for (const [index, { id, own, strength }] of ingredients.entries()) {
        if (index > 0) await hands.press(say('stock-ingredient-add'))
        const within = /** @type {const} */ ({ role: 'group', name: say('stock-ingredient-number', { number: index + 1 }) })
        await hands.pick(say('stock-ingredient'), id ? say(`ingredient-${id}`) : say('stock-ingredient-own'), { within })
        if (own) await hands.fill(say('stock-ingredient-own-name'), own, { within })
        if (strength) await hands.fill(say('stock-ingredient-strength'), strength, { within })
      }
      if (presentation) await hands.pick(say('products-presentation'), say(`presentation-${presentation}`))
      if (container) await hands.fill(say('products-container'), container)
      if (dosing) await hands.pick(say('products-dosing'), say(`dosing-${dosing}`))
      if (inUse) await hands.fill(say('products-in-use'), inUse)
      if (storage) await hands.pick(say('products-storage'), say(`storage-${storage}`))
      if (reorder) await hands.fill(say('products-reorder'), reorder)
      if (dark) await hands.tick(say('products-dark'))
      if (price) await hands.fill(say('products-price'), price)
      if (currency) await hands.fill(say('products-currency'), currency)
    },
    finish: () => hands.press(say('stock-product-add')),
    change: () => hands.press(say('products-change')),
    save: () => hands.press(say('common-save')),
    /** @param {string} code */
    forget: (code) => hands.press(say('products-code-forget-this', { code })),
    confirmForget: () => hands.press(say('products-code-forget')),
    retire: () => hands.press(say('products-retire')),
    restore: () => hands.press(say('products-restore')),
    back: () => hands.press(say('products-title')),
    /**
     * One Tab leads to the tabs, the arrow keys from one to the next.
     * @param {number} current so many are in use
     */
    async showRetired(current) {
      await hands.press(say('products-current', { count: current }))
      await hands.keys('End')
    },
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function recipes(hands) {
  const { say } = hands
  return {
    open: () => hands.press(say('recipes-title')),
    arrives: () => hands.arrives(say('recipes-title')),
    add: () => hands.press(say('recipes-add')),
    /** @param {{ name?: string, note?: string }} told */
    async name({ name, note }) {
      if (name) await hands.fill(say('recipes-name'), name)
      if (note) await hands.fill(say('recipes-note'), note)
    },
    more: () => hands.press(say('recipes-part-add')),
    /**
     * @param {number} number of the line, from 1
     * @param {string} product
     * @param {string} parts
     */
    async part(number, product, parts) {
      const within = /** @type {const} */ ({ role: 'group', name: say('recipes-part-number', { number }) })
      await hands.pick(say('stock-product'), product, { within })
      await hands.fill(say('recipes-part-count'), parts, { within })
    },
    /** @param {number} number */
    remove: (number) => hands.press(say('form-remove', { what: say('recipes-part-number', { number }) })),
    save: () => hands.press(say('common-save')),
    /** @param {string} name */
    change: (name) => hands.press(say('products-do-to', { what: say('products-change'), name })),
    /** @param {string} name */
    retire: (name) => hands.press(say('products-do-to', { what: say('products-retire'), name })),
    /** @param {string} name */
    restore: (name) => hands.press(say('products-do-to', { what: say('products-restore'), name })),
    /**
     * One Tab leads to the tabs, the arrow keys from one to the next.
     * @param {number} current so many are in use
     */
    async showRetired(current) {
      await hands.press(say('products-current', { count: current }))
      await hands.keys('End')
    },
  }
}

// Lots: receiving one, with its product where that is new.

/**
 * @typedef {{ product: string, maker: string, ingredients: { name: string, strength: string }[],
 *   lot: string, expiry: string, ml: string, supplier?: string }} Delivery
 */

/** @type {Delivery} */
export const DELIVERY = {
  product: 'Hyalu-Vit Complex',
  maker: 'Derma Labs',
  ingredients: [{ name: 'Thymus peptide', strength: '2 %' }],
  lot: 'A12-778/β',
  expiry: '31.03.2027',
  ml: '50',
  supplier: 'Medikal Ltd.',
}

/** @param {import('../../support/hands.js').Hands} hands */
export function stock(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('stock-title')),
    receiving: () => hands.arrives(say('stock-receive-title')),
    receive: () => hands.press(say('stock-receive')),
    /** @param {Delivery} delivery */
    async addProduct({ product, maker, ingredients }) {
      await hands.field(say('stock-lot-number'))
      // While there is no product at all, a button offers what later is the last choice of the list.
      if (await hands.has({ role: 'button', name: say('stock-product-new') })) await hands.press(say('stock-product-new'))
      else await hands.pick(say('stock-product'), say('stock-product-new'))
      await hands.fill(say('stock-product-name'), product)
      await hands.fill(say('stock-product-maker'), maker)
      for (const [index, { name, strength }] of ingredients.entries()) {
        if (index > 0) await hands.press(say('stock-ingredient-add'))
        const within = /** @type {const} */ ({ role: 'group', name: say('stock-ingredient-number', { number: index + 1 }) })
        await hands.pick(say('stock-ingredient'), say('stock-ingredient-own'), { within })
        await hands.fill(say('stock-ingredient-own-name'), name, { within })
        await hands.fill(say('stock-ingredient-strength'), strength, { within })
      }
      await hands.press(say('stock-product-add'))
    },
    /** @param {Delivery} delivery */
    async fill({ lot, expiry, ml, supplier }) {
      await hands.fill(say('stock-lot-number'), lot)
      await hands.fill(say('stock-expiry'), expiry)
      await hands.fill(say('stock-quantity'), ml)
      if (supplier) await hands.fill(say('stock-supplier'), supplier)
    },
    save: () => hands.press(say('stock-save')),
  }
}

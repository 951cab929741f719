// Products and recipes on the real core: told in full, changed, known by codes, retired, and mixed by a recipe.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { complains, until } from '../support/until.js'
import * as arrange from './arrange.js'
import { sitDown, startBrowser } from './browser.js'
import { startHost } from './host.js'
import { frame, lock } from './models/door.js'
import { products, recipes } from './models/products.js'
import { stock } from './models/stock.js'

/** @type {import('playwright-core').Browser} */
let browser
before(async () => (browser = await startBrowser()))
after(() => browser?.close())

const NAME = 'Hyalu-Vit Complex'
const CODE = '09520123456788'

/** @type {import('./models/products.js').Told} */
const TOLD = {
  name: NAME,
  maker: 'Derma Labs',
  ingredients: [{ id: 'biotin', strength: '0.5 %' }, { own: 'Thymus peptide', strength: '2 %' }],
  presentation: 'vial',
  container: '5',
  dosing: 'multi',
  inUse: '24',
  storage: 'fridge',
  reorder: '20',
  dark: true,
  price: '12.5',
  currency: 'try',
}

/**
 * A clinic, and somebody before its list of products.
 * @param {import('node:test').TestContext} t
 * @param {{ language?: import('../support/texts.js').Language, keys?: boolean }} options
 * @param {(host: import('./host.js').Host) => Promise<unknown>} [prepare]
 */
async function atTheList(t, { language = 'en', keys = false }, prepare) {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host, language)
  await prepare?.(host)
  const person = await sitDown(browser, host, { language, keys, dark: language === 'ar' })
  t.after(() => person.leave(t))
  await frame(person.hands).goTo('stock')
  await stock(person.hands).arrives()
  await products(person.hands).open()
  await products(person.hands).arrives()
  return { host, person, list: products(person.hands) }
}

/**
 * What the core keeps, once it is so.
 * @param {import('./host.js').Host} host
 * @param {string} what
 * @param {(product: any) => boolean} is
 */
const kept = (host, what, is) =>
  until(what, async () => (await host.call('products.list')).find((/** @type {any} */ product) => is(product)))

for (const { language, keys } of /** @type {const} */ ([
  { language: 'en', keys: true },
  { language: 'ar', keys: false },
])) {
  test(`a product is told in full, changed, retired and brought back, in ${language}${keys ? ' by keyboard alone' : ''}`, async (t) => {
    const { host, person, list } = await atTheList(t, { language, keys })
    const { hands } = person
    const { say } = hands
    await hands.sees(say('products-empty-title'))
    await list.add()
    await list.fill({ ...TOLD, price: '12.555' })
    await hands.keys('Tab')
    await complains(hands, say('products-price'), say('products-price-fine', { currency: 'TRY', decimals: 2 }))
    // What the catalogue says of an ingredient is seen as soon as it is chosen.
    await hands.sees(say('caution-laboratory'))
    await person.assertAccessible('the form of a product')
    await person.picture(`product-form-${language}`)
    await hands.fill(say('products-price'), '12.5')
    await list.finish()
    await hands.sees(say('stock-product-added'))
    const { product, details } = await kept(host, 'the product', ({ details }) => details.name === NAME)
    assert.deepEqual(details, {
      name: NAME,
      maker: 'Derma Labs',
      ingredients: [
        { ingredient: 'biotin', name: null, strength: '0.5 %' },
        { ingredient: null, name: 'Thymus peptide', strength: '2 %' },
      ],
      presentation: 'vial',
      container_ml: 5,
      dosing: 'multi',
      storage: 'fridge',
      protect_from_light: true,
      in_use_hours: 24,
      reorder_ml: 20,
      price: { minor: 1250, currency: 'TRY' },
    })

    // Nothing of it is there, so it is to be ordered.
    await hands.sees(say('products-order'))
    await hands.sees(say('presentation-vial'))
    await person.assertAccessible('the products')
    await person.picture(`products-${language}`)

    await list.read(NAME)
    await hands.sees(say('products-own-words'))
    await hands.sees(say('caution-laboratory'))
    await hands.sees(say('products-dark'))
    await hands.sees(say('products-codes-none'))
    await person.assertAccessible('a product')
    await person.picture(`product-${language}`)

    await list.change()
    assert.equal((await hands.field(say('products-price'))).value, '12.5')
    assert.equal((await hands.field(say('products-currency'))).value, 'TRY')
    await hands.pick(say('products-dosing'), say('products-not-told'))
    await hands.fill(say('products-container'), '2.5')
    await list.save()
    await hands.sees(say('products-changed'))
    await hands.sees(say('products-dosing-unknown'))
    const changed = await kept(host, 'the change', ({ details }) => details.container_ml === 2.5)
    assert.deepEqual(changed.details, { ...details, dosing: null, container_ml: 2.5 })

    await list.retire()
    await hands.sees(say('products-retired-explain'))
    await person.assertAccessible('a retired product')
    await list.back()
    await list.arrives()
    await list.showRetired(0)
    await list.read(NAME)
    await list.restore()
    await hands.sees(say('products-restored', { name: NAME }))
    await kept(host, 'it to be back', (one) => one.product === product && !one.retired)
    person.assertQuiet()
  })
}

test('a code is forgotten only after a question, and the box is new again', async (t) => {
  const { host, person, list } = await atTheList(t, { keys: true }, async (host) => {
    const received = {
      product: await arrange.product(host), lot_number: 'A12', expiry: '2027-12-31', expiry_precision: 'month', ml: 5, supplier: null,
      received_on: '2026-11-23', code: CODE,
    }
    await host.call('lots.receive', received)
  })
  const { hands } = person
  const { say } = hands
  await list.read(NAME)
  await hands.sees(CODE)
  await list.forget(CODE)
  await hands.sees(say('products-code-title', { code: CODE }))
  await person.assertAccessible('the question about a code')
  await hands.press(say('products-code-keep'))
  assert.deepEqual((await host.call('products.list'))[0].codes, [CODE])
  await list.forget(CODE)
  await list.confirmForget()
  await hands.sees(say('products-code-forgotten'))
  await hands.sees(say('products-codes-none'))
  assert.deepEqual((await host.call('products.list'))[0].codes, [])
  person.assertQuiet()
})

test('what may be told later is folded away while a box is received, and what is wrong in it is not', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await frame(hands).goTo('stock')
  await stock(hands).receive()
  await stock(hands).receiving()
  await hands.press(say('stock-product-new'))
  await hands.field(say('stock-product-name'))
  const container = person.page.getByLabel(say('products-container'))
  assert.equal(await container.isVisible(), false)
  await hands.press(say('products-more'))
  await products(hands).fill({ name: NAME, ingredients: [{ id: 'zinc' }], container: '1001' })
  await hands.press(say('products-more'))
  assert.equal(await container.isVisible(), false)
  await products(hands).finish()
  await complains(hands, say('products-container'), say('form-between', { min: 0.01, max: 1000 }))
  assert.equal(await container.isVisible(), true)
  await person.assertAccessible('a new product while a box is received')
  await hands.fill(say('products-container'), '10')
  await products(hands).finish()
  await hands.sees(say('stock-product-added'))

  // Retired, it is not offered any more.
  const [{ product }] = await host.call('products.list')
  await host.call('products.retire', { product })
  await frame(hands).goTo('stock')
  await hands.press(say('leave-discard'))
  await stock(hands).arrives()
  await stock(hands).receive()
  await stock(hands).receiving()
  await hands.field(say('stock-lot-number'))
  assert.equal((await person.page.getByLabel(say('stock-product')).first().innerText()).includes(NAME), false)
  person.assertQuiet()
})

for (const { language, keys } of /** @type {const} */ ([
  { language: 'en', keys: true },
  { language: 'ar', keys: false },
])) {
  test(`a recipe of two products shows what follows from them, in ${language}${keys ? ' by keyboard alone' : ''}`, async (t) => {
    const { host, person } = await atTheList(t, { language, keys }, async (host) => {
      await arrange.product(host, { name: 'Biotin Forte', ingredient: 'biotin' })
      await arrange.product(host, { name: 'Thymus Plus' })
    })
    const { hands } = person
    const { say } = hands
    const page = recipes(hands)
    await page.open()
    await page.arrives()
    await hands.sees(say('recipes-empty-title'))
    await page.add()
    await page.name({ name: 'Density', note: 'Diffuse thinning' })
    await hands.sees(say('recipes-follows-none'))
    await page.part(1, 'Biotin Forte', '2')
    await page.more()
    await page.part(2, 'Biotin Forte', '1')
    await page.save()
    await hands.sees(say('recipes-twice'))
    await page.part(2, 'Thymus Plus', '1')
    // Before anything is kept, and long before anything is drawn up.
    for (const words of [say('ingredient-biotin'), 'Thymus peptide', say('caution-laboratory'), say('products-own-words')]) await hands.sees(words)
    await person.assertAccessible('the form of a recipe')
    await person.picture(`recipe-form-${language}`)
    await page.save()
    await hands.sees(say('recipes-added'))
    const [view] = await host.call('recipes.list')
    const numbers = new Map((await host.call('products.list')).map((/** @type {any} */ { product, details }) => [details.name, product]))
    assert.deepEqual(view.details, {
      name: 'Density',
      note: 'Diffuse thinning',
      parts: [{ product: numbers.get('Biotin Forte'), parts: 2 }, { product: numbers.get('Thymus Plus'), parts: 1 }],
    })
    for (const words of ['Diffuse thinning', 'Thymus Plus', say('ingredient-biotin'), say('caution-laboratory')]) await hands.sees(words)
    await person.assertAccessible('the recipes')
    await person.picture(`recipes-${language}`)

    await page.change('Density')
    await page.remove(1)
    await page.save()
    await hands.sees(say('recipes-changed'))
    await hands.sees(say('products-cautions-none'))
    assert.equal((await host.call('recipes.list'))[0].details.parts.length, 1)

    await page.retire('Density')
    await hands.sees(say('recipes-empty-current'))
    await page.showRetired(0)
    await page.restore('Density')
    await hands.sees(say('recipes-empty-retired'))
    assert.equal((await host.call('recipes.list'))[0].retired, false)
    person.assertQuiet()
  })
}

test('an assistant reads recipes and is offered no change', async (t) => {
  const host = await startHost()
  t.after(() => host.stop())
  await arrange.clinic(host)
  const product = await arrange.product(host)
  await host.call('recipes.add', { name: 'Density', note: null, parts: [{ product, parts: 1 }] })
  const passphrase = await arrange.assistant(host)
  await host.call('vault.lock')
  const person = await sitDown(browser, host)
  t.after(() => person.leave(t))
  const { hands } = person
  const { say } = hands
  await lock(hands).unlock(passphrase)
  await frame(hands).goTo('stock')
  await products(hands).open()
  await recipes(hands).open()
  await recipes(hands).arrives()
  await hands.sees('Thymus peptide')
  assert.equal(await hands.has({ role: 'button', name: say('recipes-add') }), false)
  const change = say('products-do-to', { what: say('products-change'), name: 'Density' })
  assert.equal(await hands.has({ role: 'button', name: change }), false)
  await person.assertAccessible('recipes, for an assistant')
  person.assertQuiet()
})

// Goes to every screen of a clinic full of hostile strings, and looks at what became of them. In a browser and in the real window alike.
import assert from 'node:assert/strict'
import { RECALLED, WAITING } from './clinic.js'
import { fit, markOf } from './writer.js'
import { lay, NOTHING } from './wire.js'

/**
 * A page that functions are sent to; they stand alone, and may promise.
 * @typedef {{ run: (what: Function, ...values: any[]) => Promise<any> }} View
 * @typedef {import('./clinic.js').Filled} Filled
 */

/** `ANAGEN_HOSTILE=all`: every screen and every paper with every string, as for a release. Else each string has its turn at some of them. */
const ALL = process.env.ANAGEN_HOSTILE === 'all'
/** Each string is seen on one of so many screens of its record, and of so many of its papers. */
const [ONE_SCREEN_OF, ONE_PAPER_OF] = ALL ? [1, 1] : [8, 35]

const EVERY = 1_000

/**
 * Screens that have something of several records, each with of how many of the newest; the plain one, newer still, is on them too.
 * @param {import('./clinic.js').Clinic} clinic
 * @returns {[address: string, records: number][]}
 */
export const lists = ({ recall, plain }) => [
  [`/patients/${plain.patient}/compare`, 0],
  ['/patients', 1], ['/patients/duplicates', 1], ['/patients/new', 0], ['/patients/import', 0], ['/today', 1], ['/today/summary?day=2000-05-06', 0], ['/stock', EVERY], ['/stock/receive', EVERY],
  ['/stock/count', 40], ['/stock/places', EVERY], ['/stock/products', EVERY], ['/stock/recipes', EVERY], ['/recalls', EVERY], ['/recalls/new', 0],
  [`/recalls/${recall}`, RECALLED - 1], [`/recalls/${recall}/report`, RECALLED - 1], [`/recalls/${recall}/calls`, RECALLED - 1], [`/recalls/${recall}/letters`, WAITING - 1],
  ['/side-effects', EVERY], ['/side-effects/report', 0], ['/retention', 1], ['/history', 0], ['/settings/rules', EVERY], ['/settings/passphrase', 0],
  ['/settings/recovery', 0], ['/settings/rekey', 0], ['/settings/backups', 0], ['/settings', 0], ['/settings/accounts', 0], ['/help', 0],
]

/** Texts that are written and stand on no screen, and why. */
const NOT_SHOWN = new Map(
  Object.entries({
    'screening.record asked[]': 'compared with the names of the questions, and not kept',
    'sessions.record asked[]': 'the same',
    'a list column': 'seen while the list is read',
    'a list sex': 'seen while the list is read',
    'imports.look mapping.sexes[].word': 'seen while the list is read',
    'imports.check mapping.sexes[].word': 'seen while the list is read',
    'imports.run mapping.sexes[].word': 'seen while the list is read',
  }),
)

/** What of a text a paper has letter by letter: where other scripts come to stand is told in hostile.test.js. @param {Filled} of */
const isPlain = ({ to }) => /^[\x20-\x7E]*$/.test(to.string)

/**
 * @param {View} view
 * @param {import('../../support/texts.js').Say} say
 */
export async function visitor(view, say) {
  await view.run(lay, ['common-loading', 'sessions-aftercare-loading'].map((key) => say(key)))
  /**
   * @param {string} address
   * @param {string[]} texts
   */
  const shows = async (address, texts) => {
    const found = await view.run(async (/** @type {string} */ address, /** @type {string[]} */ texts) => Reflect.get(globalThis, 'wire').goTo(address, texts), address, texts)
    assert.deepEqual(found, NOTHING, address)
  }
  /**
   * Waits until these are there, on the screen that is.
   * @param {string[]} texts
   */
  const sees = async (texts) => {
    const found = await view.run(async (/** @type {string[]} */ texts) => Reflect.get(globalThis, 'wire').sees(texts), texts)
    assert.deepEqual(found, NOTHING)
  }
  /**
   * The marks of what can be seen of a record at an address.
   * @param {string} address
   * @param {Filled} record
   */
  const seen = async (address, { to }) => {
    await shows(address, [])
    const texts = await view.run(async (/** @type {string[]} */ texts) => Reflect.get(globalThis, 'wire').still(texts), [...to.fields.keys()])
    return new Set(texts.map(markOf))
  }

  /**
   * What has to be seen of a record where this is seen of the plain one. Some fields are kept without the blanks around them; that the others keep
   * theirs is told where they come back as typed.
   * @param {Filled} record
   * @param {Set<string>} marks
   */
  const wanted = ({ to }, marks) => [...to.fields.keys()].filter((text) => marks.has(markOf(text))).map((text) => text.trimStart())

  return {
    shows,
    sees,
    /**
     * Takes strings for markup, as a careless `{@html}` does: how many ran, and of which nothing was noticed.
     * @param {string[]} strings
     * @returns {Promise<{ ran: number, held: number, unnoticed: string[] }>}
     */
    mistake: (strings) => view.run(takeForMarkup, strings.map((string) => fit(string, 400))),
    /**
     * What is seen of the plain record, by screen.
     * @param {import('./clinic.js').Clinic} clinic
     * @returns {Promise<Map<string, Set<string>>>}
     */
    async learn({ plain }) {
      /** @type {Map<string, Set<string>>} */
      const learnt = new Map()
      for (const [screen, address] of Object.entries({ ...plain.screens, ...plain.papers })) learnt.set(screen, await seen(address, plain))
      return learnt
    },
    /**
     * Each record where it has its turn.
     * @param {Filled[]} filled
     * @param {Map<string, Set<string>>} learnt
     */
    async records(filled, learnt) {
      for (const [place, record] of filled.entries()) {
        const turns = (/** @type {Record<string, string>} */ of, /** @type {number} */ every) =>
          Object.entries(of).filter((_, number) => (place + number) % every === 0)
        const marks = (/** @type {string} */ screen) => learnt.get(screen) ?? new Set()
        const visits = turns(record.screens, ONE_SCREEN_OF).map(([screen, address]) => [address, wanted(record, marks(screen))])
        visits.push(...turns(record.papers, ONE_PAPER_OF).map(([paper, address]) => [address, isPlain(record) ? wanted(record, marks(paper)) : []]))
        assert.deepEqual(await view.run(firstWrong, visits), null, record.to.string.slice(0, 80))
      }
    },
    /**
     * Each list, with the newest records: what is seen of the plain one has to be seen of the others. With them, every text was seen somewhere.
     * @param {import('./clinic.js').Clinic} clinic
     * @param {Map<string, Set<string>>} learnt
     */
    async lists(clinic, learnt) {
      const { filled, plain } = clinic
      const marks = new Set([...learnt.values()].flatMap((seen) => [...seen]))
      for (const [address, records] of lists(clinic)) {
        if (records === 0) {
          await shows(address, [])
          continue
        }
        const there = await seen(address, plain)
        for (const mark of there) marks.add(mark)
        const isPaper = /\d\/(report|calls|letters)$/.test(address)
        await sees(filled.slice(-records).filter((record) => !isPaper || isPlain(record)).flatMap((record) => wanted(record, there)))
      }
      const written = (/** @type {(text: string) => boolean} */ which) => [...plain.to.fields].filter(([text]) => which(text)).flatMap(([, fields]) => fields)
      const found = new Set(written((text) => marks.has(markOf(text))))
      const unseen = new Set(written(() => true).filter((field) => !found.has(field)))
      assert.deepEqual([...unseen].sort(), [...NOT_SHOWN.keys()].sort(), 'is seen on no screen, or is seen after all')
    },
  }
}

/**
 * The first address at which something is wrong, and what. Runs inside the page.
 * @param {[address: string, texts: string[]][]} visits
 */
async function firstWrong(visits) {
  for (const [address, texts] of visits) {
    const found = await Reflect.get(globalThis, 'wire').goTo(address, texts)
    if (Object.values(found).some((what) => what.length > 0)) return { address, ...found }
  }
  return null
}

/**
 * Runs inside the page.
 * @param {string[]} strings
 */
async function takeForMarkup(strings) {
  const { became, forget } = Reflect.get(globalThis, 'wire')
  let [ran, held] = [0, 0]
  /** @type {string[]} */
  const unnoticed = []
  for (const string of strings) {
    forget()
    const sink = document.createElement('p')
    document.querySelector('main, body')?.append(sink)
    sink.innerHTML = string
    // What runs, runs when its picture has failed to load, at the latest.
    await new Promise((done) => setTimeout(done, 15))
    const found = became([])
    ran += Number(found.ran.length > 0)
    held += Number(found.held.length > 0)
    if (found.ran.length + found.elements.length === 0) unnoticed.push(string)
    sink.remove()
  }
  forget()
  return { ran, held, unnoticed }
}

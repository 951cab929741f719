// A wire in the page that whatever runs trips over, and the look at what became of strings. The same in a browser and in the real window:
// the function that is sent to the page stands alone (no imports).

/**
 * What became of strings: what ran, what the policy held back, what broke, which elements there are that the page never makes, and which
 * strings are not there, neither as text nor in a field.
 * @typedef {{ ran: string[], held: string[], broke: string[], elements: string[], missing: string[] }} Became
 */

/** Nothing did. @type {Became} */
export const NOTHING = { ran: [], held: [], broke: [], elements: [], missing: [] }

/**
 * What lies in the page.
 * @typedef {object} Wire
 * @property {() => void} forget what happened so far
 * @property {(texts: string[]) => string[]} shown those that are there
 * @property {(texts: string[]) => Became} became
 * @property {(texts: string[]) => Promise<Became>} sees waits until all the texts are there, or something is wrong
 * @property {(address: string, texts: string[]) => Promise<Became>} goTo the same on the screen of an address
 * @property {(texts: string[]) => Promise<string[]>} still what is there once nothing changes any more
 */

/**
 * Lays it. Runs inside the page, before there is anything hostile in it.
 * @param {string[]} loading what a screen says that is not yet there
 */
export function lay(loading) {
  const page = /** @type {any} */ (globalThis)
  const ran = /** @type {string[]} */ ([])
  const held = /** @type {string[]} */ ([])
  const broke = /** @type {string[]} */ ([])
  page.trip = (/** @type {unknown} */ by) => ran.push(String(by ?? 'trip'))
  // What a browser offers to everybody is a wire too.
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(page, name, () => page.trip(name))
  document.addEventListener('securitypolicyviolation', (event) => held.push(`${event.effectiveDirective} ${event.blockedURI}`))
  addEventListener('error', (event) => broke.push(event.message))
  addEventListener('unhandledrejection', (event) => broke.push(String(event.reason)))

  const kinds = 'body script, iframe, object, embed, base, math, marquee, template, foreignObject, animate, meta[http-equiv=refresh], video, audio'
  const isPlanted = (/** @type {Element} */ element) =>
    element.matches(kinds) ||
    element instanceof HTMLUnknownElement ||
    element.classList.contains('planted') ||
    /^(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? '') ||
    // The page's own are listeners, never attributes.
    element.getAttributeNames().some((name) => name.startsWith('on'))
  const shown = (/** @type {string[]} */ texts) => {
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input, textarea'))
    const fields = new Set([...inputs].flatMap(({ value }) => [value, value.trimStart()]))
    const read = document.body.textContent
    // A line of a paper is broken where the paper ends.
    const close = (/** @type {string} */ text) => text.replace(/\s+/g, '')
    const papers = close([...document.querySelectorAll('.pdf-text')].map((paper) => paper.textContent).join(''))
    return texts.filter((text) => read.includes(text) || fields.has(text) || (papers !== '' && papers.includes(close(text))))
  }
  const became = (/** @type {string[]} */ texts) => {
    const there = new Set(shown(texts))
    const elements = [...document.querySelectorAll('*')].filter(isPlanted).map((element) => element.outerHTML.slice(0, 120))
    const missing = texts.filter((text) => !there.has(text)).map((text) => (text.length > 90 ? `${text.slice(0, 80)} … ${text.slice(-5)}` : text))
    return { ran, held, broke, elements, missing }
  }
  const isThere = () => {
    const screen = document.querySelector('main > .screen:not([data-former])')
    if (!screen?.querySelector('h1') || document.querySelector('[data-former]')) return false
    const papers = [...document.querySelectorAll('.pdf-text')]
    return papers.every((paper) => paper.textContent !== '') && !loading.some((words) => screen.textContent.includes(words))
  }
  const EVERYTHING = { childList: true, characterData: true, subtree: true, attributes: true }
  // Until all are there, or something is wrong.
  const sees = async (/** @type {string[]} */ texts) => {
    const end = performance.now() + 15_000
    let isOther = true
    const watch = new MutationObserver(() => (isOther = true))
    watch.observe(document.body, EVERYTHING)
    for (let time = 0; performance.now() < end; time++) {
      await new Promise((again) => setTimeout(again, 4))
      // Looking at all of it takes time that the page needs; what is put into a field changes nothing else.
      if (!isOther && time % 25 !== 0) continue
      isOther = false
      const found = became(isThere() ? texts : [])
      const isWrong = [found.ran, found.held, found.broke, found.elements].some((what) => what.length > 0)
      if (isWrong || (isThere() && found.missing.length === 0)) {
        watch.disconnect()
        return found
      }
    }
    watch.disconnect()
    return became(texts)
  }
  const goTo = async (/** @type {string} */ address, /** @type {string[]} */ texts) => {
    const path = (/** @type {string} */ of) => of.replace(/^#/, '').split('?')[0]
    // A screen stays where only what follows its path is another: from one history to the next there is a screen between.
    if (path(location.hash) === path(address)) await goTo('/help', [])
    document.querySelector('main > .screen')?.setAttribute('data-former', '')
    location.hash = `#${address}`
    const found = await sees(texts)
    return isThere() ? found : { ...found, missing: [`the screen of ${address}`] }
  }
  const still = async (/** @type {string[]} */ texts) => {
    await new Promise((done) => {
      let timer = setTimeout(done, 150)
      const watch = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(() => done(watch.disconnect()), 150)
      })
      watch.observe(document.body, EVERYTHING)
    })
    return shown(texts)
  }
  const forget = () => [ran, held, broke].forEach((what) => what.splice(0))
  page.wire = { forget, shown, became, sees, goTo, still }
}

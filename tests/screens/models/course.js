// From the questions to the planned dates.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../support/folders.js'

const catalogue = readFileSync(join(root, 'assets/catalogue/screening.toml'), 'utf8')

/** The questions of the catalogue; `men` are not asked some of them. */
export const QUESTIONS = catalogue
  .split(/^\[\[/m)
  .filter((entry) => entry.startsWith('question]]'))
  .map((entry) => ({ id: /^id = "(.+)"$/m.exec(entry)?.[1] ?? '', men: !/skip_for = .*"male"/.test(entry) }))

/** @param {import('../../support/hands.js').Hands} hands */
export function screening(hands) {
  const { say } = hands
  /** @param {string} id */
  const question = (id) => say(`question-${id.replaceAll('_', '-')}`)
  return {
    arrives: () => hands.arrives(say('screening-title')),
    /**
     * @param {string} id
     * @param {'yes' | 'no' | 'unknown'} answer
     */
    answer: (id, answer) => hands.choose(question(id), say(`screening-answer-${answer}`)),
    /**
     * Answers everything that is asked.
     * @param {Record<string, 'yes' | 'no' | 'unknown'>} [others] what is not answered “no”
     */
    async answerAll(others = {}) {
      // Whoever is asked, this one is: when it is there, so are the others.
      await hands.sees(question(QUESTIONS.find(({ men }) => men)?.id ?? ''))
      for (const { id } of QUESTIONS) {
        const asked = await hands.has({ role: 'group', name: question(id) })
        if (asked) await hands.choose(question(id), say(`screening-answer-${others[id] ?? 'no'}`))
      }
    },
    /** @param {'eligible' | 'caution' | 'defer' | 'stop'} verdict */
    says: (verdict) => hands.sees(say(`verdict-${verdict}`)),
    /** @param {string} rule */
    gives: (rule) => hands.sees(say(`reason-${rule.toLowerCase()}`)),
    /**
     * Chooses what is meant to be injected.
     * @param {string} product
     */
    inject: (product) => hands.tick(product),
    /**
     * Takes another serum in the place of one that a rule speaks against.
     * @param {string} product
     */
    instead: (product) => hands.press(say('screening-use-instead', { product })),
    /**
     * Goes on over a rule, with a reason.
     * @param {string} rule
     * @param {string} reason
     */
    async goOn(rule, reason) {
      const within = /** @type {const} */ ({ role: 'group', name: say(`reason-${rule.toLowerCase()}`) })
      await hands.press(say('screening-override-open'), { within })
      await hands.fill(say('screening-override-reason'), reason, { within })
    },
    record: () => hands.press(say('screening-record')),
    planCourse: () => hands.press(say('screening-plan-course')),
    recordSession: () => hands.press(say('screening-record-session')),
  }
}

/** @param {import('../../support/hands.js').Hands} hands */
export function course(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('courses-plan-title')),
    /**
     * @param {{ protocol: string, sessions: number, gap: number, firstDay?: string }} plan
     */
    async fill({ protocol, sessions, gap, firstDay }) {
      await hands.pick(say('courses-protocol'), say(`protocol-${protocol.replaceAll('_', '-')}`))
      if (firstDay) await hands.fill(say('courses-first-day'), firstDay)
      await hands.fill(say('courses-sessions'), String(sessions))
      await hands.fill(say('courses-gap'), String(gap))
    },
    plan: () => hands.press(say('courses-plan')),
  }
}

// The clinic's rules of screening.

/** @param {import('../../support/hands.js').Hands} hands */
export function rules(hands) {
  const { say } = hands
  /** @param {string} rule */
  const row = (rule) => ({ within: /** @type {const} */ ({ role: 'row', name: rule }), part: true })
  return {
    open: () => hands.press(say('rules-open')),
    arrives: () => hands.arrives(say('rules-title')),
    /**
     * @param {{ rule: string, question: string, answer: 'yes' | 'no' | 'unknown' }} of
     * @param {string} verdict
     */
    verdict: ({ rule, question, answer }, verdict) =>
      hands.pick(
        say('rules-verdict-of', {
          rule: `${say(`reason-${rule.toLowerCase()}`)} ${say('rules-trigger-answer', {
            question: say(`question-${question.replaceAll('_', '-')}`),
            answer: say(`screening-answer-${answer}`),
          })}`,
        }),
        say(`verdict-${verdict}`),
      ),
    row,
    /**
     * @param {string} question
     * @param {string} days
     */
    days: (question, days) =>
      hands.fill(say('rules-days-of', { question: say(`question-${question.replaceAll('_', '-')}`) }), days),
    /** @param {string} age */
    age: (age) => hands.fill(say('rules-min-age'), age),
    /** @param {string} reason */
    async save(reason) {
      await hands.fill(say('rules-reason'), reason)
      await hands.press(say('rules-save'))
    },
  }
}

// Reporting a side effect, and following it up.

/**
 * @typedef {{ letters: string, name: string, kind: string, day: string, time: string, grade: number, note?: string }} Report
 */

/** @param {import('../../support/hands.js').Hands} hands */
export function sideEffects(hands) {
  const { say } = hands
  return {
    arrives: () => hands.arrives(say('side-effects-title')),
    report: () => hands.press(say('side-effects-report')),
    reporting: () => hands.arrives(say('side-effects-report-title')),
    /** @param {Report} report */
    async fill({ letters, name, kind, day, time, grade, note }) {
      await hands.seek(say('side-effects-patient'), letters, name)
      await hands.choose(say('side-effects-kind'), say(`side-effect-${kind.replaceAll('_', '-')}`))
      await hands.fill(say('side-effects-onset-day'), day)
      await hands.fill(say('side-effects-onset-time'), time)
      await hands.choose(say('side-effects-grade-title'), say('side-effects-grade', { grade }))
      if (note) await hands.fill(say('side-effects-note'), note)
    },
    save: () => hands.press(say('side-effects-save')),
  }
}

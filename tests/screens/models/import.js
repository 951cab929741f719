// Taking patients from a file: the file, its columns, the check, what is decided, and taking it back.

/** @param {import('../../support/hands.js').Hands} hands */
export function imports(hands) {
  const { say } = hands
  return {
    /** From the list of patients. */
    open: () => hands.press(say('imports-link')),
    arrives: () => hands.arrives(say('imports-title')),
    choose: () => hands.press(say('imports-choose')),
    chooseOther: () => hands.press(say('imports-choose-other')),
    /**
     * @param {string} column its name in the file
     * @param {string} field its name in the texts: "birth-date"
     */
    becomes: (column, field) => hands.pick(say('imports-column-of', { column }), say(`imports-field-${field}`)),
    /**
     * @param {string} column
     * @param {'day' | 'month'} first
     */
    order: (column, first) => hands.pick(say('imports-order-of', { column }), say(`imports-order-${first}-first`)),
    /**
     * @param {string} word of the sex column
     * @param {'female' | 'male'} sex
     */
    means: (word, sex) => hands.pick(word, say(`sex-${sex}`)),
    /** @param {string} character that stands between the columns, typed */
    async delimiter(character) {
      await hands.pick(say('imports-delimiter'), say('imports-delimiter-other'))
      await hands.fill(say('imports-delimiter-which'), character)
    },
    check: () => hands.press(say('imports-check')),
    checked: () => hands.arrives(say('imports-checked-title')),
    leaveOut: () => hands.tick(say('imports-skip-bad')),
    /** @param {'skip' | 'add'} decision */
    alike: (decision) => hands.choose(say('imports-alike-all'), say(`imports-decision-${decision}`)),
    /**
     * @param {number} line
     * @param {'skip' | 'add'} decision
     */
    decide: (line, decision) =>
      hands.pick(say('imports-alike-decision-of', { line: String(line) }), say(`imports-decision-${decision}`)),
    /** @param {number} count */
    run: (count) => hands.press(say('imports-run', { count })),
    done: () => hands.arrives(say('imports-done-title')),
    saveReport: () => hands.press(say('imports-save-report')),
    /** @param {string} file */
    undo: (file) => hands.press(`${say('imports-undo')}: ${file}`),
    patients: () => hands.press(say('imports-done-patients')),
    export: () => hands.press(say('imports-export')),
  }
}

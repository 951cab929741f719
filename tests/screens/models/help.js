// The manual beside the work.

/** @param {import('../../support/hands.js').Hands} hands */
export function help(hands) {
  const { say } = hands
  return {
    /** The page for the screen that is open. */
    open: () => hands.press(say('nav-help')),
    byKey: () => hands.keys('F1'),
    /** @param {string} title of one of its pages */
    turnTo: (title) => hands.press(title),
    /** @param {string} title of one of its pages */
    shows: (title) => hands.arrives(title),
  }
}

// The system's own dialogs, which no web driver reaches: found by their title, used by the keyboard as a person would.
import { execFileSync } from 'node:child_process'
import { until } from '../support/until.js'

/** @param {NodeJS.ProcessEnv} env the display they are on */
export function dialogs(env) {
  const xdotool = (/** @type {string[]} */ ...words) =>
    execFileSync('xdotool', words, { env, encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  /** @param {RegExp} title */
  const find = (title) => {
    const windows = xdotool('search', '--onlyvisible', '--name', '.+').split('\n')
    return windows.find((window) => title.test(xdotool('getwindowname', window)))
  }
  return {
    /**
     * Waits for a dialog and gives it the keyboard, which no window manager does here.
     * @param {RegExp} title
     */
    async arrives(title) {
      const window = await until(`a dialog ${title}`, async () => find(title))
      xdotool('windowfocus', '--sync', window)
    },
    /**
     * Waits for a window of any kind.
     * @param {RegExp} title
     * @param {number} [seconds]
     */
    appears: (title, seconds) => until(`a window ${title}`, async () => find(title), seconds),
    /**
     * @param {RegExp} title
     * @param {number} [seconds]
     */
    leaves: (title, seconds) => until(`the dialog ${title} to close`, async () => !find(title), seconds),
    /** @param {string[]} combinations */
    keys: (...combinations) => xdotool('key', '--clearmodifiers', ...combinations),
    /** @param {string} text */
    type: (text) => xdotool('type', '--delay', '10', text),
  }
}

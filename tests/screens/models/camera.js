// The dialog of the camera, and whether the camera is on.
import { until } from '../../support/until.js'

/**
 * Notes every camera that the page switches on from now on. To be called before the page is loaded anew, or at once.
 * @param {import('playwright-core').Page} page
 */
export async function noteCameras(page) {
  const note = () => {
    /** @type {any} */
    const noted = globalThis
    const devices = navigator.mediaDevices
    if (noted.streams || !devices) return
    noted.streams = []
    const ask = devices.getUserMedia.bind(devices)
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      noted.streams.push(stream)
      return stream
    }
  }
  await page.addInitScript(note)
  await page.evaluate(note)
}

/**
 * @param {import('../../support/hands.js').Hands} hands
 * @param {import('playwright-core').Page} page
 */
export function camera(hands, page) {
  const { say } = hands
  /** How many cameras are on, and how many were. */
  const counted = () =>
    page.evaluate(() => {
      /** @type {MediaStream[]} */
      const streams = Reflect.get(globalThis, 'streams')
      const on = streams.filter((stream) => stream.getTracks().some((track) => track.readyState === 'live'))
      return { on: on.length, ever: streams.length }
    })
  return {
    counted,
    async open() {
      await hands.press(say('camera-use'))
      await hands.arrives(say('camera-title'))
    },
    /** The camera's picture is shown. */
    live: () => hands.sees(say('camera-hold')),
    /** Waits until the dialog is gone and every camera is off. */
    async off() {
      await until('the camera to be off', async () => (await counted()).on === 0)
      await until('the dialog to be gone', async () => !(await page.locator('dialog[open]').count()))
    },
    /**
     * Chooses a picture.
     * @param {string} name
     * @param {Buffer} buffer
     */
    async picture(name, buffer) {
      const asked = page.waitForEvent('filechooser')
      await hands.press(say('camera-from-picture'))
      await (await asked).setFiles({ name, mimeType: 'image/png', buffer })
    },
  }
}

// Codes as pictures: drawn as PNG, and held before the camera of a browser.
import { writeFileSync } from 'node:fs'
import codes from 'bwip-js/node'

/**
 * What a person with a phone has: a photo of one code.
 * @param {string} bcid bwip-js's name of its kind
 * @param {string} text
 * @returns {Promise<Buffer>} a PNG
 */
export const drawn = (bcid, text) => codes.toBuffer({ bcid, text, scale: 4, padding: 8, backgroundcolor: 'FFFFFF' })

/**
 * Writes a film of one frame, gray, in which a matrix code stands in the middle; Chromium shows it over and over as its camera's picture.
 * @param {string} file ends in .y4m
 * @param {string} bcid
 * @param {string} text
 */
export function film(file, bcid, text) {
  const [width, height, module] = [640, 480, 8]
  const [{ pixs, pixx, pixy }] = /** @type {{ pixs: number[], pixx: number, pixy: number }[]} */ (/** @type {unknown} */ (codes.raw({ bcid, text })))
  const luma = Buffer.alloc(width * height, 220)
  const [left, top] = [(width - pixx * module) >> 1, (height - pixy * module) >> 1]
  for (let y = 0; y < pixy * module; y++) {
    for (let x = 0; x < pixx * module; x++) {
      if (pixs[Math.floor(y / module) * pixx + Math.floor(x / module)]) luma[(top + y) * width + left + x] = 30
    }
  }
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`
  writeFileSync(file, Buffer.concat([Buffer.from(head), luma, chroma]))
}

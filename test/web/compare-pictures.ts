import type { Page } from 'playwright-core'

/** How two pictures agree, both made coarse: from 0 for white to 1 for black, over the whole. */
export interface Comparison {
  /** How much ink the first has. */
  readonly ink: number
  /** How far the second is from it, point by point. */
  readonly apart: number
}

/** Compares PNG files on a page that has no policy of its own. */
export const comparePictures = (page: Page, pictures: readonly Uint8Array[]): Promise<Comparison> =>
  page.evaluate(`(${compare})(${JSON.stringify(pictures.map(asAddress))})`)

const asAddress = (png: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`

/**
 * Run by the browser: squares of four pixels are compared, with the second picture laid on the first
 * as it fits best within a pixel, since a page scrolls by parts of one.
 */
const compare = `async (addresses) => {
  const images = await Promise.all(addresses.map(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  }))
  const [width, height] = [images[0].width, images[0].height]
  const coarse = (image, x, y) => {
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, x, y)
    const { data } = context.getImageData(0, 0, width, height)
    const squares = new Float64Array(Math.ceil(width / 4) * Math.ceil(height / 4))
    for (let at = 0; at < width * height; at++) {
      const square = Math.floor(at / width / 4) * Math.ceil(width / 4) + Math.floor((at % width) / 4)
      squares[square] += (1 - data[4 * at + 1] / 255) / 16
    }
    return squares
  }
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const first = coarse(images[0], 0, 0)
  const steps = [-1, -0.5, 0, 0.5, 1]
  const distances = steps.flatMap((x) => steps.map((y) => {
    const second = coarse(images[1], x, y)
    return mean(first.map((ink, at) => Math.abs(ink - second[at])))
  }))
  return { ink: mean(first), apart: Math.min(...distances) }
}`

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../src/render/pdf/pictures/picture-file.ts'
import { svgDrawer } from '../../src/svg/draw-svg.ts'

const resources = {
  resource: (name: string): Uint8Array => new Uint8Array(readFileSync(`dist/resources/${name}`)),
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A picture twice as wide as high, unless told. */
const svg = (inside: string, box = '0 0 100 50'): Uint8Array =>
  bytes(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box}">${inside}</svg>`,
  )
const boat = '<path d="M10 10h80l-20 30h-40z" fill="#a33"/>'

describe('a picture in SVG', () => {
  it('becomes one that prints, fine enough for a whole measure, in its own proportion', async () => {
    const draw = await svgDrawer(resources)
    const wide = readPicture(draw(svg(boat)) ?? new Uint8Array())
    expect([wide?.width, wide?.height]).toEqual([1200, 600])
    const high = readPicture(draw(svg(boat, '0 0 50 100')) ?? new Uint8Array())
    expect([high?.width, high?.height]).toEqual([600, 1200])
  })

  it('is the same bytes each time', async () => {
    const once = (await svgDrawer(resources))(svg(boat))
    const again = (await svgDrawer(resources))(svg(boat))
    expect(again).toEqual(once)
  })

  it.each([
    ['that breaks off', bytes('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0')],
    ['that is none', bytes('a boat')],
    ['that is packed', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0])],
    ['with nothing to be seen', svg('<g/>')],
    ['without a size', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>')],
    ['whose letters need a font', svg(`${boat}<text x="9" y="9">Mercy</text>`)],
    ['that shows another file', svg(`${boat}<image xlink:href="boat.png" width="9" height="9"/>`)],
  ])('%s is not drawn', async (_, file) => {
    const draw = await svgDrawer(resources)
    expect(draw(file)).toBeUndefined()
  })
})

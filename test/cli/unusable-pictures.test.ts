import { describe, expect, it } from 'vitest'
import { encodePng } from '../render-pdf/encode-png.ts'
import { photograph } from '../render-pdf/photograph.ts'
import { bulletin, smallParish } from './small-parish.ts'

/** The week of a parish with one article that shows this picture. */
const weekWith = (name: string, picture: Uint8Array, argv: readonly string[] = ['check']) =>
  bulletin(
    [...argv, '--date', '2026-11-22'],
    {},
    {
      ...smallParish,
      'articles/boat.md': `---\ntitle: The boat\nsunday: 2026-11-22\n---\n\n![A boat](${name})\n`,
      [`articles/${name}`]: picture,
    },
  )

const painting = { width: 9, height: 4, bits: 8, kind: 2, pixel: () => [7, 8, 9] } as const

/** The same file, but for the size that it says it has. */
function saying(width: number, height: number): Uint8Array {
  const png = encodePng(painting)
  const view = new DataView(png.buffer, png.byteOffset)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return png
}

describe('a picture of an article', () => {
  it('that can be printed is not spoken of', async () => {
    const { exit, err } = await weekWith('boat.png', encodePng(painting))
    expect(err).not.toContain('boat.png')
    expect(exit).toBe(0)
  })

  it.each([
    ['boat.png', saying(9, 5)],
    ['boat.png', saying(4000, 3000)],
    ['boat.jpg', photograph({ orientation: 1 }).subarray(0, -20)],
  ])('of which a part is missing is told with its article: %s', async (name, picture) => {
    const { exit, out, err } = await weekWith(name, picture)
    expect(exit).toBe(1)
    expect(`${out}${err}`).toContain(`articles/${name} is no picture that can be printed`)
  })

  it('that is enormous, or says so, is to be saved smaller', async () => {
    const { exit, out, err } = await weekWith('boat.png', saying(200_000, 100_000))
    expect(exit).toBe(1)
    expect(`${out}${err}`).toContain('articles/boat.png has 200000 × 100000 pixels')
    expect(`${out}${err}`).toContain('Save it smaller')
  })
})

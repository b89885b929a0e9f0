import { describe, expect, it } from 'vitest'
import { loadLibraryFace } from '../../src/fonts/library-face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'
import { shipped } from './shipped.ts'

const garamonds = ['regular', 'italic', 'bold', 'bold-italic'].map((one) => `eb-garamond-${one}`)
const asSmall = { capitalsAsSmall: true }

describe('capitals as small capitals', () => {
  it.each(garamonds)('are the small capitals of %s, and stand for capitals', (name) => {
    const face = measuredFace(shipped, name)
    for (const word of ['ORD', 'ORD’S', 'OD', 'EHOVAH', 'EÑOR']) {
      const small = face.shape(word, asSmall)
      const lower = face.shape(word.toLowerCase(), { smallCapitals: true })
      expect(small.map(({ id, advance }) => [id, advance])).toEqual(
        lower.map(({ id, advance }) => [id, advance]),
      )
      expect(small.map(({ text }) => text).join('')).toBe(word)
      expect(small.map(({ id }) => id)).not.toEqual(face.shape(word, {}).map(({ id }) => id))
    }
  })

  it.each(garamonds)('are alike in %s from its whole file', async (name) => {
    const loaded = await loadLibraryFace(shipped.resource(`faces/${name}.ttf`), '')
    if (!loaded.ok) throw new Error('the face cannot be read')
    const measured = measuredFace(shipped, name)
    for (const word of ['ORD', 'ORD’S', 'OD'])
      expect(loaded.face.shape(word, asSmall)).toEqual(measured.shape(word, asSmall))
  })

  it('stay capitals in a face that has none', () => {
    const face = measuredFace(shipped, 'atkinson-hyperlegible-regular')
    expect(face.shape('ORD', asSmall)).toEqual(face.shape('ORD', {}))
  })
})

import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { libraryFace } from '../../src/fonts/library-face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'
import { characterOf, webFont } from '../../src/fonts/web-font.ts'
import { openTypeWith } from '../fonts/open-type-cff.ts'
import { FACES, packaged, shipped } from '../fonts/shipped.ts'
import { isInstalled, openBrowser } from './chromium.ts'

/** Of the parish's own, with PostScript outlines. */
function postScriptFace(): Face {
  const cff = packaged('pdfjs-dist/standard_fonts/FoxitSerif.pfb')
  const loaded = libraryFace(openTypeWith(cff, 230), 'of-the-parish', fontkit)
  if (!loaded.ok) throw new Error(loaded.reason)
  return loaded.face
}

const faces = [...FACES.map((name) => measuredFace(shipped, name)), postScriptFace()]

/** Run by the browser: how much ink each of the characters leaves, in a font of its own alone. */
const inkOf = `async (font, characters) => {
  const loaded = await new FontFace('F', 'url(data:font/ttf;base64,' + font + ')').load()
  document.fonts.add(loaded)
  const context = new OffscreenCanvas(200, 200).getContext('2d', { willReadFrequently: true })
  const inks = characters.map((character) => {
    context.clearRect(0, 0, 200, 200)
    context.font = '100px F'
    context.fillText(character, 50, 150)
    return context.getImageData(0, 0, 200, 200).data.reduce((sum, byte) => sum + byte, 0)
  })
  document.fonts.delete(loaded)
  return inks
}`

describe.skipIf(!isInstalled)('fonts for screens (skipped without /usr/bin/chromium)', () => {
  it('are taken by the browser, and draw each glyph under its own character', async () => {
    const { browser, close } = await openBrowser()
    const page = await browser.newPage()
    try {
      for (const face of faces) {
        const glyphs = face.shape('.lM', {}).map(({ id }) => id)
        const font = Buffer.from(webFont(face, glyphs)).toString('base64')
        const characters = glyphs.map((_, at) => characterOf(at + 1))
        const call = `(${inkOf})(${JSON.stringify(font)}, ${JSON.stringify(characters)})`
        const [dot = 0, stem = 0, wide = 0] = await page.evaluate<number[]>(call)
        expect(dot, face.name).toBeGreaterThan(0)
        expect(stem, face.name).toBeGreaterThan(dot)
        expect(wide, face.name).toBeGreaterThan(stem)
      }
    } finally {
      await close()
    }
  })
})

// Comes in: an SVG picture as a file. Goes out: the same picture as a PNG file, for which the page has a
// place and a renderer. It may not read other files, nor a font.
import type { Resources } from '../host.ts'
import { limits } from '../problems/limits.ts'

/**
 * Pixels along the longer side: 800 to the inch in a logo, 250 across a panel's whole measure, where a
 * printer's own raster is 600.
 */
const PIXELS = 1200

/** Draws an SVG file (SVG 1.1, static) as PNG; undefined where it cannot be read, or draws nothing. */
export type DrawSvg = (svg: Uint8Array) => Uint8Array | undefined

/**
 * Readies the library, which is loaded when a parish first shows such a picture. The same file gives
 * the same bytes: it is drawn by WebAssembly, without the system's fonts or libraries.
 */
export async function svgDrawer(resources: Resources): Promise<DrawSvg> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  library ??= initWasm(resources.resource('svg.wasm').slice())
  await library
  return (svg) => {
    const text = svgText(svg)
    if (text === undefined || isIncomplete(text) || isEndless(text)) return undefined
    try {
      const { width, height } = new Resvg(text)
      const mode = width >= height ? 'width' : 'height'
      const picture = new Resvg(text, { fitTo: { mode, value: PIXELS } })
      return picture.getBBox() === undefined ? undefined : picture.render().asPng()
    } catch {
      // The library throws for a file that is no SVG, or has no size.
      return undefined
    }
  }
}

/** The library is made ready once in a process, and refuses a second time. */
let library: Promise<void> | undefined

/** The text of an SVG file; undefined where the bytes are not SVG, or are packed (`.svgz`). */
function svgText(bytes: Uint8Array): string | undefined {
  try {
    if (bytes.length > limits.drawing) return undefined
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /<svg[\s>:]/.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** Noise of more octaves than a picture can show takes the library hours. */
const isEndless = (text: string): boolean =>
  [...text.matchAll(/numOctaves\s*=\s*["']?\s*([^"'\s>]+)/g)].some(
    ([, octaves]) => !(Number(octaves) <= limits.octaves),
  )

/** Letters need a font, and other files are not read: they would be missing without a word. */
const isIncomplete = (text: string): boolean =>
  /<(?:\w+:)?text[\s>]/.test(text) ||
  /<(?:\w+:)?(?:image|feImage|use)\s[^>]*?href\s*=\s*["'](?!\s*(?:#|data:))/.test(text)

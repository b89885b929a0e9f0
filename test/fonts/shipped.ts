import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Resources } from '../../src/host.ts'

const root = join(import.meta.dirname, '../..')

/** What the build has made, as the program reads it. */
export const shipped: Resources = {
  resource: (name) => new Uint8Array(readFileSync(join(root, 'dist/resources', name))),
}

export const FACES = [
  'eb-garamond-regular',
  'eb-garamond-italic',
  'eb-garamond-bold',
  'eb-garamond-bold-italic',
  'atkinson-hyperlegible-regular',
  'atkinson-hyperlegible-bold',
] as const

/** A file that a development package brings. */
export const packaged = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'node_modules', path)))

/** A hinted TrueType face with many composite glyphs. */
export const liberationSans = (): Uint8Array =>
  packaged('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')

/** The file as the font library reads it. */
export function opened(file: Uint8Array): Font {
  const font = create(Buffer.from(file))
  if ('fonts' in font) throw new Error('A collection.')
  return font
}

/** The distinct words of the King James Bible and of the paragraphs in several languages, with their punctuation. */
export function realWords(): readonly string[] {
  const verses = JSON.parse(
    new TextDecoder().decode(packaged('kjv/json/verses-1769.json')),
  ) as Record<string, string>
  const paragraphs = ['de', 'en-US', 'es', 'fr', 'it', 'la', 'pl', 'pt'].map((lang) =>
    readFileSync(join(root, `fixtures/paragraphs/texts/${lang}.txt`), 'utf8'),
  )
  const text = [...Object.values(verses), ...paragraphs].join(' ')
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))]
}

/** Every n-th of a list. */
export const oneIn = <T>(n: number, list: readonly T[]): readonly T[] =>
  list.filter((_, place) => place % n === 0)

import { readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Block, Document, Group } from '../../src/document/document.ts'
import type { InsertPolicy } from '../../src/load/parish.ts'
import { decodeTheme, type Shipped, themeOf } from '../../src/theme/decode-theme.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { GROUND } from '../../src/theme/written-theme.ts'
import { type Typeset, type TypesetInput, typesetDocument } from '../../src/typeset/index.ts'
import type { Ruler } from '../../src/typeset/inline/paragraph.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import type { Look } from '../../src/vocabulary.ts'

/** Every sign is as wide as any other, a space too. */
export const typewriter: Ruler = (text, { size, tracking }) =>
  [...text].length * (0.42 + tracking) * size

/** The theme that a file of this text gives; throws where there is anything to say about it. */
export function themeIn(text: string): Theme {
  const problems: Diagnostic[] = []
  const { written } = decodeTheme('templates/theme.yaml', text, shipped, (problem) =>
    problems.push(problem),
  )
  if (!written || problems.length > 0) throw new Error(JSON.stringify(problems))
  return themeOf(written)
}

/** Names of faces that a theme of a test may use. */
const faces = [
  ...['eb-garamond-regular', 'eb-garamond-italic', 'eb-garamond-bold', 'eb-garamond-bold-italic'],
  ...['atkinson-hyperlegible-regular', 'atkinson-hyperlegible-bold'],
  ...['atkinson-hyperlegible-italic', 'atkinson-hyperlegible-bold-italic', 'plain', 'slanted'],
]

/** The package's own files of themes, read as they are. */
export const shipped: Shipped = {
  own: new Map(),
  faces,
  theme: (name) => {
    const text = textOf(name)
    return decodeTheme(name, text, shipped, (problem) => {
      throw new Error(JSON.stringify(problem))
    }).written
  },
  ground: GROUND,
}

const textOf = (name: string): string =>
  readFileSync(`templates/${name === 'large-print' ? name : `looks/${name}`}.yaml`, 'utf8')

export const themeNamed = (name: Look | 'large-print'): Theme => themeIn(textOf(name))

export const theme: Theme = themeNamed('missal')

export const insert: InsertPolicy = {
  shape: 'half-fold',
  paper: 'letter',
  duplex: 'short-edge',
  size: { best: 10.5, floor: 9 },
  leading: { best: 1.22, floor: 1.14 },
  hanging: true,
  letterFit: 2,
  look: 'missal',
}

const hasBody = ({ blocks }: Group): boolean => blocks.some(({ kind }) => kind !== 'heading')

/** A document without the blocks of some parts, as composing without them gives it. */
export function without(document: Document, ids: ReadonlySet<string>): Document {
  const prune = (blocks: readonly Block[]): readonly Block[] =>
    blocks
      .filter(({ part }) => part === undefined || !ids.has(part))
      .flatMap((block): readonly Block[] => {
        if (block.kind !== 'group') return [block]
        const whole = { ...block, blocks: prune(block.blocks) }
        return hasBody(block) && !hasBody(whole) ? [] : [whole]
      })
  return { ...document, blocks: prune(document.blocks) }
}

type Wishes = Partial<Omit<TypesetInput, 'insert'>> & { readonly insert?: Partial<InsertPolicy> }

/** Sets a document with the shipped theme, a typewriter's widths and no hyphens. */
export const typesetWith = (document: Document, wishes: Wishes = {}): Typeset =>
  typesetDocument(inputWith(document, wishes))

/** What that is asked for with. */
export function inputWith(document: Document, wishes: Wishes = {}): TypesetInput {
  return {
    documentWithout: (ids) => without(document, ids),
    ifRoom: [],
    inBrief: [],
    removable: [],
    theme,
    facing: (text, face) => [{ text, face, scale: 1 }],
    ruler: typewriter,
    hyphenate: () => [],
    pictureRatio: () => 0.75,
    ...wishes,
    insert: { ...insert, ...wishes.insert },
  }
}

/** The sheets of a document that fits. */
export function sheetsOf(...wanted: Parameters<typeof typesetWith>): Sheets {
  const set = typesetWith(...wanted)
  if (!set.ok) throw new Error(JSON.stringify(set.diagnostics))
  return set.sheets
}

import type { Diagnostic } from '../diagnostic.ts'
import { inches } from '../length.ts'
import type { Bounds } from '../load/parish.ts'
import type { Shape } from '../vocabulary.ts'
import { BLOCK, BLOCK_KEYS, TEXT, TEXT_KEYS } from './decode-look.ts'
import {
  type At,
  choice,
  type Decode,
  flag,
  inside,
  isMapping,
  type Locate,
  length,
  mapping,
  number,
  optional,
  record,
  refuseOthers,
  text,
  wrong,
} from './decode-value.ts'
import {
  type Compound,
  ELEMENTS,
  type ElementName,
  type InsertTheme,
  type Margins,
  type PageTheme,
  type Selector,
  type StyleRule,
  type TextLook,
  type Theme,
} from './theme.ts'

/**
 * A theme out of a parsed YAML value. Every problem is reported, each with its key; a value that
 * cannot be used leaves no theme.
 */
export function decodeTheme(
  value: unknown,
  locate: Locate = () => undefined,
):
  | { readonly ok: true; readonly theme: Theme }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const at: At = { path: [], diagnostics, locate, palette: new Map() }
  const palette = decodePalette(value, at)
  const theme = decodeWhole(value, { ...at, palette })
  return theme && diagnostics.length === 0 ? { ok: true, theme } : { ok: false, diagnostics }
}

import { faceRoles, shapes } from '../vocabulary.ts'

const BODY: TextLook = {
  size: 1,
  weight: 'regular',
  slope: 'upright',
  smallCapitals: false,
  nameCapitals: false,
  oldStyleFigures: false,
  tracking: 0,
  colour: '#000000',
  align: 'justified',
  leading: 'body',
  hyphenation: true,
  widestSpace: 1.6,
  rise: 0,
  tied: false,
}

function decodeWhole(value: unknown, at: At): Theme | undefined {
  const read = mapping(value, at)
  if (!read) return undefined
  refuseOthers(read, ['page', 'faces', 'insert', 'verse', 'palette', 'body', 'styles'], at)
  const page = decodePage(read.get('page'), inside(at, 'page'))
  const faces = record<Theme['faces']>({
    regular: ['regular', text],
    italic: ['italic', text],
    bold: ['bold', text],
    'bold-italic': ['bold-italic', text],
  })(read.get('faces'), inside(at, 'faces'))
  const body = TEXT(read.get('body') ?? {}, inside(at, 'body'))
  const rules = withMark(decodeRules(read.get('styles') ?? {}, inside(at, 'styles')), at)
  const insert = INSERT(read.get('insert') ?? {}, inside(at, 'insert'))
  if (faces && faces.regular === undefined)
    wrong(at, [...at.path, 'faces'], faceRoles[0], Object.keys(faces).join(', '))
  const verse = decodeVerse(read.get('verse') ?? {}, inside(at, 'verse'))
  if (!page || !faces || !body || !insert || !verse) return undefined
  const { slope, ...rest } = body
  return {
    page,
    faces,
    insert,
    verse,
    body: { ...BODY, ...rest, ...(slope === 'italic' && { slope }) },
    rules,
    classes: new Set(rules.flatMap(({ selector }) => selector.flatMap(({ classes }) => classes))),
  }
}

const MARGIN_KEYS = ['top', 'bottom', 'outer', 'inner']

function decodePage(value: unknown, at: At): PageTheme | undefined {
  const read = mapping(value, at)
  if (!read) return undefined
  refuseOthers(read, ['margins', 'margins-of', 'page-numbers', 'code-side'], at)
  const margins = decodeMargins(read.get('margins'), inside(at, 'margins'))
  if (!margins) return undefined
  const marginsOf = new Map<Shape, Margins>()
  const others = read.get('margins-of')
  for (const [name, wish] of others === undefined ? [] : (mapping(others, at) ?? [])) {
    const shape = choice(...shapes)(name, inside(at, 'margins-of'))
    const own = MARGINS(wish, inside(inside(at, 'margins-of'), name))
    if (shape && own) marginsOf.set(shape, { ...margins, ...own })
  }
  return {
    margins,
    marginsOf,
    pageNumbers: optional(flag)(read.get('page-numbers'), inside(at, 'page-numbers')) ?? false,
    codeSide: optional(length)(read.get('code-side'), inside(at, 'code-side')) ?? inches(0.8),
  }
}

function decodeMargins(value: unknown, at: At): Margins | undefined {
  const margins = MARGINS(value, at)
  if (!margins) return undefined
  const { top, bottom, outer, inner } = margins
  if (top !== undefined && bottom !== undefined && outer !== undefined && inner !== undefined)
    return { top, bottom, outer, inner }
  return wrong(at, at.path, MARGIN_KEYS.join(', '), Object.keys(margins).join(', '))
}

function decodePalette(value: unknown, at: At): ReadonlyMap<string, string> {
  const given = isMapping(value) ? value['palette'] : undefined
  const entries = given === undefined ? [] : (mapping(given, inside(at, 'palette')) ?? [])
  const palette = new Map<string, string>()
  for (const [name, colour] of entries) {
    if (typeof colour === 'string' && /^#[0-9a-f]{6}$/.test(colour)) palette.set(name, colour)
    else wrong(at, ['palette', name], '#rrggbb', colour)
  }
  return palette
}

function decodeRules(value: unknown, at: At): readonly StyleRule[] {
  return [...(mapping(value, at) ?? [])].flatMap(([name, wish]) => {
    const here = inside(at, name)
    const read = mapping(wish ?? {}, here)
    if (!read) return []
    refuseOthers(read, [...TEXT_KEYS, ...BLOCK_KEYS], here)
    const looks = {
      text: part(TEXT, TEXT_KEYS, read, here),
      block: part(BLOCK, BLOCK_KEYS, read, here),
    }
    return name.split(',').flatMap((one) => {
      const selector = decodeSelector(one.trim(), here)
      return selector && looks.text && looks.block
        ? [{ selector, text: looks.text, block: looks.block }]
        : []
    })
  })
}

/** The class that every insert may need: reopened in a hurry, an approved one says UPDATED in any theme. */
const MARK = 'updated'

const withMark = (rules: readonly StyleRule[], at: At): readonly StyleRule[] =>
  rules.some(({ selector }) => selector.some(({ classes }) => classes.includes(MARK)))
    ? rules
    : [...rules, ...decodeRules({ [`.${MARK}`]: { weight: 'bold' } }, at)]

const part = <T>(
  decode: Decode<T>,
  keys: readonly string[],
  read: ReadonlyMap<string, unknown>,
  at: At,
): T | undefined => decode(Object.fromEntries([...read].filter(([key]) => keys.includes(key))), at)

function decodeSelector(name: string, at: At): Selector | undefined {
  const compounds = name.split(/\s+/).map(decodeCompound)
  if (compounds.every((compound) => compound !== undefined)) return compounds
  return wrong(at, at.path, `${ELEMENTS.join(', ')}, .class`, name)
}

function decodeCompound(name: string): Compound | undefined {
  const [element = '', ...classes] = name.split('.')
  if (classes.some((one) => !/^[a-z][a-z0-9-]*$/.test(one))) return undefined
  if (element === '') return classes.length > 0 ? { classes } : undefined
  const known = ELEMENTS.find((one): one is ElementName => one === element)
  return known && { element: known, classes }
}

const bounds: Decode<Bounds> = (value, at) => {
  const both = record<Bounds>({
    best: ['best', number(0.5, 72)],
    floor: ['floor', number(0.5, 72)],
  })(value, at)
  const { best, floor } = both ?? {}
  return best !== undefined && floor !== undefined && floor <= best
    ? { best, floor }
    : wrong(at, at.path, '{ best, floor }', value)
}

/** Of a theme that does not say how many words a verse should have. */
const VERSE: Theme['verse'] = { least: 6, most: 40 }

function decodeVerse(value: unknown, at: At): Theme['verse'] | undefined {
  const given = record<Theme['verse']>({
    least: ['least', number(1, 500)],
    most: ['most', number(1, 500)],
  })(value, at)
  const verse = given && { ...VERSE, ...given }
  return verse === undefined || verse.least <= verse.most
    ? verse
    : wrong(at, at.path, '{ least, most }', value)
}

const MARGINS = record<Margins>({
  top: ['top', length],
  bottom: ['bottom', length],
  outer: ['outer', length],
  inner: ['inner', length],
})

const INSERT = record<InsertTheme>({
  shape: ['shape', choice(...shapes)],
  size: ['size', bounds],
  leading: ['leading', bounds],
  hanging: ['hanging', flag],
})

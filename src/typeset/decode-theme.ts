import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { inches, millimetres, type Points, roundPoints } from '../length.ts'
import type { Bounds, Shape } from '../load/parish.ts'
import {
  type BlockLook,
  type Compound,
  ELEMENTS,
  type ElementName,
  type InsertTheme,
  type Margins,
  type PageTheme,
  type RuleLook,
  type Selector,
  type Space,
  type StyleRule,
  type TextLook,
  type TextWish,
  type Theme,
} from './theme.ts'

/** Where a key of the theme's file stands, or undefined where the file is not at hand. */
export type Locate = (path: readonly string[]) => Place | undefined

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

interface At {
  readonly path: readonly string[]
  readonly diagnostics: Diagnostic[]
  readonly locate: Locate
  readonly palette: ReadonlyMap<string, string>
}

/** A decoder reports what it cannot use and gives undefined. */
type Decode<T> = (value: unknown, at: At) => T | undefined

const FACE_ROLES = ['regular', 'italic', 'bold', 'bold-italic'] as const
const SHAPES = ['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet'] as const

const BODY: TextLook = {
  size: 1,
  weight: 'regular',
  slope: 'upright',
  smallCapitals: false,
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
  refuseOthers(read, ['page', 'faces', 'insert', 'palette', 'body', 'styles'], at)
  const page = decodePage(read.get('page'), inside(at, 'page'))
  const faces = record<Theme['faces']>({
    regular: ['regular', text],
    italic: ['italic', text],
    bold: ['bold', text],
    'bold-italic': ['bold-italic', text],
  })(read.get('faces'), inside(at, 'faces'))
  const body = TEXT(read.get('body') ?? {}, inside(at, 'body'))
  const rules = decodeRules(read.get('styles') ?? {}, inside(at, 'styles'))
  const insert = INSERT(read.get('insert') ?? {}, inside(at, 'insert'))
  if (!page || !faces || !body || !insert) return undefined
  if (faces.regular === undefined) wrong(at, [...at.path, 'faces'], FACE_ROLES[0], 'none')
  const { slope, ...rest } = body
  return {
    page,
    faces,
    insert,
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
    const shape = choice(...SHAPES)(name, inside(at, 'margins-of'))
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

// Single values.

const text: Decode<string> = (value, at) =>
  typeof value === 'string' && value !== '' ? value : wrong(at, at.path, 'text', value)

const flag: Decode<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : wrong(at, at.path, 'true, false', value)

const number =
  (least: number, most: number): Decode<number> =>
  (value, at) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : wrong(at, at.path, `${least}–${most}`, value)

const choice =
  <const N extends string>(...names: readonly N[]): Decode<N> =>
  (value, at) =>
    names.find((name) => name === value) ?? wrong(at, at.path, names.join(', '), value)

const optional =
  <T>(decode: Decode<T>): Decode<T> =>
  (value, at) =>
    value === undefined ? undefined : decode(value, at)

/** `0.5 in`, `12 mm`, `36 pt`, or a number of points. */
const length: Decode<Points> = (value, at) => {
  if (typeof value === 'number' && value >= 0) return roundPoints(value)
  const [, digits = '', unit] =
    typeof value === 'string' ? (/^(\d+(?:\.\d+)?) ?(in|mm|pt)$/.exec(value) ?? []) : []
  const amount = Number(digits)
  switch (unit) {
    case 'in':
      return roundPoints(inches(amount))
    case 'mm':
      return roundPoints(millimetres(amount))
    case 'pt':
      return roundPoints(amount)
    default:
      return wrong(at, at.path, '0.5 in, 12 mm, 36 pt', value)
  }
}

const SPACE = /^(\d*\.?\d+)(?: plus (\d*\.?\d+))?(?: minus (\d*\.?\d+))?$/

/** `0.5`, or as TeX writes it `0.5 plus 0.25 minus 0.1`, in lines of the body. */
const space: Decode<Space> = (value, at) => {
  const [, natural, stretch = 0, shrink = 0] = SPACE.exec(String(value)) ?? []
  if (natural === undefined || Number(shrink) > Number(natural))
    return wrong(at, at.path, '0.5 plus 0.25 minus 0.1', value)
  return { natural: Number(natural), stretch: Number(stretch), shrink: Number(shrink) }
}

const colour: Decode<string> = (value, at) =>
  (typeof value === 'string' ? at.palette.get(value) : undefined) ??
  wrong(at, at.path, [...at.palette.keys()].join(', '), value)

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

const keeps: Decode<readonly ('lines' | 'next' | 'previous')[]> = (value, at) => {
  const wishes = Array.isArray(value) ? value : [value]
  const read = wishes.map((wish) => choice('lines', 'next', 'previous')(wish, at))
  return read.every((keep) => keep !== undefined) ? read : undefined
}

const marker: Decode<string> = (value, at) =>
  value === 'none'
    ? ''
    : typeof value === 'string'
      ? value
      : wrong(at, at.path, 'number, none, •', value)

const ruleLook: Decode<RuleLook> = (value, at) => {
  const read = record<RuleLook>({
    thickness: ['thickness', length],
    gap: ['gap', number(0, 5)],
    width: ['width', number(0, 1)],
    colour: ['colour', colour],
  })(value, at)
  return read && { thickness: 0.5, gap: 0.3, width: 1, colour: BODY.colour, ...read }
}

// Mappings.

type Fields<T> = { readonly [K in keyof T]-?: readonly [string, Decode<Exclude<T[K], undefined>>] }

/** A mapping of known keys, each optional; the field's name and the file's key may differ. */
function record<T>(fields: Fields<T>): Decode<Partial<T>> {
  const entries = Object.entries(fields) as [keyof T, readonly [string, Decode<unknown>]][]
  return (value, at) => {
    const read = mapping(value, at)
    if (!read) return undefined
    refuseOthers(
      read,
      entries.map(([, [key]]) => key),
      at,
    )
    const result: Partial<T> = {}
    for (const [field, [key, decode]] of entries) {
      if (!read.has(key)) continue
      const found = decode(read.get(key), inside(at, key))
      if (found !== undefined) result[field] = found as NonNullable<T[keyof T]>
    }
    return result
  }
}

const MARGINS = record<Margins>({
  top: ['top', length],
  bottom: ['bottom', length],
  outer: ['outer', length],
  inner: ['inner', length],
})

const INSERT = record<InsertTheme>({
  shape: ['shape', choice(...SHAPES)],
  size: ['size', bounds],
  leading: ['leading', bounds],
  hanging: ['hanging', flag],
})

const capitals: Decode<boolean> = (value, at) => {
  const read = choice('small', 'as-typed')(value, at)
  return read && read === 'small'
}

const figures: Decode<boolean> = (value, at) => {
  const read = choice('old-style', 'lining')(value, at)
  return read && read === 'old-style'
}

const leading: Decode<number | 'body'> = (value, at) =>
  value === 'body' ? value : number(0.9, 3)(value, at)

const TEXT_FIELDS: Fields<Required<TextWish>> = {
  size: ['size', number(0.6, 6)],
  weight: ['weight', choice('regular', 'bold')],
  slope: ['slope', choice('upright', 'italic', 'opposite')],
  smallCapitals: ['capitals', capitals],
  oldStyleFigures: ['figures', figures],
  tracking: ['tracking', number(-0.1, 1)],
  colour: ['colour', colour],
  align: ['align', choice('justified', 'left', 'centre', 'right')],
  leading: ['leading', leading],
  hyphenation: ['hyphenation', flag],
  widestSpace: ['widest-space', number(1, 4)],
  rise: ['rise', number(-1, 1)],
  tied: ['tied', flag],
}

interface BlockWish extends Omit<BlockLook, 'keepLines' | 'keepNext' | 'keepPrevious' | 'marker'> {
  readonly keep: readonly ('lines' | 'next' | 'previous')[]
  readonly marker: string
}

const BLOCK_FIELDS: Fields<BlockWish> = {
  before: ['before', space],
  after: ['after', space],
  left: ['left', number(0, 20)],
  right: ['right', number(0, 20)],
  indent: ['indent', number(0, 10)],
  hang: ['hang', number(0, 10)],
  ruleAbove: ['rule-above', ruleLook],
  ruleBelow: ['rule-below', ruleLook],
  widows: ['widows', number(1, 10)],
  orphans: ['orphans', number(1, 10)],
  width: ['width', number(0.01, 1)],
  keep: ['keep', keeps],
  marker: ['marker', marker],
}

const TEXT = record<TextWish>(TEXT_FIELDS)
const TEXT_KEYS = Object.values(TEXT_FIELDS).map(([key]) => key)
const BLOCK_KEYS = Object.values(BLOCK_FIELDS).map(([key]) => key)

const BLOCK: Decode<Partial<BlockLook>> = (value, at) => {
  const read = record<BlockWish>(BLOCK_FIELDS)(value, at)
  if (!read) return undefined
  const { keep, marker, ...rest } = read
  return {
    ...rest,
    ...(marker !== undefined && { marker: marker === '' ? null : marker }),
    ...(keep && {
      keepLines: keep.includes('lines'),
      keepNext: keep.includes('next'),
      keepPrevious: keep.includes('previous'),
    }),
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapping = (value: unknown, at: At): ReadonlyMap<string, unknown> | undefined =>
  isMapping(value) ? new Map(Object.entries(value)) : wrong(at, at.path, '{ … }', value)

const inside = (at: At, key: string): At => ({ ...at, path: [...at.path, key] })

function refuseOthers(read: ReadonlyMap<string, unknown>, known: readonly string[], at: At): void {
  for (const key of read.keys()) {
    if (known.includes(key)) continue
    const path = [...at.path, key]
    at.diagnostics.push(
      diagnostic('error', 'theme-key', { key: path.join(' › '), known }, at.locate(path)),
    )
  }
}

function wrong(at: At, path: readonly string[], expected: string, received: unknown): undefined {
  const shown = typeof received === 'string' ? received : (JSON.stringify(received) ?? 'nothing')
  const values = { key: path.join(' › '), expected, received: shown }
  at.diagnostics.push(diagnostic('error', 'theme-value', values, at.locate(path)))
  return undefined
}

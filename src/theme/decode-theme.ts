import { decode } from '../decode/decode.ts'
import type { OpenFile } from '../decode/open-file.ts'
import { openYaml, reportKeys } from '../decode/open-yaml.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Place } from '../place.ts'
import type { Source } from '../source.ts'
import { type FaceRole, faceRoles } from '../vocabulary.ts'
import { emptyMapping, entryOf, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import {
  ACCENT,
  type Colour,
  type Compound,
  ELEMENTS,
  type ElementName,
  type PageTheme,
  type RuleLook,
  type StyleRule,
  type TextLook,
  type TextWish,
  type Theme,
} from './theme.ts'
import { paletteSchema, type TypedTheme, themeSchema, themeSchemaFor } from './theme-schema.ts'

/** A theme's file as read. */
export interface ThemeFile {
  readonly source: Source
  /** Absent where an error was reported. */
  readonly theme?: Theme
  /** Where the file names each face. */
  readonly facePlaces: ReadonlyMap<FaceRole, Place>
}

type Palette = Readonly<Record<string, Colour>>

/**
 * Decodes a theme. Every problem is reported, each with its place.
 *
 * @param path as messages name the file
 * @param faces names of the faces of the package
 */
export function decodeTheme(
  path: string,
  text: string,
  faces: readonly string[],
  report: (problem: Diagnostic) => void,
): ThemeFile {
  let isSound = true
  const open = openYaml({ path, text, schema: themeSchema, isPublic: true }, (problem) => {
    isSound = false
    report(problem)
  })
  const { file, source, gaps } = open
  const root = open.root ?? emptyMapping({ from: 0, to: 0 })
  const facePlaces = placesOfFaces(root, file)
  if (gaps.length > 0) return { source, facePlaces }
  reportKeys(open, [])
  const own = decode(paletteSchema, root, { ...file, report: () => {} })?.palette ?? {}
  const palette: Palette = { ...own, [ACCENT]: ACCENT }
  const typed = decode(themeSchemaFor(namesIn(nodeAt(root, ['palette'])), faces), root, file)
  reportSelectors(root, file)
  if (typed) reportOrder(typed, root, file)
  if (typed === undefined || !isSound) return { source, facePlaces }
  return { source, facePlaces, theme: themeOf(typed, palette) }
}

/** Also those of colours that are wrong, so that what names them is not wrong as well. */
const namesIn = (palette: YamlNode | undefined): readonly string[] => [
  ...(palette?.kind === 'mapping' ? palette.entries.keys() : []),
  ACCENT,
]

function themeOf(typed: TypedTheme, palette: Palette): Theme {
  const { slope, ...body } = textWish(typed.body, palette)
  return {
    page: pageOf(typed.page),
    faces: typed.faces,
    insert: typed.insert,
    verse: typed.verse,
    colour: typed.colour,
    body: { ...BODY, ...body, ...(slope === 'italic' && { slope }) },
    rules: withMark(rulesOf(typed.styles, palette)),
  }
}

const BODY: TextLook = {
  size: 1,
  leastSize: 0,
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
  separator: false,
}

const pageOf = ({
  margins,
  'margins-of': own = {},
  'page-numbers': numbers,
  'running-foot': running,
  'code-side': codeSide,
}: TypedTheme['page']): PageTheme => ({
  margins,
  marginsOf: Object.fromEntries(
    Object.entries(own).map(([shape, wish]) => [shape, { ...margins, ...wish }]),
  ),
  foot: running ? 'running' : numbers === 'of-all' ? 'of-all' : numbers ? 'number' : 'none',
  codeSide,
})

/** Rules in the order of the file. */
const rulesOf = (styles: TypedTheme['styles'], palette: Palette): readonly StyleRule[] =>
  Object.entries(styles).flatMap(([names, look]) => {
    const text = textWish(look, palette)
    const block = blockWish(look, palette)
    return selectorsIn(names).flatMap((name) => {
      const selector = compoundsIn(name).map(compoundOf)
      return selector.every((one) => one !== undefined) ? [{ selector, text, block }] : []
    })
  })

/** `em, .contact p` */
const selectorsIn = (names: string): readonly string[] =>
  names.split(',').map((name) => name.trim())

const compoundsIn = (selector: string): readonly string[] => selector.split(/\s+/)

/** Reports rules for elements that no page has. */
function reportSelectors(root: YamlNode, file: OpenFile): void {
  const styles = nodeAt(root, ['styles'])
  for (const [names, { key }] of styles?.kind === 'mapping' ? styles.entries : [])
    for (const name of selectorsIn(names))
      if (!compoundsIn(name).every(compoundOf)) file.report(unknownSelector(name, file.locate(key)))
}

function unknownSelector(found: string, place: Place): Diagnostic {
  const wrong = compoundsIn(found).find((compound) => compoundOf(compound) === undefined) ?? found
  const [element = ''] = wrong.split('.')
  const meant = ELEMENTS.some((one) => one === element) ? undefined : didYouMean(element, ELEMENTS)
  return diagnostic('error', 'unknown-selector', { found, nearest: meant, known: ELEMENTS }, place)
}

function compoundOf(name: string): Compound | undefined {
  const [element = '', ...classes] = name.split('.')
  if (classes.some((one) => !/^[a-z][a-z0-9-]*$/.test(one))) return undefined
  if (element === '') return classes.length > 0 ? { classes } : undefined
  const known = ELEMENTS.find((one): one is ElementName => one === element)
  return known && { element: known, classes }
}

type TypedLook = TypedTheme['styles'][string]

function textWish(look: TypedTheme['body'], palette: Palette): TextWish {
  const { size, weight, slope, tracking, align, leading, hyphenation, rise, tied } = look
  const colour = look.colour === undefined ? undefined : palette[look.colour]
  return given({
    size,
    weight,
    slope,
    smallCapitals: isChosen(look.capitals, 'small'),
    nameCapitals: look['name-capitals'],
    oldStyleFigures: isChosen(look.figures, 'old-style'),
    tracking,
    colour,
    align,
    leading,
    hyphenation,
    widestSpace: look['widest-space'],
    rise,
    tied,
    leastSize: look['least-size'],
    separator: look.separator,
  })
}

function blockWish(look: TypedLook, palette: Palette): StyleRule['block'] {
  const { before, after, left, right, indent, hang, widows, orphans, width, marker, gutter } = look
  const keeps = look.keep === undefined ? undefined : [look.keep].flat()
  return given({
    before,
    after,
    left,
    right,
    indent,
    hang,
    ruleAbove: lineOf(look['rule-above'], palette),
    ruleBelow: lineOf(look['rule-below'], palette),
    frame: lineOf(look.frame, palette),
    initial: look.initial,
    leadIn: look['lead-in'],
    keepLines: keeps?.includes('lines'),
    keepNext: keeps?.includes('next'),
    keepPrevious: keeps?.includes('previous'),
    widows,
    orphans,
    marker: marker === 'none' ? null : marker,
    width,
    gutter,
    setAs: look['set-as'],
  })
}

const lineOf = (line: TypedLook['rule-above'], palette: Palette): RuleLook | undefined =>
  line && {
    thickness: line.thickness,
    gap: line.gap,
    width: line.width,
    double: line.double,
    ornament: line.ornament ?? null,
    ornamentSize: line['ornament-size'],
    colour: (line.colour && palette[line.colour]) ?? BODY.colour,
  }

const isChosen = <Word>(word: Word | undefined, wanted: Word): boolean | undefined =>
  word === undefined ? undefined : word === wanted

/** What a value has, without what is undefined. */
const given = <Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }

/** The class that every insert may need: reopened in a hurry, an approved one says UPDATED in any theme. */
const MARK = 'updated'

const withMark = (rules: readonly StyleRule[]): readonly StyleRule[] =>
  rules.some(({ selector }) => selector.some(({ classes }) => classes.includes(MARK)))
    ? rules
    : [...rules, { selector: [{ classes: [MARK] }], text: { weight: 'bold' }, block: {} }]

/** Reports pairs of numbers that are the wrong way round. */
function reportOrder({ insert, verse }: TypedTheme, root: YamlNode, file: OpenFile): void {
  const placeOf = (...path: readonly string[]): Place =>
    file.locate((nodeAt(root, path) ?? root).range)
  for (const key of ['size', 'leading'] as const) {
    const bounds = insert[key]
    if (bounds && bounds.floor > bounds.best)
      file.report(diagnostic('error', 'floor-above-best', bounds, placeOf('insert', key, 'floor')))
  }
  if (verse.least > verse.most)
    file.report(diagnostic('error', 'least-above-most', verse, placeOf('verse')))
}

function placesOfFaces(root: YamlNode, file: OpenFile): ReadonlyMap<FaceRole, Place> {
  const faces = nodeAt(root, ['faces'])
  return new Map(
    faceRoles.flatMap((role) => {
      const entry = entryOf(faces, role)
      return entry ? [[role, file.locate(entry.value.range)] as const] : []
    }),
  )
}

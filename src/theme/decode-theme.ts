import { decode } from '../decode/decode.ts'
import type { OpenFile } from '../decode/open-file.ts'
import { openYaml, reportKeys } from '../decode/open-yaml.ts'
import { reportPale } from '../decode/pale-colour.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import type { Place } from '../place.ts'
import type { Source } from '../source.ts'
import { type FaceRole, faceRoles, looks } from '../vocabulary.ts'
import { emptyMapping, entryOf, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import {
  ACCENT,
  type Colour,
  type Compound,
  ELEMENTS,
  type ElementName,
  faceKey,
  type PageTheme,
  type RuleLook,
  type StyleRule,
  type TextLook,
  type TextWish,
  type Theme,
} from './theme.ts'
import {
  namesSchema,
  type ThemeNames,
  type TypedLook,
  themeSchema,
  themeSchemaFor,
} from './theme-schema.ts'
import { type Cuts, extendTheme, familiesIn, type WrittenTheme } from './written-theme.ts'

/** A theme's file as read. */
export interface ThemeFile {
  readonly source: Source
  /** Absent where an error was reported. */
  readonly written?: WrittenTheme
  /** Where the file names each face, by the names that `Theme` has for them. */
  readonly facePlaces: ReadonlyMap<string, Place>
}

/** What the package ships that a theme may name. */
export interface Shipped {
  readonly faces: readonly string[]
  /** Families of the parish's own files, by name. */
  readonly own: ReadonlyMap<string, Cuts>
  /** Themes that another may extend; undefined for a name that is none. */
  readonly theme: (name: string) => WrittenTheme | undefined
  /** On which a theme stands that extends none. */
  readonly ground: WrittenTheme
}

/** What a theme may extend. */
const THEMES: readonly string[] = [...looks, 'large-print']

type Palette = Readonly<Record<string, Colour>>

/**
 * Decodes a theme. Every problem is reported, each with its place.
 *
 * @param path as messages name the file
 */
export function decodeTheme(
  path: string,
  text: string,
  shipped: Shipped,
  report: (problem: Diagnostic) => void,
): ThemeFile {
  let isSound = true
  const open = openYaml({ path, text, schema: themeSchema, isPublic: true }, (problem) => {
    if (problem.severity === 'error') isSound = false
    report(problem)
  })
  const { file, source, gaps } = open
  const root = open.root ?? emptyMapping({ from: 0, to: 0 })
  const facePlaces = placesOfFaces(root, file)
  if (gaps.length > 0) return { source, facePlaces }
  reportKeys(open, [])
  const extended = decode(namesSchema, root, { ...file, report: () => {} })?.extends
  const base = (extended && shipped.theme(extended)) || shipped.ground
  const families = new Map([...familiesIn(shipped.faces), ...shipped.own])
  const names: ThemeNames = {
    colours: [...keysOf(nodeAt(root, ['palette'])), ...Object.keys(base.palette), ACCENT],
    faces: shipped.faces,
    families: [...families.keys()],
    named: [TEXT_FAMILY, ...keysOf(nodeAt(root, ['families'])), ...Object.keys(base.families)],
    themes: THEMES,
  }
  const typed = decode(themeSchemaFor(names), root, file)
  reportSelectors(root, file)
  if (typed === undefined) return { source, facePlaces }
  // faces that a theme names itself have none of another family beside them
  const { regular } = base.faces
  const ownFaces = base === shipped.ground && typed.faces !== undefined
  const alone = { ...base, faces: regular === undefined ? {} : { regular } }
  const written = extendTheme(ownFaces ? alone : base, typed, families)
  reportOrder(written, root, file)
  reportPale(typed.colour, nodeAt(root, ['colour']), file)
  return { source, facePlaces, ...(isSound && { written }) }
}

/** Also those whose values are wrong, so that what names them is not wrong as well. */
const keysOf = (node: YamlNode | undefined): readonly string[] =>
  node?.kind === 'mapping' ? [...node.entries.keys()] : []

/** The family that text is set in where no rule names another. */
const TEXT_FAMILY = 'text'

/**
 * A theme with its names looked up.
 *
 * @param classes that templates use and the theme may not know: they look as their elements do
 */
export function themeOf(written: WrittenTheme, classes: readonly string[] = []): Theme {
  const palette: Palette = { ...written.palette, [ACCENT]: ACCENT }
  const { slope, ...body } = textWish(written.body, palette)
  return {
    page: pageOf(written.page),
    faces: facesOf(written),
    insert: written.insert,
    verse: written.verse,
    colour: written.colour,
    body: { ...BODY, ...body, ...(slope === 'italic' && { slope }) },
    rules: withClasses(rulesOf(written.styles, palette), classes),
  }
}

/** Classes that a theme's rules name. */
export const classesIn = ({ styles }: WrittenTheme): readonly string[] => [
  ...new Set(
    styles.flatMap(([names]) =>
      Array.from(names.matchAll(/\.([a-z][a-z0-9-]*)/g), ([, name = '']) => name),
    ),
  ),
]

const facesOf = ({ faces, families }: WrittenTheme): Theme['faces'] => ({
  ...faces,
  ...Object.fromEntries(
    Object.entries(families).flatMap(([name, cuts]) =>
      Object.entries(cuts).map(([role, face]) => [faceKey(name, role), face] as const),
    ),
  ),
})

const BODY: TextLook = {
  size: 1,
  leastSize: 0,
  family: '',
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
  'margins-of': own,
  columns,
  gutter,
  widest,
  'justified-from': justifiedFrom,
  'page-numbers': numbers,
  'running-foot': running,
  grid,
  'code-side': codeSide,
}: WrittenTheme['page']): PageTheme => ({
  margins,
  marginsOf: Object.fromEntries(
    Object.entries(own).map(([shape, wish]) => [shape, { ...margins, ...wish }]),
  ),
  columns,
  gutter,
  widest,
  justifiedFrom,
  foot: running ? 'running' : numbers === 'of-all' ? 'of-all' : numbers ? 'number' : 'none',
  grid,
  codeSide,
})

/** Rules in the order of the file. */
const rulesOf = (styles: WrittenTheme['styles'], palette: Palette): readonly StyleRule[] =>
  styles.flatMap(([names, look]) => {
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

function textWish(look: WrittenTheme['body'], palette: Palette): TextWish {
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
    family: look.face === TEXT_FAMILY ? '' : look.face,
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

/** Reopened in a hurry, an insert that was approved says UPDATED in any theme. */
const MARK = 'updated'

/** With rules for classes that have none, before all others: nothing of theirs is changed. */
function withClasses(
  rules: readonly StyleRule[],
  classes: readonly string[],
): readonly StyleRule[] {
  const known = new Set(rules.flatMap(({ selector }) => selector.flatMap((one) => one.classes)))
  const lacking = [...new Set([MARK, ...classes])].filter((name) => !known.has(name))
  return [
    ...lacking.map(
      (name): StyleRule => ({
        selector: [{ classes: [name] }],
        text: name === MARK ? { weight: 'bold' } : {},
        block: {},
      }),
    ),
    ...rules,
  ]
}

/** Reports pairs of numbers that are the wrong way round. */
function reportOrder({ insert, verse }: WrittenTheme, root: YamlNode, file: OpenFile): void {
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

function placesOfFaces(root: YamlNode, file: OpenFile): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const note = (node: YamlNode | undefined, keyFor: (role: FaceRole) => string): void => {
    for (const role of faceRoles) {
      const named = node?.kind === 'scalar' ? node : entryOf(node, role)?.value
      if (named) places.set(keyFor(role), file.locate(named.range))
    }
  }
  note(nodeAt(root, ['faces']), (role) => role)
  for (const name of keysOf(nodeAt(root, ['families'])))
    note(nodeAt(root, ['families', name]), (role) => faceKey(name, role))
  return places
}

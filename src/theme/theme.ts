import type { Points } from '../length.ts'
import type { Bounds } from '../load/parish.ts'
import { memoize, memoizeEach } from '../memoize.ts'
import type { FaceRole, PageColour, Shape } from '../vocabulary.ts'

/**
 * How a document looks, as plain JSON: page, faces, and a list of rules that give elements and
 * classes their type, spaces and keeps. Decoded from YAML by `decode-theme.ts`.
 */
export interface Theme {
  readonly page: PageTheme
  /** The file's name of a face for each role, and by `faceKey` for those of other families; one that is missing is set in the next plainer one. */
  readonly faces: Readonly<Partial<Record<string, string>>>
  /** What holds instead of the parish's own insert settings, for a layout that is not the parish's to choose. */
  readonly insert: InsertTheme
  /** How many words a verse that is chosen for the page should have. */
  readonly verse: { readonly least: number; readonly most: number }
  /** What `accent` in the palette is where the parish does not say. */
  readonly colour: PageColour
  /** Type of the body, which every rule starts from. */
  readonly body: TextLook
  /** In the order of the file: where two rules say different things, the later one holds. */
  readonly rules: readonly StyleRule[]
}

/** A colour of the palette in sRGB, `#rrggbb`. */
export type Colour = string

/** What a rule says for the colour that `dressTheme` gives it. */
export const ACCENT = 'accent'

/** Paper around the text. */
export interface PageTheme {
  readonly margins: Margins
  /** Margins of a shape that needs its own. */
  readonly marginsOf: Readonly<Partial<Record<Shape, Margins>>>
  /** Columns of the text, where each is wide enough. */
  readonly columns: number
  /** Between columns. */
  readonly gutter: Points
  /** Wider text stands in two columns, or has wider margins. */
  readonly widest: Points
  /** Text that the looks justify is set ragged where its column is narrower. */
  readonly justifiedFrom: Points
  /** What stands in the lower margin of panels. */
  readonly foot: PageFoot
  /** Lines of the body stand on one grid on all panels, and spaces take whole lines. */
  readonly grid: boolean
  /** Side of a QR code, without its quiet zone. */
  readonly codeSide: Points
}

/**
 * `number`: on every panel its number. `of-all`: "2 of 7". `running`: parish, date and number, on every
 * panel but the first. Nothing where there is one panel, but for `number`.
 */
export type PageFoot = 'none' | 'number' | 'of-all' | 'running'

/** Distances from a panel's edges to its text. `inner` is the side of a fold. */
export interface Margins {
  readonly top: Points
  readonly bottom: Points
  readonly outer: Points
  readonly inner: Points
}

/** Settings that a theme may take out of the parish's hands. */
export interface InsertTheme {
  readonly shape?: Shape
  readonly size?: Bounds
  readonly leading?: Bounds
  readonly hanging?: boolean
}

/** How text looks; what is inside an element inherits it. */
export interface TextLook {
  /** Times the body's size; not compounded. */
  readonly size: number
  /** As small as this it may be where it then takes fewer lines; 0 where its size is its size. */
  readonly leastSize: number
  /** Of the theme's families the one that it is set in; nothing for the faces of the text. */
  readonly family: string
  readonly weight: 'regular' | 'bold'
  readonly slope: 'upright' | 'italic'
  readonly smallCapitals: boolean
  /** Of words in capitals the first letter stays large, and the others are small capitals. */
  readonly nameCapitals: boolean
  readonly oldStyleFigures: boolean
  /** Added after every glyph, in em. */
  readonly tracking: number
  readonly colour: Colour
  readonly align: 'justified' | 'left' | 'centre' | 'right'
  /** Baseline distance over the size; `body` follows the one that the fit chose. */
  readonly leading: number | 'body'
  readonly hyphenation: boolean
  /** How many times its natural width a justified space may be before looser settings are tried. */
  readonly widestSpace: number
  /** Baseline shift in em, up positive. */
  readonly rise: number
  /** Never divided between lines. */
  readonly tied: boolean
  /** A sign between two things: lines end at it rather than elsewhere, and then it does not print. */
  readonly separator: boolean
}

/** How a block stands among others; not inherited. */
export interface BlockLook {
  readonly before: Space
  readonly after: Space
  /** Margins inside the measure, in em of the body. */
  readonly left: number
  readonly right: number
  /** Of the first line, in em, where the paragraph follows another paragraph. */
  readonly indent: number
  /** How far all lines but the first stand in, in em. */
  readonly hang: number
  readonly ruleAbove: RuleLook | null
  readonly ruleBelow: RuleLook | null
  /** A line around its words, and around a code beside them. */
  readonly frame: RuleLook | null
  /** Lines that a large first letter stands beside, where it is the first of its part; 0 for none. */
  readonly initial: number
  /** Words at the head of its part that have the look of `.lead-in`. */
  readonly leadIn: number
  /** Its lines stay on one panel. */
  readonly keepLines: boolean
  /** Stays with what follows, or with what comes before. */
  readonly keepNext: boolean
  readonly keepPrevious: boolean
  /** The fewest lines of a divided paragraph that may begin a panel, and end one. */
  readonly widows: number
  readonly orphans: number
  /** What stands before a list's items: a sign, their numbers, or nothing. */
  readonly marker: string | 'number' | null
  /** Between the columns of a table, in em of the body. */
  readonly gutter: number
  /** How a table is set: in columns where they fit, or each row as lines that begin with the heads of its columns. */
  readonly setAs: 'columns' | 'lines'
  /** Of a picture or a line across: part of the measure. */
  readonly width: number
}

/** Room between blocks, in lines of the body; between two blocks the larger one stands. */
export interface Space {
  readonly natural: number
  /** How much it may grow and give, so that panels end level. */
  readonly stretch: number
  readonly shrink: number
}

/** A drawn line above or below a block. */
export interface RuleLook {
  readonly thickness: Points
  /** Between the line and the text, in lines of the body. */
  readonly gap: number
  /** Part of the measure; a shorter one stands where the text's alignment puts it. */
  readonly width: number
  /** A thinner one beside it. */
  readonly double: boolean
  /** In its middle; `season` until `dressTheme` knows which, and a sign of the text's face by itself. */
  readonly ornament: string | Drawing | null
  /** Times the body's size. */
  readonly ornamentSize: number
  readonly colour: Colour
}

/** A filled outline, an em wide or high. */
export interface Drawing {
  /** In em of its own size. */
  readonly width: number
  readonly height: number
  /** Absolute moves, lines, curves and ends of SVG 1.1 (§8.3), in hundredths of an em from the top left: `M 0 50 L 100 50 C … Z`. */
  readonly path: string
}

/** What a rule says of text; a slope of `opposite` turns emphasis upright inside italics. */
export type TextWish = Partial<Omit<TextLook, 'slope'> & { readonly slope: Slope }>
type Slope = TextLook['slope'] | 'opposite'

/** Looks for the elements that a selector names. */
export interface StyleRule {
  readonly selector: Selector
  readonly text: TextWish
  readonly block: Partial<BlockLook>
}

/** An element, inside others from the outside in, as in CSS: `.contact p`. */
export type Selector = readonly Compound[]

/** `h2`, `.heading` or `h2.heading`. */
export interface Compound {
  readonly element?: ElementName
  readonly classes: readonly string[]
}

/** Elements that a rule may name: a document's, blocks first. */
export const ELEMENTS = [
  'header',
  'main',
  'section',
  'article',
  'aside',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'hr',
  'figure',
  'figcaption',
  'em',
  'strong',
  'cite',
  'span',
  'a',
] as const

export type ElementName = (typeof ELEMENTS)[number]

/** Classes that a template may use. */
export const classesOf = memoizeEach(
  ({ rules }: Theme): ReadonlySet<string> =>
    new Set(rules.flatMap(({ selector }) => selector.flatMap(({ classes }) => classes))),
)

/** An element where it stands: itself last, what it stands in before it. */
export interface StyledElement {
  readonly element: ElementName
  readonly classes: readonly string[]
}

const NO_SPACE: Space = { natural: 0, stretch: 0, shrink: 0 }

const PLAIN: BlockLook = {
  before: NO_SPACE,
  after: NO_SPACE,
  left: 0,
  right: 0,
  indent: 0,
  hang: 0,
  ruleAbove: null,
  ruleBelow: null,
  frame: null,
  initial: 0,
  leadIn: 0,
  keepLines: false,
  keepNext: false,
  keepPrevious: false,
  widows: 2,
  orphans: 2,
  marker: null,
  gutter: 1.2,
  setAs: 'columns',
  width: 1,
}

/** Looks of the last element of `path`, whose surroundings gave it `inherited`. */
export function lookOf(
  theme: Theme,
  path: readonly StyledElement[],
  inherited: TextLook,
): { readonly text: TextLook; readonly block: BlockLook } {
  let text = inherited
  let block = PLAIN
  for (const rule of rulesAt(theme)(path)) {
    text = withWish(text, rule.text, inherited)
    block = { ...block, ...rule.block }
  }
  return { text, block }
}

/** The rules for what stands at a path: most of a document's elements stand like others. */
const rulesAt = memoizeEach(({ rules }: Theme) =>
  memoize(
    (path: readonly StyledElement[]) => rules.filter(({ selector }) => matches(selector, path)),
    (path) => path.map(({ element, classes }) => [element, ...classes].join('.')).join(' '),
  ),
)

function withWish(text: TextLook, wish: TextWish, inherited: TextLook): TextLook {
  const { slope, ...rest } = wish
  if (slope === undefined) return { ...text, ...rest }
  if (slope !== 'opposite') return { ...text, ...rest, slope }
  return { ...text, ...rest, slope: inherited.slope === 'italic' ? 'upright' : 'italic' }
}

/** The last compound names the element itself, those before it some of its surroundings, in order. */
function matches(selector: Selector, path: readonly StyledElement[]): boolean {
  let at = path.length - 1
  for (let i = selector.length - 1; i >= 0; i--) {
    const compound = selector[i]
    if (!compound) return false
    const isItself = i === selector.length - 1
    while (at >= 0 && !fits(compound, path[at])) {
      if (isItself) return false
      at--
    }
    if (at < 0) return false
    at--
  }
  return true
}

const fits = (compound: Compound, standing: StyledElement | undefined): boolean =>
  standing !== undefined &&
  (compound.element === undefined || compound.element === standing.element) &&
  compound.classes.every((name) => standing.classes.includes(name))

/** By what a face of another family than the text's is known. */
export const faceKey = (family: string, role: string): string => `${family}:${role}`

/** The face that a look is set in, or the next plainer one that the theme has: by the key that it has in `faces`. */
export function faceOf(theme: Theme, look: TextLook): string {
  const roles: readonly FaceRole[] =
    look.weight === 'bold'
      ? look.slope === 'italic'
        ? ['bold-italic', 'bold', 'regular']
        : ['bold', 'regular']
      : look.slope === 'italic'
        ? ['italic', 'regular']
        : ['regular']
  const wanted =
    look.smallCapitals && roles[0] === 'regular' ? (['small', ...roles] as const) : roles
  const own = look.family === '' ? [] : wanted.map((role) => faceKey(look.family, role))
  return [...own, ...wanted].find((key) => theme.faces[key] !== undefined) ?? 'regular'
}

import * as v from 'valibot'
import {
  choice,
  either,
  faceName,
  flag,
  flagOr,
  hexColour,
  length,
  maybe,
  number,
  numberOr,
  pageColour,
  stretchable,
  wholeNumber,
  words,
} from '../decode/field.ts'
import { type FaceRole, type Shape, shapes } from '../vocabulary.ts'

type NameSchema = ReturnType<typeof words>

/** Distances of a shape that needs its own; what is left out is as on every other. */
const shapeMarginsSchema = v.object({
  top: maybe(length()),
  bottom: maybe(length()),
  outer: maybe(length()),
  inner: maybe(length()),
})

const shapeMargins = Object.fromEntries(
  shapes.map((shape) => [shape, maybe(shapeMarginsSchema)]),
) as Readonly<Record<Shape, v.ExactOptionalSchema<typeof shapeMarginsSchema, undefined>>>

/** What a theme should have of the size or the leading, and the least it may have. */
const bounds = v.object({ best: number(0.5, 72), floor: number(0.5, 72) })

/** Every text's look, as a theme's `body` and its rules write it; a colour is a name in the palette, a face one of the families. */
const textEntries = (colour: NameSchema, family: NameSchema) => ({
  face: maybe(family),
  size: maybe(number(0.6, 6)),
  'least-size': maybe(number(0.6, 6)),
  weight: maybe(choice('regular', 'bold')),
  slope: maybe(choice('upright', 'italic', 'opposite')),
  capitals: maybe(choice('small', 'as-typed')),
  'name-capitals': maybe(flag()),
  figures: maybe(choice('old-style', 'lining')),
  tracking: maybe(number(-0.1, 1)),
  colour: maybe(colour),
  align: maybe(choice('justified', 'left', 'centre', 'right')),
  leading: maybe(numberOr('body', 0.9, 3)),
  hyphenation: maybe(flag()),
  'widest-space': maybe(number(1, 4)),
  rise: maybe(number(-1, 1)),
  tied: maybe(flag()),
  separator: maybe(flag()),
})

const keep = choice('lines', 'next', 'previous')

/** What a rule may say besides: how a block stands among others. */
const blockEntries = (colour: NameSchema) => {
  const line = maybe(lineSchema(colour))
  return {
    before: maybe(stretchable()),
    after: maybe(stretchable()),
    left: maybe(number(0, 20)),
    right: maybe(number(0, 20)),
    indent: maybe(number(0, 10)),
    hang: maybe(number(0, 10)),
    'rule-above': line,
    'rule-below': line,
    frame: line,
    initial: maybe(wholeNumber(0, 5)),
    'lead-in': maybe(wholeNumber(0, 20)),
    widows: maybe(number(1, 10)),
    orphans: maybe(number(1, 10)),
    width: maybe(number(0.01, 1)),
    keep: maybe(either(keep, v.array(keep))),
    marker: maybe(words()),
    gutter: maybe(number(0, 10)),
    'set-as': maybe(choice('columns', 'lines')),
  }
}

const lineSchema = (colour: NameSchema) =>
  v.object({
    thickness: v.optional(length(), '0.5 pt'),
    gap: v.optional(number(0, 5), '0.3'),
    width: v.optional(number(0, 1), '1'),
    double: v.optional(flag(), 'false'),
    ornament: maybe(words()),
    'ornament-size': v.optional(number(0.5, 5), '1.5'),
    colour: maybe(colour),
  })

/** Names that a theme's file gives, which are read before whatever names them. */
export const namesSchema = v.object({
  extends: maybe(words()),
  palette: v.optional(v.record(v.string(), hexColour()), {}),
})

/** What a theme may name. Where a list is not at hand, any word will do. */
export interface ThemeNames {
  /** In the palette. */
  readonly colours?: readonly string[]
  /** Faces of the package, and families of them. */
  readonly faces?: readonly string[]
  readonly families?: readonly string[]
  /** Families that rules may name. */
  readonly named?: readonly string[]
  /** What it may extend. */
  readonly themes?: readonly string[]
}

/** `theme.yaml` and `large-print.yaml`. */
export const themeSchemaFor = ({ colours, faces, families, named, themes }: ThemeNames = {}) => {
  const colour = colours ? choice(...colours) : words()
  const face = faces ? faceName(faces) : words()
  const family = either(
    families ? faceName(families) : words(),
    v.object({
      regular: maybe(face),
      italic: maybe(face),
      bold: maybe(face),
      'bold-italic': maybe(face),
      small: maybe(face),
    } satisfies Record<FaceRole, v.GenericSchema>),
  )
  const text = textEntries(colour, named ? choice(...named) : words())
  return v.object({
    extends: maybe(themes ? choice(...themes) : words()),
    page: maybe(
      v.object({
        margins: maybe(shapeMarginsSchema),
        'margins-of': maybe(v.object(shapeMargins)),
        columns: maybe(wholeNumber(1, 4)),
        gutter: maybe(length()),
        widest: maybe(length()),
        'justified-from': maybe(length()),
        'page-numbers': maybe(flagOr('of-all')),
        'running-foot': maybe(flag()),
        grid: maybe(flag()),
        'code-side': maybe(length()),
      }),
    ),
    faces: maybe(family),
    families: maybe(v.record(v.string(), family)),
    insert: maybe(
      v.object({
        shape: maybe(choice(...shapes)),
        size: maybe(bounds),
        leading: maybe(bounds),
        hanging: maybe(flag()),
      }),
    ),
    verse: maybe(v.object({ least: maybe(number(1, 500)), most: maybe(number(1, 500)) })),
    colour: maybe(pageColour()),
    palette: namesSchema.entries.palette,
    body: maybe(v.object(text)),
    styles: v.optional(
      v.record(v.string(), v.optional(v.object({ ...text, ...blockEntries(colour) }), {})),
      {},
    ),
  })
}

/** The same for one who knows no names: an editor. */
export const themeSchema = themeSchemaFor()

export type TypedTheme = v.InferOutput<typeof themeSchema>
export type TypedLook = TypedTheme['styles'][string]

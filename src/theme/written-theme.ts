import type { FaceRole } from '../vocabulary.ts'
import { faceRoles } from '../vocabulary.ts'
import type { TypedLook, TypedTheme } from './theme-schema.ts'

/**
 * A theme as its file writes it, with all that it extends: plain JSON. Colours and faces are still names, so
 * that a theme that extends it may change what a name means.
 */
export interface WrittenTheme {
  readonly page: WrittenPage
  readonly faces: Cuts
  /** Further families, by the names that rules call them. */
  readonly families: Readonly<Record<string, Cuts>>
  readonly insert: NonNullable<TypedTheme['insert']>
  readonly verse: Required<NonNullable<TypedTheme['verse']>>
  readonly colour: NonNullable<TypedTheme['colour']>
  readonly palette: TypedTheme['palette']
  readonly body: NonNullable<TypedTheme['body']>
  /** In the order in which they hold. */
  readonly styles: readonly (readonly [names: string, look: TypedLook])[]
}

type TypedPage = NonNullable<TypedTheme['page']>

interface WrittenPage extends Omit<Required<TypedPage>, 'margins'> {
  readonly margins: Required<NonNullable<TypedPage['margins']>>
}

/** The faces of one family: a face of the package, or a file of the parish, for each cut that it has. */
export type Cuts = Readonly<Partial<Record<FaceRole, string>>>

/** Faces of the package as families by their names: `eb-garamond`. */
export function familiesIn(faces: readonly string[]): ReadonlyMap<string, Cuts> {
  const families = new Map<string, Record<string, string>>()
  // the longest cut first: a bold italic is no italic
  const roles = faceRoles.toSorted((one, other) => other.length - one.length)
  for (const face of faces) {
    const role = roles.find((one) => face.endsWith(`-${one}`))
    if (role === undefined) continue
    const name = face.slice(0, -role.length - 1)
    families.set(name, { ...families.get(name), [role]: face })
  }
  return families
}

/** What a theme stands on that extends none: the page and the faces of this one, and none of its rules. */
export const groundOf = (theme: WrittenTheme): WrittenTheme => ({
  ...theme,
  page: { ...PAGE, margins: theme.page.margins },
  insert: {},
  colour: 'none',
  palette: {},
  body: {},
  styles: [],
})

const INCH = 72

const PAGE: WrittenPage = {
  margins: { top: INCH / 2, bottom: INCH / 2, outer: INCH / 2, inner: INCH / 2 },
  'margins-of': {},
  columns: 1,
  gutter: 0.3 * INCH,
  widest: 100 * INCH,
  'justified-from': 3.6 * INCH,
  'page-numbers': false,
  'running-foot': false,
  grid: true,
  'code-side': 0.8 * INCH,
}

/** What the shipped themes stand on. */
export const GROUND: WrittenTheme = {
  page: PAGE,
  faces: {},
  families: {},
  insert: {},
  verse: { least: 6, most: 40 },
  colour: 'none',
  palette: {},
  body: {},
  styles: [],
}

/**
 * A theme with what another one changes of it: each key of the other holds in place of its own, and the other's
 * rules stand behind its own.
 *
 * @param families of the package, by name
 */
export function extendTheme(
  base: WrittenTheme,
  typed: TypedTheme,
  families: ReadonlyMap<string, Cuts>,
): WrittenTheme {
  const cutsOf = (written: NonNullable<TypedTheme['faces']>, before: Cuts): Cuts =>
    typeof written === 'string'
      ? (families.get(written) ?? { regular: written })
      : { ...before, ...written }
  const { page = {}, faces, verse, insert, body, palette } = typed
  return {
    page: {
      ...base.page,
      ...page,
      margins: { ...base.page.margins, ...page.margins },
      'margins-of': marginsOf(base.page['margins-of'], page['margins-of']),
    },
    faces: faces === undefined ? base.faces : cutsOf(faces, base.faces),
    families: {
      ...base.families,
      ...Object.fromEntries(
        Object.entries(typed.families ?? {}).map(([name, written]) => [
          name,
          cutsOf(written, base.families[name] ?? {}),
        ]),
      ),
    },
    insert: { ...base.insert, ...insert },
    verse: { ...base.verse, ...verse },
    colour: typed.colour ?? base.colour,
    palette: { ...base.palette, ...palette },
    body: { ...base.body, ...body },
    styles: [...base.styles, ...Object.entries(typed.styles)],
  }
}

type ShapeMargins = NonNullable<TypedPage['margins-of']>

const marginsOf = (base: ShapeMargins, own: ShapeMargins = {}): ShapeMargins => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(own).map(([shape, margins]) => [
      shape,
      { ...base[shape as keyof ShapeMargins], ...margins },
    ]),
  ),
})

import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import { addedFaces, fontFilesOf, isAdded } from '../fonts/added-faces.ts'
import type { Face, Faces } from '../fonts/face.ts'
import { familiesOfFiles } from '../fonts/families-of-files.ts'
import { charactersIn, uncovered } from '../fonts/font-fallback.ts'
import { builtInFacesFor, builtInNames, type FaceNames, SIGNS } from '../fonts/index.ts'
import { loadLibraryFace } from '../fonts/library-face.ts'
import type { Files, Resources } from '../host.ts'
import { inOrder } from '../in-order.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import { memoize, memoizeEach } from '../memoize.ts'
import { openText } from '../open-text.ts'
import type { Sources } from '../source.ts'
import {
  classesIn,
  decodeTheme,
  type Shipped,
  type ThemeFile,
  themeOf,
} from '../theme/decode-theme.ts'
import type { Theme } from '../theme/theme.ts'
import { groundOf, type WrittenTheme } from '../theme/written-theme.ts'
import { isFontFile, type Layout, type Look, looks } from '../vocabulary.ts'

/** A theme with the faces it names. */
export interface OpenTheme {
  readonly theme: Theme
  /**
   * The theme's faces by role, able to set this text as far as their files can; where one of them
   * cannot, the others of `chainFor` are there too.
   */
  readonly facesFor: (text: string) => Promise<Faces>
}

export interface OpenedTheme {
  /** Absent where an error is among the diagnostics. */
  readonly open?: OpenTheme
  /** The parish's own theme, for showing what is wrong in it. */
  readonly sources: Sources
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * How an edition looks: the parish's own `templates/theme.yaml` or `large-print.yaml`, or the package's theme. A face
 * that is a file stands beside the parish's theme; every other name is a built-in face.
 *
 * @param look of the standard edition, where the parish has no theme of its own
 */
export async function openTheme(
  edition: Layout,
  look: Look,
  folder: string,
  files: Files,
  resources: Resources,
): Promise<OpenedTheme> {
  const read = readTheme(edition, folder, files, resources)
  if (read === undefined) {
    const name = edition === 'standard' ? look : edition
    // Themes of the package are sound, and their faces built in: one is read when something is laid out.
    const theme = (): Theme => lookedUp(resources)(shippedTheme(name, resources))
    return { open: opened(theme, new Map(), folder, files, resources), ...NOTHING_READ }
  }
  const { sources } = read
  if (read.written === undefined) return { sources, diagnostics: read.diagnostics }
  const theme = lookedUp(resources)(read.written)
  const own = await loadOwnFaces(theme, read.facePlaces, folder, files)
  const diagnostics = [...read.diagnostics, ...own.diagnostics]
  if (hasErrors(diagnostics)) return { sources, diagnostics }
  return { open: opened(() => theme, own.faces, folder, files, resources), sources, diagnostics }
}

const NOTHING_READ = { sources: new Map(), diagnostics: [] } as const

const opened = (
  theme: () => Theme,
  own: Faces,
  folder: string,
  files: Files,
  resources: Resources,
): OpenTheme => ({
  get theme() {
    return theme()
  },
  facesFor: async (text) => {
    const builtIn: FaceNames = Object.fromEntries(
      Object.entries(theme().faces).filter(([key]) => !own.has(key)),
    )
    const faces = new Map([...(await builtInFacesFor(text, resources, builtIn)), ...own])
    const characters = charactersIn(text)
    const suffice = [...faces.values()].every((face) => uncovered(face, characters).length === 0)
    if (suffice) return faces
    const reserves = await builtInFacesFor(text, resources, reservesOf(theme()))
    const added = await addedFaces(folder, files)
    return new Map([...faces, ...reserves, ...added])
  },
})

/**
 * The faces that a role's words may be set in, the first that has them: the theme's, its reserve, those
 * that the parish added, the signs.
 */
export const chainFor = (role: string, faces: Faces): readonly string[] => [
  role,
  ...[reserveFor(role), ...[...faces.keys()].filter(isAdded), SIGNS].filter((one) =>
    faces.has(one),
  ),
]

/** A theme of the package as it is written: a look, or `large-print`. */
const shippedTheme = (name: Look | 'large-print', resources: Resources): WrittenTheme =>
  shippedThemes(resources)(name)

/** Read once for all parishes of a run. */
const shippedThemes = memoizeEach((resources: Resources) =>
  memoize(
    (name: Look | 'large-print'): WrittenTheme =>
      JSON.parse(new TextDecoder().decode(resources.resource(`themes/${name}.json`))),
  ),
)

/** A theme with its names looked up, those of the package's templates among them. */
const lookedUp = memoizeEach((resources: Resources) =>
  memoizeEach(
    (written: WrittenTheme): Theme =>
      themeOf(written, classesIn(shippedTheme('missal', resources))),
  ),
)

/** Under which name the reserve of a role's face is kept. */
const reserveFor = (role: string): string => `reserve-${role}`

/** Whether the theme's own faces could not set all of the text that they were asked for. */
export const hasReserves = (faces: Faces): boolean => faces.has(reserveFor('regular'))

/** EB Garamond has more letters than most: Vietnamese, Greek, Cyrillic. It stands in for all of them. */
const reservesOf = ({ faces }: Theme): FaceNames =>
  Object.fromEntries([
    ...Object.keys(faces).map((key) => [
      reserveFor(key),
      `eb-garamond-${key.slice(key.lastIndexOf(':') + 1).replace('small', 'regular')}`,
    ]),
    [SIGNS, SIGNS],
  ])

interface ReadTheme extends Omit<ThemeFile, 'source'> {
  readonly sources: Sources
  readonly diagnostics: readonly Diagnostic[]
}

/** The parish's own theme; undefined where it has none. */
function readTheme(
  edition: Layout,
  folder: string,
  files: Files,
  resources: Resources,
): ReadTheme | undefined {
  const path = `templates/${edition === 'standard' ? 'theme' : edition}.yaml`
  const read = files.read(`${folder}/${path}`)
  const usual = edition === 'standard' ? 'missal' : edition
  if (read.ok)
    return readOwnTheme(path, read.bytes, shippedFrom(usual, resources, fontFilesOf(folder, files)))
  return read.reason === 'refused'
    ? {
        sources: new Map(),
        facePlaces: new Map(),
        diagnostics: [diagnostic('error', 'unreadable', { path, reason: read.detail })],
      }
    : undefined
}

function readOwnTheme(path: string, bytes: Uint8Array, shipped: Shipped): ReadTheme {
  const opened = openText(path, bytes)
  if (!opened.ok) {
    const sources = new Map([[path, { text: opened.text, privateRanges: [] }]])
    return { sources, facePlaces: new Map(), diagnostics: [opened.problem] }
  }
  const diagnostics: Diagnostic[] = []
  const { source, ...read } = decodeTheme(path, opened.text, shipped, (problem) =>
    diagnostics.push(problem),
  )
  return { ...read, sources: new Map([[path, source]]), diagnostics: inOrder(diagnostics) }
}

const shippedFrom = (
  usual: Look | 'large-print',
  resources: Resources,
  own: readonly string[],
): Shipped => ({
  faces: builtInNames(resources),
  own: familiesOfFiles(own),
  theme: (name) => {
    const known = [...looks, 'large-print' as const].find((one) => one === name)
    return known && shippedTheme(known, resources)
  },
  ground: groundOf(shippedTheme(usual, resources)),
})

/** The faces that the parish brings, by their keys. */
async function loadOwnFaces(
  { faces: named }: Theme,
  places: ThemeFile['facePlaces'],
  folder: string,
  files: Files,
): Promise<{
  readonly faces: ReadonlyMap<string, Face>
  readonly diagnostics: readonly Diagnostic[]
}> {
  const faces = new Map<string, Face>()
  const diagnostics: Diagnostic[] = []
  for (const [key, file] of Object.entries(named)) {
    if (file === undefined || !isFontFile(file)) continue
    const path = `templates/${file}`
    const read = files.read(`${folder}/${path}`)
    const loaded = read.ok ? await loadLibraryFace(read.bytes, key.replace(':', '-')) : undefined
    if (loaded?.ok) faces.set(key, loaded.face)
    else {
      const reason = loaded?.reason ?? 'missing'
      const meant = loaded ? undefined : didYouMean(file, fontFilesOf(folder, files))
      diagnostics.push(
        diagnostic(
          'error',
          'unusable-face',
          { path, reason, ...(meant !== undefined && { nearest: `templates/${meant}` }) },
          places.get(key),
        ),
      )
    }
  }
  return { faces, diagnostics }
}

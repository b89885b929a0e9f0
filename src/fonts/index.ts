/**
 * In: what the build measured of the built-in faces, or a parish's own font files. Out: faces, which
 * know widths, glyphs and subsets, and a ruler of them. The font library is loaded only for text that
 * the measurements do not hold; nothing here knows of lines or pages.
 */
import type { Resources } from '../host.ts'
import { memoize, memoizeEach } from '../memoize.ts'
import type { Face, Faces } from './face.ts'
import { charactersIn, uncovered } from './font-fallback.ts'
import { loadLibraryFace } from './library-face.ts'
import { measuredFace } from './measured-face.ts'

/** Built-in faces of a theme: its name for each, and the name of the face's resources. */
export type FaceNames = Readonly<Partial<Record<string, string>>>

/** Names of the faces that the package ships. */
export const builtInNames = (resources: Resources): readonly string[] =>
  JSON.parse(new TextDecoder().decode(resources.resource('faces.json')))

/** The face of signs that were drawn for this package, and that stands in for other faces. */
export const SIGNS = 'signs'

/** The built-in faces that a theme names. Throws where one is not shipped. */
export const builtInFaces = (resources: Resources, names: FaceNames): Faces =>
  new Map(entriesOf(names).map(([name, file]) => [name, builtInFace(resources)(file)]))

/**
 * The same faces for a given text: those whose measurements lack some of its characters are set from
 * their whole files, which may have them (EB Garamond has Greek and Cyrillic).
 */
export async function builtInFacesFor(
  text: string,
  resources: Resources,
  names: FaceNames,
): Promise<Faces> {
  const characters = charactersIn(text)
  const faces = await Promise.all(
    entriesOf(names).map(async ([name, file]) => {
      const measured = builtInFace(resources)(file)
      const isEnough = uncovered(measured, characters).length === 0
      return [name, isEnough ? measured : await wholeFace(resources, file, measured)] as const
    }),
  )
  return new Map(faces)
}

/** With the words that it has shaped, for all parishes of a run. */
const builtInFace = memoizeEach((resources: Resources) =>
  memoize((file: string): Face => measuredFace(resources, file)),
)

async function wholeFace(resources: Resources, file: string, measured: Face): Promise<Face> {
  const loaded = await loadLibraryFace(resources.resource(`faces/${file}.ttf`), measured.name)
  if (!loaded.ok) throw new Error(`The built-in face ${file} is ${loaded.reason}.`)
  return loaded.face
}

const entriesOf = (names: FaceNames): readonly (readonly [string, string])[] =>
  Object.entries(names).flatMap(([name, file]) => (file === undefined ? [] : [[name, file]]))

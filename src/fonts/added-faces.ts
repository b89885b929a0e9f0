import type { Files } from '../host.ts'
import { byCodePoints } from '../in-order.ts'
import { isFontFile } from '../vocabulary.ts'
import type { Faces } from './face.ts'
import { loadLibraryFace } from './library-face.ts'

/** Where a parish keeps faces for letters that those of its theme lack; from its folder. */
export const ADDED_FACES = 'templates/fonts'

/** Whether a face's name is that of an added one. */
export const isAdded = (name: string): boolean => name.startsWith(PREFIX)

const PREFIX = 'added-'

/** Names of the font files in a folder, in the order in which they are tried. */
function fontFilesIn(folder: string, files: Files): readonly string[] {
  const entries = files.list(folder)
  if (entries === 'refused') return []
  return entries
    .filter(({ name, kind }) => kind === 'file' && !name.startsWith('.') && isFontFile(name))
    .map(({ name }) => name)
    .toSorted(byCodePoints)
}

/** Font files of the parish, from `templates/`: those beside the theme, then those that were added. */
export const fontFilesOf = (folder: string, files: Files): readonly string[] => [
  ...fontFilesIn(`${folder}/templates`, files),
  ...fontFilesIn(`${folder}/${ADDED_FACES}`, files).map((name) => `fonts/${name}`),
]

/** The faces that the parish added; a file that cannot be used is none of them. */
export async function addedFaces(folder: string, files: Files): Promise<Faces> {
  const loaded = await Promise.all(
    fontFilesIn(`${folder}/${ADDED_FACES}`, files).map(async (name) => {
      const read = files.read(`${folder}/${ADDED_FACES}/${name}`)
      const face = read.ok ? await loadLibraryFace(read.bytes, name) : undefined
      return face?.ok ? [[`${PREFIX}${name}`, face.face] as const] : []
    }),
  )
  return new Map(loaded.flat())
}

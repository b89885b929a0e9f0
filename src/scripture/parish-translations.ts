import { type Files, UnreadableError } from '../host.ts'
import { bookFile, psalm151File, searchFile, storedTranslation } from './stored-translation.ts'
import type { Translation } from './translation.ts'

/** The file of a translation's folder that says what it is and what was odd in it. */
export const aboutFile = 'about.txt'

/** How that file begins; a folder without it is not of our making. */
export const aboutHeading = '# A whole translation, made by `bulletin scripture add`.'

/** The folder of a parish in which its scripture lies, `scripture` in any case. */
export function scriptureFolder(folder: string, files: Files): string {
  const entries = files.list(folder)
  const found = entries === 'refused' ? undefined : entries.find(isScriptureFolder)
  return `${folder}/${found?.name ?? 'scripture'}`
}

const isScriptureFolder = ({ name, kind }: { name: string; kind: string }): boolean =>
  kind === 'folder' && name.toLowerCase() === 'scripture'

/**
 * The whole translations that a parish has imported, by name. Their books are read when a verse of
 * them is asked for.
 *
 * @throws UnreadableError when a book is there and the system refuses to read it
 */
export function parishTranslations(folder: string, files: Files): readonly Translation[] {
  const scripture = scriptureFolder(folder, files)
  const entries = files.list(scripture)
  if (entries === 'refused') return []
  return entries
    .filter(({ name, kind }) => kind === 'folder' && isOurs(`${scripture}/${name}`, files))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const read = (file: string): string | undefined =>
        textAt(`${scripture}/${name}/${file}`, files)
      return storedTranslation(name, {
        book: (book) => (book === 'Ps' ? psalms(read) : read(bookFile(book))),
        words: () => read(searchFile) ?? '',
      })
    })
}

/** All psalms, with the one that may stand apart. */
const psalms = (read: (file: string) => string | undefined): string =>
  `${read(bookFile('Ps')) ?? ''}${read(psalm151File) ?? ''}`

/** Whether a folder holds a translation that `bulletin scripture add` made. */
export const isOurs = (folder: string, files: Files): boolean =>
  !folder.includes('/.') &&
  textAt(`${folder}/${aboutFile}`, files)?.startsWith(aboutHeading) === true

function textAt(path: string, files: Files): string | undefined {
  const read = files.read(path)
  if (read.ok) return new TextDecoder().decode(read.bytes)
  if (read.reason === 'missing') return undefined
  throw new UnreadableError(path, read.detail)
}

import type { EditionFile } from '../../../archive/edition-files.ts'
import { wordsOfDocx } from '../../../render/docx/words-of-docx.ts'
import { wordsOfPage } from '../../../render/flow/words-of-page.ts'

type Reader = (bytes: Uint8Array) => string | undefined

const asText: Reader = (bytes) => new TextDecoder().decode(bytes)
const asPage: Reader = (bytes) => wordsOfPage(new TextDecoder().decode(bytes))

/** What reads a file's words, as whoever opens it reads them; null of what is held against what was made alone. */
const readers: Readonly<Record<EditionFile, Reader | null>> = {
  'insert.pdf': null,
  'insert-pages.pdf': null,
  'large-print.pdf': null,
  'bulletin.txt': asText,
  'phone.txt': asText,
  'bulletin.html': asPage,
  'bulletin.eml': null,
  'index.html': asPage,
  'events.ics': null,
  'bulletin.docx': wordsOfDocx,
}

/** The files of an issue that are read as words. */
export const wordFiles = (Object.keys(readers) as EditionFile[]).filter(
  (path) => readers[path] !== null,
)

/** The words of an issue's file; undefined where it is not read as words, or is damaged. */
export const issueFileText = (path: EditionFile, bytes: Uint8Array): string | undefined =>
  readers[path]?.(bytes)

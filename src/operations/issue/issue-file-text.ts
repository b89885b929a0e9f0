import type { EditionFile } from '../../archive/edition-files.ts'
import { wordsOfDocx } from '../../render/docx/words-of-docx.ts'
import { wordsOfPage } from '../../render/flow/words-of-page.ts'

/**
 * The words of an issue's file, as whoever opens it reads them; undefined of pages, calendars and messages, which are held
 * against what was made alone.
 */
export function issueFileText(path: EditionFile, bytes: Uint8Array): string | undefined {
  const text = (): string => new TextDecoder().decode(bytes)
  switch (path) {
    case 'bulletin.txt':
    case 'phone.txt':
      return text()
    case 'bulletin.html':
    case 'index.html':
      return wordsOfPage(text())
    case 'bulletin.docx':
      return wordsOfDocx(bytes)
    case 'insert.pdf':
    case 'insert-pages.pdf':
    case 'large-print.pdf':
    case 'bulletin.eml':
    case 'events.ics':
      return undefined
    default:
      return path satisfies never
  }
}

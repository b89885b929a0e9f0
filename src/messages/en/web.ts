import { count } from '../count.ts'

/** What the page of `preview --web` says, and the terminal beside it. Another language is another value of the same type. */
export const englishWeb = {
  /** The language of these words, as HTML names it. */
  lang: 'en',

  serving: (address: string): string =>
    `The pages are shown at ${address}\nOpen that address in a browser on this computer. Press Ctrl-C here to end.`,
  notOpened: 'No program here opens a browser by itself; copy the address into one.',
  ended: 'The preview has ended.',
  refused: {
    host: 'This page is shown only at the address that bulletin has printed.',
    method: 'This page can only be looked at.',
    path: 'There is nothing here. Use the address that bulletin has printed.',
  },

  name: 'bulletin preview',
  untitled: 'Next insert',
  skip: 'Skip to',
  headings: { problems: 'Problems', pages: 'Pages as they will print', text: 'The text edition' },
  channelHeadings: {
    print: 'The words that print',
    web: 'The words for the web',
  },
  page: (number: number, all: number): string => `Page ${number} of ${all}`,
  counts: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? 'No problem.'
      : [
          ...(errors > 0 ? [count(errors, 'error')] : []),
          ...(warnings > 0 ? [count(warnings, 'warning')] : []),
        ].join(', '),
  /** Where in the files a part of the page stands. */
  place: (file: string, line: number | undefined): string =>
    line === undefined ? file : `${file}, line ${line}`,
  clickable: 'Click on anything to see where it stands in the files.',
  sheets: (sides: number): string => `The paper as it is printed: ${count(sides, 'side')}`,
  inFiles: 'Where it stands in the files',
  noPages: 'There are no pages to show until the errors above are mended in the files.',
  stale:
    'These are the pages as they were before: what has changed since keeps them from being made anew.',
  /** What leads from a note beside a page to the whole of it. */
  wholeProblem: (number: number): string => `Problem ${number}: place and line`,
  fresh: 'The files have changed; this is how they are now.',
  lost: 'The preview has ended or is out of reach, and this page no longer follows the files. To go on, type bulletin preview --web again.',
}

/** The sentences of one language. */
export type WebWords = typeof englishWeb

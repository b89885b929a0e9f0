import { expect } from 'vitest'
import { saintBrendan } from '../saint-brendan.ts'
import { type Flow, fileText } from './flow.ts'

const parish = (): Readonly<Record<string, string>> => ({
  ...saintBrendan,
  'requests/parish.yaml': `requests:
  - id: town
    section: Our common life
    text: For the peace of this town.
  - id: choir
    section: Our common life
    text: For the choir.
`,
})

/** Only the verse is asked for, and whether to write. */
const command = 'make --date 2026-11-29 --leave-out choir'

/** To the end of the offers: words of one's own; above it the reference, and above that the search. */
const toTheEnd = Array.from({ length: 12 }, () => 'Down')

const printed = (files: ReadonlyMap<string, string>): string =>
  fileText(files, 'issues/2026-11-29/bulletin.txt').replace(/\s+/g, ' ')

const offered: Flow = {
  title: 'a verse that the rules offer',
  command,
  files: parish,
  steps: [
    { asks: ({ wording }) => wording.askVerse, moves: ['Down', 'Down', 'Up', 'Enter'] },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['2', '1', 'y'],
  leaves: (files, { text }) => {
    const [, verse = ''] = /--verse "([^"]+)"/.exec(text) ?? []
    expect(verse).not.toBe('')
    expect(printed(files)).toContain(verse)
  },
}

const searched: Flow = {
  title: 'a verse that is found by its words',
  command,
  files: parish,
  steps: [
    { asks: ({ wording }) => wording.askVerse, moves: [...toTheEnd, 'Up', 'Up', 'Enter'] },
    { asks: ({ scripture }) => scripture.askWords, moves: ['zzyzx', 'Enter'] },
    { asks: ({ scripture }) => scripture.askHit(0), moves: ['Enter'] },
    { asks: ({ scripture }) => scripture.askWords, moves: ['"still waters"', 'Enter'] },
    { asks: ({ scripture }) => scripture.askHit(1), moves: ['Down', 'Up', 'Enter'] },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['6', 'zzyzx', '1', '"still waters"', '1', '1', 'y'],
  leaves: (files) => {
    expect(printed(files)).toContain('he leadeth me beside the still waters.')
  },
}

const referred: Flow = {
  title: 'a verse by its reference',
  command,
  files: parish,
  steps: [
    { asks: ({ wording }) => wording.askVerse, moves: [...toTheEnd, 'Up', 'Enter'] },
    {
      asks: ({ wording }) => wording.askReference,
      moves: ['John 3:99', 'Enter', { sees: '> ' }, 'BSpace', 'BSpace', '16', 'Enter'],
    },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['7', 'John 3:99', 'John 3:16', '1', 'y'],
  leaves: (files) => {
    expect(printed(files)).toContain('For God so loved the world')
  },
}

const own: Flow = {
  title: 'a verse in words of one’s own',
  command,
  files: parish,
  steps: [
    { asks: ({ wording }) => wording.askVerse, moves: [...toTheEnd, 'Enter'] },
    {
      asks: ({ scripture }) => scripture.askOwn,
      moves: ['Enter', { sees: '> ' }, 'The Lord keeps watch over you.', 'Enter'],
    },
    { asks: ({ scripture }) => scripture.askWhence, moves: ['Psalm 121:5', 'Enter'] },
    { asks: ({ scripture }) => scripture.askTranslation, moves: ['Enter'] },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['8', '', 'The Lord keeps watch over you.', 'Psalm 121:5', '', '1', 'y'],
  leaves: (files) => {
    expect(printed(files)).toContain('The Lord keeps watch over you. Psalm 121:5')
  },
}

/** The ways to a verse that `make` offers. */
export const verseFlows: readonly Flow[] = [offered, searched, referred, own]

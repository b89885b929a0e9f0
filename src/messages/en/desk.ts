import type { Duplex, Paper, Shape } from '../../vocabulary.ts'
import { count } from '../count.ts'
/** What questions say by themselves, and what `make` asks, in English. Another language is another value of the same type. */
export const englishDesk = {
  /** What every question says by itself. */
  asking: {
    keys: {
      space: 'space',
      navigate: 'move',
      select: 'pick',
      all: 'all',
      invert: 'the others',
      submit: 'go on',
    },
    yesOrNo: { yes: 'Y/n', no: 'y/N' },
    yes: /^y(es)?$/i,
    no: /^no?$/i,
    yesOrNoWrong: 'Type y or n.',
    said: { yes: 'yes', no: 'no' },
    barred: 'This one cannot be picked.',
    editor: 'Press Enter to open your editor; then save, and close it.',
    noEditor: (wanted: string | undefined): string =>
      wanted === undefined
        ? 'There is no editor on this computer that could be opened, so the text is typed here.'
        : `Your editor cannot be opened: EDITOR or VISUAL names ${wanted}, which is not on this computer. So the text is typed here.`,
    /** At the foot of a pager. Signs but letters, commas and hyphens are left out: `less` reads some of them. */
    pagerFoot: 'q leaves - Space goes on, b goes back',
    /** Behind a question whose answer is found by typing. */
    find: '(arrow keys, or type a part of its words)',
    nothingFound: 'Nothing has these words.',
  },

  /** The same for a screen reader: a line each, answered by typing. */
  plain: {
    initial: (text: string): string => `Enter alone takes: ${text}`,
    number: (most: number): string =>
      `Type a number from 1 to ${most}, then Enter. Enter alone takes 1: `,
    numberWrong: (typed: string, most: number): string =>
      `"${typed}" is not offered. The numbers are 1 to ${most}.`,
    part: 'Type a part of its words, then Enter. Enter alone reads all: ',
    picked: 'picked',
    notPicked: 'not picked',
    barred: (why: string): string => `cannot be picked: ${why}`,
    numbers: 'Type the numbers to change, with spaces between. Enter alone goes on: ',
    text: 'Type the text, a line at a time. A line with only a full stop ends it.',
    textNow: 'The text is now:',
    textKeep: 'A full stop at once keeps it as it is.',
  },

  thisSunday: 'This Sunday',
  items: (inCount: number): string =>
    `What goes in? ${inCount === 1 ? '1 item is' : `${inCount} items are`} in; take out what is not wanted`,
  outTitle: 'Out this week:',
  outMore: (number: number): string => `and ${number} more; \`bulletin list\` shows all`,
  describe: (section: string, file: string, line: number): string =>
    `${section}; ${file}, line ${line}`,
  missing: {
    consent: 'held: no consent is noted',
    name: 'held: the words say a part of the name',
  },

  fitting: 'Laying out…',
  fit: (panels: number, size: number, linesLeft: number): string =>
    `${counted(panels, 'panel')} at ${size} pt; ${linesLeft === 0 ? 'no line' : counted(linesLeft, 'line')} to spare`,
  fits: (shape: Shape, paper: Paper, fit: string): string =>
    `It fits: ${shape} on ${paper}, ${fit}.`,

  cure: 'What shall be done?',
  cures: {
    'leave-out': (names: readonly string[]): string => `Leave out ${names.join(', and ')}`,
    shorten: (names: readonly string[], words: number): string =>
      `Shorten ${names.join(', and ')} by about ${words} ${words === 1 ? 'word' : 'words'}`,
    shape: (shape: Shape): string => `Make it a ${shape}`,
    paper: (paper: Paper): string => `Print on ${paper}`,
    shapeOnPaper: (shape: Shape, paper: Paper): string => `Make it a ${shape} on ${paper}`,
    items: 'Choose anew what goes in',
    again: 'The files are changed now: look again',
    stop: 'Stop here, and write nothing',
  },
  shorten: (words: number, places: readonly { file: string; line: number }[]): string =>
    [
      `Take about ${words} ${words === 1 ? 'word' : 'words'} out in your editor, and save:`,
      ...places.map(({ file, line }) => `  ${file}, line ${line}`),
    ].join('\n'),

  /** How the first file is printed, said when it is written; `sides` of a sheet that are printed. */
  print: (sides: number, duplex: Duplex): string =>
    sides === 1
      ? 'Print insert.pdf at actual size.'
      : `Print insert.pdf on both sides, at actual size, flipping on the ${duplex === 'short-edge' ? 'short' : 'long'} edge.`,
  sentToPrinter: (file: string): string => `Sent to the printer: ${file}, one copy.`,
  /** What is done with the sheets then. */
  fold: {
    'half-fold': 'Fold it once, the title in front.',
    'half-sheet': 'Cut it in the middle: two copies are on a sheet.',
    flat: 'It is not folded.',
    'tri-fold':
      'Fold it with the inside up: first the right third in, then the left third over it, so that the title is in front.',
    booklet:
      'Leave the sheets in their order, fold them all together once, the title in front, and staple them in the fold.',
  } satisfies Record<Shape, string>,
  /** Of the insert that is on paper, and of slips for it. */
  slips: {
    askPrinted: 'It is written. Is this the one that you print?',
    printed: 'Noted as printed: `bulletin slip` says what changes after it.',
    /** What a slip says, in figures. */
    since: {
      print: (added: number, changed: number, withdrawn: number): string =>
        `On paper: ${changesSince(added, changed, withdrawn)}.`,
      text: (added: number, changed: number, withdrawn: number): string =>
        `In the text: ${changesSince(added, changed, withdrawn)}.`,
    },
    /** How the slips are printed; `sides` of a sheet that are. */
    print: (onSheet: number, sides: number): string =>
      `${count(onSheet, 'slip')} on a sheet: print slip.pdf ${sides === 1 ? 'on one side' : 'on both sides'} at actual size, and cut along the marks.`,
    nothing: 'Nothing has changed since it was printed: no slip is needed.',
  },
  write: 'Write it?',
  writes: {
    write: 'Write the files',
    open: 'Write the files, and show the insert',
    print: 'Write the files, and print the insert (one copy)',
    dry: 'Go on (a dry run: nothing is written)',
    reopen: 'Write it all the same, marked as updated',
    show: 'Show the text first',
    items: 'Choose anew what goes in',
    verse: 'Choose another verse',
    stop: 'Stop here, and write nothing',
  },
}

/** The sentences of one language. */
export type DeskWords = typeof englishDesk

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small numbers in words, as in running text. */
const counted = (number: number, one: string): string =>
  `${numbers[number - 1] ?? number} ${one}${number === 1 ? '' : 's'}`

/** What a slip tells of, without what there is none of. */
const changesSince = (added: number, changed: number, withdrawn: number): string =>
  [
    ...(added > 0 ? [`${added} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ].join(', ') || 'no change'

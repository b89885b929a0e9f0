import type {
  ImportLimit,
  OddityKind,
  TranslationProblems,
} from '../../../problems/translation-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count as counted } from '../../count.ts'
import { inGroups } from '../../in-groups.ts'

/** What is said in English about translations that are imported. */
export const englishForTranslations: Pick<Catalogue, keyof TranslationProblems> = {
  'translation-form': () => ({
    message: 'this is no translation of the Bible in a form that can be read',
    hint: 'Read are USFM, USX, USJ, USFX, OSIS, Zefania and OpenSong XML, what mod2imp writes, text with a verse a line (John 3:16 For God so loved …), and zips of these.',
  }),
  'translation-archive': ({ archive }) => ({
    message: `this is a packed file (${archive})`,
    hint: 'Unpack it first, then name the folder or file that comes out. Only a zip is read as it is.',
  }),
  'translation-zip': () => ({
    message:
      'this zip cannot be unpacked: it is damaged, locked with a password, or packed in an unusual way',
    hint: 'Download or copy it once more, or unpack it and name the folder that comes out. Nothing was changed.',
  }),
  'translation-entities': () => ({
    message:
      'the file defines words of its own at its head (<!DOCTYPE … [ … ]>), which could change the text; such a file is not read',
    hint: 'Ask where it came from for one without them. Nothing was changed.',
  }),
  'translation-json': () => ({
    message: 'this is no sound JSON; perhaps its end is missing',
    hint: 'Download or copy the file once more, or ask where it came from. Nothing was changed.',
  }),
  'translation-encoding': ({ encoding }) => ({
    message: `what stands from here on is no text in ${encoding}`,
    hint: 'Open the file in an editor, choose Save as, Encoding: UTF-8, and try again with that file.',
  }),
  'translation-truncated': ({ element }) => ({
    message: `the file breaks off here, within <${element}>: its end is missing`,
    hint: 'Download or copy it once more. Nothing was changed.',
  }),
  'translation-xml': ({ element }) => ({
    message: `<${element}> is not closed where it should be: this is no sound XML`,
    hint: 'Download or copy the file once more, or ask where it came from. Nothing was changed.',
  }),
  'translation-empty': () => ({
    message: 'no verse is in it',
    hint: 'Name the file or folder that holds the text itself.',
  }),
  'translation-book-twice': ({ book, file, line }) => ({
    message: `${book} begins here for the second time; the first is in ${file}, line ${line}`,
    hint: 'Keep one of the two, and name a folder or file that has each book once. Nothing was changed.',
  }),
  'translation-too-much': ({ of, most }) => ({
    message: `this holds more than a translation of the Bible can: ${tooMuch[of](inGroups(most))}`,
    hint: 'Look whether it is the right file. Nothing was changed.',
  }),
  'translation-odd': ({ kind, count, places }) => ({
    message: `${oddityInWords(kind, count)}: ${some(places)}`,
  }),
  'translation-in-the-way': ({ path }) => ({
    message: `${path} is there already, and not made by \`bulletin scripture add\``,
    hint: 'Move it to another place, or import the translation under another name.',
  }),
}

const tooMuch: Readonly<Record<ImportLimit, (most: string) => string>> = {
  files: (most) => `at most ${most} files are read`,
  bytes: (most) => `at most ${most} bytes are read`,
  silence: (most) => `after ${most} characters there is still no verse`,
  piece: (most) => `a line or tag can have ${most} characters`,
  json: (most) => `a file of JSON can have ${most} characters`,
  depth: (most) => `elements can stand in each other ${most} deep`,
  chapter: (most) => `a book can have ${most} chapters`,
  'verse-number': (most) => `a chapter can have ${most} verses`,
  verses: (most) => `at most ${most} verses are read`,
  verse: (most) => `a verse can have ${most} characters`,
  words: (most) => `all verses together can have ${most} characters`,
}

/** What was odd so many times, and how it was mended. */
export const oddityInWords = (kind: OddityKind, count: number): string => oddities[kind](count)

const oddities: Readonly<Record<OddityKind, (count: number) => string>> = {
  'first-verse': (count) =>
    `${counted(count, 'chapter has', 'chapters have')} no mark for verse 1; the words before verse 2 were taken for it`,
  number: (count) =>
    `something clings to the number of ${counted(count, 'verse')}; it was read as the number, and what clings to it left with the words`,
  gap: (count) =>
    `${counted(count, 'number is', 'numbers are')} passed over, as this translation has no such verse; nothing was made up for it`,
  'no-words': (count) =>
    `${counted(count, 'verse has', 'verses have')} a number and no words, and ${was(count)} left out`,
  divided: (count) =>
    `${counted(count, 'verse')} stood under the number before, and got the next one`,
  'same-words': (count) =>
    `${counted(count, 'verse repeats', 'verses repeat')} the words of the one before; the two were kept as one`,
  'run-together': (count) =>
    `words ran together ${times(count)} where a note stands between them; a space was put there`,
  'space-before-mark': (count) =>
    `a space stood ${times(count)} between a word with a note and the mark after it; it was dropped`,
  'open-note': (count) =>
    `${counted(count, 'note is', 'notes are')} never closed; it was ended at the next verse`,
  'no-quotation-marks': (count) =>
    `the file keeps ${counted(count, 'quotation')} without quotation marks; none were added`,
  'unknown-mark': (count) =>
    `a mark that is not known stands ${times(count)}; the words around it were kept`,
  'chapter-mark': (count) =>
    `the numbers of verses begin anew ${times(count)} within a chapter: the mark of the next chapter (in USFM \\c) is missing there, and the verses after it, up to the next mark, were left out`,
  markup: (count) =>
    `tags or codes of another form stood in ${counted(count, 'verse')}; they were taken out, the words kept`,
  'sign-code': (count) =>
    `a sign is written as a code, such as &nbsp;, in ${counted(count, 'verse')}; it would print so`,
  'verse-twice': (count) =>
    `${counted(count, 'verse stands', 'verses stand')} twice; the second was left out`,
  'out-of-order': (count) =>
    `${counted(count, 'verse comes', 'verses come')} after a later one, and ${was(count)} put in place`,
  'between-verses': (count) => `words stand ${times(count)} outside of verses, and were left out`,
  'unknown-book': (count) =>
    `${counted(count, 'book is', 'books are')} not known here, and ${was(count)} left out`,
  'short-book': (count) =>
    `${counted(count, 'book ends', 'books end')} early; perhaps the file is not whole`,
  'no-verse': (count) =>
    `${counted(count, 'line is', 'lines are')} no verse, and ${was(count)} left out`,
  'other-file': (count) =>
    `${counted(count, 'file is', 'files are')} no translation, and ${was(count)} passed over`,
}

const was = (count: number): string => (count === 1 ? 'was' : 'were')

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const most = 8

const some = (places: readonly string[]): string =>
  places.length > most ? `${places.slice(0, most).join(', ')} …` : places.join(', ')

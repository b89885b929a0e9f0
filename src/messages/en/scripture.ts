import { weekdays } from '../../date-words.ts'
import type { VerseReason } from '../../scripture/verse.ts'
import type { LiturgicalColour, Rank, Season } from '../../vocabulary.ts'
import { count } from '../count.ts'
import { oddityInWords } from './diagnostics/translations.ts'
import { reasonInWords } from './verse-reason.ts'

/** What `verse`, `calendar` and `scripture add` say and ask, in English. Another language is another value of the same type. */
export const englishScripture = {
  oddity: oddityInWords,

  /** `folder` relative to the parish. */
  added: (name: string, books: number, verses: number, folder: string): string =>
    `${name}: ${count(books, 'book')}, ${count(verses, 'verse')}, in ${folder}`,
  replaced: (name: string): string => `The ${name} that was here before has been replaced.`,
  allInAbout: (file: string): string => `All that was odd is listed in ${file}.`,
  toQuote: (name: string): string =>
    `To quote from it: \`bulletin verse --translation ${name}\`, or write \`translation: ${name}\` under \`scripture:\` in bulletin.yaml.`,
  about: {
    rest: 'The other files are read by the program: do not change them; import the translation again.',
    from: (name: string, books: number, verses: number, source: string, forms: string): string =>
      `${name}: ${count(books, 'book')}, ${count(verses, 'verse')}, from ${source} (${forms})`,
    nothingOdd: 'Nothing was odd.',
  },
  noWords: (typed: string): string =>
    `\`${typed}\` holds no word to look for; type words, a phrase in double quotes, or a reference`,
  found: (found: number, shown: number, words: string): string => {
    if (found === 0) return `No verse has all of this: ${words}`
    if (shown === found) return `${count(found, 'verse')}.`
    return `The ${shown} shortest of ${count(found, 'verse')}; --limit ${found} shows all.`
  },
  /** Why a verse was chosen. */
  reason: reasonInWords,
  because: (reason: VerseReason): string => `— ${reasonInWords(reason)}`,
  next: 'What could be taken instead, best first:',
  offers: {
    search: 'Search by its words',
    own: 'Words of your own',
    again: 'Search for other words',
    back: 'Back',
  },
  askWords: 'Words to look for (phrases in double quotes)',
  askHit: (hits: number): string =>
    hits === 0 ? 'No verse has all of these words.' : 'Which of these, the shortest first?',
  askOwn: 'The words, as they are to print',
  askWhence: 'Where they come from (for example Psalm 46:1, or a prayer book)',
  askTranslation: 'Which translation they are from (leave empty if none)',
  needed: 'Something has to stand here.',
  weekdays: weekdays.en,
  seasonAndColour: (season: Season, colour: LiturgicalColour): string => `${season}, ${colour}`,
  ranks: {
    solemnity: 'solemnity',
    feast: 'feast',
    commemoration: 'commemoration',
    memorial: 'memorial',
    'optional-memorial': 'optional memorial',
    'principal-feast': 'Principal Feast',
    'principal-holy-day': 'Principal Holy Day',
    festival: 'Festival',
    sunday: 'Sunday',
    weekday: 'weekday',
  } satisfies Record<Rank, string> as Readonly<Record<Rank, string>>,
  cycle: (letter: string): string => `year ${letter}`,
  proper: (number: number): string => `Proper ${number}`,
  noParish: 'No parish here: this is the calendar without days of your own.',
}

export type ScriptureWords = typeof englishScripture

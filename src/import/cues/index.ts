import { type SpokenLanguage, spokenLanguages } from '../../languages.ts'
import { countWords } from '../lines/runs.ts'
import type { Cues } from './cues.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { isSentFrom } from './mail-lines.ts'

const cues: Readonly<Record<SpokenLanguage, Cues>> = { en: english, es: spanish }

/** The cues of all languages. A letter does not say its language, and may mix two, so each is tried. */
const all: readonly Cues[] = spokenLanguages.map((language) => cues[language])

type Named<T> = { readonly [K in keyof Cues]: Cues[K] extends T ? K : never }[keyof Cues]

/** What the first language that recognises the line matches in it; undefined where no language does. */
function recognise(cue: Named<RegExp>, words: string): string | undefined {
  for (const language of all) {
    const found = language[cue].exec(words)
    if (found !== null) return found[0]
  }
  return undefined
}

/** Whether the pattern of any language recognises the line. */
const has = (cue: Named<RegExp>, words: string): boolean => recognise(cue, words) !== undefined

/** The words of a list in all languages. */
const listed = (cue: Named<readonly string[]>): ReadonlySet<string> =>
  new Set(all.flatMap((language) => language[cue]))

/** Whether a line begins as prayers do: asking or thanking. */
export const beginsPrayer = (words: string): boolean => has('asks', words) || has('thanks', words)

/** Whether a paragraph begins as prayers do, or is short and asks for prayer further on. */
export const asksPrayer = (words: string): boolean =>
  beginsPrayer(words) || (countWords(words) <= 80 && has('asksWithin', words))

/** Whether a line begins by praising or giving thanks. A lead, not a partition: it may go on to ask. */
export const beginsThanks = (words: string): boolean => has('thanks', words)

/** Whether a line begins as intercessions do, "for" someone or "that" something may be. */
export const beginsIntercession = (words: string): boolean =>
  beginsPrayer(words) || has('intercedes', words)

/** Whether a heading says that all under it is thanks: "Praises", "Acción de gracias". */
export const namesThanks = (words: string): boolean =>
  has('thanks', words) && countWords(words) <= 4 && !has('tellsOfThanks', words)

/** "Please see the attached." */
export const pointsToAttachment = (words: string): boolean =>
  countWords(words) <= 25 && has('attached', words)

/** "Dear friends,": short, and ended as greetings are. */
export const isGreeting = (words: string): boolean => countWords(words) <= 8 && has('greets', words)

/** A line that only announces what follows. */
export const isIntroduction = (words: string): boolean =>
  countWords(words) <= 40 &&
  (!beginsPrayer(words) || has('introducesAsPrayer', words)) &&
  has('introduces', words)

/** "Grace and peace,": what stands before the name at a letter's end. */
export const isClosing = (words: string): boolean => has('closes', words)

/** What mailing programs and lawyers put around a letter. */
export const isFooter = (words: string): boolean =>
  countWords(words) <= 90 &&
  (has('footer', words) || isSentFrom(words) || /^©|©\s*\d{4}|^\(c\) ?\d{4}/iu.test(words))

/** Whether those stand under a heading who have died: "Rest in peace", "Our departed and their families". */
export const listsDeparted = (heading: string): boolean => has('departed', heading)

/** Whether everybody under a heading has died: not under "The sick and the departed". */
export const listsDepartedAlone = (heading: string): boolean =>
  listsDeparted(heading) && !has('living', heading)

/** What a pseudonym's footnote says. */
export const tellsPseudonym = (words: string): boolean =>
  words.length <= 400 && has('pseudonym', words)

/** Whether a line begins as those do that lead to an address: "See", "Write to", "For more". */
export const sendsElsewhere = (words: string): boolean => has('sendsElsewhere', words)

/** "By Hedda Quill", the line under a title that says who wrote. */
export const namesAuthor = (words: string): boolean =>
  countWords(words) <= 8 && has('author', words)

/** The words before the names of those who can be asked. */
export const asksToContact = (words: string): boolean =>
  countWords(words) <= 16 && !/[.?!]$/.test(words) && has('contact', words)

/** Words before an e-mail address, in small letters. */
export const emailLabels = listed('emailLabels')

/** Words before a telephone number, in small letters. */
export const phoneLabels = listed('phoneLabels')

const articles = listed('articles')
const smallTitles = listed('smallTitles')
const particles = listed('particles')

/** Whether words look like a person's name: two to four, each with a capital, titles before them or not. */
export function isName(words: string): boolean {
  const [, article, titles = '', name] =
    /^(?:(\p{Ll}+) (?=\p{Ll}))?((?:\p{Ll}+\.? ){0,2})(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Ll}+ )?\p{Lu}[\p{L}'’.-]*){1,3})$/u.exec(
      words,
    ) ?? []
  return (
    name !== undefined &&
    (article === undefined || articles.has(article) || smallTitles.has(article)) &&
    [...titles.matchAll(/\p{Ll}+/gu)].every(([title]) => smallTitles.has(title)) &&
    [...name.matchAll(/(?<= )\p{Ll}+(?= )/gu)].every(([word]) => particles.has(word))
  )
}

/** A name that a church goes by. */
export const namesChurch = (words: string): boolean =>
  countWords(words) <= 12 && has('church', words)

/** Words of a letter's own name. */
export const namesLetter = (words: string): boolean =>
  countWords(words) <= 10 && has('letter', words)

/** A day as mastheads have it, in words or in numbers. */
export const namesDay = (words: string): boolean =>
  countWords(words) <= 8 && (has('day', words) || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(words))

/** Words before a verse that only say what it is, with the sign behind them: "Verse of the week: ". */
export const verseLabel = (words: string): string | undefined => recognise('verseLabel', words)

import type { Days, Starter, StarterWords } from './starter.ts'
/**
 * A new parish folder. In come the answers that a person gave and the files of the starter parish
 * that the package ships; out go the files of the new one, which makes its first insert at once. It
 * writes nothing, and asks neither the clock nor the person.
 */

import { addWeeks, type CivilDate, sundayOnOrAfter } from '../civil-date.ts'
import { spokenLanguage } from '../languages.ts'
import type { CalendarUse, StarterPart } from '../vocabulary.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { type Filling, fillIn, replaceLine } from './fill-in.ts'
import { requestFiles } from './request-files.ts'
import { inTwoLanguages, type Telling } from './second-language.ts'
import { partsOf, weekFiles, withoutPeople } from './week-files.ts'

/** What a new parish is told of itself. Absent is what it has not. */
export interface ParishAnswers {
  readonly name: string
  readonly place?: string
  readonly timezone: string
  /** BCP 47 tag of what is printed. */
  readonly language: string
  readonly contact?: string
  readonly phone?: string
  readonly email?: string
  readonly sections: readonly string[]
  /** One that can be quoted from the first day on. */
  readonly translation: string
  readonly paper: string
  readonly look: string
  readonly calendar: CalendarUse
  /** What its insert has beside requests and articles. */
  readonly parts: readonly StarterPart[]
}

/** A file of a new parish. */
export interface StarterFile {
  /** In the parish folder. */
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** Likewise, or a picture that its old bulletin had, in base64. */
export type NewParishFile = StarterFile | (Omit<StarterFile, 'text'> & { readonly base64: string })

/**
 * The files of a new parish, in the order of their paths.
 *
 * @param second the starter parish in the other language, where the new one prints in two
 * @param today examples are dated from here, so that they work once they are no comments any more
 * @throws Error where the starter parish has changed so that an answer finds no place in it
 */
export function starterFiles(
  answers: ParishAnswers,
  starter: Starter,
  words: StarterWords,
  today: CivilDate,
  second?: Telling,
): readonly StarterFile[] {
  const sunday = sundayOnOrAfter(today)
  const days: Days = { today, sunday, fourth: addWeeks(sunday, 3) }
  const texts = new Map(starter)
  rewrite(texts, 'bulletin.yaml', (text) => bulletinFile(text, answers))
  rewrite(texts, words.article, (text) => articleFile(text, answers, words, days))
  for (const [path, text] of weekFiles(answers.parts, starter, days))
    if (text === undefined) texts.delete(path)
    else texts.set(path, text)
  rewrite(texts, snippets, (text) => snippetFile(text, answers.sections, words))
  for (const [path, text] of requestFiles(answers.sections, starter, words, days))
    if (text === undefined) texts.delete(path)
    else texts.set(path, text)
  const first = { language: spokenLanguage(answers.language), starter, words }
  const { sections } = answers
  const told = second ? inTwoLanguages(texts, { first, second, sections }) : texts
  return [...told].map(([path, text]) => ({
    path,
    // Only so does the shell of Windows read a file of its commands.
    text: path.endsWith('.cmd') ? text.replaceAll('\n', '\r\n') : text,
    executable: path.endsWith('.command'),
  }))
}

/** What Visual Studio Code offers to fill in. */
const snippets = '.vscode/bulletin.code-snippets'

function rewrite(texts: Map<string, string>, path: string, change: (text: string) => string): void {
  const text = texts.get(path)
  if (text === undefined) throw new Error(`the starter parish has no ${path}`)
  texts.set(path, change(text))
}

const bulletinFile = (text: string, answers: ParishAnswers): string =>
  fillIn(withoutMotto(answers.parts.includes('rota') ? text : withoutPeople(text)), [
    { path: ['parish', 'name'], value: answers.name },
    { path: ['parish', 'place'], value: answers.place },
    ...contactFillings(answers),
    { path: ['parish', 'timezone'], value: answers.timezone },
    { path: ['parish', 'language'], value: answers.language },
    { path: ['calendar'], value: answers.calendar },
    { path: ['sections'], value: answers.sections },
    { path: ['parts'], value: partsOf(answers.parts) },
    { path: ['scripture', 'translation'], value: answers.translation },
    { path: ['insert', 'paper'], value: answers.paper },
    { path: ['insert', 'look'], value: answers.look },
  ])

/** The example's line of scripture, where it has one, as a comment: nobody has chosen it. */
const withoutMotto = (text: string): string =>
  text.replace(/^ {2}motto:.*\n(?: {4}.*\n)+/m, (lines) => lines.replace(/^ {2}/gm, '  # '))

const contactFillings = ({ contact, phone, email }: ParishAnswers): readonly Filling[] =>
  (contact ?? phone ?? email) === undefined
    ? [{ path: ['parish', 'contact'], value: undefined }]
    : [
        { path: ['parish', 'contact', 'name'], value: contact },
        { path: ['parish', 'contact', 'phone'], value: phone },
        { path: ['parish', 'contact', 'email'], value: email },
      ]

/** The article about the first page prints with that page and never again. */
function articleFile(
  text: string,
  { email }: ParishAnswers,
  { thisSundayAlone }: StarterWords,
  { sunday }: Days,
): string {
  const dated = replaceLine(
    text,
    /^from: .*$/m,
    `sunday: ${sunday}             # ${thisSundayAlone}`,
  )
  return email === undefined
    ? replaceLine(dated, /^link:\n {2}text: .*\n {2}url: .*\n/m, '')
    : replaceLine(dated, /(?<=^ {2}url: )mailto:.*$/m, writeScalar(`mailto:${email}`, 'block'))
}

/** Where a heading of the starter parish stands in what is offered, the parish's own are to choose from. */
function snippetFile(text: string, sections: readonly string[], { topics }: StarterWords): string {
  const choices = sections.map((section) => section.replace(/[\\,|]/g, '\\$&')).join(',')
  const written = JSON.stringify(choices).slice(1, -1)
  return topics.reduce(
    (changed, [heading]) =>
      changed.replace(
        new RegExp(`\\$\\{(\\d):${heading}\\}`, 'g'),
        (_, number: string) => `\${${number}|${written}|}`,
      ),
    text,
  )
}

import type { Resources } from '../host.ts'
import { memoizeEach } from '../memoize.ts'
import { type Season, seasons } from '../vocabulary.ts'
import { parseReference } from './references/parse-reference.ts'
import type { Reference } from './references/reference.ts'
import { expandVerses, type Versification } from './references/versification.ts'
import { themeNamed, type VerseTheme } from './themes.ts'

/** A passage that stands well at the head of an insert. */
export interface BankVerse {
  readonly reference: Reference
  /** Canonical ids, in the KJV's numbering. */
  readonly verses: readonly string[]
  readonly themes: readonly VerseTheme[]
  /** The seasons that it suits best. */
  readonly seasons: readonly Season[]
  /** Its themes alone speak for it in other seasons too. */
  readonly anySeason: boolean
}

/** The bank that the package ships, read by the build; here once for all parishes of a run. */
export const shippedBank = memoizeEach((resources: Resources): readonly BankVerse[] =>
  JSON.parse(new TextDecoder().decode(resources.resource('verses.json'))),
)

/**
 * Reads the verse bank (`templates/verses/bank.txt`): a verse a line, `reference | themes | seasons`, lists with
 * commas. A verse with seasons belongs to those alone, unless `any` stands among them. Empty lines and lines
 * beginning with `#` say nothing.
 *
 * @throws Error naming the line that has another form: the bank is part of the package
 */
export function readBank(text: string, numbering: Versification): readonly BankVerse[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readLine(line, numbering))
}

function readLine(line: string, numbering: Versification): BankVerse {
  const [ref = '', themeList = '', seasonList = ''] = line.split('|')
  const parsed = parseReference(ref, 'en')
  const themes = listOf(themeList).map(themeNamed)
  const known = themes.filter((theme) => theme !== undefined)
  const listed = listOf(seasonList)
  const named = listed.filter((name) => name !== 'any')
  if (!parsed.ok || known.length < themes.length || !named.every(isSeason))
    throw new Error(`verse bank: ${line}`)
  const { reference } = parsed
  return {
    reference,
    verses: expandVerses(reference, numbering),
    themes: known,
    seasons: named.filter(isSeason),
    anySeason: listed.length === 0 || named.length < listed.length,
  }
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const isSeason = (name: string): name is Season => seasons.some((known) => known === name)

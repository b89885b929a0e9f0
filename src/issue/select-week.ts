import type { Choices } from '../archive/record.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Parish } from '../load/parish.ts'
import { type GivenVerse, givenVerse } from '../scripture/given-verse.ts'
import { type Selected, selectIssue } from '../select/index.ts'
import type { Stock } from '../stock.ts'
import type { Wanted } from './laid-issue.ts'

/** Verses offered to a person who looks for another one. */
const OFFERS = 5

/** Select: what goes in this week, with so many other verses that could stand at its head. */
export const selectWeek = (
  parish: Parish,
  { week, choices, records, updated }: Wanted,
  { calendar, quoting, bank, themes }: Stock,
  offers = OFFERS,
): Selected => {
  const verse = verseOf(choices)
  const length = themes.standard.theme.verse
  const wanted = { week, leaveOut: choices.leaveOut, records, offers, ...(verse && { verse }) }
  const selected = selectIssue(parish, wanted, { calendar, quoting, bank, length })
  return updated === undefined
    ? selected
    : { ...selected, selection: { ...selected.selection, updated } }
}

/** What is wrong with a verse named by hand; empty where it can be quoted, or none is named. */
export function checkVerse(named: VerseByHand, { quoting }: Stock): readonly Diagnostic[] {
  const verse = verseOf(named)
  return verse === undefined
    ? []
    : givenVerse(verse, 'by-hand', { kind: 'by-hand' }, quoting).diagnostics
}

type VerseByHand = Pick<Choices, 'verse' | 'translation' | 'verseText'>

const verseOf = ({
  verse: ref,
  translation,
  verseText: text,
}: VerseByHand): GivenVerse | undefined =>
  ref === undefined
    ? undefined
    : { ref, ...(translation && { translation }), ...(text && { text }) }

import type { Choices } from '../archive/record.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Parish } from '../load/parish.ts'
import { limits } from '../problems/limits.ts'
import { type GivenVerse, givenVerse } from '../scripture/given-verse.ts'
import { knownTranslations, translationHere } from '../scripture/scriptures.ts'
import { type DecidedWeek, decideWeek, type Selected, selectIssue } from '../select/index.ts'
import type { Selection } from '../select/selection.ts'
import type { Stock } from '../stock/index.ts'
import type { IssueOrder } from './laid-issue.ts'

/** Verses offered to a person who looks for another one. */
const OFFERS = 5

/** What goes in this week, where no verse need be known. */
export function decideItems(
  parish: Parish,
  order: Pick<IssueOrder, 'week' | 'service' | 'choices'>,
  stock: Stock,
): Pick<DecidedWeek, 'selection' | 'diagnostics'> {
  const { selection, diagnostics } = decideWeek(parish, wantedIn(order), stock)
  return { selection, diagnostics: [...diagnostics, ...toldOf(selection, order, parish)] }
}

/** Select: what goes in this week, with so many other verses that could stand at its head. */
export const selectWeek = (
  parish: Parish,
  order: IssueOrder,
  { calendar, quoting, bank, namesIn, themes }: Stock,
  offers = OFFERS,
): Selected => {
  const { choices, records, updated } = order
  const verse = verseOf(choices)
  const quoted = choices.translation ?? parish.scripture.translation
  const scripture = { ...parish.scripture, translation: quoted }
  const length = themes.standard.theme.verse
  const wanted = { ...wantedIn(order), records, offers, ...(verse && { verse }) }
  const selected = selectIssue({ ...parish, scripture }, wanted, {
    calendar,
    quoting,
    bank: bank(),
    namesIn,
    length,
  })
  return {
    selection: { ...selected.selection, ...(updated !== undefined && { updated }) },
    diagnostics: [...selected.diagnostics, ...toldOf(selected.selection, order, parish)],
  }
}

const wantedIn = ({
  week,
  service,
  choices: { title, leaveOut },
}: Pick<IssueOrder, 'week' | 'service' | 'choices'>) => ({
  ...{ week, service, leaveOut },
  ...(title !== undefined && { title }),
})

const toldOf = (
  selection: Pick<Selection, 'items'>,
  { choices }: Pick<IssueOrder, 'choices'>,
  parish: Parish,
): readonly Diagnostic[] => [...reportMany(selection), ...reportGone(choices, parish)]

/** More items than any sheet has room for would be laid out for minutes before that is found. */
const reportMany = ({ items }: Pick<Selection, 'items'>): readonly Diagnostic[] =>
  items.filter(({ decision }) => decision === 'in').length > limits.chosen
    ? [diagnostic('error', 'too-much', { of: 'chosen', most: limits.chosen })]
    : []

/** What was left out by hand and is not found now: it may be back under another id. */
function reportGone({ leaveOut }: Choices, { items }: Parish): readonly Diagnostic[] {
  const known = new Set(items.map(({ id }) => id))
  return leaveOut
    .filter((id) => !known.has(id))
    .map((id) => diagnostic('warning', 'left-out-gone', { id }))
}

/** What is wrong with a verse or a translation named by hand; empty where it can be quoted, or none is named. */
export function checkVerse(named: VerseByHand, { quoting }: Stock): readonly Diagnostic[] {
  const verse = verseOf(named)
  if (verse !== undefined)
    return givenVerse(verse, 'by-hand', { kind: 'by-hand' }, quoting).diagnostics
  const { translation } = named
  const { scriptures } = quoting
  if (translation === undefined || translationHere(scriptures, translation) !== undefined) return []
  const known = knownTranslations(scriptures)
  return [diagnostic('error', 'unknown-translation', { translation, known })]
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

import { type Opened, recogniseLetter } from '../../import/index.ts'
import type { Answer, Known } from '../../import/known.ts'
import { foldHeading } from '../../import/match-section.ts'
import type { NamedSection } from '../../import/name-sections.ts'
import type { ImportingWords } from '../../messages/en/importing.ts'
import type { Offer, TerminalHost } from '../terminal-host.ts'

/** A heading with what the person said of it. */
export interface AnsweredHeading {
  readonly heading: string
  readonly answer: Answer
}

/** What is known, and what the person said besides. */
export const withAnswers = (known: Known, answered: readonly AnsweredHeading[]): Known => ({
  ...known,
  answers: new Map([
    ...known.answers,
    ...answered.map(({ heading, answer }) => [foldHeading(heading), answer] as const),
  ]),
})

/**
 * Asks about every heading that is no section of the parish, one after the other: each answer may
 * change what the next headings are.
 *
 * @throws Stopped where the person breaks off
 */
export async function askAboutHeadings(
  letter: Opened,
  known: Known,
  words: ImportingWords,
  { ask }: TerminalHost,
): Promise<readonly AnsweredHeading[]> {
  const answered: AnsweredHeading[] = []
  for (;;) {
    const { findings } = recogniseLetter(letter, withAnswers(known, answered))
    const open = findings.find(
      (one): one is NamedSection =>
        one.kind === 'section' && one.match.kind !== 'known' && !one.answered && !one.isLead,
    )
    if (open === undefined) return answered
    const { heading, match } = open
    const message =
      match.kind === 'near'
        ? words.askNearHeading(heading, match.section)
        : words.askHeading(heading)
    const answer = await ask.choose({ message, offers: offersFor(open, known, words) })
    answered.push({ heading, answer })
  }
}

/** The section that the heading is near to comes first, and after the likely ones all others. */
function offersFor(
  { heading, match }: NamedSection,
  { sections }: Known,
  { offers }: ImportingWords,
): readonly Offer<Answer>[] {
  const offer = (section: string): Offer<Answer> => ({
    name: offers.section(section),
    value: { kind: 'section', section },
  })
  const near = match.kind === 'near' ? [match.section] : []
  const others = sections.filter((section) => !near.includes(section))
  return [
    ...near.map(offer),
    { name: offers.new(heading), value: { kind: 'new' } },
    ...others.map(offer),
    { name: offers.article, value: { kind: 'article' } },
    { name: offers.text, value: { kind: 'text' } },
  ]
}

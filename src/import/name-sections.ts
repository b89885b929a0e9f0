import { spokenLanguage } from '../languages.ts'
import type { FoundPart } from './found.ts'
import type { Finding } from './imported.ts'
import type { Kept } from './kept.ts'
import { answerFor, type Known } from './known.ts'
import { foldHeading, matchSection } from './match-section.ts'
import { usualHeading } from './place-leads.ts'

/** The section that a letter's heading becomes. */
export type NamedSection = Extract<Finding, { kind: 'section' }>

/**
 * The sections of a letter's headings: the parish's own, the one that a person named, else a new one
 * called as the heading is, also where it is near a known one; the usual one where it names somebody, since headings
 * print.
 */
export function nameSections(
  parts: readonly FoundPart[],
  known: Known,
): ReadonlyMap<string, NamedSection> {
  const named = new Map<string, NamedSection>()
  for (const part of parts) {
    if (part.kind === 'article' || part.heading === undefined) continue
    const { heading, requests, isLead } = part
    const key = foldHeading(heading)
    const before = named.get(key)
    named.set(key, {
      ...(before ?? nameSection(heading, known)),
      ...(isLead && { isLead }),
      requests: (before?.requests ?? 0) + requests.length,
    })
  }
  return named
}

function nameSection(heading: string, known: Known): NamedSection {
  const answer = answerFor(heading, known)
  const match = matchSection(heading, known.sections)
  const isNamed = answer === undefined && known.namesSomebody(heading)
  const ownName = isNamed ? usualHeading[spokenLanguage(known.language)] : heading
  const section =
    answer?.kind === 'section' ? answer.section : match.kind === 'known' ? match.section : ownName
  const answered = answer !== undefined
  const isNew = !known.sections.includes(section)
  return { kind: 'section', heading, section, match, isNew, answered, requests: 0 }
}

/** Headings that name somebody, for which another stands. */
export const namedHeadings = (named: ReadonlyMap<string, NamedSection>): readonly Kept[] =>
  [...named.values()].flatMap(({ heading, section, match, answered }) =>
    section === heading || match.kind === 'known' || answered
      ? []
      : [{ role: 'named-heading', words: heading }],
  )

/** Sections that the parish does not have yet, in the letter's order. */
export const newSections = (
  named: ReadonlyMap<string, NamedSection>,
  { sections }: Known,
): readonly string[] => [
  ...new Set(
    [...named.values()].map(({ section }) => section).filter((one) => !sections.includes(one)),
  ),
]

import type { Contact } from '../load/parish.ts'
import type { Finding, ParishAdditions, Verdict } from './imported.ts'
import type { Kept, Role } from './kept.ts'
import type { Known } from './known.ts'
import type { Recognised } from './letter/recognise.ts'
import type { WrittenVerse } from './lines/verse.ts'
import { foldHeading } from './match-section.ts'

/** What becomes of something that may stand there already. */
interface Settled {
  readonly findings: readonly Finding[]
  readonly kept: readonly Kept[]
}

/** The week's title and verse: those that another file gives to the week stay, and the letter's are kept aside. */
export function settleWeek(
  { title, verse }: Recognised,
  known: Known,
): Settled & {
  readonly title?: string
  /** On the title; undefined where the letter has none. */
  readonly verdict: Verdict | undefined
  readonly verse?: WrittenVerse
} {
  const ofTitle =
    title && verdictOn(title.words, known.title ?? (known.takesTitle ? undefined : known.ownTitle))
  const ofVerse = verse && verdictOn(verse.ref, known.verse)
  return {
    verdict: ofTitle,
    ...(title && ofTitle === 'taken' && { title: title.words }),
    ...(verse && ofVerse === 'taken' && { verse }),
    findings: [
      ...(title && ofTitle ? [{ kind: 'title', ...title, verdict: ofTitle } as const] : []),
      ...(verse && ofVerse
        ? [
            {
              kind: 'verse',
              ref: verse.ref,
              translation: verse.translation,
              verdict: ofVerse,
            } as const,
          ]
        : []),
    ],
    kept: [
      ...(title && ofTitle === 'other' ? keep('other-title', title.words) : []),
      ...(verse && ofVerse !== 'taken' ? keep('other-verse', spoken(verse)) : []),
    ],
  }
}

/** Name, motto and contact: taken only where bulletin.yaml lacks them. */
export function settleParish(
  { name, motto, contact }: Recognised,
  known: Known,
): Settled & { readonly additions: Omit<ParishAdditions, 'sections'> } {
  const found = [
    ...(name === undefined ? [] : [{ field: 'name', words: name, has: known.name } as const]),
    ...(motto ? [{ field: 'motto', words: spoken(motto), has: known.motto } as const] : []),
    ...(contact
      ? [{ field: 'contact', words: wordsOfContact(contact), has: known.contact } as const]
      : []),
  ]
  const judged = found.map(({ field, words, has }) => ({
    field,
    words,
    verdict: verdictOn(words, has),
  }))
  const isTaken = (field: string): boolean =>
    judged.some((one) => one.field === field && one.verdict === 'taken')
  return {
    additions: {
      ...(name !== undefined && isTaken('name') && { name }),
      ...(motto && isTaken('motto') && { motto: mottoOf(motto) }),
      ...(contact && isTaken('contact') && { contact }),
    },
    findings: judged.map((one) => ({ kind: 'parish', ...one })),
    kept: judged.flatMap(({ field, words, verdict }) =>
      verdict === 'other' ? keep(`other-${field}`, words) : [],
    ),
  }
}

const keep = (role: Role, words: string): readonly Kept[] => [{ role, words }]

/** The same where all words of the letter stand there already, in whatever order. */
function verdictOn(words: string, has: string | undefined): Verdict {
  if (has === undefined) return 'taken'
  const there = new Set(foldHeading(has).split(' '))
  return foldHeading(words)
    .split(' ')
    .every((word) => there.has(word))
    ? 'same'
    : 'other'
}

const spoken = ({ label, text, ref, translation }: WrittenVerse): string =>
  [label, text, ref, translation].filter((one) => one !== undefined).join(' ')

const mottoOf = ({
  text,
  ref,
  translation,
}: WrittenVerse): NonNullable<ParishAdditions['motto']> => ({
  ...(text !== undefined && { text }),
  ref,
  ...(translation !== undefined && { translation }),
})

const wordsOfContact = (contact: Contact): string => Object.values(contact).join(' ')

import type { CivilDate } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { recogniseBulletin } from '../../import/bulletin/recognise-bulletin.ts'
import type { ImportedLetter } from '../../import/imported.ts'
import type { Known } from '../../import/known.ts'
import { wordsOfBlock } from '../../import/lines/runs.ts'
import { type GuessedLook, guessLook } from '../../import/look/guess-look.ts'
import type { Letter } from '../../import/read/letter.ts'
import { openLetter } from '../../import/read/open-letter.ts'
import { readVersifications } from '../../scripture/references/versification.ts'
import type { CalendarUse } from '../../vocabulary.ts'
import { type Refused, refused } from '../outcome.ts'

/** An old bulletin as a file. */
export interface BulletinFile {
  /** What messages call it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Old bulletins, opened. */
export interface OpenBulletins {
  readonly ok: true
  readonly letters: readonly Letter[]
  /** What they are written in, as far as their commonest words say. */
  readonly language: 'en' | 'es'
  /** The church year that such a church keeps; undefined where no word tells. */
  readonly calendar: CalendarUse | undefined
  /** The look that they are closest to, of several that of the first that tells it. */
  readonly look: GuessedLook | undefined
}

/** Opens bulletins of one week or several; every one that cannot be read is told. */
export async function openBulletins(
  files: readonly BulletinFile[],
): Promise<OpenBulletins | Refused> {
  const problems: Diagnostic[] = []
  const letters: Letter[] = []
  for (const { name, bytes } of files) {
    const opened = await openLetter(bytes, name)
    const reason = opened.ok ? 'no-letter' : opened.reason
    if (opened.ok && 'blocks' in opened.letter) letters.push(opened.letter)
    else problems.push(diagnostic('error', 'letter-unreadable', { file: name, reason }))
  }
  if (problems.length > 0) return refused(problems)
  const text = letters.flatMap(({ blocks }) => blocks.map(wordsOfBlock)).join('\n')
  return {
    ok: true,
    letters,
    language: languageOf(text),
    calendar: calendarOf(text),
    look: files.map(({ bytes }) => guessLook(bytes)).find((look) => look !== undefined),
  }
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const languageOf = (text: string): 'en' | 'es' =>
  countOf(text, /(?<!\p{L})(?:de|la|los|las|el|que|para|con)(?!\p{L})/giu) >
  countOf(text, /(?<!\p{L})(?:the|and|of|to|in|for|with|at)(?!\p{L})/giu)
    ? 'es'
    : 'en'

const calendarOf = (text: string): CalendarUse | undefined => {
  if (/\bepiscopal\b/i.test(text)) return 'episcopal'
  if (/\b(?:vicar|benefice|churchwardens?|church of england|PCC)\b/i.test(text))
    return 'common-worship'
  return /\b(?:catholic|cat[óo]lica|mass(?:es)? (?:times|intentions|schedule)|misas?|vigil mass)\b/i.test(
    text,
  )
    ? 'roman'
    : undefined
}

/** What the files of a new parish would be. */
export const partsOfBulletins = (
  host: Host,
  { letters }: OpenBulletins,
  parish: {
    readonly language: string
    readonly sections: readonly string[]
    readonly week: CivilDate
  },
): ImportedLetter =>
  recogniseBulletin(letters, {
    week: parish.week,
    sections: parish.sections,
    language: parish.language,
    weeks: 4,
    ids: new Set(),
    paths: new Set(),
    asked: new Set(),
    takesPlace: () => false,
    // The headings of the parish's own sheet, which whoever makes the parish reads over.
    namesSomebody: () => false,
    noted: {},
    columns: {},
    answers: new Map<string, never>() satisfies Known['answers'],
    versifications: readVersifications(host.resources),
  })

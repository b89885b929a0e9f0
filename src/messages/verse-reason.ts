import type { Reading } from '../calendar/sunday.ts'
import type { VerseTheme } from '../scripture/themes.ts'
import type { VerseReason } from '../scripture/verse.ts'
import type { Season } from '../vocabulary.ts'

/** What one language says of why a verse was chosen. */
export interface ReasonWords {
  readonly byHand: string
  readonly pinned: (file: string) => string
  readonly motto: (file: string) => string
  readonly readings: Readonly<Record<Reading['kind'], string>>
  readonly themes: (themes: readonly VerseTheme[]) => string
  readonly season: (season: Season) => string
  readonly noTheme: string
  readonly neverPrinted: string
  readonly printedAgo: (weeks: number) => string
}

/** Why a verse was chosen, in words that a person can check. */
export function verseReason(reason: VerseReason, words: ReasonWords): string {
  switch (reason.kind) {
    case 'by-hand':
      return words.byHand
    case 'pinned':
    case 'motto':
      return words[reason.kind](reason.file)
    case 'reading':
    case 'theme': {
      const { weeksAgo } = reason
      const why =
        reason.kind === 'reading' ? words.readings[reason.reading] : ofTheme(reason, words)
      return `${why}; ${weeksAgo === null ? words.neverPrinted : words.printedAgo(weeksAgo)}`
    }
    default:
      return reason satisfies never
  }
}

function ofTheme(
  { themes, season }: Extract<VerseReason, { kind: 'theme' }>,
  words: ReasonWords,
): string {
  const said = [
    ...(themes.length > 0 ? [words.themes(themes)] : []),
    ...(season === null ? [] : [words.season(season)]),
  ]
  return said.length > 0 ? said.join(', ') : words.noTheme
}

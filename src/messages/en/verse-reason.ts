import type { Reading } from '../../calendar/sunday.ts'
import type { VerseReason, WeeksAgo } from '../../scripture/verse.ts'

/** Why a verse was chosen, in English words that a person can check. */
export function reasonInWords(reason: VerseReason): string {
  switch (reason.kind) {
    case 'by-hand':
      return 'chosen by hand'
    case 'pinned':
      return `set for this week in ${reason.file}`
    case 'motto':
      return `the motto in ${reason.file}`
    case 'reading':
      return `${readings[reason.reading]}; ${lastPrinted(reason.weeksAgo)}`
    case 'theme':
      return `${themeInWords(reason)}; ${lastPrinted(reason.weeksAgo)}`
    default:
      return reason satisfies never
  }
}

const readings: Readonly<Record<Reading['kind'], string>> = {
  first: 'the first reading of the day',
  psalm: 'the psalm of the day',
  second: 'the second reading of the day',
  gospel: 'the gospel of the day',
}

function themeInWords({ themes, season }: Extract<VerseReason, { kind: 'theme' }>): string {
  const named = `${themes.length === 1 ? 'theme' : 'themes'} ${themes.join(' and ')}`
  const said = [
    ...(themes.length > 0 ? [named] : []),
    ...(season === null ? [] : [`season ${season}`]),
  ]
  return said.length > 0 ? said.join(', ') : 'none of your themes is free this week'
}

function lastPrinted(weeksAgo: WeeksAgo): string {
  if (weeksAgo === null) return 'not printed before'
  return `last printed ${weeksAgo} ${weeksAgo === 1 ? 'week' : 'weeks'} ago`
}

import type { VerseReason } from '../../scripture/verse.ts'
import { count } from '../count.ts'
import { verseReason } from '../verse-reason.ts'

/** Why a verse was chosen, in English words that a person can check. */
export const reasonInWords = (reason: VerseReason): string =>
  verseReason(reason, {
    byHand: 'chosen by hand',
    pinned: (file) => `set for this week in ${file}`,
    motto: (file) => `the motto in ${file}`,
    readings: {
      first: 'the first reading of the day',
      psalm: 'the psalm of the day',
      second: 'the second reading of the day',
      gospel: 'the gospel of the day',
    },
    themes: (themes) => `${themes.length === 1 ? 'theme' : 'themes'} ${themes.join(' and ')}`,
    season: (season) => `season ${season}`,
    noTheme: 'none of your themes is free this week',
    neverPrinted: 'not printed before',
    printedAgo: (weeks) => `last printed ${count(weeks, 'week')} ago`,
  })

import { count } from '../count.ts'

/**
 * What `preview --changes`, `approve` and `make --reopen` say, in English. Another language is
 * another value of the same type.
 */
export const englishApproving = {
  /** What happened, in words. */
  changes: {
    new: 'new',
    changed: 'changed',
    continuing: 'continuing',
    ending: 'ending',
    dropped: 'dropped',
    closed: 'closed',
  },
  words: (words: number): string => count(words, 'word'),
  weeks: (weeks: number): string => `in for ${count(weeks, 'week')}`,
  lastTime: 'for the last time',
  inNoFile: 'it stands in no file any more',
  since: (week: string, words: number): string =>
    `Compared with the issue of ${week}; ${count(words, 'word')} in all now.`,
  sinceNone: (words: number): string =>
    `There is no earlier issue to compare with; ${count(words, 'word')} in all.`,
  noChange: 'Nothing is new, changed, long in, ending, dropped or closed.',

  /** Headings of what a reader of the text would not see. */
  besides: {
    print: 'Prints, but is not in the text above:',
    web: 'May go on the web, but is neither in the text nor printed:',
  },
  askBy: 'Your name, for the record',
  askApprove: (week: string): string => `Approve this for ${week}?`,
  approved: (week: string, file: string): string =>
    `Approved for ${week}, in ${file}. What goes out that week cannot change now without --reopen.`,
  alreadyApproved: (at: string): string =>
    `That is what was approved on ${at.replace('T', ' at ')} already.`,
  staleFiles: (folder: string): string =>
    `The files in ${folder} were made from something else: run \`bulletin make\` before you print.`,
  notApproved: 'Nothing was approved.',

  reopened: (at: string): string =>
    `This is not what was approved; it is marked UPDATED, ${at.replace('T', ' ')}.`,
  nothingToReopen: '--reopen does nothing here: no other content was approved for this week.',
}

/** The sentences of one language. */
export type ApprovingWords = typeof englishApproving

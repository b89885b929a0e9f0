/** What `forget` says and asks, in English. Another language is another value of the same type. */
export const englishForgetting = {
  requests: 'These requests are to be removed from their files:',
  issues: 'Of these issues:',
  wholeFolder: 'the whole folder',
  filesAndItems: (files: readonly string[]): string =>
    [...files, 'what its record says of the items'].join(', '),
  mentions: 'The name stands here besides, where only you can change it:',
  nothing: 'There is nothing to remove.',
  elsewhere:
    'Not touched are copies elsewhere: what git keeps of the files, backups, and mails that were sent. Ask whoever keeps them.',
  ask: 'Remove all this for good?',
  removed: 'Removed.',
  notRemoved: 'Nothing was removed.',
  sayYes: 'Nothing was removed; the same command with --yes does it.',
}

/** The sentences of one language. */
export type ForgettingWords = typeof englishForgetting

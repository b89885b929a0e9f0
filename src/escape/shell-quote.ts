/** A word of signs that mean nothing beyond themselves, to a shell, to cron, and in a unit of systemd. */
export const isPlainWord = (word: string): boolean => /^[\w./:@,+-]+$/.test(word)

/** A word as a POSIX shell takes it: where it must be, in single quotes, in which only they mean anything. */
export const shellQuote = (word: string): string => (isPlainWord(word) ? word : singleQuoted(word))

/** A word in single quotes, for a POSIX shell. */
export const singleQuoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** A word as PowerShell takes it: in single quotes, among which it counts the curly ones too. */
export const powershellQuote = (word: string): string =>
  `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, (quote) => quote + quote)}'`

/** A word as PowerShell takes it: in single quotes, among which it counts the curly ones too. */
export const powershellQuote = (word: string): string =>
  `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, (quote) => quote + quote)}'`

/** Words in a row as an English sentence has them: `2 requests and 1 article`. */
export const listed = (words: readonly string[], conjunction: 'and' | 'or' = 'and'): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`

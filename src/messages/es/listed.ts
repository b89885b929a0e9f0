/** Spanish lists end with `y`, or `e` before the sound of i. */
export function listed(words: readonly string[], conjunction: 'y' | 'o' = 'y'): string {
  const last = words.at(-1)
  if (last === undefined || words.length === 1) return last ?? ''
  const joined = conjunction === 'y' && /^h?i(?!e)/i.test(last) ? 'e' : conjunction
  return `${words.slice(0, -1).join(', ')} ${joined} ${last}`
}

/** By how many lines something does not fit. */
export const overBy = (lines: number): string =>
  lines === 1 ? 'sobra 1 línea' : `sobran ${lines} líneas`

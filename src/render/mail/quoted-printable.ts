/** The longest line, without the sign that says that it goes on (RFC 2045 §6.7). */
const LONGEST = 75

/** A text as quoted-printable of its UTF-8: lines of 76 signs of ASCII at most, each ending with CR LF. */
export const quotedPrintable = (text: string): string =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${folded([...line].map(written))}\r\n`)
    .join('')

/** A character by itself, or as codes of its bytes; a space too, since it would be lost at a line's end. */
function written(character: string, at: number, line: readonly string[]): string {
  const isLast = at === line.length - 1
  if (character === ' ' && !isLast) return character
  return /[!-<>-~]/.test(character) && character.length === 1 ? character : coded(character)
}

/** Bytes of UTF-8, each as `=` and two hexadecimal digits. */
export const coded = (text: string): string =>
  Array.from(
    new TextEncoder().encode(text),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

/** Lines are broken between characters, never within their codes. */
function folded(characters: readonly string[]): string {
  let text = ''
  let columns = 0
  for (const one of characters) {
    if (columns + one.length > LONGEST) {
      text += '=\r\n'
      columns = 0
    }
    text += one
    columns += one.length
  }
  return text
}

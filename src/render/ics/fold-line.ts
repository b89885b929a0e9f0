/** Bytes in a line, without its end. */
const LONGEST = 75

/** A line in pieces of 75 bytes of UTF-8 at most, every one but the first behind a space (RFC 5545 §3.1). No letter is divided. */
export function foldLine(line: string): string {
  let text = ''
  let bytes = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (bytes + size > LONGEST) {
      text += '\r\n '
      bytes = 1
    }
    text += letter
    bytes += size
  }
  return text
}

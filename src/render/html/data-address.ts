/** A file as an address that holds it whole (RFC 2397). */
export const dataAddress = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${base64(bytes)}`

function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

/** As many arguments as every engine takes. */
const PIECE = 8192

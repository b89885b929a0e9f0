import { encode } from 'uqr'

/** Bytes that the largest code holds at level M (ISO/IEC 18004, version 40). */
export const MOST_CODE_BYTES = 2331

/** Whether an address has room in a code. */
export const fitsCode = (url: string): boolean =>
  new TextEncoder().encode(url).length <= MOST_CODE_BYTES

/**
 * The dark modules of an address's QR code, row by row, without the quiet zone. Level M: a fold or
 * a stain over a seventh of it still reads.
 *
 * @throws where `fitsCode` says no
 */
export const codeModules = (url: string): readonly (readonly boolean[])[] =>
  encode(url, { ecc: 'M', border: 0 }).data

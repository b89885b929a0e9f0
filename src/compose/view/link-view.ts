import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Item, Link } from '../../load/item.ts'
import { tidyLine } from '../../tidy-text.ts'
import { namesAddress, shortAddress } from '../address.ts'
import { fitsCode, MOST_CODE_BYTES } from '../qr-code.ts'
import type { Words } from '../typography/words.ts'

/** The link of an item, as a template sees it. */
export interface LinkView {
  readonly text: string
  readonly url: string
  /** The address to read and type; null where the text already says it. */
  readonly address: string | null
  /** What a QR code of it is called; null where it has none. */
  readonly code: string | null
}

/** A link with its address to read; without a code where its address is too long for one. */
export const linkView = ({ text, url, qr }: Link, words: Words): LinkView => {
  const address = shortAddress(url)
  return {
    text: tidyLine(text),
    url,
    address: namesAddress(text, url) ? null : address,
    code: qr && fitsCode(url) ? words.code(address) : null,
  }
}

/** An error for each address that is too long for the code that was asked for. */
export const longCodes = (items: readonly Item[]): readonly Diagnostic[] =>
  items.flatMap(({ link, place }) =>
    link?.qr && !fitsCode(link.url)
      ? [diagnostic('error', 'address-too-long', { most: MOST_CODE_BYTES }, place)]
      : [],
  )

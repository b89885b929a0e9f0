import { isLinkAddress } from '../../markdown/link-address.ts'
import { beginsPrayer, sendsElsewhere } from '../cues/index.ts'
import type { FoundLink } from '../found.ts'
import { addressFrom, repeatsAddress } from '../lines/address.ts'
import { addressesIn, countWords, wordsOf } from '../lines/runs.ts'
import type { LetterBlock, LetterParagraph, LetterRun } from './letter.ts'

/** Most words of a line that ends in a bare address, and of one that is linked in part. */
const LONGEST = { bare: 16, partly: 9 }

/**
 * The link that a line is there for: all its words are linked, or it is short and holds one address.
 * Words and address in one line: "Sign the petition: https://…".
 */
export function linkLine(block: LetterBlock): FoundLink | undefined {
  if (block.kind !== 'paragraph') return undefined
  const words = wordsOf(block.runs).replaceAll('\n', ' ')
  const bare = addressFrom(words)
  if (bare !== undefined) return { text: words, url: bare }
  const [url, ...others] = addressesIn(block.runs)
  if (url === undefined || others.length > 0 || !isLinkAddress(url) || beginsPrayer(words))
    return undefined
  if (isAmidWords(block.runs, url)) return undefined
  const around = withoutAddress(block.runs, url)
  const isWhole = block.runs.every(
    ({ text, href }) => href !== undefined || !/[\p{L}\p{N}]/u.test(text),
  )
  const most = around === words ? LONGEST.partly : LONGEST.bare
  if (!isWhole && countWords(around) > most) return undefined
  return { text: around || words, url }
}

/** Whether words go on behind a bare address: they would make no sentence without it. */
function isAmidWords(runs: readonly LetterRun[], url: string): boolean {
  const at = runs.findIndex(({ text, href }) => href !== undefined && repeatsAddress(text, url))
  return at !== -1 && /[\p{L}\p{N}]/u.test(wordsOf(runs.slice(at + 1)))
}

/** A short line that sends its reader elsewhere belongs to what stands above it, wherever its address is. */
export const leadsOn = ({ runs }: LetterParagraph): boolean =>
  addressesIn(runs).length > 0 &&
  countWords(wordsOf(runs)) <= LONGEST.bare &&
  sendsElsewhere(wordsOf(runs))

/** The words beside an address that only repeats itself. */
function withoutAddress(runs: readonly LetterRun[], url: string): string {
  const others = runs.filter(({ text, href }) => href === undefined || !repeatsAddress(text, url))
  return wordsOf(others)
    .replace(/\s+/g, ' ')
    .replace(/\s*[(<[]\s*[)>\]]?\s*[.,]?$/, '')
    .trim()
}

/** Words that an address on the next line belongs to: they end openly, and say where to go. */
export const awaitsAddress = (block: LetterBlock): boolean =>
  block.kind === 'paragraph' &&
  addressesIn(block.runs).length === 0 &&
  countWords(wordsOf(block.runs)) <= LONGEST.bare &&
  !beginsPrayer(wordsOf(block.runs)) &&
  !/[.!?]["”’»)]*$/u.test(wordsOf(block.runs))

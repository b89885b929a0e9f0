import { repeatsAddress } from '../lines/address.ts'
import { tidyRuns } from '../lines/runs.ts'
import type { LetterRun } from './letter.ts'

type Look = Omit<LetterRun, 'text'>

/**
 * Reads the links and the emphasis of a line of plain text or Markdown: `[words](address)`,
 * `<address>`, addresses that stand bare, `**strong**`, `*emphasis*`, and escapes by a backslash.
 * Any other sign is a sign of the text: a star after a name is no emphasis.
 */
export const readLine = (text: string): readonly LetterRun[] => tidyRuns(readRuns(text, {}))

function readRuns(text: string, look: Look): readonly LetterRun[] {
  const runs: LetterRun[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const found = readSign(text, at, look)
    if (found === undefined) {
      plain += text.charAt(at)
      at++
      continue
    }
    if (plain !== '') runs.push({ text: plain, ...look })
    plain = ''
    runs.push(...found.runs)
    at += found.length
  }
  return plain === '' ? runs : [...runs, { text: plain, ...look }]
}

interface Found {
  readonly runs: readonly LetterRun[]
  /** Characters of the text that it takes. */
  readonly length: number
}

/** From the surest sign to the least sure. */
function readSign(text: string, at: number, look: Look): Found | undefined {
  switch (text[at]) {
    case '\\':
      return readEscape(text, at, look)
    case '!':
    case '[':
      return readLink(text, at, look)
    case '<':
      return readBracketed(text, at, look)
    case '*':
    case '_':
      return readEmphasis(text, at, look)
    case 'h':
    case 'H':
    case 'w':
    case 'W':
      return readBare(text, at, look)
    default:
      return undefined
  }
}

function readEscape(text: string, at: number, look: Look): Found | undefined {
  const sign = matchAt(/\\([!-/:-@[-`{-~])/y, text, at)?.[1]
  return sign === undefined ? undefined : { runs: [{ text: sign, ...look }], length: 2 }
}

const LINK =
  /!?\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,500})\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+["'(][^"')]*["')])?\s*\)/y

function readLink(text: string, at: number, look: Look): Found | undefined {
  const [whole, words = '', href = ''] = matchAt(LINK, text, at) ?? []
  if (whole === undefined || look.href !== undefined) return undefined
  return { runs: readRuns(words, { ...look, href }), length: whole.length }
}

/** An address of the web, a mailbox or a number; `mailto:` with anything else behind it is words. */
const BRACKETED = /<((?:https?:\/\/|tel:)[^\s<>]+|mailto:[\w.+-]+@[^\s<>:@]+)>/iy

/** `<address>`. Outlook writes it right behind the linked words, even where they are the address itself. */
function readBracketed(text: string, at: number, look: Look): Found | undefined {
  if (look.href !== undefined) return undefined
  const [web, address] = matchAt(BRACKETED, text, at) ?? []
  if (web !== undefined && address !== undefined) {
    const [before = ''] = /\S*$/.exec(text.slice(0, at)) ?? []
    if (before !== '' && repeatsAddress(before, address)) return { runs: [], length: web.length }
    const shown = { text: address.replace(/^(?:mailto|tel):/i, ''), ...look, href: address }
    const isGlued = /[\p{L}\p{N}]$/u.test(before)
    return { runs: [...(isGlued ? [{ text: ' ', ...look }] : []), shown], length: web.length }
  }
  const [mail, box] = matchAt(/<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y, text, at) ?? []
  if (mail === undefined || box === undefined) return undefined
  return { runs: [{ text: box, ...look, href: `mailto:${box}` }], length: mail.length }
}

/** A bare address, without the sentence's own signs at its end. */
function readBare(text: string, at: number, look: Look): Found | undefined {
  if (look.href !== undefined || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return undefined
  const [long] = matchAt(/(?:https?:\/\/|www\.[\w-]+\.)[^\s<>"“”]+/iy, text, at) ?? []
  if (long === undefined) return undefined
  const short = long.replace(/[.,;:!?'’*_\]]+$/, '')
  const address = short.includes('(') ? short : short.replace(/\).*$/, '')
  const href = /^w/i.test(address) ? `https://${address}` : address
  return { runs: [{ text: address, ...look, href }], length: address.length }
}

/**
 * Emphasis opens at the beginning of a word and closes at the end of one; what follows the closing
 * sign is no letter. So `Ana* and Rosa*` and `*names changed` have none.
 */
function readEmphasis(text: string, at: number, look: Look): Found | undefined {
  if (/[\p{L}\p{N}*_]/u.test(text[at - 1] ?? '')) return undefined
  const pattern =
    /(?<sign>\*{1,3}|_{1,3})(?![\s*_])(?<inside>.{0,1000}?[^\s*_])\k<sign>(?![\p{L}\p{N}*_])/suy
  const match = matchAt(pattern, text, at)
  const { sign, inside } = match?.groups ?? {}
  if (match === undefined || sign === undefined || inside === undefined) return undefined
  const inner: Look = {
    ...look,
    ...(sign.length > 1 && { strong: true as const }),
    ...(sign.length !== 2 && { emphasis: true as const }),
  }
  return { runs: readRuns(inside, inner), length: match[0].length }
}

/** What a sticky pattern finds at this place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

import type { Inline } from '../../document/document.ts'

/** How inlines are written. */
export interface InlineSetting {
  /** The words are a line that is a link. */
  readonly isLinkLine: boolean
  /** Stands around strong words; empty where nothing does. */
  readonly strong: string
}

/**
 * Words of inlines, a forced break as a line feed. Addresses of links stand in full beside their
 * words: after a colon in a line that is a link, in brackets inside a sentence.
 */
export function textOfInlines(inlines: readonly Inline[], setting: InlineSetting): string {
  let text = ''
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at]
    if (!inline) continue
    if (inline.kind !== 'link') {
      text += textOfInline(inline, setting)
      continue
    }
    const words = textOfInlines(withoutAddress(inline.inlines), setting)
    text += textOfLink(words, inline.href, setting.isLinkLine)
    at += addressBeside(inlines, at)
  }
  return text
}

function textOfInline(inline: Exclude<Inline, { kind: 'link' }>, setting: InlineSetting): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'strong':
      return between(setting.strong, textOfInlines(inline.inlines, { ...setting, strong: '' }))
    case 'emphasis':
    case 'cite':
    case 'span':
      return textOfInlines(inline.inlines, setting)
    default:
      return inline satisfies never
  }
}

/** Signs stand close to the words of each line: a messenger takes no others for signs of bold words. */
const between = (signs: string, text: string): string =>
  signs === '' ? text : text.replace(/\S(?:.*\S)?/g, (words) => `${signs}${words}${signs}`)

/** A link's words without the short address that print has after them. */
function withoutAddress(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1)
  if (inlines.length < 2 || !isAddress(last)) return inlines
  const words = inlines.slice(0, -1)
  const end = words.at(-1)
  if (end?.kind !== 'text') return words
  return [...words.slice(0, -1), { kind: 'text', text: end.text.trimEnd() }]
}

const isAddress = (inline: Inline | undefined): boolean =>
  inline?.kind === 'span' && inline.classes.includes('url')

/** How many inlines after a link are the short address that print has in place of the full one. */
function addressBeside(inlines: readonly Inline[], at: number): number {
  const next = inlines[at + 1]
  if (isAddress(next)) return 1
  return next?.kind === 'text' && next.text.trim() === '' && isAddress(inlines[at + 2]) ? 2 : 0
}

function textOfLink(words: string, href: string, isLinkLine: boolean): string {
  const said = words.trim()
  const address = href.replace(/^(?:mailto|tel):/i, '')
  if (said.toLowerCase().includes(address.toLowerCase())) return words
  if (/^tel:/i.test(href) && /\d/.test(said)) return words
  if (isShortFor(said, href)) return words.replace(said, () => address)
  if (!isLinkLine) return `${words} (${address})`
  return /[\p{P}]$/u.test(said) ? `${words} ${address}` : `${words}: ${address}`
}

/** `example.org/help` for https://www.example.org/help/ */
function isShortFor(said: string, href: string): boolean {
  const bare = (address: string): string =>
    address
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/$/, '')
  return said !== '' && bare(said) === bare(href)
}

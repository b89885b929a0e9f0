import { asksToContact } from './cues.ts'
import type { LetterBlock } from './read/letter.ts'
import { countWords, wordsOfBlock } from './runs.ts'

/** Whom to ask, by the keys of `parish.contact`. */
export interface FoundContact {
  readonly heading: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly url?: string
  readonly address?: string
}

/** The line that says whom to ask, with the short lines of name and addresses under it; and all else. */
export function takeContact(blocks: readonly LetterBlock[]): {
  readonly contact: FoundContact | undefined
  readonly rest: readonly LetterBlock[]
} {
  const at = blocks.findIndex(
    (block, index) =>
      block.kind !== 'list' &&
      asksToContact(wordsOfBlock(block)) &&
      nameOrAddress(blocks[index + 1]),
  )
  const heading = blocks[at]
  if (heading === undefined) return { contact: undefined, rest: blocks }
  const fields = new Map<Field, string>()
  let next = at + 1
  for (; next < blocks.length; next++) {
    const found = nameOrAddress(blocks[next])
    if (found === undefined || fields.has(found.field)) break
    if (found.field === 'name' && fields.size > 0) break
    fields.set(found.field, found.words)
  }
  const contact = { heading: wordsOfBlock(heading), ...Object.fromEntries(fields) }
  return { contact, rest: [...blocks.slice(0, at), ...blocks.slice(next)] }
}

type Field = Exclude<keyof FoundContact, 'heading'>

/** What a short line of a contact is; undefined for any other line. */
export function nameOrAddress(
  block: LetterBlock | undefined,
): { readonly field: Field; readonly words: string } | undefined {
  if (block?.kind !== 'paragraph') return undefined
  const words = wordsOfBlock(block)
  if (/^(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/iu.test(words))
    return { field: 'email', words: words.replace(/^e-?mail\s*:?\s*/iu, '') }
  if (
    /^(?:(?:tel|phone|ph|teléfono|tel[ée]f?)\.?\s*:?\s*)?[+(]?\d[\d ().–-]{5,18}\d$/iu.test(words)
  )
    return { field: 'phone', words: words.replace(/^\p{L}+\.?\s*:?\s*/iu, '') }
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(words))
    return { field: 'url', words: /^www/i.test(words) ? `https://${words}` : words }
  if (/^(?:\p{Lu}[^.!?]*, )?\d+[\w-]* \p{L}.*$/u.test(words) && countWords(words) <= 12)
    return { field: 'address', words }
  return isName(words) ? { field: 'name', words } : undefined
}

/** Whether words look like a person's name: two to four, each with a capital, titles before them or not. */
export const isName = (words: string): boolean =>
  /^(?:(?:the )?(?:rev|fr|mr|mrs|ms|miss|dr|sr|sra|srta|p|pastor|padre|deacon|canon)\.?(?: dr\.?)? )?\p{Lu}[\p{L}'’.-]*(?: (?:de |del |la |van |von |der )?\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(
    words,
  )

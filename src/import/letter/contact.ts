import type { Contact } from '../../load/parish.ts'
import { asksToContact, emailLabels, isName, phoneLabels } from '../cues/index.ts'
import { countWords, wordsOfBlock } from '../lines/runs.ts'
import type { LetterBlock } from '../read/letter.ts'

/** The line that says whom to ask, with the short lines of name and addresses under it; and all else. */
export function takeContact(blocks: readonly LetterBlock[]): {
  readonly contact: Contact | undefined
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

type Field = Exclude<keyof Contact, 'heading'>

/** What a short line of a contact is; undefined for any other line. */
export function nameOrAddress(
  block: LetterBlock | undefined,
): { readonly field: Field; readonly words: string } | undefined {
  if (block?.kind !== 'paragraph') return undefined
  const words = wordsOfBlock(block)
  const email = labelled(
    /^(?:(\p{L}[\p{L}-]*)(?:\s*:\s*|\s+))?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/u,
    emailLabels,
    words,
  )
  if (email !== undefined) return { field: 'email', words: email }
  const phone = labelled(
    /^(?:(\p{L}+)\.?\s*:?\s*)?([+(]?\d[\d ().–-]{5,18}\d)$/u,
    phoneLabels,
    words,
  )
  if (phone !== undefined) return { field: 'phone', words: phone }
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(words))
    return { field: 'url', words: /^www/i.test(words) ? `https://${words}` : words }
  if (/^(?:\p{Lu}[^.!?]*, )?\d+[\w-]* \p{L}.*$/u.test(words) && countWords(words) <= 12)
    return { field: 'address', words }
  return isName(words) ? { field: 'name', words } : undefined
}

/** What stands behind a label, or stands alone; undefined behind a word that is not among the labels. */
function labelled(form: RegExp, labels: ReadonlySet<string>, words: string): string | undefined {
  const [, label, value] = form.exec(words) ?? []
  return label === undefined || labels.has(label.toLowerCase()) ? value : undefined
}

import type { Inline, List, ListItem } from './document.ts'
import { inlineText } from './document-text.ts'
import { mapInlines } from './walk-document.ts'

/** An item of a list that is set as one paragraph, with the sign that stands after it. */
export interface RunInItem {
  readonly item: ListItem
  readonly inlines: readonly Inline[]
}

/** Signs that a sentence ends with, and quotation marks and brackets after them. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u

/** A full stop of an initial or of a part of a name that is written short ("T. R.", "Jr.") ends no sentence. */
const SHORT_NAME_END = /(?<!\p{L})\p{Lu}\p{L}?\.$/u

/** A word in small letters that is longer than any within a name ("van", "de los") is of a sentence. */
const WORD_OF_SENTENCE = /(?<![\p{L}\p{N}])\p{Ll}{4,}/u

/** What a name ends at when something is said of the person. */
const PAUSE = /[,;:–—]/u

/** Beginnings up to this many letters stay on one line: names, and little more. */
const LONGEST_TIED = 24

/**
 * The items of a list as one paragraph. Between names stand commas, or semicolons where something is said of
 * one; prayers are sentences, each with its full stop. What stands before an item's first pause is tied where
 * it is as short as a name. An item alone stays as it is. Undefined where an item is more than one paragraph.
 */
export function runIn({ items }: Pick<List, 'items'>): readonly RunInItem[] | undefined {
  const words = items.map(({ blocks: [first, ...rest] }) =>
    first?.kind === 'paragraph' && rest.length === 0 ? first.inlines : undefined,
  )
  const whole = words.filter((one) => one !== undefined)
  if (whole.length < items.length) return undefined
  const texts = whole.map((inlines) => inlineText(inlines, ' ').trim())
  const between = signBetween(texts)
  return items.map((item, at) => {
    const text = texts[at] ?? ''
    const isLast = at === items.length - 1
    const sign = between === '.' || isLast ? fullStopAfter(text) : between
    const inlines = tied(whole[at] ?? [])
    return {
      item,
      inlines:
        sign === '' || items.length === 1 ? inlines : [...inlines, { kind: 'text', text: sign }],
    }
  })
}

function signBetween(texts: readonly string[]): ',' | ';' | '.' {
  if (texts.some((text) => endsSentence(text) || WORD_OF_SENTENCE.test(beginningOf(text))))
    return '.'
  return texts.some((text) => PAUSE.test(text)) ? ';' : ','
}

const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text) && !SHORT_NAME_END.test(text)

const fullStopAfter = (text: string): string => (SENTENCE_END.test(text) ? '' : '.')

const beginningOf = (text: string): string => text.split(PAUSE, 1)[0] ?? ''

/** The same words with ties up to their first pause, where that is near; a forced break is a space. */
function tied(inlines: readonly Inline[]): readonly Inline[] {
  const plain = mapInlines(inlines, (inline) =>
    inline.kind === 'break' ? [{ kind: 'text', text: ' ' }] : [inline],
  )
  const [first, ...rest] = plain
  if (first?.kind !== 'text') return plain
  const name = beginningOf(first.text)
  const isWhole = name.length < first.text.length || rest.length === 0
  if (!isWhole || name.length > LONGEST_TIED) return plain
  return [
    { kind: 'text', text: name.replaceAll(' ', '\u00a0') + first.text.slice(name.length) },
    ...rest,
  ]
}

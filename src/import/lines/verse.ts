import { memoize } from '../../memoize.ts'
import { parseReference } from '../../scripture/references/parse-reference.ts'
import { beginsIntercession, namesLetter, verseLabel } from '../cues/index.ts'
import type { LetterBlock } from '../read/letter.ts'
import { countWords, wordsOfBlock } from './runs.ts'

/** A reference as a letter has it, without dashes, brackets and translation. */
export interface WrittenReference {
  readonly ref: string
  readonly translation?: string
}

/** Scripture that stands for itself in a letter: its words with their reference. */
export interface WrittenVerse extends WrittenReference {
  /** Without the quotation marks around it; absent where the reference stands alone. */
  readonly text?: string
  /** Words before it that only say what it is: "Verse of the week:". */
  readonly label?: string
  /** Blocks that it takes, `to` not included. */
  readonly from: number
  readonly to: number
}

/** Most words that a headline verse has. */
const LONGEST_VERSE = 120

/** The reference that a line holds and nothing else; undefined for any other line. A letter's lines are asked for often. */
export const readReference = memoize(referenceIn)

function referenceIn(words: string): WrittenReference | undefined {
  const bare = words.replace(/^[\s(–—―…~.-]+/u, '').replace(/[\s).,;]+$/u, '')
  // Cheap to tell from most lines: reading a reference is not.
  if (!/^(?:[1-4]\s?)?\p{L}.*\d/su.test(bare) || bare.length > 60 || countWords(bare) > 12)
    return undefined
  if (verseLabel(bare) !== undefined) return undefined
  const closed = /\([^)]*$/.test(bare) ? `${bare})` : bare
  const parsed = parseReference(closed, 'en')
  if (!parsed.ok) return undefined
  const { translation } = parsed
  if (translation === undefined) return { ref: closed }
  const ref = closed.slice(0, closed.lastIndexOf(translation)).replace(/[\s([,–—-]+$/u, '')
  return { ref, translation }
}

/** The verse that begins at this block, in the forms that letters have it. */
export function verseAt(blocks: readonly LetterBlock[], at: number): WrittenVerse | undefined {
  const words = lineOf(blocks[at])
  if (words === undefined) return undefined
  const { label, rest } = splitLabel(words)
  if (label !== undefined && rest === '') {
    const below = verseAt(blocks, at + 1)
    return (
      below && {
        ...below,
        label: below.label === undefined ? label : `${label} ${below.label}`,
        from: at,
      }
    )
  }
  const found =
    inOneBlock(rest, at) ??
    wordsThenReference(blocks, rest, at) ??
    referenceThenWords(blocks, rest, at) ??
    (label === undefined ? undefined : referenceAlone(rest, at))
  return found && { ...found, ...(label !== undefined && { label }) }
}

/** A paragraph's line, or that of a list with one item: a dash before a reference is no bullet. */
function lineOf(block: LetterBlock | undefined): string | undefined {
  if (block === undefined || (block.kind === 'list' && block.items.length > 1)) return undefined
  const words = wordsOfBlock(block)
  return words === '' || countWords(words) > LONGEST_VERSE ? undefined : words
}

function splitLabel(words: string): { readonly label?: string; readonly rest: string } {
  const label = verseLabel(words)
  return label === undefined
    ? { rest: words }
    : { label: label.trim(), rest: words.slice(label.length).trim() }
}

/** `"Words" — Psalm 106:3`, `Words (Psalm 106:3)`. */
function inOneBlock(words: string, at: number): WrittenVerse | undefined {
  const quoted = /^(["“«‘'„].+["”»’'“])\s*[,.]?\s*(?=\S)(.+?)$/su.exec(words)
  const reference = quoted?.[2] === undefined ? undefined : readReference(quoted[2])
  if (quoted?.[1] && reference)
    return { text: unquoted(quoted[1]), ...reference, from: at, to: at + 1 }
  return beginsIntercession(words) ? undefined : atDash(words, at)
}

/** Unquoted words, and a reference after the dash or in the brackets at their end. */
function atDash(words: string, at: number): WrittenVerse | undefined {
  for (const { index } of [...words.matchAll(/\s[–—―-]{1,2}\s*(?=\S)|\s\((?=\S)/gu)].reverse()) {
    const reference = readReference(words.slice(index))
    const text = words.slice(0, index).trim()
    if (reference && countWords(text) > 2)
      return { text: unquoted(text), ...reference, from: at, to: at + 1 }
  }
  return undefined
}

/** The words, and on the next line the reference. Lines of verse stand together in quotation marks. */
function wordsThenReference(
  blocks: readonly LetterBlock[],
  words: string,
  at: number,
): WrittenVerse | undefined {
  if (beginsIntercession(words) || readReference(words)) return undefined
  const lines = [words]
  let next = at + 1
  const isOpen = /^["“«‘'„]/u.test(words)
  for (; isOpen && blocks[next]?.gap === 0 && !isClosed(lines.at(-1) ?? ''); next++)
    lines.push(lineOf(blocks[next]) ?? '')
  const below = lineOf(blocks[next])
  const reference = below === undefined ? undefined : readReference(below)
  const gap = blocks[next]?.gap ?? 0
  const isNear = gap <= (isOpen ? 3 : namesLetter(words) ? 0 : 1)
  if (reference === undefined || !isNear) return undefined
  return { text: unquoted(lines.join('\n')), ...reference, from: at, to: next + 1 }
}

const isClosed = (words: string): boolean => /["”»’'][.,]?$/u.test(words)

/** The reference, and after it or on the next line the words in quotation marks. */
function referenceThenWords(
  blocks: readonly LetterBlock[],
  words: string,
  at: number,
): WrittenVerse | undefined {
  const inLine = /^(.{3,50}?)\s*[:–—-]?\s+(["“«„].+["”»“][.,]?)$/su.exec(words)
  const named = inLine?.[1] === undefined ? undefined : readReference(inLine[1])
  if (inLine?.[2] && named) return { text: unquoted(inLine[2]), ...named, from: at, to: at + 1 }
  const reference = readReference(words)
  const below = lineOf(blocks[at + 1])
  if (reference === undefined || below === undefined || !/^["“«„].+["”»“][.,]?$/su.test(below))
    return undefined
  return { text: unquoted(below), ...reference, from: at, to: at + 2 }
}

function referenceAlone(words: string, at: number): WrittenVerse | undefined {
  const reference = readReference(words)
  return reference && { ...reference, from: at, to: at + 1 }
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '“'],
])

/** Words without the quotation marks around all of them. */
function unquoted(words: string): string {
  const trimmed = words.trim()
  const close = pairs.get(trimmed.charAt(0))
  if (close === undefined) return trimmed
  const end = /[.,;]?$/.exec(trimmed)?.[0] ?? ''
  const inner = trimmed.slice(1, trimmed.length - end.length)
  if (!inner.endsWith(close)) return trimmed
  const text = inner.slice(0, -close.length)
  if (text.includes(trimmed.charAt(0)) || (close !== "'" && close !== '’' && text.includes(close)))
    return trimmed
  return /[.,;!?]$/.test(text) ? text : `${text}${end === '.' ? end : ''}`
}

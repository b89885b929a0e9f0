import { beginsPrayer } from '../cues/index.ts'
import type { Known } from '../known.ts'
import { topItems } from '../lines/list-items.ts'
import { countWords, sliceRuns, wordsOf } from '../lines/runs.ts'
import { matchSection } from '../match-section.ts'
import type { LetterBlock, LetterList, LetterRun, MarkedHeading } from '../read/letter.ts'

/** Level of a heading that stands in the line of its text: below all that letters mark. */
const LEVEL = 7

/**
 * Gives headings that stand in the line of their text ("Latin America: Pray for …") a line of their
 * own: those that are the parish's sections, and bold ones where a letter has several.
 */
export function splitRunIns(blocks: readonly LetterBlock[], known: Known): readonly LetterBlock[] {
  const bold = blocks.flatMap(runsOf).flatMap((runs) => boldLead(runs) ?? [])
  const leadOf = (runs: readonly LetterRun[]): Lead | undefined =>
    sectionLead(runs, known) ?? (bold.length > 1 ? boldLead(runs) : undefined)
  return blocks.flatMap((block): readonly LetterBlock[] => {
    if (block.kind === 'list') return splitList(block, leadOf, known)
    if (block.kind === 'paragraph' && isNumberedSection(block.runs, known))
      return [headingOf({ words: withoutNumber(wordsOf(block.runs)), length: 0 }, block)]
    const lead = block.kind === 'paragraph' ? leadOf(block.runs) : undefined
    if (block.kind !== 'paragraph' || lead === undefined) return [block]
    const text: LetterBlock = { ...block, runs: sliceRuns(block.runs, lead.length), gap: 0 }
    return [headingOf(lead, block), text]
  })
}

interface Lead {
  readonly words: string
  /** Characters up to the text. */
  readonly length: number
}

type LeadOf = (runs: readonly LetterRun[]) => Lead | undefined

const runsOf = (block: LetterBlock): readonly (readonly LetterRun[])[] =>
  block.kind === 'paragraph'
    ? [block.runs]
    : block.kind === 'list'
      ? block.items.map(({ runs }) => runs)
      : []

/** A section of the parish's before a colon or a dash. */
function sectionLead(runs: readonly LetterRun[], { sections }: Known): Lead | undefined {
  const [whole = '', words = ''] =
    /^([^:–—]{2,80}?)\s*(?::|\s[–—-])\s+(?=\S)/u.exec(wordsOf(runs)) ?? []
  const isSection = words !== '' && matchSection(words, sections).kind === 'known'
  return isSection ? { words, length: whole.length } : undefined
}

/** "2. Latin America", where the number is no item's of a list. */
const isNumberedSection = (runs: readonly LetterRun[], { sections }: Known): boolean =>
  /^\(?\d/.test(wordsOf(runs)) &&
  matchSection(withoutNumber(wordsOf(runs)), sections).kind === 'known'

const withoutNumber = (words: string): string => words.replace(/^\(?\d{1,2}[.):]\s+/, '')

/** A few bold words with a colon in them or behind them. */
function boldLead(runs: readonly LetterRun[]): Lead | undefined {
  const [first, second] = runs
  if (first?.strong === undefined || second === undefined || second.strong) return undefined
  const text = wordsOf(runs)
  const [whole = '', words = ''] = /^(.{2,60}?)\s*:\s+(?=\S)/su.exec(text) ?? []
  const isBold = words !== '' && Math.abs(whole.trimEnd().length - first.text.trimEnd().length) <= 1
  if (!isBold || countWords(words) > 6 || beginsPrayer(words)) return undefined
  return { words, length: whole.length }
}

const headingOf = (
  { words }: Lead,
  { gap, depth }: { readonly gap: number; readonly depth: number },
): MarkedHeading => ({
  kind: 'heading',
  level: LEVEL,
  runs: [{ text: words }],
  gap: Math.max(1, gap),
  depth,
})

/** A list at its items that begin with a heading, or are one with a list in it. */
function splitList(list: LetterList, leadOf: LeadOf, { sections }: Known): readonly LetterBlock[] {
  const parts: LetterBlock[] = []
  for (const [head, ...inner] of topItems(list.items)) {
    if (head === undefined) continue
    const lead = leadOf(head.runs)
    const isSection = matchSection(wordsOf(head.runs), sections).kind === 'known'
    if (lead !== undefined) {
      const item = { ...head, runs: sliceRuns(head.runs, lead.length) }
      parts.push(headingOf(lead, list), { ...list, items: [item, ...inner] })
    } else if (isSection) {
      const items = inner.map((item) => ({ ...item, level: item.level - 1 }))
      parts.push(headingOf({ words: wordsOf(head.runs), length: 0 }, list))
      if (items.length > 0) parts.push({ ...list, items })
    } else parts.push(...joined(parts, { ...list, items: [head, ...inner] }))
  }
  return parts
}

/** The list, or nothing where it could go on in the one before. */
function joined(parts: LetterBlock[], list: LetterList): readonly LetterBlock[] {
  const before = parts.at(-1)
  if (before?.kind !== 'list') return [list]
  parts.splice(-1, 1, { ...before, items: [...before.items, ...list.items] })
  return []
}

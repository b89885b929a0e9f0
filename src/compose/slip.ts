import type { Block, Document, Heading, Inline, Paragraph } from '../document/document.ts'
import { excerptOf } from '../document/excerpt.ts'
import { mapBlocks, walkBlocks } from '../document/walk-document.ts'
import type { Parish } from '../load/parish.ts'
import type { Selection } from '../select/selection.ts'
import { tidyLine } from '../tidy-text.ts'
import { setLine } from './typography/typography.ts'
import { type SlipWords, wordsFor } from './typography/words.ts'

/** What a slip says of one channel. */
export interface SlipContent {
  /** Ids, and names of parts that are no items, of what was not on the paper, and of what stands there in other words. */
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  /** Of everything that is to be left unsaid the heading that it stood under; absent where it stood under none. */
  readonly withdrawn: readonly { readonly kind: string; readonly section?: string }[]
}

/**
 * A slip that says only what has changed since an issue was printed: parts of the issue's own document of the
 * channel, under their headings, as they print there. What is withdrawn is called by its heading alone, never by a
 * name or a word of it.
 *
 * @param document of the whole issue, for the slip's channel
 */
export function composeSlip(
  document: Document,
  { added, changed, withdrawn }: SlipContent,
  { name, language }: Pick<Parish, 'name' | 'language'>,
  { week, title, updated }: Pick<Selection, 'week' | 'title' | 'updated'>,
): Document {
  const words = wordsFor(language)
  const { slip } = words
  const line = (text: string): readonly Inline[] => [
    { kind: 'text', text: setLine(tidyLine(text), language) },
  ]
  const paragraph = (text: string, ...classes: readonly string[]): Paragraph => ({
    kind: 'paragraph',
    classes,
    inlines: line(text),
  })
  const about = slip.title(words.date(week))
  const calls = callsOf(withdrawn, title, slip)
  return {
    lang: document.lang,
    title: setLine(`${about}, ${tidyLine(name)}`, language),
    blocks: [
      {
        kind: 'group',
        role: 'header',
        classes: ['masthead'],
        part: 'masthead',
        keep: true,
        blocks: [
          paragraph(name, 'parish'),
          { kind: 'heading', level: 1, classes: ['heading'], inlines: line(about) },
          ...(updated === undefined ? [] : [paragraph(words.updated(updated), 'updated')]),
        ],
      },
      ...under(line(slip.added), partsOf(document, added)),
      ...under(line(slip.changed), partsOf(document, changed)),
      ...under(
        line(slip.withdrawn),
        calls.map((call) => paragraph(call)),
      ),
    ],
  }
}

/** Blocks under a heading, kept from standing apart from it; nothing where there are none. */
const under = (inlines: readonly Inline[], blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0
    ? []
    : [
        {
          kind: 'group',
          role: 'section',
          classes: ['requests'],
          keep: false,
          blocks: [{ kind: 'heading', level: 2, classes: [], inlines }, ...blocks],
        },
      ]

/** These parts of the issue with the headings that they stand under, each a step lower. What a parish's own template loses is not there. */
function partsOf(document: Document, ids: ReadonlySet<string>): readonly Block[] {
  const there = new Set([...walkBlocks(document.blocks)].map(({ block }) => block.part ?? ''))
  const parts = excerptOf(document, new Set([...ids].filter((id) => there.has(id))))
  return mapBlocks(parts.blocks, (block) =>
    block.kind === 'heading' ? { ...block, level: lower[block.level] } : block,
  )
}

const lower: Readonly<Record<Heading['level'], Heading['level']>> = { 1: 2, 2: 3, 3: 4, 4: 4 }

/** Each heading once, with how many prayers under it are withdrawn; of all that is no prayer only how often. */
function callsOf(
  withdrawn: SlipContent['withdrawn'],
  title: string,
  { article, prayers }: SlipWords,
): readonly string[] {
  const counts = new Map<string, number>()
  const others = withdrawn.filter(({ kind }) => kind !== 'request')
  for (const { kind, section = title } of withdrawn)
    if (kind === 'request') counts.set(section, (counts.get(section) ?? 0) + 1)
  return [
    ...[...counts].map(([section, count]) => `${section}: ${prayers(count)}`),
    ...(others.length > 0 ? [others.length === 1 ? article : `${article} (${others.length})`] : []),
  ]
}

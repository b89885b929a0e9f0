import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import { escapeMarkup } from '../escape/markup.ts'
import type { RichBlock, RichInline, RichTable, RichText } from '../markdown/rich-text.ts'
import { tidyLine, tidyText } from '../tidy-text.ts'
import { namesAddress, shortAddress } from './address.ts'

// The runtime's types are those of the whole library, under a name that Node does not resolve.
const { SafeString } = runtime as unknown as typeof Handlebars

/** Markup that is printed as it is. Only the Markdown step's own output may become one. */
const safeMarkup = (html: string): { toHTML(): string } => new SafeString(html)

/** HTML that a template takes as it is. */
export type RichMarkup = ReturnType<typeof safeMarkup>

/** A parish's text for a template; `headings` is the level of its highest. */
export const richMarkup = (text: RichText, headings: 3 | 4): RichMarkup =>
  safeMarkup(richTextToHtml(text, headings))

/**
 * HTML of a parish's text, every character of it escaped: the one markup that templates print as it
 * is. `headings` is the level of the text's first headings; deeper ones follow without a gap.
 */
function richTextToHtml(text: RichText, headings: 3 | 4): string {
  const levelOf = headingLevels(text, headings)
  return text.map((block) => blockHtml(block, levelOf)).join('\n')
}

type LevelOf = (heading: RichBlock) => number

/** A heading's level: the first one's, or one below it where a higher one went before. */
function headingLevels(text: RichText, first: 3 | 4): LevelOf {
  const lower = new Set<RichBlock>()
  let hasHigher = false
  for (const block of text) {
    if (block.kind !== 'heading') continue
    if (block.level === 3) hasHigher = true
    else if (hasHigher) lower.add(block)
  }
  return (heading) => (lower.has(heading) ? 4 : first)
}

function blockHtml(block: RichBlock, levelOf: LevelOf): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`
    case 'heading': {
      const level = levelOf(block)
      return `<h${level}>${inlinesHtml(block.inlines)}</h${level}>`
    }
    case 'list': {
      const items = block.items.map((blocks) => `<li>${blocksHtml(blocks, levelOf)}</li>`)
      return block.ordered
        ? `<ol start="${block.start}">${items.join('')}</ol>`
        : `<ul>${items.join('')}</ul>`
    }
    case 'quotation':
      return `<blockquote>${quotedHtml(block.blocks, levelOf)}</blockquote>`
    case 'table':
      return tableHtml(block)
    case 'rule':
      return '<hr>'
    case 'picture': {
      const caption =
        block.caption && `<figcaption>${escapeMarkup(tidyLine(block.caption))}</figcaption>`
      const alt = escapeMarkup(tidyLine(block.alt))
      return `<figure><img src="${escapeMarkup(block.src)}" alt="${alt}">${caption ?? ''}</figure>`
    }
    default:
      return block satisfies never
  }
}

function tableHtml({ aligns, head, rows }: RichTable): string {
  const rowHtml = (cells: readonly (readonly RichInline[])[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((cell, at) => cellHtml(cell, name, aligns[at] ?? null)).join('')}</tr>`
  const heads = head.length > 0 ? `<thead>${rowHtml(head, 'th')}</thead>` : ''
  const body = rows.map((cells) => rowHtml(cells, 'td')).join('')
  return `<table>${heads}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`
}

const cellHtml = (
  cell: readonly RichInline[],
  name: 'th' | 'td',
  align: RichTable['aligns'][number],
): string => `<${name}${align === null ? '' : ` align="${align}"`}>${inlinesHtml(cell)}</${name}>`

/** What is quoted, and on a line of its own who said it: a last line that begins with a dash. */
function quotedHtml(blocks: readonly RichBlock[], levelOf: LevelOf): string {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return blocksHtml(blocks, levelOf)
  const at = last.inlines.findLastIndex(({ kind }) => kind === 'break')
  const by = last.inlines.slice(at + 1)
  const isBelow = at > 0 || (at < 0 && blocks.length > 1)
  if (!isBelow || !DASH.test(wordsOf(by))) return blocksHtml(blocks, levelOf)
  const words = { ...last, inlines: last.inlines.slice(0, Math.max(0, at)) }
  const quoted = [...blocks.slice(0, -1), ...(at > 0 ? [words] : [])]
  return `${blocksHtml(quoted, levelOf)}<p class="attribution">${inlinesHtml(by)}</p>`
}

/** A dash before a name, with or without a space: an em dash, one of two or three hyphens, an en dash. */
const DASH = /^\s*(?:—|–|-{2,3})\s*\p{L}/u

const blocksHtml = (blocks: readonly RichBlock[], levelOf: LevelOf): string =>
  blocks.map((block) => blockHtml(block, levelOf)).join('')

const inlinesHtml = (inlines: readonly RichInline[]): string => inlines.map(inlineHtml).join('')

function inlineHtml(inline: RichInline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkup(tidyText(inline.text))
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines)}</em>`
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines)}</strong>`
    case 'link': {
      const address = namesAddress(wordsOf(inline.inlines), inline.href)
        ? ''
        : ` <span class="url">(${escapeMarkup(shortAddress(inline.href))})</span>`
      return `<a href="${escapeMarkup(inline.href)}">${inlinesHtml(inline.inlines)}${address}</a>`
    }
    case 'break':
      return '<br>'
    default:
      return inline satisfies never
  }
}

const wordsOf = (inlines: readonly RichInline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'break' ? ' ' : wordsOf(inline.inlines)
    })
    .join('')

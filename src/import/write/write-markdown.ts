import { isLinkAddress } from '../../markdown/link-address.ts'
import type { LetterBlock, LetterList, LetterListItem, LetterRun } from '../read/letter.ts'

/** What a Markdown text is for: articles know headings and quotations, requests do not. */
export type MarkdownKind = 'request' | 'article'

/**
 * Blocks as the Markdown that a parish's files may hold. Signs of the text that Markdown would take
 * for its own get a backslash, so that every word prints as the letter has it. One paragraph a line.
 */
export function writeMarkdown(blocks: readonly LetterBlock[], kind: MarkdownKind): string {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const top = Math.min(...levels)
  return blocks
    .map((block) => quoted(writeBlock(block, kind, top), kind === 'article' ? block.depth : 0))
    .filter((text) => text !== '')
    .join('\n\n')
}

function writeBlock(block: LetterBlock, kind: MarkdownKind, top: number): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLine(block.runs, kind)
    case 'heading':
      return `${block.level === top ? '###' : '####'} ${writeLine(block.runs, 'request').replace(/#+$/, '\\$&')}`
    case 'list':
      return writeList(block, kind)
    case 'rule':
      return kind === 'article' ? '---' : ''
    case 'picture':
      return block.file !== undefined && kind === 'article'
        ? `![${escapeText(block.words, '', '').replace(/[[\]]/g, '\\$&')}](${block.file})`
        : escapeStart(escapeText(block.words, '', ''), kind)
    default:
      return block satisfies never
  }
}

const quoted = (text: string, depth: number): string =>
  depth === 0 ? text : text.replace(/^/gm, '> '.repeat(depth)).replace(/ +$/gm, '')

/** Items below each other, those of inner lists indented by the mark of the item that they are in. */
function writeList({ items }: LetterList, kind: MarkdownKind): string {
  const columns: number[] = []
  return items
    .map((item, index) => {
      const mark = item.ordered ? `${numberOf(items, index)}. ` : '- '
      const level = Math.min(item.level, columns.length)
      const indent = ' '.repeat(columns[level - 1] ?? 0)
      columns.splice(level, columns.length, indent.length + mark.length)
      const [first = '', ...others] = writeLine(item.runs, kind).split('\n')
      const further = others.map((line) => `\n${indent}${' '.repeat(mark.length)}${line}`)
      return `${indent}${mark}${first}${further.join('')}`
    })
    .join('\n')
}

/** An item's number: one more than the items of its list before it. */
function numberOf(items: readonly LetterListItem[], at: number): number {
  const level = items[at]?.level ?? 0
  const before = items.slice(0, at)
  const begin = before.findLastIndex((item) => item.level < level)
  return before.slice(begin + 1).filter((item) => item.level === level).length + 1
}

/** A line's runs, each line of it safe to begin a line. */
function writeLine(runs: readonly LetterRun[], kind: MarkdownKind): string {
  return writeRuns(runs)
    .split('\n')
    .map((line, _, all) => escapeRow(escapeStart(line.trim(), kind), all.length))
    .join('\\\n')
}

/** Two lines that begin with a bar would be a table. */
const escapeRow = (line: string, lines: number): string =>
  lines > 1 && line.startsWith('|') ? `\\${line}` : line

function writeRuns(runs: readonly LetterRun[]): string {
  let written = ''
  for (const [index, run] of runs.entries()) {
    const next = firstSign(runs[index + 1])
    written += writeRun(run, written.slice(-1), next)
  }
  return written
}

/** The first character of what a run is written as. */
const firstSign = (run: LetterRun | undefined): string => {
  if (run?.href !== undefined && isLinkAddress(run.href)) return '['
  return run?.strong || run?.emphasis ? '*' : (run?.text.charAt(0) ?? '')
}

function writeRun(
  { text, href, strong, emphasis }: LetterRun,
  before: string,
  next: string,
): string {
  if (href !== undefined && isLinkAddress(href)) return writeLink(text, href)
  const [, lead = '', inside = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const marks = strong && emphasis ? '***' : strong ? '**' : emphasis ? '*' : ''
  const isMarked = marks !== '' && canMark(inside, lead || before, tail || next)
  if (!isMarked) return escapeText(text, before, next)
  return `${lead}${marks}${escapeText(inside, '*', '*', 'marks')}${marks}${tail}`
}

/**
 * Whether stars around these words would be emphasis: CommonMark 0.31, 6.2, left- and right-flanking
 * delimiter runs. Next to another star or underline they would run into it.
 */
function canMark(inside: string, before: string, after: string): boolean {
  if (inside === '' || inside.includes('\n')) return false
  if (/[*_]$/.test(before) || /^[*_]/.test(after) || /^[*_]|[*_]$/.test(inside)) return false
  const opens = !isSign(inside.charAt(0)) || isEdge(before.slice(-1))
  const closes = !isSign(inside.slice(-1)) || isEdge(after.charAt(0))
  return opens && closes
}

const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

const isEdge = (character: string): boolean =>
  character === '' || /\s/.test(character) || isSign(character)

function writeLink(text: string, href: string): string {
  const [, lead = '', inside = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (inside === '') return lead
  const isMailbox = `mailto:${inside}` === href && /^[^\s<>@:]+@[^\s<>@:]+$/.test(inside)
  if ((inside === href && !href.startsWith('mailto:')) || isMailbox)
    return `${lead}<${inside}>${tail}`
  const words = escapeText(inside.replaceAll('\n', ' '), '', '')
  const address = href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
  // Brackets in brackets confuse readers of Markdown: the address then stands behind the words.
  if (/[[\]]/.test(inside)) return `${lead}${words} <${address}>${tail}`
  return `${lead}[${words}](${address})${tail}`
}

/**
 * Text with a backslash before every sign that could begin emphasis, a link, HTML or an escape. A star
 * after a name, and an underline within a word, can begin nothing.
 */
function escapeText(
  text: string,
  before: string,
  after: string,
  within: 'marks' | 'plain' = 'plain',
): string {
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const previous = text[at - 1] ?? before
    const next = text[at + 1] ?? after
    const misread = (within === 'marks' && sign === '*') || isMisread(sign, previous, next)
    written += misread ? `\\${sign}` : sign
  }
  return written
}

function isMisread(sign: string, before: string, next: string): boolean {
  switch (sign) {
    case '\\':
      return next === '' || /[!-/:-@[-`{-~\s]/.test(next)
    case '*':
      return !/[\p{L}\p{N}]/u.test(before) || !/^$|[ .,;:!?)’”]/u.test(next)
    case '_':
      return !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(next)
    case ']':
      return next === '(' || next === '['
    case '<':
      return !/^$|[\s\d]/.test(next)
    case '!':
      return next === '['
    case '`':
      return true
    default:
      return false
  }
}

/** A line whose beginning is no bullet, number, heading, quotation or rule. */
function escapeStart(line: string, kind: MarkdownKind): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(line)
  if (numbered) return `${numbered[1]}\\${line.slice(numbered[1]?.length ?? 0)}`
  if (/^[-+*](?=\s|$)/.test(line)) return `\\${line}`
  return kind === 'article' && /^(?:#{1,6}(?=\s|$)|>|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/.test(line)
    ? `\\${line}`
    : line
}

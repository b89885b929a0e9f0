import { type InlineRules, readInlines } from './inlines.ts'
import { after, type MarkdownLine } from './line.ts'
import type { RichTable } from './rich-text.ts'

/** `|---|:--:|`. It needs one bar at least: a line of hyphens alone is not a table's. */
const RULE = /^\s{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

const isRule = (line: MarkdownLine | undefined): boolean =>
  hasBar(line) && RULE.test(line?.text ?? '')

/** Begins with a bar and has another: nothing but a row of a table is typed so. */
const isBarred = (line: MarkdownLine | undefined): boolean =>
  /^\s{0,3}\|.*\|/.test(line?.text ?? '')

const hasBar = (line: MarkdownLine | undefined): boolean => line?.text.includes('|') === true

/** Whether a table begins at a line: a head above a rule, or two rows between bars, which need none. */
export const beginsTable = (lines: readonly MarkdownLine[], at: number): boolean =>
  (hasBar(lines[at]) && isRule(lines[at + 1])) || (isBarred(lines[at]) && isBarred(lines[at + 1]))

/** A table of GitHub's Markdown, and the index of the first line after it; undefined where none begins. */
export function takeTable(
  lines: readonly MarkdownLine[],
  at: number,
  rules: InlineRules,
): { readonly block: RichTable; readonly next: number } | undefined {
  const head = lines[at]
  if (!head || !beginsTable(lines, at)) return undefined
  const rule = isRule(lines[at + 1]) ? lines[at + 1] : undefined
  const first = rule ? at + 2 : at
  let next = first
  while (hasBar(lines[next])) next++
  const read = (line: MarkdownLine) => cellsOf(line).map((cell) => readInlines([cell], rules))
  const heads = rule ? read(head) : []
  const isNamed = heads.some((inlines) => inlines.length > 0)
  return {
    next,
    block: {
      kind: 'table',
      aligns: rule ? cellsOf(rule).map(({ text }) => alignOf(text.trim())) : [],
      head: isNamed ? heads : [],
      rows: lines
        .slice(first, next)
        .filter((line) => !isRule(line))
        .map(read),
    },
  }
}

function alignOf(rule: string): RichTable['aligns'][number] {
  if (/^:-+:$/.test(rule)) return 'center'
  if (rule.endsWith(':')) return 'right'
  return rule.startsWith(':') ? 'left' : null
}

/** The cells of a row, each where it stands: a bar with a backslash before it is one of the words. */
function cellsOf(line: MarkdownLine): readonly MarkdownLine[] {
  const start = /^\s*\|?/.exec(line.text)?.[0].length ?? 0
  const inside = line.text.slice(start).replace(/(?<!\\)\|\s*$|\s+$/, '')
  let at = start
  return inside.split(/(?<!\\)\|/).map((text) => {
    const cell = { ...after(line, at), text }
    at += text.length + 1
    return cell
  })
}

import { columnOf, endOf, lineEnd, lineStart, ownEntry } from './extent.ts'
import type { Splice } from './file-text.ts'
import type { ItemFile } from './item-file.ts'

/**
 * What to splice so that one request is gone from its file, comments of its own with it. Undefined for a list
 * in brackets, whose items share their lines.
 */
export function removalSplices(
  { root, list, key: listKey, text }: ItemFile,
  index: number,
): readonly Splice[] | undefined {
  const item = list?.items[index]
  if (list === undefined || item === undefined || text[list.range.from] === '[') return undefined
  const dash = dashBefore(item.range.from, text)
  if (dash === undefined) return undefined
  const column = columnOf(text, dash)
  const from = commentsAbove(lineStart(text, dash), column, text)
  const to = commentsBelow(
    Math.min(text.length, lineEnd(text, endOf(item, text)) + 1),
    column,
    text,
  )
  const key = root?.kind === 'mapping' ? ownEntry(root, listKey)?.key : undefined
  if (list.items.length > 1) return [{ range: { from, to }, text: '' }]
  if (root?.kind === 'list') return [{ range: { from, to }, text: '[]\n' }]
  if (key === undefined) return undefined
  const colon = text.indexOf(':', key.to) + 1
  return [
    { range: { from: colon, to: colon }, text: ' []' },
    { range: { from: Math.max(from, lineEnd(text, colon) + 1), to }, text: '' },
  ]
}

/** Where the item's dash stands; undefined where it is on another line than the item. */
function dashBefore(from: number, text: string): number | undefined {
  const dash = text.lastIndexOf('-', from - 1)
  return dash >= lineStart(text, from) && text.slice(dash + 1, from).trim() === ''
    ? dash
    : undefined
}

/** The beginning of the lines of comment in the item's own column that end right above it. */
function commentsAbove(start: number, column: number, text: string): number {
  const above = lineStart(text, start - 1)
  const [, indentation] = /^( *)#/.exec(text.slice(above, start)) ?? []
  if (start === 0 || indentation?.length !== column) return start
  return commentsAbove(above, column, text)
}

/** The end of the lines of comment further in than the dash that begin right below the item. */
function commentsBelow(start: number, column: number, text: string): number {
  const end = Math.min(text.length, lineEnd(text, start) + 1)
  const [, indentation] = /^( *)#/.exec(text.slice(start, end)) ?? []
  if (indentation === undefined || indentation.length <= column) return start
  return commentsBelow(end, column, text)
}

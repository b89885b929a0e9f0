import type { Range } from '../source.ts'

/** A stretch of a text, and what is to stand there instead. */
export interface Splice {
  readonly range: Range
  readonly text: string
}

/** A file's text as YAML is read, without BOM and with line feeds alone, and the way back to the file. */
export interface FileText {
  /** As the file has it. */
  readonly raw: string
  readonly text: string
  /** What ends the file's first line, for lines that are added; a line feed where it has one line. */
  readonly lineEnd: string
  /** Offsets in `text` of line feeds that are two characters in the file, rising. */
  readonly doubled: readonly number[]
}

const byteOrderMark = '\ufeff'

/** Reads a file's text. `raw` has its BOM where the file has one. */
export function splitFileText(raw: string): FileText {
  const body = raw.startsWith(byteOrderMark) ? raw.slice(1) : raw
  const doubled: number[] = []
  const text = body.replace(/\r\n?/g, (end, at: number) => {
    if (end.length === 2) doubled.push(at - doubled.length)
    return '\n'
  })
  return { raw, text, lineEnd: /\r\n?|\n/.exec(body)?.[0] ?? '\n', doubled }
}

/**
 * The file's text after splices, which are given in offsets of `text`, in any order and apart from
 * each other. All outside of them stays as it is, byte for byte; lines in them end as the file's do.
 */
export function spliced(file: FileText, splices: readonly Splice[]): string {
  const { raw, lineEnd } = file
  const parts: string[] = []
  let at = 0
  const inOrder = splices.toSorted((one, other) => one.range.from - other.range.from)
  for (const { range, text } of inOrder.map((one) => behindLineEnd(one, file.text))) {
    parts.push(raw.slice(at, rawOffset(file, range.from)), text.replace(/\n/g, lineEnd))
    at = rawOffset(file, range.to)
  }
  return [...parts, raw.slice(at)].join('')
}

/**
 * The same splice in whole lines, where it takes or gives lines with the ends before them: so each
 * line that stays keeps its own end, in files where they differ.
 */
function behindLineEnd({ range, text: added }: Splice, text: string): Splice {
  const { from, to } = range
  const begins = (one: string): boolean => one === '' || one.startsWith('\n')
  const isInLines = text[to] === '\n' && begins(text.slice(from, to)) && begins(added)
  if (!isInLines) return { range, text: added }
  return {
    range: { from: from + 1, to: to + 1 },
    text: added === '' ? '' : `${added.slice(1)}\n`,
  }
}

function rawOffset({ raw, doubled }: FileText, offset: number): number {
  const before = doubled.findIndex((end) => end >= offset)
  const mark = raw.startsWith(byteOrderMark) ? 1 : 0
  return offset + mark + (before === -1 ? doubled.length : before)
}

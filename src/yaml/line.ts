import type { Range } from '../source.ts'

/** One line of a YAML text, taken apart by its look alone, also where the whole does not parse. */
export interface YamlLine {
  readonly text: string
  readonly from: number
  /** End of the line, its line end not included. */
  readonly to: number
  /** What is not indentation, dash or trailing space. */
  readonly content: Range
  /** Column that belongs to the line: of its key, or of its dash where it has none. */
  readonly column: number
  /** Absent where the line is no `key: value`. */
  readonly key?: string
  /** What stands after the key, or the whole content where there is none. */
  readonly value: string
  readonly valueFrom: number
}

/** Every line of a text. */
export function yamlLines(text: string): readonly YamlLine[] {
  let from = 0
  return text.split('\n').map((line) => {
    const read = readLine(line.replace(/\r$/, ''), from)
    from += line.length + 1
    return read
  })
}

const shape =
  /^([ \t]*(?:-[ \t]+)*)(?:([^\s"'[\]{}#&*!|>%@`,-][^#]*?(?<![ \t])|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)[ \t]*)?(.*)$/

function readLine(text: string, from: number): YamlLine {
  const [, lead = '', key, rest = ''] = shape.exec(text) ?? []
  const value = rest.trimEnd()
  const valueFrom = from + text.length - rest.length
  const dash = lead.lastIndexOf('-')
  return {
    text,
    from,
    to: from + text.length,
    content: { from: from + lead.length, to: from + Math.max(lead.length, text.trimEnd().length) },
    column: key === undefined && dash !== -1 ? dash : lead.length,
    ...(key !== undefined && { key }),
    value,
    valueFrom,
  }
}

/** The line of an offset, or the last before it that is not blank. */
export function lineAt(lines: readonly YamlLine[], offset: number): YamlLine {
  const before = lines.filter((line, index) => index === 0 || line.from <= offset)
  return before.findLast(isWritten) ?? lines[0] ?? readLine('', 0)
}

/**
 * The lines after a line that stand further to the right than its column, up to the first that does
 * not; blank ones at the end left out.
 */
export function bodyOf(
  lines: readonly YamlLine[],
  line: YamlLine,
  column: number = line.column,
): readonly YamlLine[] {
  const after = lines.slice(lines.indexOf(line) + 1)
  const end = after.findIndex((one) => isWritten(one) && indentationOf(one) <= column)
  const body = end === -1 ? after : after.slice(0, end)
  return body.slice(0, body.findLastIndex(isWritten) + 1)
}

/** The nearest line above that has a key and stands further to the left: its value may go on here. */
export function ownerOf(lines: readonly YamlLine[], line: YamlLine): YamlLine | undefined {
  const before = lines.slice(0, lines.indexOf(line))
  return before.findLast(
    (one) => isWritten(one) && one.key !== undefined && one.column < indentationOf(line),
  )
}

const isWritten = ({ text }: YamlLine): boolean => text.trim() !== ''

/** Columns before the first character that is not a space. */
export const indentationOf = ({ text }: YamlLine): number => text.length - text.trimStart().length

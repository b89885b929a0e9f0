import type { YamlScalar } from './yaml-node.ts'

/** A scalar's text in lines as they stand in the file, and where each of its characters stands. */
export interface Prose {
  readonly text: string
  /** Of each UTF-16 unit of `text`, and of its end: the offset in the file's text. */
  readonly offsets: readonly number[]
}

/**
 * A scalar as prose. YAML folds lines: in `>-`, plain and quoted values a line end becomes a space
 * and a blank line a line end, which would make one paragraph of several and undo lists. Prose keeps
 * the lines that its writer saw, without the indentation.
 */
export function proseOf(scalar: YamlScalar, text: string): Prose {
  const prose = new ProseBuilder()
  const { value, style, range } = scalar
  if (value !== null && (style === 'literal' || style === 'folded'))
    takeBlock(prose, value, text.slice(range.from, range.to), range.from)
  else if (value !== null) takeFlow(prose, value, style, text, range.from)
  return prose.build(range.to)
}

/** Gathers characters with their offsets. */
class ProseBuilder {
  private text = ''
  private readonly offsets: number[] = []

  take(text: string, offset: number, step: 0 | 1): void {
    for (let index = 0; index < text.length; index++) this.offsets.push(offset + index * step)
    this.text += text
  }

  build(end: number): Prose {
    return { text: this.text, offsets: [...this.offsets, end] }
  }
}

/** Lines of a block, after the line of its sign, without the block's indentation. */
function takeBlock(prose: ProseBuilder, value: string, block: string, from: number): void {
  const [sign = '', ...lines] = block.replace(/\n$/, '').split('\n')
  const firstOf = (all: readonly string[]): string => all.find((line) => line.trim() !== '') ?? ''
  const indentation = leadingSpaces(firstOf(lines)) - leadingSpaces(firstOf(value.split('\n')))
  let offset = from + sign.length + 1
  for (const line of lines) {
    const skipped = Math.min(indentation, leadingSpaces(line))
    prose.take(`${line.slice(skipped)}\n`, offset + skipped, 1)
    offset += line.length + 1
  }
}

const leadingSpaces = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/**
 * Walks a plain or quoted value beside its source, which differs by quotes, escapes and folded line
 * ends alone.
 */
function takeFlow(
  prose: ProseBuilder,
  value: string,
  style: YamlScalar['style'],
  text: string,
  from: number,
): void {
  let at = style === 'plain' ? from : from + 1
  let index = 0
  while (index < value.length) {
    const space = matchAt(/[ \t\r\n]*/y, text, at)
    const lineEnds = space.split('\n').length - 1
    const escaped = style === 'double-quoted' ? escapeAt(text, at) : undefined
    if (lineEnds > 0) {
      prose.take('\n'.repeat(lineEnds), at, 0)
      at += space.length
      index += Math.max(1, lineEnds - 1)
    } else if (escaped) {
      prose.take(value.slice(index, index + escaped.units), at, 0)
      at += escaped.length
      index += escaped.units
    } else {
      const length = Math.max(1, space.length)
      prose.take(value.slice(index, index + length), at, 1)
      at += style === 'single-quoted' && value[index] === "'" ? 2 : length
      index += length
    }
  }
}

/** An escape of a double-quoted value: its length in the file, and the UTF-16 units that it gives. */
function escapeAt(
  text: string,
  at: number,
): { readonly length: number; readonly units: number } | undefined {
  if (text[at] !== '\\') return undefined
  const lineEnd = matchAt(/\\\r?\n[ \t]*|/y, text, at)
  if (lineEnd !== '') return { length: lineEnd.length, units: 0 }
  const code = matchAt(/\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})|/iy, text, at)
  const isPair = Number.parseInt(code.slice(2), 16) > 0xffff
  return { length: Math.max(2, code.length), units: isPair ? 2 : 1 }
}

/** What a sticky pattern, one that can match nothing, finds at this offset. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

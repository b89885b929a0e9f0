import { Parser } from 'htmlparser2'
import { diagnostic } from '../../../diagnostic.ts'
import { translationLimits as limits } from '../../../problems/limits.ts'
import { ImportRefusal, lineOf, tooMuch } from '../refused.ts'
import type { ScriptureToken } from './mark.ts'
import type { Attributes } from './markup-words.ts'

/** What a reader of one kind of XML does with its elements; marks go to `emit`. */
export interface XmlHandler<Line = number> {
  open(name: string, attributes: Attributes, line: Line): void
  text(text: string): void
  close(): void
}

/**
 * Reads XML piece by piece. Nothing outside the file is looked at.
 *
 * @throws Refused where the file ends within an element, closes one that is not open last, holds a tag
 * or elements in each other beyond all measure, or defines entities of its own
 */
export function* readXml(
  pieces: Iterable<string>,
  file: string,
  handle: (emit: (mark: ScriptureToken) => void) => XmlHandler,
): Iterable<ScriptureToken> {
  const marks: ScriptureToken[] = []
  const handler = handle((mark) => void marks.push(mark))
  let line = 1
  let silent = 0
  let depth = 0
  let ended = false
  /** Where the tag read last ends: an empty element closes there too. */
  let tagEnd = -1
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        silent = 0
        if (++depth > limits.depth) throw tooMuch('depth', lineOf(file, line))
        tagEnd = parser.endIndex
        handler.open(localName(name), new Map(Object.entries(attributes)), line)
      },
      onprocessinginstruction(name, written) {
        // Definitions of entities stand in brackets; a file's text could be made from them.
        const defines = name.toLowerCase() === '!doctype' && written.includes('[')
        if (defines)
          throw new ImportRefusal(
            diagnostic('error', 'translation-entities', {}, lineOf(file, line)),
          )
      },
      ontext(text) {
        silent = 0
        handler.text(text)
      },
      onclosetag(name, implied) {
        silent = 0
        depth--
        const isEmpty = !ended && parser.endIndex === tagEnd
        if (implied && !isEmpty) throw broken(localName(name), file, line, ended)
        handler.close()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (const piece of pieces) {
    for (const part of piece.split(/(?<=\n)/)) {
      silent += part.length
      parser.write(part)
      if (silent > limits.piece) throw tooMuch('piece', lineOf(file, line))
      if (part.endsWith('\n')) line++
    }
    yield* marks.splice(0)
  }
  ended = true
  parser.end()
  yield* marks.splice(0)
}

const broken = (element: string, file: string, line: number, ended: boolean): ImportRefusal =>
  new ImportRefusal(
    diagnostic(
      'error',
      ended ? 'translation-truncated' : 'translation-xml',
      { element },
      lineOf(file, line),
    ),
  )

/** The name without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

import { diagnostic } from '../../../diagnostic.ts'
import { translationLimits as limits } from '../../../problems/limits.ts'
import { ImportRefusal, lineOf, tooMuch } from '../refused.ts'
import type { ScriptureToken } from './mark.ts'
import { usxReader } from './read-usx.ts'

/** Reads USJ (Unified Scripture JSON, docs.usfm.bible), which has the elements of USX as objects. */
export function* readUsj(pieces: Iterable<string>, file: string): Iterable<ScriptureToken> {
  const marks: ScriptureToken[] = []
  const reader = usxReader((mark) => void marks.push(mark))
  const root = parse(textOf(pieces, file), file)
  for (const node of contentOf(root)) {
    walk(node, reader)
    yield* marks.splice(0)
  }
}

function textOf(pieces: Iterable<string>, file: string): string {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length > limits.json) throw tooMuch('json', lineOf(file, 1))
  }
  return text
}

function parse(text: string, file: string): unknown {
  checkDepth(text, file)
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ImportRefusal(
      diagnostic('error', 'translation-json', {}, lineOf(file, lastLine(text))),
    )
  }
}

const lastLine = (text: string): number => text.trimEnd().split('\n').length

/** Objects and lists in each other, counted before any is made. */
function checkDepth(text: string, file: string): void {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') inString = !inString
    else if (inString && sign === '\\') at++
    else if (!inString && (sign === '{' || sign === '[')) depth++
    else if (!inString && (sign === '}' || sign === ']')) depth--
    // An object and the list of its content are one element.
    if (depth > 2 * limits.depth) throw tooMuch('depth', lineOf(file, 1))
  }
}

function walk(node: unknown, reader: ReturnType<typeof usxReader>): void {
  if (typeof node === 'string') {
    reader.text(node)
    return
  }
  if (!isObject(node)) return
  const { type, marker } = node
  const name = typeof type === 'string' ? type.replace(/^table:/, '') : ''
  const words = Object.entries(node).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const style = typeof marker === 'string' ? [['style', marker] as const] : []
  reader.open(name, new Map([...words, ...style]), undefined)
  for (const inner of contentOf(node)) walk(inner, reader)
  reader.close()
}

const contentOf = (node: unknown): readonly unknown[] =>
  isObject(node) && Array.isArray(node['content']) ? node['content'] : []

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

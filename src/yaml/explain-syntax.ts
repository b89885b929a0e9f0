import { type Document, isCollection, isScalar, visit, type YAMLParseError } from 'yaml'
import type { Range } from '../source.ts'
import { bodyOf, indentationOf, lineAt, ownerOf, type YamlLine, yamlLines } from './line.ts'

/** A sign of YAML's that stands where a person meant it as a sign of the text. */
type ValueSign =
  | ':'
  | '"'
  | "'"
  | '#'
  | '*'
  | '&'
  | '!'
  | '['
  | '{'
  | '-'
  | '?'
  | '|'
  | '>'
  | '%'
  | '@'
  | '`'
  | ','

/** The likely cause of a syntax error, at the place that a person should look at. */
export type SyntaxFault =
  | {
      readonly kind: 'value'
      readonly sign: ValueSign
      readonly range: Range
      /** The value is one of several in braces. */
      readonly inBraces?: true
    }
  | { readonly kind: 'open'; readonly sign: '[' | '{' | '"'; readonly range: Range }
  | { readonly kind: 'colon'; readonly missing: 'colon' | 'space'; readonly range: Range }
  | {
      readonly kind: 'tab' | 'space' | 'indent' | 'escape' | 'documents' | 'expands'
      readonly range: Range
    }
  | { readonly kind: 'other'; readonly reason: string; readonly range: Range }

/** How to read on behind a fault, as if it were not there. Lengths stay, so places do too. */
export type Mending =
  /** A value to be held for unreadable. */
  | { readonly kind: 'spoil'; readonly range: Range }
  /** Lines to be passed over. */
  | { readonly kind: 'skip'; readonly range: Range }
  /** Tabs, and spaces that YAML does not know, at the beginning of lines. Taken for spaces, they leave what the lines belong to a guess. */
  | { readonly kind: 'untab' }

export interface Explained {
  readonly fault: SyntaxFault
  readonly mending: Mending
}

/**
 * What a person most likely did, for a syntax error. The library says where its grammar failed,
 * often lines behind the cause; the line's own shape, and that of the value it belongs to, says why.
 */
export function explainSyntax(
  error: YAMLParseError,
  document: Document.Parsed,
  text: string,
): Explained {
  const pos = Math.min(error.pos[0], text.length)
  if (error.code === 'MULTIPLE_DOCS') return secondDocument(text, pos)
  const lines = yamlLines(text)
  const begun = unclosedBefore(document, text, pos)
  const line = lineAt(lines, begun?.from ?? pos)
  const cause: Cause = { error, pos, text, lines, line, begun }
  for (const explain of explanations) {
    const explained = explain(cause)
    if (explained) return explained
  }
  const fault = { kind: 'other', reason: error.code, range: line.content } as const
  return { fault, mending: skip(line) }
}

interface Cause {
  readonly error: YAMLParseError
  readonly pos: number
  readonly text: string
  readonly lines: readonly YamlLine[]
  readonly line: YamlLine
  /** A bracket or quote that was opened before the error and not closed. */
  readonly begun: Range | undefined
}

/** From the surest to the least sure. */
const explanations: readonly ((cause: Cause) => Explained | undefined)[] = [
  tabbed,
  oddlySpaced,
  escaped,
  leftOpen,
  brokenValue,
  brokenValueAbove,
  withoutColon,
  brokenByNextLine,
  misplaced,
]

function tabbed({ text, line }: Cause): Explained | undefined {
  const tab = text.slice(line.from, line.content.from).indexOf('\t')
  if (tab === -1) return undefined
  return { fault: { kind: 'tab', range: at(line.from + tab) }, mending: { kind: 'untab' } }
}

/** A line that begins with a space of a web page, or one that nobody sees: the grammar fails there or further down. */
function oddlySpaced({ text }: Cause): Explained | undefined {
  const found = oddLead.exec(text)
  if (!found) return undefined
  const range = at(found.index + found[0].length - 1)
  return { fault: { kind: 'space', range }, mending: { kind: 'untab' } }
}

const oddLead = /^[ \t]*(?:(?![ \t])[\p{Zs}\u200b\u2060\ufeff])/mu

/** `"C:\Users"`: a backslash in double quotes is an escape. */
function escaped({ error, pos, lines, line }: Cause): Explained | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined
  return { fault: { kind: 'escape', range: at(pos) }, mending: spoil(lines, line) }
}

function leftOpen({ text, lines, line, begun }: Cause): Explained | undefined {
  const sign = begun && text[begun.from]
  if (begun === undefined || (sign !== '[' && sign !== '{' && sign !== '"')) return undefined
  return { fault: { kind: 'open', sign, range: at(begun.from) }, mending: spoil(lines, line) }
}

function brokenValue({ error, pos, line, lines, begun }: Cause): Explained | undefined {
  if (error.code === 'BAD_DIRECTIVE') return undefined
  if (begun) {
    const fault = { kind: 'value', sign: "'", range: at(begun.from) } as const
    return { fault, mending: spoil(lines, line) }
  }
  const isBracketed = /^[[{]/.test(line.value)
  const found = isBracketed ? signInBrackets(error, pos, line) : signIn(line.value)
  if (!found) return undefined
  const range = at(line.valueFrom + found.index)
  const inBraces = isBracketed && found.sign === ':' && ({ inBraces: true } as const)
  return {
    fault: { kind: 'value', sign: found.sign, range, ...(inBraces || {}) },
    mending: spoil(lines, line),
  }
}

interface FoundSign {
  readonly sign: ValueSign
  readonly index: number
}

/** The sign that breaks a value written without brackets. */
function signIn(value: string): FoundSign | undefined {
  const first = value.charAt(0)
  if (first === '"' || first === "'")
    return /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$|^'(?:[^']|'')*'\s*(?:#.*)?$/.test(value)
      ? undefined
      : { sign: first, index: 0 }
  if (/^[|>][-+]?\d?[-+]?\s*(?:\s#.*)?$|^&\S*$/.test(value)) return undefined
  const sign = openingSigns.find((one) => one === first)
  if (sign && !/^[-?]\S/.test(value)) return { sign, index: 0 }
  const colon = value.search(/:(?:\s|$)/)
  return colon === -1 ? undefined : { sign: ':', index: colon }
}

const openingSigns = ['*', '&', '!', '-', '?', '|', '>', '%', '@', '`', ','] as const

/** What breaks a value in brackets: words after the closing one, or a second colon inside. */
function signInBrackets(error: YAMLParseError, pos: number, line: YamlLine): FoundSign | undefined {
  const sign = line.value.startsWith('[') ? '[' : '{'
  if (error.code !== 'BLOCK_IN_FLOW') return { sign, index: 0 }
  const inside = Math.max(0, pos - line.valueFrom)
  const colon = line.value.slice(inside).search(/:\s/)
  return colon === -1 ? { sign, index: 0 } : { sign: ':', index: inside + colon }
}

/** The line has no key and goes on with the value above it, which ended too early for YAML. */
function brokenValueAbove({ line, lines }: Cause): Explained | undefined {
  const owner = line.key === undefined ? ownerOf(lines, line) : undefined
  if (owner === undefined || owner.value === '') return undefined
  const hash = owner.value.search(/\s#/)
  const found =
    signIn(owner.value) ?? (hash === -1 ? undefined : ({ sign: '#', index: hash + 1 } as const))
  if (!found) return undefined
  const range = at(owner.valueFrom + found.index)
  return { fault: { kind: 'value', sign: found.sign, range }, mending: spoil(lines, owner) }
}

/** A key alone, or one whose colon touches the value. */
function withoutColon({ line }: Cause): Explained | undefined {
  if (line.key !== undefined || line.value === '') return undefined
  const touching = /^[\w-]+:(?=\S)/.exec(line.value)
  const alone = /^[\w-]+\s*$/.exec(line.value)
  if (!touching && !alone) return undefined
  const length = (touching ?? alone)?.[0].trimEnd().length ?? 0
  const range = { from: line.valueFrom, to: line.valueFrom + length }
  const missing = touching ? 'space' : 'colon'
  // The dash stays, so that the keys below still begin an item of the list.
  const mending = { kind: 'skip', range: { from: line.content.from, to: line.to } } as const
  return { fault: { kind: 'colon', missing, range }, mending }
}

/**
 * The value goes on in the next lines, and one of them has a colon: either it belongs to the text,
 * or it is a key that stands too far to the right.
 */
function brokenByNextLine({ line, lines }: Cause): Explained | undefined {
  if (line.value === '' || isLoose(line)) return undefined
  const next = bodyOf(lines, line).find(
    ({ key, value }) => key !== undefined || (!value.startsWith('#') && signIn(value)),
  )
  if (next === undefined) return undefined
  if (next.key !== undefined && /^[a-z-]+$/.test(next.key))
    return { fault: { kind: 'indent', range: next.content }, mending: skipWithBody(lines, next) }
  const colon =
    next.content.from + next.text.slice(next.content.from - next.from).search(/:(?:\s|$)/)
  return { fault: { kind: 'value', sign: ':', range: at(colon) }, mending: spoil(lines, line) }
}

/** Everything is well in the line itself, so it stands in the wrong column. */
function misplaced({ error, line, lines }: Cause): Explained | undefined {
  if (!placeCodes.has(error.code)) return undefined
  const mending = isLoose(line) ? skip(line) : skipWithBody(lines, line)
  return { fault: { kind: 'indent', range: line.content }, mending }
}

/** Words alone, without key and dash. */
const isLoose = ({ key, text }: YamlLine): boolean => key === undefined && !/^\s*-\s/.test(text)

const placeCodes: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
])

function secondDocument(text: string, pos: number): Explained {
  const from = text.indexOf('---', Math.max(0, pos - 4))
  const range = { from: from === -1 ? pos : from, to: text.length }
  return { fault: { kind: 'documents', range }, mending: { kind: 'skip', range } }
}

/**
 * Where a text goes deeper than any person's: brackets, dashes or indentation in each other without
 * end, on which a parser would run out of memory.
 */
export function bottomless(text: string): SyntaxFault | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
    if (depth > MOST_DEPTH) return { kind: 'expands', range: at(index) }
  }
  const line = DEEP.test(text) ? outsideProse(text).find((one) => DEEP.test(one.text)) : undefined
  return line && { kind: 'expands', range: at(line.content.from) }
}

/** The lines of a text without those of block scalars, in which dashes and spaces are words like others. */
function outsideProse(text: string): readonly YamlLine[] {
  let owner: number | undefined
  return yamlLines(text).filter((line) => {
    const isBlank = line.text.trim() === ''
    if (owner !== undefined && (isBlank || indentationOf(line) > owner)) return false
    owner = /^[|>][-+\d]*(?:[ \t]+#.*)?$/.test(line.value) ? line.column : undefined
    return true
  })
}

/** Collections in each other; deeper ones are refused where they begin. */
export const MOST_DEPTH = 100

/** A line that begins collections in each other, or stands as deep. */
const DEEP = new RegExp(`(?:[-?:][ \\t]+){${MOST_DEPTH}}|^[ \\t]{${2 * MOST_DEPTH},}\\S`, 'm')

/** The first bracket or quote before the error that is never closed. */
function unclosedBefore(document: Document.Parsed, text: string, pos: number): Range | undefined {
  let found: Range | undefined
  visit(document, {
    Node(_, node) {
      const [from, to] = node.range ?? [0, 0]
      const isFlow =
        (isCollection(node) && node.flow) || (isScalar(node) && /^QUOTE/.test(node.type ?? ''))
      if (!isFlow || from >= pos || isClosed(text, from, to)) return undefined
      found = { from, to }
      return visit.BREAK
    },
  })
  return found
}

const closing: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['"', '"'],
  ["'", "'"],
])

const isClosed = (text: string, from: number, to: number): boolean =>
  to - from > 1 && text[to - 1] === closing.get(text[from] ?? '')

const at = (from: number): Range => ({ from, to: from + 1 })

const spoil = (lines: readonly YamlLine[], line: YamlLine): Mending => ({
  kind: 'spoil',
  range: { from: line.valueFrom, to: bodyOf(lines, line).at(-1)?.to ?? line.to },
})

const skip = ({ from, to }: YamlLine): Mending => ({ kind: 'skip', range: { from, to } })

const skipWithBody = (lines: readonly YamlLine[], line: YamlLine): Mending => ({
  kind: 'skip',
  range: { from: line.from, to: bodyOf(lines, line, indentationOf(line)).at(-1)?.to ?? line.to },
})

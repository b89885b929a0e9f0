import { type Document, isMap, isSeq, parseDocument, type YAMLParseError } from 'yaml'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { inOrder } from '../in-order.ts'
import { limits } from '../problems/limits.ts'
import type { Locate, Range } from '../source.ts'
import {
  bottomless,
  explainSyntax,
  type Mending,
  MOST_DEPTH,
  type SyntaxFault,
} from './explain-syntax.ts'
import { readTree, type TreeFault } from './read-node.ts'
import { readUsual } from './read-usual.ts'
import type { YamlNode } from './yaml-node.ts'

/** A YAML text as far as it could be read. */
export interface ParsedYaml {
  /** Undefined where the text holds nothing but comments. */
  readonly root: YamlNode | undefined
  /** Errors of syntax, in the order of the text. */
  readonly problems: readonly Diagnostic[]
  /** Lines that could not be read and are not in the tree. What stands around them may be incomplete. */
  readonly gaps: readonly Range[]
}

/**
 * Reads YAML 1.2 with every scalar as typed (the failsafe schema), aliases and `<<` resolved within
 * bounds. After a syntax error it reads on behind it, so that one run finds them all: the broken
 * value is blanked out at its length, and the text parsed again.
 */
export function parseYaml(text: string, locate: Locate): ParsedYaml {
  const many = manyValues(text)
  if (many !== undefined) {
    const place = locate({ from: many, to: many + 1 })
    const problem = diagnostic('error', 'too-much', { of: 'values', most: limits.values }, place)
    return unread(text, problem)
  }
  const usual = readUsual(text)
  return usual ? { root: usual, problems: [], gaps: [] } : parseAny(text, locate)
}

/** The same of any text, by YAML's own grammar. */
export function parseAny(text: string, locate: Locate): ParsedYaml {
  const deep = bottomless(text)
  if (deep) return unread(text, tellSyntax(deep, locate))
  const problems: Diagnostic[] = []
  const spoiled: Range[] = []
  const gaps: Range[] = []
  let readable = text
  let guessing = false
  let work = 0
  for (let round = 0; ; round++) {
    const document = parseDocument(readable, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false,
    })
    const error = firstError(document)
    const depth = depthOf(document)
    const isLast = round >= MOST_ERRORS || work > MOST_WORK
    if (error !== undefined && isLast && depth > MOST_DEPTH)
      return { root: undefined, problems: inOrder(problems), gaps: [...gaps, wholeOf(text)] }
    if (error === undefined || isLast) {
      const root = readTree(document, readable, spoiled, (fault) => {
        problems.push(tellTree(fault, locate))
        if (fault.kind === 'expands') gaps.push(wholeOf(text))
      })
      return { root, problems: inOrder(problems), gaps }
    }
    const { fault, mending } = explainSyntax(error, document, readable)
    if (!guessing || !mayComeOfTab(fault, text)) problems.push(tellSyntax(fault, locate))
    if (mending.kind === 'untab') guessing = true
    const mended = mend(readable, mending)
    if (mended === readable) gaps.push(wholeOf(text))
    else if (mending.kind === 'spoil') spoiled.push(mending.range)
    else gaps.push(mending.kind === 'skip' ? mending.range : wholeOf(text))
    work += text.length * (FLAT + depth)
    readable = mended === readable ? ' '.repeat(text.length) : mended
  }
}

const unread = (text: string, problem: Diagnostic): ParsedYaml => ({
  root: undefined,
  problems: [problem],
  gaps: [wholeOf(text)],
})

/** Where the first value stands that is one too many; undefined where none is. */
function manyValues(text: string): number | undefined {
  if (text.length <= limits.values) return undefined
  let count = 0
  for (const { index } of text.matchAll(/[\n,[{]/g)) if (++count > limits.values) return index
  return undefined
}

const wholeOf = (text: string): Range => ({ from: 0, to: text.length })

/** After so many errors the rest of a file is not read; each costs another reading of the whole. */
const MOST_ERRORS = 50

/**
 * Characters that are read again, each counted by how deep the text is: behind an error the library puts every further
 * one into the one before it, and goes through all of them for each sign. It takes as long for a sign of a flat text as
 * for `FLAT` of them.
 */
const MOST_WORK = 5e7
const FLAT = 40

/** How many collections stand in each other at most; those of errors are deeper than a recursion reaches. */
function depthOf({ contents }: Document.Parsed): number {
  let depth = 0
  let level: readonly unknown[] = [contents]
  for (; level.length > 0; depth++)
    level = level.flatMap((node) => {
      if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value])
      return isSeq(node) ? node.items : []
    })
  return depth
}

/** Whether a fault may only come of tabs having been taken for one space each. */
function mayComeOfTab({ kind, range }: SyntaxFault, text: string): boolean {
  if (kind !== 'value') return guessed.has(kind)
  // so little indented, the line may have been read as more of the value above it
  const lead = text.slice(text.lastIndexOf('\n', range.from - 1) + 1, range.from)
  return /^ *\t/.test(lead)
}

const guessed: ReadonlySet<SyntaxFault['kind']> = new Set(['indent', 'colon', 'other'])

const firstError = ({ errors }: Document.Parsed): YAMLParseError | undefined =>
  errors.reduce<YAMLParseError | undefined>(
    (first, error) => (first === undefined || error.pos[0] < first.pos[0] ? error : first),
    undefined,
  )

/** The text with the fault blanked out, every other character where it was. */
function mend(text: string, mending: Mending): string {
  if (mending.kind === 'untab')
    return text.replace(/^[\p{Zs}\t\u200b\u2060\ufeff]+/gmu, (lead) => ' '.repeat(lead.length))
  const { from, to } = mending.range
  const [first = '', ...others] = text.slice(from, to).split('\n')
  const filler = mending.kind === 'spoil' ? 'x' : ' '
  const blank = [filler.repeat(first.length), ...others.map((line) => ' '.repeat(line.length))]
  return text.slice(0, from) + blank.join('\n') + text.slice(to)
}

function tellSyntax(fault: SyntaxFault, locate: Locate): Diagnostic {
  const place = locate(fault.range)
  switch (fault.kind) {
    case 'value': {
      const { sign, inBraces = false } = fault
      return diagnostic('error', 'yaml-value', { sign, inBraces }, place)
    }
    case 'open':
      return diagnostic('error', 'yaml-open', { sign: fault.sign }, place)
    case 'colon':
      return diagnostic('error', 'yaml-colon', { missing: fault.missing }, place)
    case 'tab':
      return diagnostic('error', 'yaml-tab', {}, place)
    case 'space':
      return diagnostic('error', 'yaml-space', {}, place)
    case 'indent':
      return diagnostic('error', 'yaml-indent', {}, place)
    case 'escape':
      return diagnostic('error', 'yaml-escape', {}, place)
    case 'documents':
      return diagnostic('error', 'yaml-documents', {}, place)
    case 'expands':
      return diagnostic('error', 'yaml-expands', {}, place)
    case 'other':
      return diagnostic('error', 'yaml-other', { reason: fault.reason }, place)
    default:
      return fault satisfies never
  }
}

function tellTree(fault: TreeFault, locate: Locate): Diagnostic {
  const place = locate(fault.range)
  switch (fault.kind) {
    case 'swallowed':
      return diagnostic('error', 'yaml-value', { sign: fault.sign, inBraces: false }, place)
    case 'duplicate-key':
      return diagnostic('error', 'duplicate-key', { line: locate(fault.first).line }, place)
    case 'key-not-text':
      return diagnostic('error', 'yaml-key', {}, place)
    case 'expands':
      return diagnostic('error', 'yaml-expands', {}, place)
    default:
      return fault satisfies never
  }
}

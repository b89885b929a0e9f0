import Handlebars from 'handlebars'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { type Place, startOf } from '../../place.ts'
import { limits } from '../../problems/limits.ts'
import { type EscapeContext, stampTags } from './stamp-tags.ts'
import { blockWords, type Template, type TemplateSource, type Templates } from './template.ts'

type Report = (problem: Diagnostic) => void

/**
 * Makes templates ready, by name, on top of those the package ships. What a template may not do is
 * reported with its line: values printed unescaped or outside the quotes of an attribute, helpers
 * and parts that do not exist. A faulty template leaves the shipped one in its place.
 */
export function compileTemplates(
  sources: ReadonlyMap<string, TemplateSource>,
  shipped: Templates = new Map(),
): { readonly templates: Templates; readonly diagnostics: readonly Diagnostic[] } {
  const templates = new Map(shipped)
  const diagnostics: Diagnostic[] = []
  const known = [...new Set([...shipped.keys(), ...sources.keys()])].sort()
  for (const [name, source] of sources) {
    const template = compile(source, known, (problem) => diagnostics.push(problem))
    if (template) templates.set(name, template)
  }
  return { templates, diagnostics }
}

function compile(
  { file, text }: TemplateSource,
  known: readonly string[],
  report: Report,
): Template | undefined {
  if ((text.match(/</g) ?? []).length > limits.tags) {
    report(diagnostic('error', 'too-much', { of: 'tags', most: limits.tags }, startOf(file)))
    return undefined
  }
  const program = parse(text, file, report)
  if (!program) return undefined
  countCharacters(program, text)
  let faulty = false
  prepare(program, file, known, (problem) => {
    faulty = true
    report(problem)
  })
  if (faulty) return undefined
  try {
    return { file, program: String(Handlebars.precompile(program, OPTIONS)) }
  } catch (error) {
    report(unknownWord(error, text, file))
    return undefined
  }
}

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  // `log` writes to the console of whoever runs the program.
  knownHelpers: { log: false },
  preventIndent: true,
}

function parse(text: string, file: string, report: Report): hbs.AST.Program | undefined {
  try {
    return Handlebars.parseWithoutProcessing(text)
  } catch (error) {
    const { message, lineNumber, column } = faultOf(error)
    // The parser gives the line of most faults in its message alone.
    const line = lineNumber ?? Number(/error on line (\d+)/.exec(message)?.[1] ?? 1)
    const place = { file, line, column: (column ?? 0) + 1, length: 1 }
    report(diagnostic('error', 'template-syntax', { reason: reasonOf(message) }, place))
    return undefined
  }
}

/** Places count characters; Handlebars counts those beyond U+FFFF, such as emoji, as two. */
function countCharacters(node: unknown, text: string, counted = new Set<unknown>()): void {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text) || typeof node !== 'object' || node === null) return
  if (counted.has(node)) return
  counted.add(node)
  for (const value of Object.values(node)) countCharacters(value, text, counted)
  if (!isPosition(node)) return
  const line = text.split(/\r\n?|\n/)[node.line - 1] ?? ''
  node.column = [...line.slice(0, node.column)].length
}

const isPosition = (node: object): node is { line: number; column: number } =>
  'line' in node && 'column' in node && typeof node.column === 'number'

/** `if doesn't match each - 1:3`, or a drawing of the line with `Expecting 'ID', …, got 'EOF'` under it. */
function reasonOf(message: string): string {
  const last = message.split('\n').at(-1) ?? ''
  return last.replace(/ - \d+:\d+$/, '').replace(/^Expecting.*, got /, 'unexpected ')
}

/** Checks the statements in the order they stand, stamps the tags, and tells blocks where they are. */
function prepare(
  program: hbs.AST.Program,
  file: string,
  known: readonly string[],
  report: Report,
): void {
  let standing: EscapeContext = 'text'
  for (const statement of statementsOf(program)) {
    const problem = problemIn(statement, standing, file, known)
    if (problem) report(problem)
    else if (isBlock(statement)) tellPlace(statement)
    else if (isContent(statement)) {
      const from = statement.loc.start
      const read = stampTags(statement.value, from, file, standing)
      statement.value = read.stamped
      standing = read.standing
    }
  }
}

function problemIn(
  statement: hbs.AST.Statement,
  standing: EscapeContext,
  file: string,
  known: readonly string[],
): Diagnostic | undefined {
  const place = placeOf(statement, file)
  const refused = (code: RefusalCode, written: string): Diagnostic =>
    diagnostic('error', code, { written }, place)
  if (isContent(statement) || statement.type === 'CommentStatement') return undefined
  if (isMustache(statement)) {
    if (!statement.escaped) return refused('template-unescaped', written(statement))
    if (blockWords.includes(written(statement))) return refused('template-word', written(statement))
    return standing === 'tag' ? refused('template-unquoted', written(statement)) : undefined
  }
  if (isBlock(statement)) {
    const isKnown = blockWords.includes(statement.path.original) && statement.params.length === 1
    return isKnown ? undefined : refused('template-word', `#${written(statement)}`)
  }
  if (isPartial(statement) && 'original' in statement.name) {
    const name = String(statement.name.original)
    return known.includes(name)
      ? undefined
      : diagnostic('error', 'template-part', { name, known }, place)
  }
  return refused(
    'template-word',
    isPartial(statement) ? '> (…)' : (WORDS.get(statement.type) ?? ''),
  )
}

/** What Handlebars has and templates of inserts do not, as it is written. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['PartialBlockStatement', '#>'],
  ['Decorator', '*'],
  ['DecoratorBlock', '#*'],
])

type RefusalCode = 'template-unescaped' | 'template-unquoted' | 'template-word'

/** A program's statements and those inside them, in the order they stand in the file. */
function* statementsOf(program: hbs.AST.Program): Generator<hbs.AST.Statement> {
  for (const statement of program.body) {
    yield statement
    if (!isBlock(statement)) continue
    if (statement.program) yield* statementsOf(statement.program)
    if (statement.inverse) yield* statementsOf(statement.inverse)
  }
}

const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement'
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement'
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement =>
  node.type === 'BlockStatement'
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement =>
  node.type === 'PartialStatement'

const written = ({ path }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): string =>
  'original' in path ? String(path.original) : ''

/** Handlebars' strict mode overlooks a missing value after `#if` and `#each`, so the block must know its place. */
function tellPlace(block: hbs.AST.BlockStatement): void {
  const [value] = block.params
  if (!value) return
  const { loc } = value
  const { line, column } = loc.start
  const name = 'original' in value ? String(value.original) : ''
  const literal: hbs.AST.StringLiteral = {
    type: 'StringLiteral',
    value: `${line}:${column + 1}:${name}`,
    original: name,
    loc,
  }
  const pair: hbs.AST.HashPair = { type: 'HashPair', key: 'place', value: literal, loc }
  block.hash = { type: 'Hash', pairs: [...(block.hash?.pairs ?? []), pair], loc }
}

function placeOf({ loc }: hbs.AST.Node, file: string): Place {
  const length = loc.end.line === loc.start.line ? loc.end.column - loc.start.column : 2
  return { file, line: loc.start.line, column: loc.start.column + 1, length: Math.max(1, length) }
}

function unknownWord(error: unknown, text: string, file: string): Diagnostic {
  const { lineNumber = 1, column = 0, endColumn = column + 1 } = faultOf(error)
  const line = text.split(/\r\n?|\n/)[lineNumber - 1] ?? ''
  const characters = [...line]
  const length = Math.max(1, Math.min(endColumn, characters.length) - column)
  const there = characters.slice(column, column + length).join('')
  return diagnostic(
    'error',
    'template-word',
    { written: there.replace(/^\{\{[#~]*\s*|[\s}].*$/g, '') },
    { file, line: lineNumber, column: column + 1, length },
  )
}

interface Fault {
  readonly message: string
  readonly lineNumber?: number
  readonly column?: number
  readonly endColumn?: number
}

/** Reads what Handlebars threw; any other error is a defect and is thrown again. */
function faultOf(error: unknown): Fault {
  if (error instanceof Error) return error
  throw error
}

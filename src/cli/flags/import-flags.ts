import type { Diagnostic } from '../../diagnostic.ts'
import type { Answer } from '../../import/known.ts'
import { foldHeading } from '../../import/match-section.ts'
import type { Columns } from '../../import/table/column-meanings.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import { type ColumnMeaning, columnMeanings } from '../../vocabulary.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import type { CommonFlags } from './args.ts'
import { isProblem } from './request-flags.ts'

/** What `import` knows besides. */
export interface ImportFlags extends CommonFlags {
  readonly dryRun?: true
  /** `HEADING=SECTION`, or `=new`, `=article`, `=text`; as typed. */
  readonly heading?: readonly string[]
  /** The letter's title stands in place of the parish's own. */
  readonly takeTitle?: true
  /** `HEADING=MEANING`, as typed. */
  readonly column?: readonly string[]
}

/**
 * What the flags say of headings.
 *
 * @throws UsageError for each heading that the letter does not have, and each section that the parish
 *   does not have
 */
export function answersIn(
  { heading: typed = [] }: ImportFlags,
  headings: readonly string[],
  sections: readonly string[],
): ReadonlyMap<string, Answer> {
  return new Map(allOf(typed.map((one) => headingAnswer(one, headings, sections))))
}

/**
 * What the flags say of a table's columns; undefined where they say nothing.
 *
 * @param columns its headings
 * @throws UsageError for each heading that the table does not have, and each meaning that there is not
 */
export function columnsIn(
  { column: typed }: ImportFlags,
  columns: readonly string[],
): Columns | undefined {
  if (typed === undefined) return undefined
  return Object.fromEntries(allOf(typed.map((one) => columnAnswer(one, columns))))
}

/** @throws UsageError for all that is wrong */
function allOf<Answered>(read: readonly (Answered | Diagnostic)[]): readonly Answered[] {
  const problems = read.filter(isProblem)
  if (problems.length > 0) throw new UsageError(...problems)
  return read.filter((one): one is Answered => !isProblem(one))
}

/** What stands before and behind the last equals sign; nothing where there is none. */
function divided(typed: string): readonly [name: string, meant: string] | readonly [] {
  const equals = typed.lastIndexOf('=')
  return equals === -1 ? [] : [typed.slice(0, equals).trim(), typed.slice(equals + 1).trim()]
}

function columnAnswer(
  typed: string,
  columns: readonly string[],
): readonly [meaning: ColumnMeaning, heading: string] | Diagnostic {
  const [name = '', wanted] = divided(typed)
  const meaning = columnMeanings.find((one) => one === wanted)
  if (meaning === undefined)
    return usageProblem('column-unreadable', { typed, meanings: columnMeanings })
  const heading = columns.find((one) => foldHeading(one) === foldHeading(name))
  return heading === undefined
    ? usageProblem('no-such-column', { heading: name, known: columns })
    : [meaning, heading]
}

function headingAnswer(
  typed: string,
  headings: readonly string[],
  sections: readonly string[],
): readonly [key: string, answer: Answer] | Diagnostic {
  const [heading = '', meant = ''] = divided(typed)
  if (heading === '' || meant === '') return usageProblem('heading-unreadable', { typed })
  const key = foldHeading(heading)
  if (!headings.some((other) => foldHeading(other) === key))
    return usageProblem('no-such-heading', { heading, known: headings })
  const answer = answerOf(meant, sections)
  if (answer !== undefined) return [key, answer]
  const near = didYouMean(meant, sections)
  return usageProblem('no-such-section', { section: meant, nearest: near, known: sections })
}

function answerOf(meant: string, sections: readonly string[]): Answer | undefined {
  const section = sections.find((one) => foldHeading(one) === foldHeading(meant))
  if (section !== undefined) return { kind: 'section', section }
  return meant === 'new' || meant === 'article' || meant === 'text' ? { kind: meant } : undefined
}

/** An answer as its flag says it. */
export function spokenAnswer(heading: string, answer: Answer): string {
  return `${heading}=${answer.kind === 'section' ? answer.section : answer.kind}`
}

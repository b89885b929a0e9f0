import type { Answer } from '../../import/known.ts'
import { foldHeading } from '../../import/match-section.ts'
import type { ImportingWords } from '../../messages/en/importing.ts'
import { nearest } from '../../nearest.ts'
import { UsageError } from '../report/usage-error.ts'
import type { CommonFlags } from './args.ts'

/** What `import` knows besides. */
export interface ImportFlags extends CommonFlags {
  readonly dryRun?: true
  /** `HEADING=SECTION`, or `=new`, `=article`, `=text`; as typed. */
  readonly heading?: readonly string[]
}

/**
 * What the flags say of headings.
 *
 * @throws UsageError for a heading that the letter does not have, and for a section that there is not
 */
export function answersIn(
  { heading: typed = [] }: ImportFlags,
  headings: readonly string[],
  sections: readonly string[],
  { wrong }: ImportingWords,
): ReadonlyMap<string, Answer> {
  return new Map(
    typed.map((one) => {
      const equals = one.lastIndexOf('=')
      const [heading, meant] = [one.slice(0, equals).trim(), one.slice(equals + 1).trim()]
      if (equals === -1 || heading === '' || meant === '') throw new UsageError(wrong.heading(one))
      const key = foldHeading(heading)
      if (!headings.some((other) => foldHeading(other) === key))
        throw new UsageError(wrong.noHeading(heading, headings))
      return [key, answerOf(meant, sections, wrong)]
    }),
  )
}

function answerOf(
  meant: string,
  sections: readonly string[],
  wrong: ImportingWords['wrong'],
): Answer {
  const section = sections.find((one) => foldHeading(one) === foldHeading(meant))
  if (section !== undefined) return { kind: 'section', section }
  if (meant === 'new' || meant === 'article' || meant === 'text') return { kind: meant }
  throw new UsageError(wrong.noSection(meant, nearest(meant, sections)))
}

/** An answer as its flag says it. */
export function spokenAnswer(heading: string, answer: Answer): string {
  return `${heading}=${answer.kind === 'section' ? answer.section : answer.kind}`
}

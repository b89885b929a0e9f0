import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { limits } from '../problems/limits.ts'
import { type BlockRules, readBlocks } from './blocks.ts'
import { linesOf } from './line.ts'
import type { Origin, RichKind } from './origin.ts'
import type { RichText } from './rich-text.ts'

/**
 * Reads the Markdown that a parish may write and nothing else: what else Markdown knows stays as it
 * was typed, and raw HTML is an error. Blocks are read here, since their rules are narrower than
 * Markdown's (a list needs a blank line or a list before it, so "1986. A great year" is not a list) and every
 * problem needs its place; what stands within a line is read by marked's lexer.
 *
 * The text is tidied as it was pasted: spaces, invisible characters, composition. Words, quotes and
 * dashes stay. In an article the highest heading used becomes level 3 and all below it level 4,
 * whatever the number of `#`: levels 1 and 2 are the insert's own.
 */
export function parseRichText(
  source: string,
  kind: RichKind,
  origin: Origin,
): { readonly text: RichText; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = []
  const much = tooMuch(source)
  if (much !== undefined) {
    const { of, at } = much
    const place = origin.place(at, at + 1)
    const problem = diagnostic('error', 'too-much', { of, most: limits[of] }, place)
    return { text: [], problems: [problem] }
  }
  const lines = linesOf(source)
  const rules: BlockRules = {
    kind,
    origin,
    topHeading: topHeadingIn(source),
    depth: 0,
    inItem: false,
    report: (problem) => problems.push(problem),
  }
  return { text: readBlocks(lines, rules), problems }
}

/** What a text has more of than anybody writes, and from where on; undefined where nothing. */
function tooMuch(
  source: string,
): { readonly of: 'prose' | 'signs' | 'run'; readonly at: number } | undefined {
  if (source.length > limits.prose) return { of: 'prose', at: limits.prose }
  const at = manySigns(source)
  if (at !== undefined) return { of: 'signs', at }
  const run = source.length > limits.run ? LONG_RUN.exec(source) : null
  return run === null ? undefined : { of: 'run', at: run.index }
}

/** Wherever a line may be broken, all that stands before the next space is looked through. */
const LONG_RUN = new RegExp(`(?<![!-~])[!-~]{${limits.run + 1}}`)

/**
 * Where a paragraph has more signs of Markdown than anybody writes; undefined where none has. Each may open another
 * emphasis or link in the one before.
 */
function manySigns(source: string): number | undefined {
  if (source.length <= limits.signs) return undefined
  let count = 0
  for (const { 0: sign, index } of source.matchAll(/[*_~`[\]<]|\n[ \t]*\n/g)) {
    count = sign.startsWith('\n') ? 0 : count + 1
    if (count > limits.signs) return index
  }
  return undefined
}

/** Fewest `#` of a heading in the text; 1 where there is none. */
function topHeadingIn(source: string): number {
  const levels = new Set(
    Array.from(source.matchAll(/^ {0,3}(#{1,6})[ \t]/gm), ([, signs = '']) => signs.length),
  )
  return levels.size > 0 ? Math.min(...levels) : 1
}

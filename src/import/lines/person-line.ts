import { isLabelOfPeople } from '../../names/people-lines.ts'
import { isName, listsDeparted, namesLetter } from '../cues/index.ts'
import type { LetterBlock, LetterRun } from '../read/letter.ts'
import { countWords, sliceRuns, wordsOf, wordsOfBlock } from './runs.ts'

/** Somebody named on a line, and what is said of her behind the comma. */
export interface PersonLine {
  readonly name: string
  readonly remark: readonly LetterRun[]
}

/** Whether people are listed under a heading: "The sick", "Rest in peace". */
export const headsPeople = (heading: string): boolean =>
  isLabelOfPeople(heading) || listsDeparted(heading)

/** Words of the longest heading above a list of people. */
const LONGEST = 8

/** Whether a line heads a list of people: no prayer for them, and no letter, "Prayers for the sick of the diocese". */
export const isListOfPeople = (line: string): boolean =>
  headsPeople(line) && !namesLetter(line) && countWords(line) <= LONGEST && !/[.,;!?]$/u.test(line)

/** A line that is a name, or a name, a comma and a remark; undefined for any other. */
export function personIn(block: LetterBlock | undefined): PersonLine | undefined {
  if (block?.kind !== 'paragraph') return undefined
  const words = wordsOf(block.runs)
  const comma = words.indexOf(', ')
  const name = comma === -1 ? words : words.slice(0, comma)
  if (!isName(name)) return undefined
  return { name, remark: comma === -1 ? [] : sliceRuns(block.runs, comma + 2) }
}

/** Whether a line is one of those that stand under a heading of people, with nothing but names between. */
export function isListed(blocks: readonly LetterBlock[], at: number): boolean {
  if (personIn(blocks[at]) === undefined) return false
  const isHead = (block: LetterBlock): boolean =>
    block.kind !== 'list' && isListOfPeople(wordsOfBlock(block))
  const above = blocks
    .slice(0, at)
    .findLast((block) => isHead(block) || personIn(block) === undefined)
  return above !== undefined && isHead(above)
}

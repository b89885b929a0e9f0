import { isName } from '../cues/index.ts'
import type { LetterRequest } from '../found.ts'
import { gatherRequests } from '../letter/gather-requests.ts'
import { asDeparted } from '../lines/as-departed.ts'
import { headsPeople } from '../lines/person-line.ts'
import { paragraphOf, wordsOf } from '../lines/runs.ts'
import type { LetterBlock, LetterParagraph } from '../read/letter.ts'

/** What people are listed with: "Ann Cole, Joe Price and Tim Reed; Ruth Amsel". */
const BETWEEN = /\s*[,;•·|]\s*(?:(?:and|y|e)\s+)?|\s+(?:and|y|e|&)\s+|\n/u

/** A name and what is said of it: "Tobias Reed (at home)", "† Frank Dunn – 14 November". */
const NAMED =
  /^[†✝+*•\s]*(?<name>[^,;(–—:-][^,;(–—:]*?)\s*(?:[,;:–—]\s*|\s-\s+|(?=\())(?<remark>\S.*)$/u

/**
 * The persons that are listed under a heading of people, each a request of her own that is held until she agrees.
 * What is no name stays words. Undefined where fewer than half of the lines begin with names: then the heading
 * only sounds like one of people.
 */
export function peopleIn(
  blocks: readonly LetterBlock[],
  heading: string,
): readonly LetterRequest[] | undefined {
  const lines = blocks.flatMap(linesOf)
  const read = lines.map(({ words }) => personsIn(words, heading))
  const named = read.filter((one) => one !== undefined).length
  if (named === 0 || named * 2 < lines.length) return undefined
  return lines.flatMap(({ block }, at): readonly LetterRequest[] => {
    const persons = read[at]
    return persons ?? gatherRequests([block], heading, () => '').requests
  })
}

/** Every line by itself. */
const linesOf = (
  block: LetterBlock,
): readonly { readonly words: string; readonly block: LetterParagraph }[] => {
  const runs =
    block.kind === 'list'
      ? block.items.map((item) => item.runs)
      : block.kind === 'paragraph' || block.kind === 'heading'
        ? [block.runs]
        : []
  return runs.map((one) => ({
    words: wordsOf(one),
    block: { kind: 'paragraph', runs: one, gap: 1, depth: 0 },
  }))
}

/** Words before a list of names: "Please remember", "We pray for the sick:". */
const LEAD =
  /^(?<lead>(?:[^:]{3,50}:|(?:please |we )?(?:remember|pray for)(?: in your prayers)?|oremos por)\s+)(?=\p{Lu})/iu

/** @param heading under which the words stand; a lead that says of whom it speaks ("For the departed:") is one of its own */
function personsIn(words: string, heading: string): readonly LetterRequest[] | undefined {
  const lead = LEAD.exec(words)?.groups?.['lead']
  if (lead !== undefined) {
    const label = lead.replace(/[\s:]+$/, '')
    const above = headsPeople(label) ? label : heading
    const [first, ...others] = personsIn(words.slice(lead.length), above) ?? []
    return first && [{ ...first, notes: [lead.trim()] }, ...others]
  }
  const personOf = (name: string, remark: string | undefined): LetterRequest =>
    asDeparted(
      {
        kind: 'petition',
        person: { name },
        blocks: remark === undefined ? [] : [paragraphOf(remark)],
      },
      heading,
    )
  const plain = words.replace(/^[†✝+*•\s]+/u, '').replace(/\.$/, '')
  const pieces = plain.split(BETWEEN).filter((piece) => piece !== '')
  if (pieces.length > 0 && pieces.every((piece) => isName(piece)))
    return pieces.map((name) => personOf(name, undefined))
  const { name = '', remark } = NAMED.exec(words)?.groups ?? {}
  return isName(name) ? [personOf(name, remark?.replace(/^\((.*)\)\.?$/u, '$1'))] : undefined
}

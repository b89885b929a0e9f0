import { beginsPrayer, beginsThanks, namesThanks } from '../cues/index.ts'
import type { FoundLink, LetterRequest } from '../found.ts'
import { repeatsAddress } from '../lines/address.ts'
import { asDeparted } from '../lines/as-departed.ts'
import { carriesMark, type Footnote, footnoteOf, isFootnote } from '../lines/footnote.ts'
import { topItems } from '../lines/list-items.ts'
import { headsPeople, personIn } from '../lines/person-line.ts'
import { countWords, wordsOf, wordsOfBlock } from '../lines/runs.ts'
import type { LetterBlock, LetterList, LetterParagraph } from '../read/letter.ts'
import { awaitsAddress, leadsOn, linkLine } from '../read/link-line.ts'

/** A request while what stands under it is gathered. */
interface Draft {
  readonly blocks: readonly (LetterParagraph | LetterList)[]
  readonly link?: FoundLink
  readonly footnotes: readonly string[]
}

export interface GatheredRequests {
  readonly requests: readonly LetterRequest[]
  /** Footnotes whose mark none of these requests has. */
  readonly loose: readonly Footnote[]
}

/**
 * The requests that stand under one heading: each paragraph and each item of a list is one, with the
 * lines, links and footnotes that belong to it. `before` are the words of the letter up to there.
 */
export function gatherRequests(
  blocks: readonly LetterBlock[],
  heading: string | undefined,
  before: () => string,
): GatheredRequests {
  let drafts: readonly Draft[] = []
  const loose: Footnote[] = []
  for (const [index, block] of blocks.entries()) {
    const footnote = footnoteOf(block)
    if (footnote === undefined || !isFootnote(footnote, `${before()} ${textOf(drafts)}`))
      drafts = withBlock(drafts, block, blocks[index + 1])
    else if (drafts.some((draft) => asksFor(draft, footnote)))
      drafts = drafts.map((draft) =>
        asksFor(draft, footnote) ? annotated(draft, footnote) : draft,
      )
    else loose.push(footnote)
  }
  const isThanks = heading !== undefined && namesThanks(heading)
  const isOfPeople = heading !== undefined && headsPeople(heading)
  const requests = drafts.map((draft) => finish(draft, isThanks))
  return {
    requests: isOfPeople
      ? requests.map((request) => asDeparted(withPerson(request), heading))
      : requests,
    loose,
  }
}

/**
 * A request that is a name, or a name and a remark, under a heading of people: a person, who is held until it is
 * noted that she agreed, and not words that anybody may print.
 */
function withPerson(request: LetterRequest): LetterRequest {
  const [block, ...others] = request.blocks
  const person = personIn(block)
  if (block?.kind !== 'paragraph' || person === undefined || others.length > 0) return request
  const { name, remark } = person
  const blocks = remark.length === 0 ? [] : [{ ...block, runs: remark }]
  return { ...request, person: { name }, blocks }
}

const asksFor = ({ blocks, footnotes }: Draft, { mark }: Footnote): boolean =>
  !footnotes.some((words) => words.startsWith(mark)) &&
  carriesMark(blocks.map(wordsOfBlock).join(' '), mark)

const annotated = (draft: Draft, { words }: Footnote): Draft => ({
  ...draft,
  footnotes: [...draft.footnotes, words],
})

function withBlock(
  drafts: readonly Draft[],
  block: LetterBlock,
  next: LetterBlock | undefined,
): readonly Draft[] {
  if (block.kind === 'rule' || block.kind === 'picture') return drafts
  const last = drafts.at(-1)
  const link = linkLine(block)
  if (last && link) return [...drafts.slice(0, -1), withLink(last, link, block)]
  if (block.kind === 'list') return withList(drafts, block)
  const paragraph: LetterParagraph = { ...block, kind: 'paragraph' }
  if (last && next && isBareLink(linkLine(next)) && awaitsAddress(paragraph))
    return [...drafts.slice(0, -1), { ...last, blocks: [...last.blocks, paragraph] }]
  if (last && goesOnWith(last, paragraph))
    return [...drafts.slice(0, -1), { ...last, blocks: joinLine(last.blocks, paragraph) }]
  return [...drafts, { blocks: [paragraph], footnotes: [] }]
}

/** The first link of a request is its own; the words before the address may stand on the line above. */
function withLink(draft: Draft, link: FoundLink, block: LetterBlock): Draft {
  const lead = draft.blocks.at(-1)
  if (draft.link !== undefined)
    return block.kind === 'paragraph' ? { ...draft, blocks: [...draft.blocks, block] } : draft
  if (isBareLink(link) && lead !== undefined && draft.blocks.length > 1 && awaitsAddress(lead))
    return {
      ...draft,
      blocks: draft.blocks.slice(0, -1),
      link: { ...link, text: wordsOfBlock(lead) },
    }
  return { ...draft, link }
}

/** A link without words of its own. */
const isBareLink = (link: FoundLink | undefined): boolean =>
  link !== undefined && repeatsAddress(link.text, link.url)

/** A list after a line that ends in a colon belongs to it; else each of its items is a request. */
function withList(drafts: readonly Draft[], list: LetterList): readonly Draft[] {
  const last = drafts.at(-1)
  const lead = last?.blocks.at(-1)
  if (last && lead?.kind === 'paragraph' && /:$/.test(wordsOf(lead.runs)))
    return [...drafts.slice(0, -1), { ...last, blocks: [...last.blocks, list] }]
  return [...drafts, ...itemsOf(list)]
}

/** A request for every item of the list; lists in an item stay in it. */
const itemsOf = ({ items, gap, depth }: LetterList): readonly Draft[] =>
  topItems(items).map(([head, ...inner]): Draft => {
    const lead: LetterParagraph = { kind: 'paragraph', runs: head?.runs ?? [], gap, depth }
    const below = inner.map((item) => ({ ...item, level: item.level - 1 }))
    const list: LetterList = { kind: 'list', items: below, gap: 1, depth }
    return { blocks: inner.length > 0 ? [lead, list] : [lead], footnotes: [] }
  })

/** Whether a paragraph belongs to the request above it. */
function goesOnWith(last: Draft, paragraph: LetterParagraph): boolean {
  const words = wordsOf(paragraph.runs)
  const lead = last.blocks.at(-1)
  if (lead === undefined || beginsPrayer(words)) return false
  const above = wordsOfBlock(lead)
  if (
    /^\p{Ll}/u.test(words) ||
    leadsOn(paragraph) ||
    (lead.kind === 'paragraph' && /:$/.test(above))
  )
    return true
  const isLine = paragraph.gap === 0 && lead.kind === 'paragraph'
  return isLine && !/[.!?]["”»’)]*$/u.test(above) && countWords(above) <= 12 && beginsPrayer(above)
}

/** A line that was ended by its writer goes on in the same paragraph, after the end of the line. */
function joinLine(
  blocks: readonly (LetterParagraph | LetterList)[],
  paragraph: LetterParagraph,
): readonly (LetterParagraph | LetterList)[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph' || paragraph.gap > 0) return [...blocks, paragraph]
  const runs = [...last.runs, { text: '\n' }, ...paragraph.runs]
  return [...blocks.slice(0, -1), { ...last, runs }]
}

const textOf = (drafts: readonly Draft[]): string =>
  drafts.flatMap(({ blocks }) => blocks.map(wordsOfBlock)).join(' ')

function finish({ blocks, link, footnotes }: Draft, isThanks: boolean): LetterRequest {
  const first = blocks[0]
  const words = first === undefined ? '' : wordsOfBlock(first)
  return {
    kind: isThanks || beginsThanks(words) ? 'thanksgiving' : 'petition',
    blocks,
    ...(link && { link }),
    ...(footnotes.length > 0 && { footnote: footnotes.join(' ') }),
  }
}

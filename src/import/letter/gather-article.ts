import { namesAuthor } from '../cues/index.ts'
import type { FoundArticle, FoundLink } from '../found.ts'
import { repeatsAddress } from '../lines/address.ts'
import { wordsOfBlock } from '../lines/runs.ts'
import type { LetterBlock } from '../read/letter.ts'
import { awaitsAddress, linkLine } from '../read/link-line.ts'

/** The article of these blocks. */
export function gatherArticle(
  { title, heading, back }: Pick<FoundArticle, 'title' | 'heading' | 'back'>,
  blocks: readonly LetterBlock[],
): FoundArticle {
  const written = blocks.filter(({ kind }) => kind !== 'rule' && kind !== 'picture')
  const first = written[0]
  const byline = first && isByline(first) ? wordsOfBlock(first) : undefined
  const { body, link } = splitLink(byline === undefined ? written : written.slice(1))
  return {
    kind: 'article',
    title,
    ...(heading !== undefined && { heading }),
    ...(byline !== undefined && { byline }),
    blocks: body,
    ...(link && { link }),
    back,
  }
}

const isByline = (block: LetterBlock): boolean =>
  block.kind === 'paragraph' && namesAuthor(wordsOfBlock(block))

/** The link at an article's end is its own; the words before the address may stand on the line above. */
function splitLink(blocks: readonly LetterBlock[]): {
  readonly body: readonly LetterBlock[]
  readonly link: FoundLink | undefined
} {
  const last = blocks.at(-1)
  const link = last && linkLine(last)
  if (link === undefined || blocks.length < 2) return { body: blocks, link: undefined }
  const body = blocks.slice(0, -1)
  const lead = body.at(-1)
  const isLed =
    lead && body.length > 1 && awaitsAddress(lead) && repeatsAddress(link.text, link.url)
  if (!isLed) return { body, link }
  return { body: body.slice(0, -1), link: { ...link, text: wordsOfBlock(lead) } }
}

import type { FoundArticle, FoundPart } from '../found.ts'
import type { Kept } from '../kept.ts'
import { wordsOfBlock } from '../lines/runs.ts'
import { foldHeading } from '../match-section.ts'
import type { Letter, LetterBlock, Picture } from '../read/letter.ts'

/** Parts of a letter, its articles with the pictures that stood in them. */
export interface PlacedPictures<Part> {
  readonly parts: readonly Part[]
  /** Pictures of a Word file that stood in no article, which are told. */
  readonly left: readonly Picture[]
  /** Without the words of the pictures that have their place. */
  readonly kept: readonly Kept[]
}

/**
 * Puts the pictures of a Word file back into the articles that were made of its blocks: under what stood before each,
 * or at the head of an article whose heading it stood above. One without a description stays out: nobody who cannot
 * see it would know what it shows; so does one that no insert can print.
 */
export function placePictures<Part extends FoundPart>(
  { blocks }: Letter,
  parts: readonly Part[],
  kept: readonly Kept[],
): PlacedPictures<Part> {
  const articles = parts.flatMap((part): readonly FoundArticle[] =>
    part.kind === 'article' ? [part] : [],
  )
  const placed = new Map<FoundPart, { readonly under: number; readonly picture: Picture }[]>()
  const left: Picture[] = []
  const words = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'picture' || !block.ofWord) continue
    const place = isUsable(block) ? placeIn(articles, blocks, at) : undefined
    if (place === undefined) {
      left.push(block)
      continue
    }
    const { article, under } = place
    const picture = { ...block, words: describedBy(block) }
    placed.set(article, [...(placed.get(article) ?? []), { under, picture }])
    words.add(block.words)
  }
  return {
    left,
    kept: kept.filter((one) => one.role !== 'picture' || !words.has(one.words)),
    parts: parts.map((part) => {
      const pictures = placed.get(part)
      if (pictures === undefined || part.kind !== 'article') return part
      const under = (index: number): readonly Picture[] =>
        pictures.filter((one) => one.under === index).map(({ picture }) => picture)
      const body = part.blocks.flatMap((block, index) => [block, ...under(index)])
      return { ...part, blocks: [...under(HEAD), ...body] }
    }),
  }
}

/** Before the first block of an article. */
const HEAD = -1

/** The article that a picture stands in, and the number of the block that it stands under. */
function placeIn(
  articles: readonly FoundArticle[],
  blocks: readonly LetterBlock[],
  at: number,
): { readonly article: FoundArticle; readonly under: number } | undefined {
  const isText = ({ kind }: LetterBlock): boolean => kind !== 'picture' && kind !== 'rule'
  const above = blocks.slice(0, at).findLast(isText)
  const below = blocks.slice(at + 1).find(isText)
  for (const article of articles) {
    const under = above === undefined ? undefined : indexIn(article, above)
    if (under !== undefined) return { article, under }
  }
  for (const article of articles) {
    const before = below === undefined ? undefined : indexIn(article, below)
    if (before !== undefined) return { article, under: Math.max(HEAD, before - 1) }
  }
  return undefined
}

/** The number of a block in an article, `HEAD` for the line of its title or author; undefined where it is not its own. */
function indexIn(article: FoundArticle, block: LetterBlock): number | undefined {
  const { title, byline, blocks } = article
  const own = blocks.indexOf(block)
  if (own !== -1) return own
  // Blocks that were divided or joined on their way are others, with the same words.
  const words = foldHeading(wordsOfBlock(block))
  if (words === '') return undefined
  const alike = blocks.findIndex((one) => foldHeading(wordsOfBlock(one)) === words)
  if (alike !== -1) return alike
  return words === foldHeading(title) || words === foldHeading(byline ?? '') ? HEAD : undefined
}

const isUsable = (picture: Picture): boolean =>
  picture.stored !== undefined && /\p{L}/u.test(describedBy(picture))

/** What people wrote of a picture: not the name of its file, and not the sentence that Word adds to what it guessed. */
const describedBy = ({ words }: Picture): string =>
  words
    .replace(
      /(?:Description automatically generated(?: with \w+ confidence)?|AI-generated content may be incorrect|Descripción generada automáticamente(?: con confianza \w+)?|El contenido generado por IA puede ser incorrecto)\.?/giu,
      '',
    )
    .replace(/^[\w-]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$|^(?:picture|image|imagen) ?\d*$/i, '')
    .trim()

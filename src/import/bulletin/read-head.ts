import { type SpokenLanguage, spokenLanguage } from '../../languages.ts'
import type { Contact } from '../../load/parish.ts'
import type { Kept } from '../kept.ts'
import { gatherArticle } from '../letter/gather-article.ts'
import { countWords, linesOfBlock, runsOfBlock, wordsOf, wordsOfBlock } from '../lines/runs.ts'
import type { LetterBlock } from '../read/letter.ts'
import { type Carried, serviceLine } from './dated-line.ts'
import { type FoundInBulletin, found } from './found-in-bulletin.ts'
import { isTitledName } from './groups-in.ts'
import type { Scene } from './scene.ts'

/** What stands above the first heading of a bulletin. */
export interface BulletinHead {
  readonly place?: string
  readonly contact: Contact
  /** Services, and everything else as notes. */
  readonly content: FoundInBulletin
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const PHONE =
  /(?<![\d-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?)?(?:\d{2,5}[ .-]){1,3}\d{3,4}(?![\d-])/
const SITE = /(?:https?:\/\/|www\.)[^\s,;|]+/i

/**
 * Reads the masthead: place, telephone, e-mail and address of the web for the contact, and services that are told in
 * a line. Every line is kept, since the names of clergy and the day stand among them.
 */
export function readHead(blocks: readonly LetterBlock[], scene: Scene): BulletinHead {
  const texts = blocks.filter(isText)
  const lines = blocks
    .filter((block) => !isText(block))
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
  const text = lines.join('\n')
  const place = lines.map(placeIn).find((one) => one !== undefined)
  const email = EMAIL.exec(text)?.[0]
  const phone = PHONE.exec(text)?.[0]
  const site = SITE.exec(text)?.[0]
  let carried: Carried = {}
  const read = lines.map((line) => {
    const service = serviceLine(line, line, carried, scene)
    carried = service?.carried ?? {}
    return { line, event: service?.event }
  })
  return {
    ...(place !== undefined && { place }),
    contact: {
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(site !== undefined && { url: /^www/i.test(site) ? `https://${site}` : site }),
    },
    content: found({
      articles: articlesOf(texts, scene),
      events: read.flatMap(({ event }) => event ?? []),
      kept: read.flatMap(({ line, event }): readonly Kept[] =>
        event === undefined ? [{ role: 'head', words: line }] : [],
      ),
    }),
  }
}

/** Fewest words of a paragraph that is no line of a masthead. */
const SHORTEST_TEXT = 15

const isText = (block: LetterBlock): boolean =>
  block.kind === 'paragraph' &&
  countWords(wordsOfBlock(block)) >= SHORTEST_TEXT &&
  /[.!?…]["”»’')]*$/u.test(wordsOfBlock(block))

/** Paragraphs of a bulletin that has no heading above them, under one that says whence they are. */
const articlesOf = (
  texts: readonly LetterBlock[],
  { language }: Scene,
): FoundInBulletin['articles'] =>
  texts.length === 0
    ? []
    : [
        {
          ...gatherArticle({ title: unheaded[spokenLanguage(language)], back: false }, texts),
          stands: false,
        },
      ]

const unheaded: Readonly<Record<SpokenLanguage, string>> = {
  en: 'From the parish',
  es: 'De la parroquia',
}

const linesOf = (block: LetterBlock): readonly string[] =>
  block.kind === 'list' ? linesOfBlock(block) : wordsOf(runsOfBlock(block)).split('\n')

/** "Alder Quay, Maine", also behind a street. */
function placeIn(line: string): string | undefined {
  const [, place] =
    /^(?:\d[^,]*, )?(\p{Lu}[\p{L}. ’'-]+, \p{Lu}[\p{L}. ]+?)(?:,? \d{5}(?:-\d{4})?)?$/u.exec(
      line,
    ) ?? []
  return place === undefined || countWords(place) > 6 || isTitledName(line) ? undefined : place
}

import {
  asksToContact,
  beginsIntercession,
  beginsPrayer,
  isClosing,
  isFooter,
  isGreeting,
  isIntroduction,
  isName,
  pointsToAttachment,
} from '../cues/index.ts'
import { headerLine, isAnswering, isForwarding, isReply, subjectKeys } from '../cues/mail-lines.ts'
import type { Kept, Role } from '../kept.ts'
import { countWords, wordsOfBlock } from '../lines/runs.ts'
import type { Letter, LetterBlock } from '../read/letter.ts'
import { nameOrAddress } from './contact.ts'

/** A letter's own words, and what only carried them. */
export interface SetAside {
  readonly main: readonly LetterBlock[]
  readonly kept: readonly Kept[]
  /** The mail's title, of the innermost one where mails were forwarded. */
  readonly subject: string | undefined
}

/**
 * Takes away what stands around a letter: mails around it with their headers, the line that answers
 * or forwards, footers of mailing programs, the signature, the greeting, pictures. All of it is kept.
 */
export function setAside(letter: Letter): SetAside {
  const kept: Kept[] = [
    ...letter.headers.map((words) => ({ role: 'headers', words }) as const),
    ...letter.attachments.map((words) => ({ role: 'attachment', words }) as const),
    ...letter.hidden.map((words) => ({ role: 'hidden', words }) as const),
    ...letter.signs.map((words) => ({ role: 'sign', words }) as const),
  ]
  const keep = keeper(kept)
  const own = withoutHistory(letter, keep)
  const inner = innermost(own, keep)
  const visible = withoutPictures(outdented(inner.blocks), keep)
  const body = withoutSignature(withoutFooters(visible, keep), keep)
  const said = withoutGreeting(body, keep)
  const isElsewhere = letter.attachments.length > 0 && said.every(isBesideAttachment)
  if (isElsewhere) keep('introduction', said)
  const main = isElsewhere ? [] : said
  return { main, kept, subject: inner.subject ?? letter.subject }
}

/** A line of a mail whose letter is the file that is attached. */
const isBesideAttachment = (block: LetterBlock): boolean =>
  block.kind === 'paragraph' && pointsToAttachment(wordsOfBlock(block))

type Keep = (role: Role, blocks: readonly LetterBlock[]) => void

interface Inner {
  readonly blocks: readonly LetterBlock[]
  readonly subject: string | undefined
}

/**
 * A letter without the mail that it answers, where that is quoted: after words of one's own to pray for,
 * lines that are quoted are history, whatever language the line above them is in, and wherever they stand. A
 * letter that is quoted as a whole was forwarded; a quotation that nothing announces, in a letter that
 * answers none, is the letter's own.
 */
function withoutHistory(letter: Letter, keep: Keep): readonly LetterBlock[] {
  const { blocks } = letter
  const least = Math.min(...blocks.map(({ depth }) => depth))
  const isQuoted = ({ depth }: LetterBlock): boolean => depth > least
  if (!blocks.some(isQuoted) || !asksSomething(blocks.filter((block) => !isQuoted(block))))
    return blocks
  const announcing = new Set(
    blocks.flatMap((block, at) => {
      const begins = isQuoted(block) && at > 0 && !isQuoted(blocks[at - 1] ?? block)
      return begins ? announcementAbove(blocks, at) : []
    }),
  )
  if (announcing.size === 0 && !isReply(letter.subject ?? '')) return blocks
  const isHistory = (block: LetterBlock): boolean => isQuoted(block) || announcing.has(block)
  keep('answered', blocks.filter(isHistory))
  return blocks.filter((block) => !isHistory(block))
}

/** The line of a mail program that announces a quotation, with the line above it where it was broken. */
function announcementAbove(blocks: readonly LetterBlock[], at: number): readonly LetterBlock[] {
  const [upper, line] = [blocks[at - 2], blocks[at - 1]]
  if (line === undefined || !announcesQuotation(wordsOfBlock(line))) return []
  const isBroken = line.gap === 0 && !TELLS_DAY.test(wordsOfBlock(line))
  return isBroken && upper !== undefined && TELLS_DAY.test(wordsOfBlock(upper))
    ? [upper, line]
    : [line]
}

/** A time of day or a year, as every mail program's line has. */
const TELLS_DAY = /\b\d{1,2}[:.h]\d{2}\b|\b20\d\d\b/

/** "Am 18.11.2026 um 10:47 schrieb Office <office@…>:": a day or an address, and a colon at the end. */
const announcesQuotation = (words: string): boolean =>
  isAnswering(words) || (/:$/.test(words) && (TELLS_DAY.test(words) || words.includes('@')))

/** Whether there is anything to pray for: a prayer, an intercession, a list. */
const asksSomething = (blocks: readonly LetterBlock[]): boolean =>
  blocks.some((block) => block.kind === 'list' || beginsIntercession(wordsOfBlock(block)))

/** Whether anybody wrote anything but a greeting, a name and what is to be done with another letter. */
function tellsSomething(blocks: readonly LetterBlock[]): boolean {
  const unheeded = keeper([])
  const body = withoutGreeting(
    withoutSignature(withoutFooters(blocks, unheeded), unheeded),
    unheeded,
  )
  return body.some((block) => {
    const words = wordsOfBlock(block)
    return countWords(words) >= FEWEST_WORDS && !POINTS_AT_A_LETTER.test(words)
  })
}

/** Words of a sentence that says something. */
const FEWEST_WORDS = 5

/** "Could you put these into the bulletin?": words for a letter that stands elsewhere, or for what it is to become. */
const POINTS_AT_A_LETTER =
  /(?<!\p{L})(?:below|attached|these|following|bulletin|insert|newsletter|(?:prayer )?list|abajo|adjunt[oa]s?|est[oa]s|siguientes?|bolet[ií]n|hoja|lista)(?!\p{L})/iu

/** The letter inside the mails that forward it, or above the mail that it answers. */
function innermost(blocks: readonly LetterBlock[], keep: Keep): Inner {
  const seam = seamIn(blocks)
  if (seam === undefined) return { blocks, subject: undefined }
  const above = blocks.slice(0, seam.from)
  const below = blocks.slice(seam.to)
  const header = blocks.slice(seam.from, seam.to)
  // A header that no line calls forwarded stands in answers too: whoever asks for prayer above it wrote the letter. What
  // stands above the line of an answer is the letter, unless it only says what to do with the one below.
  const isAbove =
    !seam.forwards && (asksSomething(above) || (seam.answers && tellsSomething(above)))
  if (isAbove || weightOf(above) > weightOf(below) || below.length === 0) {
    const upper = innermost(above, keep)
    keep('answered', [...header, ...below])
    return upper
  }
  keep('cover', above)
  keep('headers', header)
  const lower = innermost(below, keep)
  return { blocks: lower.blocks, subject: lower.subject ?? seam.subject }
}

interface Seam {
  readonly from: number
  readonly to: number
  readonly subject: string | undefined
  /** A line says that what follows is forwarded, or that it is answered. */
  readonly forwards: boolean
  readonly answers: boolean
}

/** Where one mail ends and another begins: the line of a mail program, or two lines of a header or more. */
function seamIn(blocks: readonly LetterBlock[]): Seam | undefined {
  const words = blocks.map(wordsOfBlock)
  const from = words.findIndex(
    (line, index) =>
      isForwarding(line) ||
      isAnswering(line) ||
      (isHeader(line) && (isHeader(words[index + 1] ?? '') || isHeader(words[index - 1] ?? ''))),
  )
  if (from === -1) return undefined
  const named = words.slice(from).findIndex((line) => !isForwarding(line) && !isAnswering(line))
  const start = named === -1 ? words.length : from + named
  const length = words.slice(start).findIndex((line) => !isHeader(line))
  const to = length === -1 ? words.length : start + length
  const subject = words
    .slice(start, to)
    .map(headerLine)
    .find((line) => line !== undefined && subjectKeys.has(line.key))?.value
  const between = words.slice(from, start)
  return {
    from,
    to,
    subject: subject || undefined,
    forwards: between.some(isForwarding),
    answers: between.some(isAnswering),
  }
}

const isHeader = (words: string): boolean => headerLine(words) !== undefined

/** How much of a letter of prayers a part of a mail is: the words of its prayers and lists, or a few for any words. */
const weightOf = (blocks: readonly LetterBlock[]): number =>
  blocks
    .map((block) => {
      const words = wordsOfBlock(block)
      const counted = countWords(words)
      return block.kind === 'list' || beginsPrayer(words) ? counted : counted / 10
    })
    .reduce((sum, weight) => sum + weight, 0)

/** Blocks without the quotation that is around them all. */
function outdented(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  const least = Math.min(...new Set(blocks.map(({ depth }) => depth)))
  return least > 0 ? blocks.map((block) => ({ ...block, depth: block.depth - least })) : blocks
}

function withoutPictures(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const isPicture = (block: LetterBlock): boolean =>
    block.kind === 'picture' || /^\[(?:cid:|image:?)[^\]]*\]$/i.test(wordsOfBlock(block))
  keep('picture', blocks.filter(isPicture))
  return blocks.filter((block) => !isPicture(block))
}

/** The footer of a mailing list below its line: short lines, one of them an address of the list. */
function listFooterIn(blocks: readonly LetterBlock[]): number {
  const rule = blocks.findLastIndex((block) => block.kind === 'rule' && !block.signature)
  const below = blocks.slice(rule + 1)
  const isFooter =
    rule > 0 &&
    below.length > 0 &&
    below.length <= LONGEST_SIGNATURE &&
    below.every(isShort) &&
    below.some((block) =>
      /mailing list|listinfo|\blists?[.@]|lista de (?:correo|distribución)/iu.test(
        wordsOfBlock(block),
      ),
    )
  return isFooter ? rule : -1
}

/** Footers stand in the first two lines ("View in browser") or, with all behind them, in the last third. */
function withoutFooters(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const isOne = (block: LetterBlock): boolean => isFooter(wordsOfBlock(block))
  const list = listFooterIn(blocks)
  const late =
    list === -1
      ? blocks.findIndex((block, index) => index * 3 >= blocks.length * 2 && isOne(block))
      : list
  const tail = late === -1 ? [] : blocks.slice(late)
  const isTail = tail.length > 0 && !tail.some((block) => beginsPrayer(wordsOfBlock(block)))
  const body = isTail ? blocks.slice(0, late) : blocks
  const head = body.slice(0, 2).filter(isOne)
  keep('footer', isTail ? [...head, ...tail] : head)
  return body.filter((block) => !head.includes(block))
}

/** Most lines that a name with its addresses has under a closing line. */
const LONGEST_SIGNATURE = 8

/** From the line `--`, or from the closing line with nothing but short lines behind it, to the end. */
function withoutSignature(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const drawn = blocks.findLastIndex((block) => block.kind === 'rule' && block.signature)
  const signed = drawn === -1 ? blocks : blocks.slice(0, drawn)
  if (drawn !== -1) keep('signature', blocks.slice(drawn))
  const closed = signed.findLastIndex((block) => isClosing(wordsOfBlock(block)))
  const below = signed.slice(closed + 1)
  if (closed <= 0 || below.length > LONGEST_SIGNATURE || !below.every(isShort))
    return withoutName(signed, keep)
  keep('signature', signed.slice(closed))
  return signed.slice(0, closed)
}

/** A name with an address or a number under it in the last lines, which the line before does not announce. */
function withoutName(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const from = cardIn(blocks)
  if (from === undefined) return withoutLoneName(blocks, keep)
  keep('signature', blocks.slice(from))
  return blocks.slice(0, from)
}

/** Where the last lines, with no blank line between them, are those of a visiting card. */
function cardIn(blocks: readonly LetterBlock[]): number | undefined {
  const from = blocks.findLastIndex(({ gap }) => gap > 0)
  const before = blocks[from - 1]
  const [name, ...lines] = blocks.slice(from)
  if (before === undefined || name === undefined || !isName(wordsOfBlock(name))) return undefined
  if (asksToContact(wordsOfBlock(before)) || lines.length >= LONGEST_SIGNATURE) return undefined
  const fields = lines.map((block) => nameOrAddress(block)?.field)
  const isReached = fields.some((field) => field === 'email' || field === 'phone')
  return isReached && lines.every(isShort) ? from : undefined
}

const isShort = (block: LetterBlock): boolean =>
  countWords(wordsOfBlock(block)) <= 12 && !beginsPrayer(wordsOfBlock(block))

/** A name alone in the last line, after a sentence. */
function withoutLoneName(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const last = blocks.at(-1)
  const before = blocks.at(-2)
  if (last?.kind !== 'paragraph' || before === undefined || last.gap === 0) return blocks
  if (/^[–—-]?\s*\p{Lu}\.?$/u.test(wordsOfBlock(last))) {
    keep('signature', [last])
    return blocks.slice(0, -1)
  }
  const isSigned = /^[–—-]?\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(
    wordsOfBlock(last),
  )
  if (!isSigned || !/[.!?]["”»’)]*$/u.test(wordsOfBlock(before))) return blocks
  keep('signature', [last])
  return blocks.slice(0, -1)
}

/** The greeting, and lines after it that only announce the letter. They stand first, or under the title. */
export function greetingOf(blocks: readonly LetterBlock[]): {
  readonly rest: readonly LetterBlock[]
  readonly kept: readonly Kept[]
} {
  const kept: Kept[] = []
  const rest = withoutGreeting(blocks, keeper(kept))
  return { rest, kept }
}

function withoutGreeting(blocks: readonly LetterBlock[], keep: Keep): readonly LetterBlock[] {
  const [first, ...others] = blocks.filter((block) => block.kind !== 'rule')
  if (first === undefined) return []
  const isGreeted = isGreeting(wordsOfBlock(first))
  const rest = isGreeted ? others : [first, ...others]
  const begin = rest.findIndex(
    (block) => block.kind !== 'paragraph' || !isIntroduction(wordsOfBlock(block)),
  )
  const announcing = rest.slice(0, Math.max(0, begin))
  keep('greeting', isGreeted ? [first] : [])
  keep('introduction', announcing)
  return rest.slice(announcing.length)
}

/** Keeps the words of blocks in a list. */
const keeper =
  (kept: Kept[]): Keep =>
  (role, blocks) => {
    for (const words of blocks.map(wordsOfBlock)) if (words !== '') kept.push({ role, words })
  }

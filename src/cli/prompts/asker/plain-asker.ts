import type { DeskWords } from '../../../messages/en/desk.ts'
import type { Asker, MarkedOffer, Offer } from '../../terminal-host.ts'
import { matching } from '../offers.ts'
import { type AskingStreams, readYesOrNo } from './asker.ts'
import { askForLines, lineReader, type Talk } from './typed-lines.ts'

/** What plain questions need besides their streams. The terminal itself edits the line here, so Ctrl-C comes as a signal. */
export interface PlainAsking extends AskingStreams {
  readonly words: Pick<DeskWords, 'asking' | 'plain'>
}

/** So many offers are read out at once; of more, those that are wanted are asked for. */
const mostReadOut = 9

/**
 * Questions for a screen reader, or a terminal that can do nothing: lines of text that are written
 * once and never redrawn, choices by number, answers typed and ended with Enter.
 */
export function plainAsker({ input, output, words, stop }: PlainAsking): Asker {
  const lines = lineReader(input, stop)
  const talk: Talk = {
    ...words,
    say: (text) => void output.write(text),
    hear: () => lines.next(),
  }
  return {
    text: (question) => askText(question, talk),
    async choose({ message, offers }) {
      talk.say(`${message}\n`)
      return chooseFrom(offers, talk)
    },
    find: (question) => askForFound(question, talk),
    confirm: (question) => askYesOrNo(question, talk),
    several: (question) => askForSeveral(question, talk),
    write: (question) => askForLines(question, talk),
  }
}

async function askText(
  { message, initial, check }: Parameters<Asker['text']>[0],
  { say, hear, plain }: Talk,
): Promise<string> {
  for (;;) {
    say(`${message}\n`)
    if (initial) say(`${plain.initial(initial)}\n`)
    const typed = (await hear()) || (initial ?? '')
    const verdict = check?.(typed) ?? true
    if (verdict === true) return typed
    say(`${verdict}\n`)
  }
}

async function chooseFrom<Value>(offers: readonly Offer<Value>[], talk: Talk): Promise<Value> {
  for (const [index, offer] of offers.entries()) talk.say(`${index + 1}. ${spoken(offer)}\n`)
  const chosen = offers[await askNumber(offers, talk)]
  if (chosen === undefined) throw new Error(`a number past ${offers.length}`)
  return chosen.value
}

async function askNumber(
  offers: readonly Offer<unknown>[],
  { say, hear, plain }: Talk,
): Promise<number> {
  for (;;) {
    say(plain.number(offers.length))
    const typed = (await hear()).trim()
    // As on a screen, where the first offer is the one that Enter takes.
    const index = typed === '' ? 0 : indexIn(offers, typed)
    if (index !== undefined) return index
    say(`${plain.numberWrong(typed, offers.length)}\n`)
  }
}

/** Of many offers those are read out that have what is typed in them. */
async function askForFound<Value>(
  { message, offers }: { readonly message: string; readonly offers: readonly Offer<Value>[] },
  talk: Talk,
): Promise<Value> {
  const { say, hear, plain, asking } = talk
  say(`${message}\n`)
  if (offers.length <= mostReadOut) return chooseFrom(offers, talk)
  for (;;) {
    say(plain.part)
    const typed = (await hear()).trim()
    const found = offers.filter((offer) => matching(offer, typed))
    if (found.length > 0) return chooseFrom(found, talk)
    say(`${asking.nothingFound}\n`)
  }
}

async function askYesOrNo(
  { message, initial }: Parameters<Asker['confirm']>[0],
  { say, hear, asking }: Talk,
): Promise<boolean> {
  for (;;) {
    say(`${message} (${initial ? asking.yesOrNo.yes : asking.yesOrNo.no}) `)
    const typed = await hear()
    const answer = typed.trim() === '' ? initial : readYesOrNo(typed, asking)
    if (answer !== undefined) return answer
    say(`${asking.yesOrNoWrong}\n`)
  }
}

/** Numbers pick an offer or put it back, until a line comes without any. */
async function askForSeveral<Value>(
  { message, offers }: { readonly message: string; readonly offers: readonly MarkedOffer<Value>[] },
  { say, hear, plain }: Talk,
): Promise<readonly Value[]> {
  say(`${message}\n`)
  const picked = new Set(offers.flatMap(({ chosen }, index) => (chosen ? [index] : [])))
  const tell = (index: number): void => {
    const offer = offers[index]
    if (offer) say(`${index + 1}. ${spoken(offer)}: ${stateOf(offer, picked.has(index), plain)}\n`)
  }
  for (const index of offers.keys()) tell(index)
  for (;;) {
    say(plain.numbers)
    const typed = (await hear()).split(/[\s,;]+/).filter(Boolean)
    if (typed.length === 0) return pickedOf(offers, picked)
    for (const word of typed) {
      const index = indexIn(offers, word)
      if (index === undefined) say(`${plain.numberWrong(word, offers.length)}\n`)
      else {
        if (offers[index]?.barred === undefined && !picked.delete(index)) picked.add(index)
        tell(index)
      }
    }
  }
}

function stateOf(
  { barred }: MarkedOffer<unknown>,
  isPicked: boolean,
  plain: DeskWords['plain'],
): string {
  if (barred !== undefined) return plain.barred(barred)
  return isPicked ? plain.picked : plain.notPicked
}

const pickedOf = <Value>(
  offers: readonly Offer<Value>[],
  picked: ReadonlySet<number>,
): readonly Value[] => offers.filter((_, index) => picked.has(index)).map(({ value }) => value)

/** One line; a name that the description says whole is not read out twice. */
function spoken({ name, description }: Offer<unknown>): string {
  const lines = description ? description.split('\n') : []
  const begun = name.replace(/…$/, '')
  const isSaid = begun !== name && lines[0]?.startsWith(begun)
  return (isSaid ? lines : [name, ...lines])
    .map((line, index, { length }) =>
      index === length - 1 || /[.!?;:…]$/.test(line) ? line : `${line}.`,
    )
    .join(' ')
}

/** The offer that a typed number means, counted from 0. */
function indexIn(offers: readonly unknown[], typed: string): number | undefined {
  const number = /^\d{1,4}\.?$/.test(typed) ? Number.parseInt(typed, 10) : 0
  return number >= 1 && number <= offers.length ? number - 1 : undefined
}

import { addDays } from '../../civil-date.ts'
import { datesIn } from '../../days/dates-in.ts'
import { isLabelOfPeople } from '../../names/people-lines.ts'
import { asksPrayer, beginsIntercession, isName, listsDeparted } from '../cues/index.ts'
import type { FoundEvent } from '../events/found-event.ts'
import { timeWords } from '../events/time-words.ts'
import { gatherArticle } from '../letter/gather-article.ts'
import { gatherRequests } from '../letter/gather-requests.ts'
import {
  addressesIn,
  countWords,
  linesOfBlock,
  paragraphOf,
  runsOfBlock,
  wordsOf,
  wordsOfBlock,
} from '../lines/runs.ts'
import { foldHeading } from '../match-section.ts'
import type { LetterBlock } from '../read/letter.ts'
import {
  type Carried,
  calendarLine,
  type DatedLine,
  serviceLine,
  usualService,
} from './dated-line.ts'
import { type FoundInBulletin, found, together } from './found-in-bulletin.ts'
import type { BulletinGroup } from './groups-in.ts'
import { joinedLines } from './joined-lines.ts'
import { peopleIn } from './people-in.ts'
import { headsRota, rotaIn } from './rota-in.ts'
import type { Scene } from './scene.ts'
import { timesIn } from './times-in.ts'

/** Headings of when the church prays week after week. */
const SERVICES =
  /(?<!\p{L})(?:mass(?:es)? (?:times|schedule)|schedule of masses|(?:sunday|weekday|daily|weekend) (?:mass(?:es)?|services?|worship|eucharist)|times of (?:mass(?:es)?|services?)|service times|services|worship (?:times|schedule)|regular services|horarios?(?: de (?:las )?misas)?|misas(?: dominicales)?|^worship$|^cultos?$|divine liturgy|confessions?|confesiones|reconciliation|adoration|adoraci[óo]n)(?!\p{L})/iu

/** Headings of what stands in a bulletin all year round. */
const STANDING =
  /(?<!\p{L})(?:welcome|bienvenid[oa]s?|office|oficina|sacraments?|sacramentos?|registration|new parishioners|mission statement|our mission|who we are|about us|qui[ée]nes somos|staff|clergy|directory|contact|contacto|safeguarding|child protection|visitors|ministries|anointing|unción|how to give|online giving)(?!\p{L})/iu

const INTENTIONS = /(?<!\p{L})(?:intentions?|intenciones|mass(?:es)?|misas?)(?!\p{L})/iu

/** Lines to cut along, and boxes to fill in. */
const CUT =
  /[✂✁✃✄]|\bcut here\b|\btear[- ]off\b|\bdetach\b|\bcorte aqu[íi]\b|\brecorte\b|\bdesprend/iu
const BLANKS = /_{4,}|\.{6,}|(?:☐|□)\s|^[\s\p{Pd}_]{5,}$/u

/** Most words of an announcement that is an event. */
const LONGEST_EVENT = 90

/** What stands under one heading of a bulletin. */
export function readGroup(group: BulletinGroup, scene: Scene): FoundInBulletin {
  const { heading, upper } = group
  const { blocks, form } = withoutForm(group.blocks)
  const kept = [
    ...(form.length === 0 ? [] : form.map((words) => ({ role: 'form', words }) as const)),
    ...(upper === undefined ? [] : [{ role: 'upper-heading', words: upper } as const]),
  ]
  if (blocks.length === 0)
    return found({ kept: [{ role: 'empty-heading', words: heading }, ...kept] })
  return together([readUnder(heading, blocks, scene), found({ kept })])
}

function readUnder(heading: string, blocks: readonly LetterBlock[], scene: Scene): FoundInBulletin {
  const answer = scene.answers.get(foldHeading(heading))
  if (answer?.kind === 'article') return articleOf(heading, blocks, scene)
  if (answer !== undefined)
    return sectionOf(heading, gatherRequests(blocks, heading, () => '').requests, scene)
  const rota = rotaIn(blocks, heading, scene)
  if (rota.length > 0)
    return found({
      rota,
      kept: [heading, ...blocks.map(wordsOfBlock)].map((words) => ({ role: 'rota', words })),
    })
  if (headsRota(heading)) return articleOf(heading, joinedLines(blocks), scene)
  const services = SERVICES.test(heading) ? linesRead(blocks, serviceReader(heading, scene)) : []
  if (services.length > 0) return listed(heading, services, scene)
  const people = listsPeople(heading) ? peopleIn(blocks, heading) : undefined
  if (people !== undefined) return sectionOf(heading, people, scene)
  const dated = linesRead(blocks, (line, carried) => calendarLine(line, carried, scene))
  const events = dated.flatMap(({ event }) => event ?? [])
  const isCalendar =
    events.length >= 2 && dated.filter(({ isRead }) => isRead).length * 3 >= dated.length * 2
  if (isCalendar && INTENTIONS.test(heading))
    return listed(
      heading,
      dated.map((line) => asService(line, scene.language)),
      scene,
    )
  if (isCalendar) return listed(heading, dated, scene)
  const whole = joinedLines(blocks)
  if (prays(heading, whole))
    return sectionOf(heading, gatherRequests(whole, heading, () => '').requests, scene)
  const event = eventOf(heading, whole, scene)
  if (event === 'over') {
    const words = [heading, ...whole.map(wordsOfBlock)].join('\n')
    return found({ kept: [{ role: 'over', words }] })
  }
  return event === undefined ? articleOf(heading, whole, scene) : found({ events: [event] })
}

const PRAYER =
  /(?<!\p{L})(?:prayers?|pray for|intercessions|concerns|oraci[óo]n(?:es)?|peticiones|oremos)(?!\p{L})/iu

const listsPeople = (heading: string): boolean =>
  isLabelOfPeople(heading) || listsDeparted(heading) || PRAYER.test(heading)

/** A line of a list, and what it was read as. */
interface ReadLine {
  readonly words: string
  readonly event?: FoundEvent
  /** It is an event, or the day of those under it. */
  readonly isRead: boolean
}

type Reader = (line: string, carried: Carried) => DatedLine | Carried | undefined

const serviceReader =
  (heading: string, scene: Scene): Reader =>
  (line, carried) =>
    serviceLine(line, heading, carried, scene)

/** Every line, and every part of one between bars and semicolons, as the reader takes it. */
function linesRead(blocks: readonly LetterBlock[], read: Reader): readonly ReadLine[] {
  let carried: Carried = {}
  return blocks.flatMap(linesOf).map((words) => {
    const one = read(words, carried)
    if (one === undefined) return { words, isRead: false }
    if (!('event' in one)) {
      carried = one
      return { words, isRead: true }
    }
    carried = { ...carried, ...one.carried }
    return { words, event: one.event, isRead: true }
  })
}

const linesOf = (block: LetterBlock): readonly string[] =>
  (block.kind === 'list'
    ? (block.table?.rows.map((cells) => cells.join(' ')) ??
      block.items.map(({ runs }) => wordsOf(runs)))
    : [textOf(block)]
  )
    .flatMap((text) =>
      text.split(
        /\n|\s*[|•·]\s+|;\s+(?=(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat|Dom|Lun|Mar|Mi[ée]|Jue|Vie|S[áa]b)\p{Ll})/u,
      ),
    )
    .filter((line) => line.trim() !== '')

const textOf = (block: LetterBlock): string =>
  block.kind === 'paragraph' || block.kind === 'heading' ? wordsOf(block.runs) : wordsOfBlock(block)

/** Events of a list that are still to come; its heading and the lines that are none are kept. */
function listed(heading: string, lines: readonly ReadLine[], scene: Scene): FoundInBulletin {
  const events = lines.flatMap(({ event }) => event ?? [])
  if (events.length === 0) return articleFromLines(heading, lines, scene)
  const left = lines.filter(({ event }) => event === undefined).map(({ words }) => words)
  return found({
    events: events.filter((event) => !isOver(event, scene)),
    kept: [
      { role: 'list-heading', words: heading },
      ...left.map((words) => ({ role: 'unread', words }) as const),
      ...events
        .filter((event) => isOver(event, scene))
        .map(({ notes }) => ({ role: 'over', words: notes.join('\n') }) as const),
    ],
  })
}

const articleFromLines = (
  heading: string,
  lines: readonly ReadLine[],
  scene: Scene,
): FoundInBulletin =>
  articleOf(
    heading,
    lines.map(({ words }) => paragraphOf(words)),
    scene,
  )

const isOver = ({ days }: FoundEvent, { week }: Scene): boolean =>
  !('every' in days) && !('nth' in days) && days.date.every((day) => day < week)

/** A Mass of which the list says for whom it is offered. */
const asService = (line: ReadLine, language: string): ReadLine =>
  line.event === undefined
    ? line
    : {
        ...line,
        event: {
          ...line.event,
          title: usualService(language.startsWith('es') ? 'misa' : 'mass', language),
          worship: true,
          intention: intentionIn(line.event.title),
        },
      }

/** Whoever is named alone is a person, who is held until it is noted that she, or her family, agreed; a cross says that she has died. */
function intentionIn(words: string): NonNullable<FoundEvent['intention']> {
  const name = words.replace(/^[†✝+*\s]+|\s*[†✝+]$/gu, '')
  const isDeparted = /^[†✝+]|[†✝+]$/u.test(words)
  return isName(name) ? { name, ...(isDeparted && { departed: true }) } : words
}

function sectionOf(
  heading: string,
  requests: FoundInBulletin['sections'][number]['requests'],
  { week, stands }: Scene,
): FoundInBulletin {
  const settled = requests.map((request) => {
    if (request.person !== undefined) return request
    const isStanding = stands?.(request.blocks.map(wordsOfBlock).join(' ')) ?? false
    return isStanding ? request : { ...request, until: week }
  })
  return found({ sections: [{ heading, requests: settled }] })
}

/** Thanks to people, who are no prayer. */
const THANKS =
  /^(?:many |our )?(?:thank you|thanks to (?!god|the lord)|gracias a (?!dios|el señor))/iu

/** Whether what stands under a heading prays: by its words, or by those of the heading. */
function prays(heading: string, blocks: readonly LetterBlock[]): boolean {
  const texts = blocks.flatMap(linesOfBlock)
  const praying = texts.filter(
    (text) => !THANKS.test(text) && (asksPrayer(text) || beginsIntercession(text)),
  ).length
  if (praying * 2 > texts.length) return true
  return (
    PRAYER.test(heading) &&
    texts.every((text) => countWords(text) <= 40) &&
    !/(?<!\p{L})(?:group|meeting|chain|breakfast|line|grupo|cadena)(?!\p{L})/iu.test(heading)
  )
}

/** The one event that a short text announces: one day, of which a time is said. */
function eventOf(
  heading: string,
  blocks: readonly LetterBlock[],
  { language, printed, week }: Scene,
): FoundEvent | 'over' | undefined {
  const texts = blocks.map(wordsOfBlock)
  const text = texts.join(' ')
  if (countWords(text) > LONGEST_EVENT) return undefined
  const days = datesIn(text, language, printed)
  const [day] = days
  if (day === undefined || new Set(days.map(({ date }) => date)).size > 1) return undefined
  if (day.date < addDays(printed, -7) || day.date > addDays(printed, 200)) return undefined
  if (day.date < week) return 'over'
  const undated = days.reduceRight(
    (left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`,
    text,
  )
  const { times, ends } = timesIn(undated)
  const [time] = times
  if (time === undefined || times.length > 2) return undefined
  const [address, ...more] = blocks.flatMap((block) => addressesIn(runsOfBlock(block)))
  return {
    title: heading,
    worship: false,
    days: { date: [day.date] },
    times: times.map((one) => timeWords(one, language)),
    ...(ends !== undefined && times.length === 1 && { ends: timeWords(ends, language) }),
    text: texts,
    ...(address !== undefined &&
      more.length === 0 &&
      /^(?:https?|mailto|tel):/i.test(address) && {
        link: { text: address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, ''), url: address },
      }),
    notes: [],
  }
}

function articleOf(
  heading: string,
  blocks: readonly LetterBlock[],
  { stands }: Scene,
): FoundInBulletin {
  const article = gatherArticle({ title: heading, back: false }, blocks)
  const isStanding = stands?.(blocks.map(wordsOfBlock).join(' ')) ?? STANDING.test(heading)
  return found({ articles: [{ ...article, stands: isStanding }] })
}

/** A slip to fill in, from the line to cut along or the first blank on. */
function withoutForm(blocks: readonly LetterBlock[]): {
  readonly blocks: readonly LetterBlock[]
  readonly form: readonly string[]
} {
  const words = blocks.map(textOf)
  const cut = words.findIndex((line) => CUT.test(line))
  const blank = words.findIndex((line) => BLANKS.test(line))
  const from = cut === -1 ? blank : cut
  return from === -1
    ? { blocks, form: [] }
    : { blocks: blocks.slice(0, from), form: words.slice(from).filter((line) => line !== '') }
}

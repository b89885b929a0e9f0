import { decode } from '../../decode/decode.ts'
import { hashCut } from '../../decode/hash-cut.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import { hashedId, stemOfId } from '../../made-id.ts'
import { plainText } from '../../markdown/plain-text.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import type { ItemWords } from '../../names/item-words.ts'
import type { Range } from '../../source.ts'
import type { Show } from '../../vocabulary.ts'
import { entryOf, isEmpty, nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import { type Draft, writtenId } from '../give-ids.ts'
import { diedBy } from '../how-closed.ts'
import type { Request } from '../item.ts'
import type { SectionSetting } from '../parish.ts'
import { type NamesShown, personOf, readNames } from '../read-person.ts'
import { proseAt } from '../read-prose.ts'
import { otherHalf, type Tongues } from '../tongues/halves.ts'
import { lastSunday, type SettledWindow, settleWindow, type TypedDays } from '../window.ts'
import { wordsOf } from '../words-of.ts'
import { daysOfPerson, decodeRepeat } from './decode-repeat.ts'
import { channelsOf, requestSchema, type TypedHead, type TypedRequest } from './request-schema.ts'

/** What stands for every request of a file and of the parish. */
export interface Around {
  readonly head: TypedHead | undefined
  /** What the head says that prints with each request. */
  readonly words: readonly ItemWords[]
  /** The file's own days; `unclear` where they are wrong. */
  readonly days: TypedDays | 'unclear' | undefined
  /** Undefined where bulletin.yaml could not be read. */
  readonly sections: readonly string[] | undefined
  /** Whether a request whose section is not among these stands before all sections; else it is an error. */
  readonly leads?: boolean
  /** Of sections in another language than the parish's. */
  readonly sectionSettings?: readonly SectionSetting[] | undefined
  readonly tongues?: Tongues | undefined
  /** The parish's, a BCP 47 tag. */
  readonly language: string
  readonly show: Show
  /** Sundays of a person's request without `until`. */
  readonly weeks: number
}

/** Decodes one request; undefined where too much of it is wrong. */
export function decodeRequest(
  node: YamlNode,
  around: Around,
  file: OpenFile,
): Draft<Request> | undefined {
  if (isEmpty(node)) {
    file.report(diagnostic('error', 'empty-request', {}, file.locate(node.range)))
    return undefined
  }
  const typed = decode(requestSchema, node, file, ['requests', 0])
  if (typed === undefined) return undefined
  const whose = { node, key: 'person', file } as const
  const name =
    typed.person && readNames(typed.person, typed.consent !== undefined, around.show, whose)
  reportEmpty(typed, name, node, file)
  const item = requestOf(typed, name, node, around, file)
  const written = writtenId(typed.id, node, file)
  return { item, made: madeId(item, around.language), ...(written && { written }) }
}

/** The id of a request in whose file none stands: by its section, and by whom or what it prays for. */
function madeId(
  { section, person, text = [], link, footnote }: Draft<Request>['item'],
  language: string,
): string {
  const words = [person?.name, plainText(text), link?.text, footnote].find((one) => one) ?? ''
  return hashedId(stemOfId(section, 'request', language), words)
}

function requestOf(
  typed: TypedRequest,
  name: NamesShown | undefined,
  node: YamlNode,
  around: Around,
  file: OpenFile,
): Draft<Request>['item'] {
  const text = proseAt(node, ['text'], 'request', file)
  const settled = settle(typed, node, around, file)
  const section = sectionOf(typed, node, around, file)
  const repeat = decodeRepeat(typed, node, settled, file)
  const source = name === undefined ? (typed.source ?? around.head?.source) : undefined
  const service = typed.service ?? around.head?.service
  const { kind: prayer, priority, link, footnote, consent, closed } = typed
  const ofSection = around.sectionSettings?.find((one) => one.section === section)?.lang
  const lang = typed.lang ?? around.head?.lang ?? ofSection
  const half = otherHalf(typed, lang, around.tongues, node, file)
  return {
    kind: 'request',
    place: file.locate(node.range),
    ...(source !== undefined && { source }),
    ...(section !== undefined && { section }),
    prayer: typed.person?.departed === undefined ? prayer : 'departed',
    ...(text && { text }),
    ...(name && {
      person: {
        ...personOf(typed.person, name, { node, key: 'person', file }),
        ...(diedBy(closed?.how) && { died: true }),
      },
    }),
    window: settled?.window ?? {},
    ...(service !== undefined && { service }),
    ...(repeat && { repeat }),
    priority,
    ...(link && { link }),
    ...(footnote !== undefined && { footnote }),
    ...(lang !== undefined && { lang }),
    ...(consent !== undefined && { consent: channelsOf(consent) }),
    words: [
      ...wordsOf(node, name === undefined ? [...printed, ['source']] : printed, file),
      ...(typed.source === undefined && source !== undefined ? around.words : []),
      ...(half?.words ?? []),
    ],
    ...(half && { half: half.said }),
    ...(closed && { closed: closed.date }),
  }
}

/** Keys whose values print as they were typed; `source` does so only where no person is named. */
const printed = [['text'], ['footnote'], ['link', 'text'], ['link', 'url']] as const

/** Reports a request of which nothing could print. */
function reportEmpty(
  { person }: TypedRequest,
  name: NamesShown | undefined,
  node: YamlNode,
  file: OpenFile,
): void {
  const isGiven = (key: string): boolean => {
    const entry = entryOf(node, key)
    return entry !== undefined && (!isEmpty(entry.value) || hashCut(entry, file.text) !== undefined)
  }
  if (['text', 'link', 'footnote'].some(isGiven) || file.strangers(node.range).length > 0) return
  const place = file.locate(node.range)
  if (!isGiven('person')) file.report(diagnostic('error', 'empty-request', {}, place))
  else if (person && (name?.departed ?? name?.living)?.shown === undefined)
    file.report(diagnostic('error', 'nothing-shown', {}, place))
}

/** The request's window, with the end that a person's request has by itself. */
function settle(
  typed: TypedRequest,
  node: YamlNode,
  { days, weeks }: Around,
  file: OpenFile,
): SettledWindow | undefined {
  const settled = settleWindow({ node, days: typed }, days === 'unclear' ? undefined : days, file)
  if (days === 'unclear') return undefined
  if (settled === undefined || typed.person === undefined) return settled
  const { from, until } = settled.window
  if (from !== undefined)
    return { ...settled, window: { ...settled.window, until: until ?? lastSunday(from, weeks) } }
  const { every, 'nth-sunday': nth, season } = typed.repeat ?? {}
  const isOtherwise = (every ?? nth ?? season) !== undefined
  const hasDays = hasDayOfYear(node) || daysOfPerson(typed.person).length > 0
  if (!isOtherwise && hasDays) return settled
  const place = file.locate(entryOf(node, 'person')?.key ?? node.range)
  if (!file.isMeant(node.range, firstDays))
    file.report(diagnostic('error', 'person-without-from', {}, place))
  return undefined
}

/** Whether a day of the year is written, right or wrong: a wrong one is told of for itself. */
const hasDayOfYear = (node: YamlNode): boolean =>
  [
    ['person', 'born'],
    ['person', 'married'],
    ['repeat', 'yearly'],
  ].some((path) => nodeAt(node, path) !== undefined)

/** Keys that give a request its first day. */
const firstDays = ['from', 'sunday', 'day'] as const

function sectionOf(
  { section }: TypedRequest,
  node: YamlNode,
  around: Around,
  file: OpenFile,
): string | undefined {
  const own = nodeAt(node, ['section'])
  if (section !== undefined && own) reportSection(section, own.range, around, file)
  const meant = section ?? around.head?.section
  const { sections, leads } = around
  return leads && meant !== undefined && !sections?.includes(meant) ? undefined : meant
}

/** Reports a section that bulletin.yaml does not have. */
export function reportSection(
  section: string,
  range: Range,
  { sections, leads }: Pick<Around, 'sections' | 'leads'>,
  file: OpenFile,
): void {
  if (leads || sections === undefined || sections.includes(section)) return
  const found = file.quote(range, section)
  const values = { found, nearest: didYouMean(section, sections), known: sections }
  file.report(diagnostic('error', 'unknown-section', values, file.locate(range)))
}

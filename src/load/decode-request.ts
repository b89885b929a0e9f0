import { decode } from '../decode/decode.ts'
import { hashCut } from '../decode/hash-cut.ts'
import type { OpenFile } from '../decode/open-file.ts'
import { diagnostic } from '../diagnostic.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { ItemWords } from '../names/item-words.ts'
import type { Place, Quoted } from '../place.ts'
import type { Range } from '../source.ts'
import type { Show } from '../vocabulary.ts'
import { proseOf } from '../yaml/prose.ts'
import { entryOf, isEmpty, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import { daysOfPerson, decodeRepeat } from './decode-repeat.ts'
import { diedBy } from './died.ts'
import type { NameShown, Person, Request } from './item.ts'
import { readProse } from './read-prose.ts'
import { channelsOf, requestSchema, type TypedHead, type TypedRequest } from './request-schema.ts'
import { type ShownName, shownName } from './shown-name.ts'
import { lastSunday, type SettledWindow, settleWindow, type TypedDays } from './window.ts'
import { wordsOf } from './words-of.ts'

/** A request that lacks its id. */
export interface RequestDraft {
  readonly request: Omit<Request, 'id' | 'idWritten'>
  /** The id written in the file. */
  readonly written?: { readonly id: string; readonly quoted: Quoted; readonly place: Place }
}

/** What stands for every request of a file and of the parish. */
export interface Around {
  readonly head: TypedHead | undefined
  /** What the head says that prints with each request. */
  readonly words: readonly ItemWords[]
  /** The file's own days; `unclear` where they are wrong. */
  readonly days: TypedDays | 'unclear' | undefined
  /** Undefined where bulletin.yaml could not be read. */
  readonly sections: readonly string[] | undefined
  readonly show: Show
  /** Sundays of a person's request without `until`. */
  readonly weeks: number
}

/** Decodes one request; undefined where too much of it is wrong. */
export function decodeRequest(
  node: YamlNode,
  around: Around,
  file: OpenFile,
): RequestDraft | undefined {
  if (isEmpty(node)) {
    file.report(diagnostic('error', 'empty-request', {}, file.locate(node.range)))
    return undefined
  }
  const typed = decode(requestSchema, node, file, ['requests', 0])
  if (typed === undefined) return undefined
  const name = typed.person && readPerson(typed, typed.person, around.show, node, file)
  reportEmpty(typed, name, node, file)
  const request = requestOf(typed, name, node, around, file)
  const id = nodeAt(node, ['id'])
  const written =
    typed.id !== undefined && id
      ? { id: typed.id, quoted: file.quote(id.range, typed.id), place: file.locate(id.range) }
      : undefined
  return { request, ...(written && { written }) }
}

function requestOf(
  typed: TypedRequest,
  name: NamesShown | undefined,
  node: YamlNode,
  around: Around,
  file: OpenFile,
): RequestDraft['request'] {
  const text = readText(node, file)
  const settled = settle(typed, node, around, file)
  const section = sectionOf(typed, node, around, file)
  const repeat = decodeRepeat(typed, node, settled, file)
  const source = name === undefined ? (typed.source ?? around.head?.source) : undefined
  const service = typed.service ?? around.head?.service
  const { kind: prayer, priority, link, footnote, lang, consent, closed } = typed
  return {
    kind: 'request',
    place: file.locate(node.range),
    ...(source !== undefined && { source }),
    ...(section !== undefined && { section }),
    prayer: typed.person?.departed === undefined ? prayer : 'departed',
    ...(text && { text }),
    ...(name && { person: personOf(typed, name, node, file) }),
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
    ],
    ...(closed && { closed: closed.date }),
  }
}

/** Keys whose values print as they were typed; `source` does so only where no person is named. */
const printed = [['text'], ['footnote'], ['link', 'text'], ['link', 'url']] as const

function readText(node: YamlNode, file: OpenFile): Request['text'] {
  const scalar = nodeAt(node, ['text'])
  return scalar?.kind === 'scalar' && scalar.value !== null
    ? readProse(proseOf(scalar, file.text), 'request', file)
    : undefined
}

/** What is known of the person, as she is named in life, and departed where that is written. */
function personOf(
  { person, closed }: TypedRequest,
  { living, departed }: NamesShown,
  node: YamlNode,
  file: OpenFile,
): Person {
  const place = file.locate(nodeAt(node, ['person', 'name'])?.range ?? node.range)
  const shownIn = ({ shown, parts, unclear: why }: ShownName): NameShown => ({
    ...(shown !== undefined && { shown }),
    parts,
    ...(why && { unclear: { why, place } }),
  })
  const day = nodeAt(node, ['person', 'departed'])
  const other = nodeAt(node, ['person', 'distinct-from'])
  const { departed: on, 'distinct-from': id } = person ?? {}
  return {
    name: living.name,
    ...shownIn(living),
    ...(on &&
      departed &&
      day && {
        departed: { on, ...shownIn(departed), place: file.locate(day.range) },
      }),
    ...(diedBy(closed?.how) && { died: true }),
    ...(id !== undefined && other && { distinctFrom: { id, place: file.locate(other.range) } }),
  }
}

/** How a person is named in life, and once departed where that is written. */
interface NamesShown {
  readonly living: ShownName
  readonly departed?: ShownName
}

/**
 * The dead are named in full unless `show` says otherwise; a minor by initials unless `show` and consent are
 * both written (docs/rules.md, "The dead").
 */
function readPerson(
  { consent }: TypedRequest,
  { name, show, minor, departed }: NonNullable<TypedRequest['person']>,
  showByDefault: Show,
  node: YamlNode,
  file: OpenFile,
): NamesShown {
  const entry = entryOf(nodeAt(node, ['person']), 'name')
  if (entry?.value.kind === 'mapping' && entry.value.entries.size === 0)
    file.report(
      diagnostic('error', 'missing-key', { key: 'first', under: 'name' }, file.locate(entry.key)),
    )
  const isAgreed = show !== undefined && consent !== undefined
  return {
    living: shownName(name, show ?? showByDefault, minor),
    ...(departed && { departed: shownName(name, show ?? 'full', minor && !isAgreed) }),
  }
}

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
  const isMeant = file
    .strangers(node.range)
    .some(({ key, cause }) => firstDays.has(cause.kind === 'typo' ? cause.meant : key))
  const place = file.locate(entryOf(node, 'person')?.key ?? node.range)
  if (!isMeant) file.report(diagnostic('error', 'person-without-from', {}, place))
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
const firstDays: ReadonlySet<string> = new Set(['from', 'sunday', 'day'])

function sectionOf(
  { section }: TypedRequest,
  node: YamlNode,
  { head, sections }: Around,
  file: OpenFile,
): string | undefined {
  const own = nodeAt(node, ['section'])
  if (section !== undefined && own) reportSection(section, own.range, sections, file)
  return section ?? head?.section
}

/** Reports a section that bulletin.yaml does not have. */
export function reportSection(
  section: string,
  range: Range,
  sections: readonly string[] | undefined,
  file: OpenFile,
): void {
  if (sections === undefined || sections.includes(section)) return
  const found = file.quote(range, section)
  const values = { found, nearest: didYouMean(section, sections), known: sections }
  file.report(diagnostic('error', 'unknown-section', values, file.locate(range)))
}

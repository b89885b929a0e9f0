import { decode } from '../../decode/decode.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { openListFile } from '../../decode/open-list-file.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { diagnostic } from '../../diagnostic.ts'
import { entryOf, nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import type { FileOf } from '../give-ids.ts'
import type { Request } from '../item.ts'
import { inOrder } from '../parish/decode-calendar.ts'
import { pinnedVerse } from '../parish/decode-parish.ts'
import type { WeekPin } from '../parish.ts'
import { otherHalf, type Tongues } from '../tongues/halves.ts'
import { isSettled, type TypedDays } from '../window.ts'
import { wordsOf, wordsOfKeys } from '../words-of.ts'
import { type Around, decodeRequest, reportSection } from './decode-request.ts'
import { headOnlySchema, headSchema, requestFileSchema, type TypedHead } from './request-schema.ts'

/** What requests take from the parish: see `Around`. */
export type RequestDefaults = Pick<
  Around,
  'sections' | 'leads' | 'sectionSettings' | 'tongues' | 'language' | 'show' | 'weeks'
>

/**
 * Decodes a request file: a mapping with `requests`, or a bare list of them. A syntax error spoils
 * the request that it stands in, or, outside of all, the whole file; the others are decoded.
 */
export function decodeRequests(
  path: string,
  text: string,
  rules: RequestDefaults,
  report: (problem: Diagnostic) => void,
): FileOf<Request> & { readonly pin?: WeekPin } {
  const opened = openListFile({ path, text, schema: requestFileSchema, key: 'requests' }, report)
  const { file, source, root, items } = opened
  if (root === undefined) return { source, drafts: [] }
  const head = root.kind === 'list' ? undefined : decodeHead(root, file)
  const around = aroundOf(root, head, rules, file)
  const drafts = items.flatMap((node) => decodeRequest(node, around, file) ?? [])
  const pin = head && weekPin(head, root, rules.tongues, file)
  return { source, drafts, ...(pin && { pin }) }
}

/** The head; that it has no `requests` is no second mistake where their keys stand in their place. */
const decodeHead = (root: YamlNode, file: OpenFile): TypedHead | undefined =>
  file.strangers(root.range).some(({ cause }) => 'under' in cause && cause.under === 'requests')
    ? decode(headOnlySchema, root, file)
    : decode(headSchema, root, file)

function aroundOf(
  root: YamlNode,
  head: TypedHead | undefined,
  rules: RequestDefaults,
  file: OpenFile,
): Around {
  if (root.kind === 'list') return { ...rules, head: undefined, words: [], days: undefined }
  const section = nodeAt(root, ['section'])
  if (head?.section !== undefined && section)
    reportSection(head.section, section.range, rules, file)
  const days: TypedDays = { node: root, days: head ?? {} }
  const words = wordsOf(root, [['source']], file)
  return { ...rules, head, words, days: head && isSettled(days, file) ? days : 'unclear' }
}

/** What a file says of one week or day. */
const weekKeys = ['title', 'verse', 'readings', 'hymns'] as const

/** The week's title, verse, readings and hymns, which need the file's Sunday or day. */
function weekPin(
  head: TypedHead,
  root: YamlNode,
  tongues: Tongues | undefined,
  file: OpenFile,
): WeekPin | undefined {
  const { title, verse, service } = head
  const week = head.sunday ?? head.day
  for (const key of weekKeys) {
    const entry = entryOf(root, key)
    const isDated = entryOf(root, 'sunday') ?? entryOf(root, 'day')
    if (entry && head[key] !== undefined && isDated === undefined)
      file.report(diagnostic('error', 'week-without-sunday', { key }, file.locate(entry.key)))
  }
  const [first] = weekKeys.filter((key) => head[key] !== undefined)
  if (week === undefined || first === undefined) return undefined
  const node = nodeAt(root, ['verse'])
  const place = entryOf(root, first)
  const readings = inOrder(head.readings ?? {})
  const other = otherHalf(head, undefined, tongues, root, file)
  const hymns = Object.entries(head.hymns ?? {})
  return {
    week,
    ...(service !== undefined && { service }),
    ...(title !== undefined && { title }),
    ...(other?.said.title !== undefined && { titleBeside: other.said.title }),
    words: [...wordsOf(root, [['title']], file), ...(other?.words ?? [])],
    ...(verse !== undefined && node && { verse: pinnedVerse(verse, node.range, file) }),
    ...(readings.length > 0 && { readings }),
    ...(hymns.length > 0 && { hymns: hymns.map(([at, sung]) => ({ at, words: sung })) }),
    hymnWords: [
      ...wordsOfKeys(root, 'hymns', file),
      ...wordsOf(
        root,
        hymns.map(([at]) => ['hymns', at]),
        file,
      ),
    ],
    place: file.locate(place?.key ?? root.range),
  }
}

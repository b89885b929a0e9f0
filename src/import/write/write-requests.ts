import type { CivilDate } from '../../civil-date.ts'
import { writeScalar } from '../../yaml/write-scalar.ts'
import type { FoundLink, LetterRequest, WrittenConsent, WrittenPerson } from '../found.ts'
import type { WrittenVerse } from '../lines/verse.ts'
import { wordsBeside } from './words-beside.ts'
import { writeMarkdown } from './write-markdown.ts'
import { block, comments, line, scalar } from './write-yaml-text.ts'

/** A request with what its file says of it. */
export interface NamedRequest {
  readonly id: string
  readonly section?: string
  /** The heading as the letter has it, where the section is called otherwise. */
  readonly headed?: string
  readonly request: LetterRequest
}

/** What a request file is to hold. */
export interface RequestsToWrite {
  /** The Sunday that all of it is for alone, or the one from which each request begins. */
  readonly when: { readonly sunday: CivilDate } | { readonly from: CivilDate }
  /** What it was made of, as notes say it. */
  readonly source: 'letter' | 'form' | 'bulletin'
  /** The parish's, a BCP 47 tag. */
  readonly language: string
  readonly title?: string
  readonly verse?: WrittenVerse
  readonly requests: readonly NamedRequest[]
  /** Words for the note of the first request. */
  readonly notes: readonly string[]
}

/** The text of a request file of one week. */
export function writeRequests({
  when,
  source,
  language,
  title,
  verse,
  requests,
  notes,
}: RequestsToWrite): string {
  const beside = wordsBeside(language)
  const lines = [
    'sunday' in when
      ? `sunday: ${when.sunday}              # ${beside.aloneOnSunday}`
      : `from: ${when.from}`,
    ...(title === undefined ? [] : [line(0, 'title', title)]),
    ...(verse === undefined ? [] : verseLines(verse)),
    ...(requests.length === 0
      ? ['requests: []']
      : [
          'requests:',
          ...requests.map((one, index) =>
            writeItem(one, { source, ...beside }, index === 0 ? notes : []),
          ),
        ]),
  ]
  return `${lines.join('\n')}\n`
}

function verseLines({ label, text, ref, translation }: WrittenVerse): readonly string[] {
  const headed = label === undefined ? [] : comments([label])
  if (text === undefined && translation === undefined) return [...headed, line(0, 'verse', ref)]
  return [
    ...headed,
    'verse:',
    ...(text === undefined ? [] : [block(2, 'text', text.replaceAll('\n', ' '))]),
    line(2, 'ref', ref),
    ...(translation === undefined ? [] : [line(2, 'translation', translation)]),
  ]
}

function writeItem(
  { id, section, headed, request }: NamedRequest,
  beside: ReturnType<typeof wordsBeside> & Pick<RequestsToWrite, 'source'>,
  notes: readonly string[],
): string {
  const { kind, blocks, link, footnote, person, from, until, consent } = request
  const kept = [...notes, ...(request.notes ?? [])]
  const otherwise = headed === undefined ? '' : `   # ${beside.inTheLetter(headed)}`
  return [
    `  - id: ${scalar(id)}`,
    ...(section === undefined ? [] : [`${line(4, 'section', section)}${otherwise}`]),
    ...(kind === 'petition' ? [] : [line(4, 'kind', kind)]),
    ...(person === undefined ? [] : [`    person: ${personWords(person)}`]),
    ...(blocks.length === 0 ? [] : [block(4, 'text', writeMarkdown(blocks, 'request'))]),
    ...(link === undefined ? [] : linkLines(4, link)),
    ...(footnote === undefined ? [] : [line(4, 'footnote', footnote)]),
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...(until === undefined ? [] : [`    until: ${until}`]),
    ...(consent === undefined ? [] : [`    consent: ${consentWords(consent)}`]),
    ...(kept.length === 0
      ? []
      : [block(4, 'note', `${beside.kept[beside.source]}\n${kept.join('\n')}`)]),
  ].join('\n')
}

/** A person as a mapping on one line. */
export const personWords = ({ show, departed, ...name }: WrittenPerson): string => {
  const words =
    'name' in name
      ? `name: ${writeScalar(name.name, 'flow')}`
      : `name: { first: ${writeScalar(name.first, 'flow')}, last: ${writeScalar(name.last, 'flow')} }`
  return `{ ${words}${show === undefined ? '' : `, show: ${show}`}${departed ? ', departed: true' : ''} }`
}

const consentWords = (consent: WrittenConsent): string =>
  consent === 'none'
    ? 'none'
    : `{ by: ${writeScalar(consent.by, 'flow')}, ${consent.date === undefined ? '' : `date: ${consent.date}, `}channels: [${consent.channels.join(', ')}] }`

/** A link's own key. */
export const linkLines = (indent: number, { text, url }: FoundLink): readonly string[] => [
  `${' '.repeat(indent)}link:`,
  line(indent + 2, 'text', text),
  line(indent + 2, 'url', url),
]

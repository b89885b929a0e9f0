import { setKey } from '../edit/edit-mapping.ts'
import { type Splice, spliced, splitFileText } from '../edit/file-text.ts'
import type { ListKey, NewEntry } from '../edit/item-change.ts'
import type { SpokenLanguage } from '../languages.ts'
import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { nodeAt, type YamlMapping, type YamlNode, type YamlPath } from '../yaml/yaml-node.ts'
import { replaceLine } from './fill-in.ts'
import { type Starter, type StarterWords, textOf } from './starter.ts'

/** The starter parish in one language. */
export interface Telling {
  readonly language: SpokenLanguage
  readonly starter: Starter
  readonly words: StarterWords
}

/** What a new parish in two languages is made of. */
export interface TwoTellings {
  /** In the language that stands first. */
  readonly first: Telling
  readonly second: Telling
  readonly sections: readonly string[]
}

const parishFile = 'bulletin.yaml'
const requestFile = 'requests/parish.yaml'
const rotaFile = 'rota.csv'
const eventFiles = ['events/parish.yaml', 'events/services.yaml'] as const

/**
 * The files of a new parish that prints in two languages: all that the starter parish says, it says in the second one
 * too. The starters of both languages tell the same things in the same order, so that each item's other half stands
 * at its place in the other. A heading of the parish's own has no other half: `check` tells it.
 *
 * @param texts in the first language, by path
 * @throws Error where the two starters do not tell the same things
 */
export function inTwoLanguages(
  texts: ReadonlyMap<string, string>,
  tellings: TwoTellings,
): ReadonlyMap<string, string> {
  const { first, second } = tellings
  const wider = first.words.wider
  const changes = new Map<string, (text: string) => string>([
    [parishFile, (text) => parishIn(text, tellings)],
    [
      requestFile,
      (text) => {
        const half = halvesOf('requests', [requestFile, requestFile], tellings, ['text'])
        return withHalves(text, 'requests', tellings, (id, section) =>
          id === undefined ? [words('text', second.words.placeholder(section))] : half(id),
        )
      },
    ],
    [
      wider,
      (text) =>
        withHalves(
          text,
          'requests',
          tellings,
          halvesOf('requests', [wider, second.words.wider], tellings, ['text']),
        ),
    ],
    ...eventFiles.map((path): [string, (text: string) => string] => [
      path,
      (text) => {
        const half = halvesOf('events', [path, path], tellings, ['title', 'text'])
        const place = wordsAt(rootOf(second, path), ['place'])
        return withHalves(text, 'events', tellings, (id) => [
          ...half(id),
          ...(place === undefined ? [] : [words('place', place)]),
        ])
      },
    ]),
    [first.words.article, (text) => articleIn(text, second)],
    [rotaFile, (text) => rotaIn(text, second)],
  ])
  // A Bible that the package does not have is quoted from a few verses in a file.
  const verses = [...second.starter].filter(([path]) => path.startsWith('scripture/'))
  return new Map([
    ...[...texts].map(([path, text]): [string, string] => [
      path,
      changes.get(path)?.(text) ?? text,
    ]),
    ...verses,
  ])
}

function parishIn(text: string, { first, second, sections }: TwoTellings): string {
  const { language } = second
  const [own, other] = [rootOf(first, parishFile), rootOf(second, parishFile)]
  const half = (key: string, value: string): string => `{ ${key}: ${writeScalar(value, 'flow')} }`
  const head = replaceLine(
    text,
    /^title: .*$/m,
    [
      `languages: [${first.language}, ${language}]`,
      '',
      /^title: .*$/m.exec(text)?.[0] ?? '',
      `${language}: ${half('title', wordsAt(other, ['title']) ?? '')}`,
    ].join('\n'),
  )
  const headed = head.replace(
    /(?<=^sections:\n(?: {2}- .*\n)*) {2}- .*$/gm,
    (line) => headingIn(line, sections, { first, second }) ?? line,
  )
  const contact = ['parish', 'contact']
  const contactName = wordsAt(own, [...contact, 'name'])
  const withContact = withKey(headed, contact, (mapping) => [
    language,
    {
      kind: 'mapping',
      entries: [
        ...(['heading', 'name'] as const).flatMap((key) => {
          const value = wordsAt(other, [...contact, key])
          const isOurs = key === 'heading' || wordsAt(mapping, ['name']) === contactName
          return value !== undefined && isOurs && wordsAt(mapping, [key]) !== undefined
            ? [words(key, value)]
            : []
        }),
      ],
    },
  ])
  return withKey(withContact, ['scripture'], () => words(language, second.words.translation))
}

/** A line of `sections` with its heading in both languages; undefined for a heading of the parish's own. */
function headingIn(
  line: string,
  sections: readonly string[],
  { first, second }: Pick<TwoTellings, 'first' | 'second'>,
): string | undefined {
  const name = sections.find((section) => line === `  - ${writeScalar(section, 'block')}`)
  const place = first.words.topics.findIndex(([heading]) => heading === name)
  const other = second.words.topics[place]?.[0]
  return name === undefined || other === undefined
    ? undefined
    : `  - { name: ${writeScalar(name, 'flow')}, ${second.language}: ${writeScalar(other, 'flow')} }`
}

function articleIn(text: string, { language, starter, words: { article } }: Telling): string {
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(textOf(article, starter)) ?? []
  const root = parseYaml(head, locator('', head)).root
  const said = (path: YamlPath): string => writeScalar(wordsAt(root, path) ?? '', 'block')
  const half = [
    `${language}:`,
    `  title: ${said(['title'])}`,
    ...(/^link:/m.test(text) ? ['  link:', `    text: ${said(['link', 'text'])}`] : []),
    '  text: |',
    ...body
      .trim()
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`)),
    '---',
  ]
  return replaceLine(text, /(?<=^---\n[\s\S]*\n)---$/m, half.join('\n'))
}

function rotaIn(text: string, { language, starter }: Telling): string {
  const [heads = ''] = textOf(rotaFile, starter).split('\n')
  const [head = '', ...rows] = text.split('\n')
  return [head, heads.replace(/^[^,]*/, language), ...rows].join('\n')
}

/** What the items of a list say in the second language, by their ids in the first. */
function halvesOf(
  list: ListKey,
  [path, otherPath]: readonly [string, string],
  { first, second }: TwoTellings,
  keys: readonly string[],
): (id: string | undefined) => readonly NewEntry[] {
  const own = itemsOf(rootOf(first, path), list)
  const others = itemsOf(rootOf(second, otherPath), list)
  if (own.length !== others.length)
    throw new Error(`the starter parishes do not tell the same in ${path}`)
  const halves = new Map(
    own.map((item, place) => [
      wordsAt(item, ['id']),
      keys.flatMap((key) => {
        const value = wordsAt(others[place], [key])
        return value === undefined ? [] : [words(key, value)]
      }),
    ]),
  )
  return (id) => halves.get(id) ?? []
}

/** A file of items with the other half of each in it. */
function withHalves(
  text: string,
  list: ListKey,
  { second: { language } }: TwoTellings,
  halfOf: (id: string | undefined, section: string) => readonly NewEntry[],
): string {
  const { root } = parseYaml(text, locator('', text))
  const splices = itemsOf(root, list).flatMap((mapping): readonly Splice[] => {
    const entries = halfOf(wordsAt(mapping, ['id']), wordsAt(mapping, ['section']) ?? '')
    const place = { mapping, under: list, text, layout: 'lines' } as const
    return entries.length === 0 ? [] : setKey(place, language, { kind: 'mapping', entries })
  })
  return spliced(splitFileText(text), splices)
}

/** A file with one more key in a mapping of it; as it is where the mapping is not there. */
function withKey(
  text: string,
  path: YamlPath,
  entryFor: (mapping: YamlMapping) => NewEntry,
): string {
  const mapping = nodeAt(parseYaml(text, locator('', text)).root, path)
  if (mapping?.kind !== 'mapping') return text
  const place = { mapping, under: undefined, text, layout: 'line' } as const
  return spliced(splitFileText(text), setKey(place, ...entryFor(mapping)))
}

const words = (key: string, text: string): NewEntry => [key, { kind: 'words', text }]

function itemsOf(root: YamlNode | undefined, list: ListKey): readonly YamlMapping[] {
  const items = nodeAt(root, [list])
  return items?.kind === 'list' ? items.items.filter((item) => item.kind === 'mapping') : []
}

function wordsAt(root: YamlNode | undefined, path: YamlPath): string | undefined {
  const node = nodeAt(root, path)
  return node?.kind === 'scalar' ? (node.value ?? undefined) : undefined
}

function rootOf({ starter }: Telling, path: string): YamlNode | undefined {
  const text = textOf(path, starter)
  return parseYaml(text, locator('', text)).root
}

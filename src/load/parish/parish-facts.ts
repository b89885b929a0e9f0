import { locator } from '../../source.ts'
import { tidyLine } from '../../tidy-text.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import { entryOf, type YamlNode } from '../../yaml/yaml-node.ts'
import type { parishSchema } from './parish-schema.ts'

/** What bulletin.yaml says of the parish itself; absent where it says nothing. */
export interface ParishFacts {
  readonly name?: string
  readonly place?: string
  /** Words and reference of the motto. */
  readonly motto?: string
  /** The title that its inserts have. */
  readonly title?: string
  /** Every word of the contact. */
  readonly contact?: string
}

/**
 * Reads them from the text of bulletin.yaml, also of one with errors, which are reported elsewhere. They are
 * for comparing: words count in whatever form they are written.
 */
export function readParishFacts(text: string): ParishFacts {
  const { root } = parseYaml(text, locator('bulletin.yaml', text))
  const parish = entryOf(root, 'parish')?.value
  const saidOf = (key: ParishKey): YamlNode | undefined => entryOf(parish, key)?.value
  const motto = saidOf('motto')
  const said: Facts = {
    title: wordsIn(entryOf(root, 'title')?.value),
    name: wordsIn(saidOf('name')),
    place: wordsIn(saidOf('place')),
    motto:
      motto?.kind === 'mapping'
        ? `${wordsIn(entryOf(motto, 'text')?.value)} ${wordsIn(entryOf(motto, 'ref')?.value)}`.trim()
        : wordsIn(motto),
    contact: wordsIn(saidOf('contact')),
  }
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ''))
}

type ParishKey = keyof typeof parishSchema.entries.parish.entries
type Facts = Readonly<Record<keyof ParishFacts, string>>

/** All words of a node, its keys left out. */
function wordsIn(node: YamlNode | undefined): string {
  switch (node?.kind) {
    case 'scalar':
      return tidyLine(node.value ?? '')
    case 'list':
      return node.items.map(wordsIn).join(' ').trim()
    case 'mapping':
      return [...node.entries.values()]
        .map(({ value }) => wordsIn(value))
        .join(' ')
        .trim()
    case 'broken':
    case undefined:
      return ''
    default:
      return node satisfies never
  }
}

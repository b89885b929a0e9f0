import { locator } from '../source.ts'
import { tidyLine } from '../tidy-text.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { entryOf, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

/** What bulletin.yaml says of the parish itself; absent where it says nothing. */
export interface ParishFacts {
  readonly name?: string
  readonly place?: string
  /** Words and reference of the motto. */
  readonly motto?: string
  /** Every word of the contact. */
  readonly contact?: string
  readonly sections: readonly string[]
}

/** Reads them from the text of bulletin.yaml, also of one with errors, which are reported elsewhere. */
export function readParishFacts(text: string): ParishFacts {
  const { root } = parseYaml(text, locator('bulletin.yaml', text))
  const parish = entryOf(root, 'parish')?.value
  const said = (key: string): string => wordsIn(entryOf(parish, key)?.value)
  const motto = entryOf(parish, 'motto')?.value
  const [name, place, contact] = [said('name'), said('place'), said('contact')]
  const mottoWords =
    motto?.kind === 'mapping'
      ? `${wordsIn(nodeAt(motto, ['text']))} ${wordsIn(nodeAt(motto, ['ref']))}`.trim()
      : wordsIn(motto)
  const sections = nodeAt(root, ['sections'])
  return {
    ...(name !== '' && { name }),
    ...(place !== '' && { place }),
    ...(mottoWords !== '' && { motto: mottoWords }),
    ...(contact !== '' && { contact }),
    sections:
      sections?.kind === 'list' ? sections.items.map(wordsIn).filter((one) => one !== '') : [],
  }
}

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

import { removeKey, setKey } from '../edit/edit-mapping.ts'
import { type Splice, spliced, splitFileText } from '../edit/file-text.ts'
import { words } from '../edit/item-change.ts'
import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { nodeAt, type YamlNode } from '../yaml/yaml-node.ts'

/** What is to stand at a key: words, a list of them, or, where undefined, nothing: the key goes. */
export interface Filling {
  readonly path: readonly [string, ...string[]]
  readonly value: string | readonly string[] | undefined
}

/**
 * A YAML text with other values at keys that it has; comments and all else stay.
 *
 * @throws Error for a key that it has not
 */
export function fillIn(text: string, fillings: readonly Filling[]): string {
  let filled = text
  for (const filling of fillings) {
    const { root } = parseYaml(filled, locator('', filled))
    filled = spliced(splitFileText(filled), splicesFor(filling, root, filled))
  }
  return filled
}

function splicesFor(
  { path, value }: Filling,
  root: YamlNode | undefined,
  text: string,
): readonly Splice[] {
  const key = path[path.length - 1] ?? ''
  const mapping = nodeAt(root, path.slice(0, -1))
  const old = nodeAt(mapping, [key])
  if (mapping?.kind !== 'mapping' || old === undefined)
    throw new Error(`the starter parish has no ${path.join('.')}`)
  const place = { mapping, under: undefined, text, layout: 'line' } as const
  if (value === undefined) return removeKey(place, key) ?? []
  if (typeof value === 'string') return setKey(place, key, words(value))
  const items = value.map((item) => `- ${writeScalar(item, 'block')}`)
  const { from, to } = old.range
  const end = from + text.slice(from, to).trimEnd().length
  return [{ range: { from, to: end }, text: items.join('\n  ') }]
}

/**
 * A text with another wording in one place.
 *
 * @throws Error where the place is not there
 */
export function replaceLine(text: string, place: RegExp, wording: string): string {
  if (!place.test(text)) throw new Error(`the starter parish has no line ${place}`)
  return text.replace(place, () => wording)
}

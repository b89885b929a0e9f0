import type { Range } from '../source.ts'
import type { YamlEntry } from '../yaml/yaml-node.ts'

/**
 * Words behind a value that YAML takes for a comment though they look like text: `We are #1`. A
 * comment has a space after its sign.
 */
export function hashCut({ key, value }: YamlEntry, text: string): Range | undefined {
  if (value.kind !== 'scalar' || (value.value !== null && value.style !== 'plain')) return undefined
  const end = value.value === null ? key.to : value.range.to
  const [found, gap = ''] = /^(:?[ \t]+)#\S[^\n]*/.exec(text.slice(end, end + 1000)) ?? []
  return found === undefined ? undefined : { from: end + gap.length, to: end + found.length }
}

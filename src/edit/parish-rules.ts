import { locator } from '../source.ts'
import type { ParishShow } from '../vocabulary.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { nodeAt, type YamlNode, type YamlPath } from '../yaml/yaml-node.ts'

/** The settings in bulletin.yaml that apply to a new request, read even where other parts have errors. */
export interface ParishRules {
  readonly sections: readonly string[]
  readonly timezone: string | undefined
  /** Sundays of a person's request without a last day. */
  readonly weeks: number
  /** How much of a name is shown where a request does not say. */
  readonly show: ParishShow
}

/** Reads them from the text of bulletin.yaml, also of one with errors, which are reported elsewhere. */
export function readParishRules(text: string): ParishRules {
  const { root } = parseYaml(text, locator('bulletin.yaml', text))
  const word = (...path: YamlPath): string | undefined => wordAt(nodeAt(root, path))
  const sections = nodeAt(root, ['sections'])
  const weeks = Number(word('defaults', 'weeks'))
  const show = word('privacy', 'show')
  return {
    sections: sections?.kind === 'list' ? sections.items.flatMap((one) => wordAt(one) ?? []) : [],
    timezone: word('parish', 'timezone'),
    weeks: Number.isInteger(weeks) && weeks > 0 ? weeks : 4,
    show: show === 'initials' || show === 'none' ? show : 'first',
  }
}

const wordAt = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null ? node.value.trim() : undefined

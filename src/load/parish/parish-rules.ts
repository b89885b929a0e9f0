import * as v from 'valibot'
import { decode } from '../../decode/decode.ts'
import { openYaml } from '../../decode/open-yaml.ts'
import type { Place } from '../../place.ts'
import { locator } from '../../source.ts'
import type { ColumnMeaning, ParishShow } from '../../vocabulary.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import { nodeAt } from '../../yaml/yaml-node.ts'
import { headingOf, parishSchema } from './parish-schema.ts'

/** What bulletin.yaml says that a request goes by. */
export interface ParishRules {
  readonly sections: readonly string[]
  readonly timezone: string | undefined
  /** Sundays of a person's request without a last day. */
  readonly weeks: number
  /** How much of a name is shown where a request does not say. */
  readonly show: ParishShow
  /** BCP 47 tag. */
  readonly language: string
  /** What columns of a form's answers hold: the heading of each. */
  readonly columns: Readonly<Partial<Record<ColumnMeaning, string>>>
}

const { parish, sections, defaults, privacy, import: importing } = parishSchema.entries

/** These keys of bulletin.yaml, none of them needed. */
const rulesSchema = v.object({
  parish: v.optional(v.pick(parish, ['timezone', 'language']), {}),
  sections: v.optional(sections, []),
  defaults,
  privacy,
  import: importing,
})

const rulesOf = (typed: v.InferOutput<typeof rulesSchema>): ParishRules => ({
  sections: typed.sections.map(headingOf),
  timezone: typed.parish.timezone,
  weeks: typed.defaults.weeks,
  show: typed.privacy.show,
  language: typed.parish.language,
  columns: typed.import?.columns ?? {},
})

/** The rules of a parish that says nothing. */
export const usualRules = rulesOf(v.parse(rulesSchema, {}))

/**
 * Reads them from the text of bulletin.yaml, also of one with errors, which are reported elsewhere: what
 * cannot be read counts as not said.
 */
export function readParishRules(text: string): ParishRules {
  const { file, root } = openYaml({ path: 'bulletin.yaml', text, schema: rulesSchema }, () => {})
  const typed = root && decode(rulesSchema, root, file)
  return typed === undefined ? usualRules : rulesOf(typed)
}

/** Where its time zone stands in a parish's file. */
export function placeOfTimezone(path: string, text: string): Place | undefined {
  const locate = locator(path, text)
  const node = nodeAt(parseYaml(text, locate).root, ['parish', 'timezone'])
  return node && locate(node.range)
}

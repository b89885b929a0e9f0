import * as v from 'valibot'
import { choice, either, flag, maybe, words } from '../../decode/field.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { SpokenLanguage } from '../../languages.ts'
import { type Part, parts } from '../../vocabulary.ts'
import { nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import { halfEntries } from '../tongues/half-schemas.ts'

/** A part of the sheet, and how it is to stand there. */
export interface PartWish {
  readonly part: Part
  /** On the outside back panel. */
  readonly back: boolean
  /** On the leaf folded in of a sheet folded twice. */
  readonly flap: boolean
  /** What stands over it in place of the usual word. */
  readonly heading?: string
  /** The same in the parish's other language. */
  readonly headingBeside?: string
  /** Of the readings: those of the Sunday after as well. */
  readonly next: boolean
}

/** A part by its name, or with what more is said of it. */
export const partSchema = either(
  choice(...parts),
  v.object({
    part: choice(...parts),
    panel: maybe(choice('flap', 'back')),
    heading: maybe(words()),
    ...halfEntries(words()),
    next: v.optional(flag(), 'false'),
  }),
)

/** A part that stands on the sheet only where the parish names it; services stand in the week's table without it. */
const onlyNamed: readonly Part[] = ['services', 'readings']

const plain = (part: Part): PartWish => ({ part, back: false, flap: false, next: false })

const usual = parts.filter((part) => !onlyNamed.includes(part)).map(plain)

/**
 * The parts in their order. What the parish does not name follows what it names, in the usual order and before
 * the contact, so that nothing is lost; without a list all stand in the usual order.
 */
export function partsInOrder(
  typed: readonly v.InferOutput<typeof partSchema>[] | undefined,
  beside: SpokenLanguage | undefined,
  root: YamlNode,
  file: OpenFile,
): readonly PartWish[] {
  const named = (typed ?? []).map((one): PartWish => {
    if (typeof one === 'string') return plain(one)
    const { part, panel, heading, next } = one
    const headingBeside = beside && one[beside]
    return {
      ...{ part, back: panel === 'back', flap: panel === 'flap', next },
      ...(heading !== undefined && { heading }),
      ...(headingBeside !== undefined && { headingBeside }),
    }
  })
  const node = nodeAt(root, ['parts'])
  const isWhole = node?.kind === 'list' && node.items.length === named.length
  for (const [at, { part }] of isWhole ? named.entries() : [])
    if (named.findIndex((one) => one.part === part) < at) {
      const range = nodeAt(root, ['parts', at])?.range ?? root.range
      file.report(diagnostic('error', 'part-twice', { part }, file.locate(range)))
    }
  const others = usual.filter(({ part }) => !named.some((one) => one.part === part))
  const last = named.at(-1)?.part === 'contact' ? named.slice(-1) : []
  const first = named.slice(0, named.length - last.length)
  return [...first, ...others, ...last]
}

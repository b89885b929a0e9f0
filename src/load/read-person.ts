import type * as v from 'valibot'
import type { OpenFile } from '../decode/open-file.ts'
import { diagnostic } from '../diagnostic.ts'
import type { Show } from '../vocabulary.ts'
import { entryOf, nodeAt, type YamlNode } from '../yaml/yaml-node.ts'
import type { NameShown, Person } from './item.ts'
import type { personSchema } from './requests/request-schema.ts'
import { type ShownName, shownName } from './shown-name.ts'

/** A person as a file has her. */
export type TypedPerson = v.InferOutput<typeof personSchema>

/** Where a person stands: the key of a mapping of the file. */
export interface PersonPlace {
  readonly node: YamlNode
  readonly key: string
  readonly file: OpenFile
}

/** How a person is named in life, and once departed where that is written. */
export interface NamesShown {
  readonly living: ShownName
  readonly departed?: ShownName
}

/**
 * The dead are named in full unless `show` says otherwise; a minor by initials unless `show` and consent are
 * both written (docs/rules.md, "The dead").
 */
export function readNames(
  { name, show, minor, departed }: TypedPerson,
  hasConsent: boolean,
  showByDefault: Show,
  { node, key, file }: PersonPlace,
): NamesShown {
  const entry = entryOf(nodeAt(node, [key]), 'name')
  if (entry?.value.kind === 'mapping' && entry.value.entries.size === 0)
    file.report(
      diagnostic('error', 'missing-key', { key: 'first', under: 'name' }, file.locate(entry.key)),
    )
  const isAgreed = show !== undefined && hasConsent
  return {
    living: shownName(name, show ?? showByDefault, minor),
    ...(departed && { departed: shownName(name, show ?? 'full', minor && !isAgreed) }),
  }
}

/** What is known of the person, as she is named in life, and departed where that is written. */
export function personOf(
  typed: TypedPerson | undefined,
  { living, departed }: NamesShown,
  { node, key, file }: PersonPlace,
): Person {
  const place = file.locate(nodeAt(node, [key, 'name'])?.range ?? node.range)
  const shownIn = ({ shown, parts, unclear: why }: ShownName): NameShown => ({
    ...(shown !== undefined && { shown }),
    parts,
    ...(why && { unclear: { why, place } }),
  })
  const day = nodeAt(node, [key, 'departed'])
  const other = nodeAt(node, [key, 'distinct-from'])
  const { departed: on, 'distinct-from': id } = typed ?? {}
  return {
    name: living.name,
    ...shownIn(living),
    ...(on &&
      departed &&
      day && {
        departed: { on, ...shownIn(departed), place: file.locate(day.range) },
      }),
    ...(id !== undefined && other && { distinctFrom: { id, place: file.locate(other.range) } }),
  }
}

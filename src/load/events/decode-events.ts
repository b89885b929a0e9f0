import { decode } from '../../decode/decode.ts'
import { openListFile } from '../../decode/open-list-file.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { ItemWords } from '../../names/item-words.ts'
import type { FileOf } from '../give-ids.ts'
import type { Event } from '../item.ts'
import { isSettled, type TypedDays } from '../window.ts'
import { wordsOf } from '../words-of.ts'
import { decodeEvent } from './decode-event.ts'
import type { EventRules } from './event-rules.ts'
import { eventFileSchema, eventHeadSchema } from './event-schema.ts'

/**
 * Decodes an event file: a mapping with `events`, or a bare list of them. A syntax error spoils the event
 * that it stands in; the others are decoded.
 */
export function decodeEvents(
  path: string,
  text: string,
  rules: EventRules,
  report: (problem: Diagnostic) => void,
): FileOf<Event> {
  const opened = openListFile({ path, text, schema: eventFileSchema, key: 'events' }, report)
  const { file, source, root, items } = opened
  if (root === undefined) return { source, drafts: [] }
  const head = root.kind === 'list' ? {} : decode(eventHeadSchema, root, file)
  const days: TypedDays = { node: root, days: head ?? {} }
  const isSound = root.kind === 'list' || (head !== undefined && isSettled(days, file))
  const words: readonly ItemWords[] = root.kind === 'list' ? [] : wordsOf(root, [['place']], file)
  const around = { ...rules, head: head ?? {}, days: isSound ? days : undefined, words }
  return { source, drafts: items.flatMap((node) => decodeEvent(node, around, file) ?? []) }
}

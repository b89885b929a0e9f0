import type { Item } from '../../../load/item.ts'
import { knownAs } from '../../../load/opening-words.ts'
import { wholeNameKey } from '../../../load/whole-name.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { nameKey } from '../../../same-person.ts'
import type { RequestFlags } from '../../flags/args.ts'
import type { TerminalHost } from '../../terminal-host.ts'

/** Characters of the other request in the question. */
const length = 60

/**
 * Asks whether a person to be added is somebody else than the one of the same whole name who stands in the files, since
 * one whole name is one person unless a file says otherwise. One that is closed is asked about first: by it the
 * new request could be held. An id that no file has is none to point at.
 *
 * @returns the flag that says so; nothing where the name is new, or it is the same person
 * @throws Stopped where the person breaks off
 */
export async function askWhetherAnother(
  { person, distinctFrom }: RequestFlags,
  items: readonly Item[],
  { ask, language }: TerminalHost,
): Promise<Pick<RequestFlags, 'distinctFrom'>> {
  const name = person === undefined ? undefined : wholeNameKey(person)
  if (name === undefined || distinctFrom !== undefined) return {}
  const namesakes = items.filter(
    ({ idWritten, person: one }) => idWritten && one && nameKey(one.name) === name,
  )
  const other = namesakes.find(({ closed }) => closed !== undefined) ?? namesakes[0]
  if (other === undefined) return {}
  const { editing, wording } = speechFor(language)
  const message = editing.ask.another(wording.named(knownAs(other, length)))
  return (await ask.confirm({ message, initial: false })) ? { distinctFrom: other.id } : {}
}

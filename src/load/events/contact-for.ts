import { nameKey } from '../../same-person.ts'
import { type Channel, channels } from '../../vocabulary.ts'
import type { Event } from '../item.ts'
import type { Contact, Helper } from '../parish.ts'

/**
 * Whom to ask about an event, and where that may stand: a written contact goes on paper and in text; on the
 * web only where every part of it is the parish's own contact, somebody whom `people` names there, or a
 * telephone number beside such a one (docs/rules.md, "Events").
 */
export function contactFor(
  text: string,
  parish: { readonly people: readonly Helper[]; readonly contact: Contact | undefined },
): NonNullable<Event['contact']> {
  const answered = new Set([
    ...Object.values(parish.contact ?? {}).flatMap((own) => [nameKey(own), ...piecesOf(own)]),
    ...parish.people
      .filter(({ isMinor, channels: open }) => !isMinor && open.includes('web'))
      .map(({ name }) => nameKey(name)),
  ])
  const pieces = piecesOf(text)
  const isOpen =
    answered.has(nameKey(text)) || (pieces.length > 0 && pieces.every((one) => answered.has(one)))
  const open: readonly Channel[] = isOpen ? channels : ['print', 'text']
  return { text, channels: open }
}

/** The parts of a contact that are not telephone numbers, as names are compared. */
const piecesOf = (contact: string): readonly string[] =>
  contact
    .replace(/[+(]?\d[\d ()./-]{2,}\d/g, ',')
    .split(/[,;/:]| or | and | at | o | y /)
    .map(nameKey)
    .filter((piece) => /\p{L}/u.test(piece))

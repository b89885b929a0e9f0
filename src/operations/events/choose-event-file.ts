import { fileWithMost } from '../../edit/choose-file.ts'
import { filedItems, headWords, type ItemFile, readItemFile } from '../../edit/item-file.ts'
import type { EventWords } from './event-words.ts'

/**
 * The file that a new event goes into: the one with most events of its kind, else `parish.yaml`; undefined where
 * there is none to take it. A file whose head says something that would hold for it and is not meant takes none.
 *
 * @param files texts by path, in the parish's order
 */
export function chooseEventFile(
  files: ReadonlyMap<string, string>,
  event: EventWords,
): string | undefined {
  const held = [...files].map(([path, text]) => {
    const file = /^events\//i.test(path) ? readItemFile(text, 'events') : undefined
    return [path, file && takes(file, event) ? ofItsKind(file, event) : undefined] as const
  })
  return fileWithMost(held, /^events\/parish\.ya?ml$/i)
}

const kindIn = ({ kind }: EventWords): string => kind ?? 'event'

/** Whether nothing at the head of a file would say of the event what was not said of it. */
function takes(file: ItemFile, event: EventWords): boolean {
  const head = (key: string): string | undefined => headWords(file, key)
  return (
    (head('kind') ?? kindIn(event)) === kindIn(event) &&
    (head('from') ?? head('until') ?? head('names-in-words')) === undefined &&
    (head('place') === undefined || event.place !== undefined) &&
    (head('contact') === undefined || event.contact !== undefined)
  )
}

const ofItsKind = (file: ItemFile, event: EventWords): number =>
  filedItems(file).filter(
    (one) => (one.own('kind') ?? one.head('kind') ?? 'event') === kindIn(event),
  ).length

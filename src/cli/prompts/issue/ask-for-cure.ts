import type { Diagnostic } from '../../../diagnostic.ts'
import { openingWords } from '../../../load/opening-words.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { choicesFor } from '../../../operations/issue/choices.ts'
import type { Cure } from '../../../problems/page-problems.ts'
import type { MakeFlags } from '../../flags/args.ts'
import { tell } from '../../report/tell.ts'
import type { Offer } from '../../terminal-host.ts'
import { type Desk, selectionOf } from './ask-what-goes-in.ts'

/** What is to be done with an issue that does not fit. */
export type Remedy =
  /** Lay it out again with these flags. */
  | { readonly kind: 'flags'; readonly flags: MakeFlags }
  /** Ask again what goes in. */
  | { readonly kind: 'items' }
  /** Read the files again: the person has changed them. */
  | { readonly kind: 'reopen' }
  | { readonly kind: 'stop' }

type Answer = Remedy | { readonly kind: 'shorten'; readonly cure: Cure }

/** Asks which of the cures that were tried is to be taken; one that shortens is explained, and asked after. */
export async function askForCure(
  { values }: Diagnostic<'does-not-fit'>,
  desk: Desk,
): Promise<Remedy> {
  const { host } = desk
  const { desk: words } = speechFor(host.language)
  for (;;) {
    const answer = await host.ask.choose<Answer>({
      message: words.cure,
      offers: [
        ...values.cures.flatMap((cure) => offerOf(cure, desk)),
        { name: words.cures.items, value: { kind: 'items' } },
        { name: words.cures.again, value: { kind: 'reopen' } },
        { name: words.cures.stop, value: { kind: 'stop' } },
      ],
    })
    if (answer.kind !== 'shorten') return answer
    tell(`${explained(answer.cure, desk)}\n`, host)
  }
}

function offerOf(cure: Cure, desk: Desk): readonly Offer<Answer>[] {
  const { cures } = speechFor(desk.host.language).desk
  const { flags } = desk
  const names = cure.ids.map((id) => nameOf(id, desk))
  const changed = (name: string, more: MakeFlags): readonly Offer<Answer>[] => [
    { name, value: { kind: 'flags', flags: more } },
  ]
  switch (cure.do) {
    case 'leave-out':
      return changed(cures['leave-out'](names), leavingOutToo(cure.ids, desk))
    case 'shorten':
      return [{ name: cures.shorten(names, cure.words ?? 0), value: { kind: 'shorten', cure } }]
    case 'shape':
    case 'paper':
      return changed(inWords(cure, cures), {
        ...flags,
        ...(cure.shape && { shape: cure.shape }),
        ...(cure.paper && { paper: cure.paper }),
      })
    default:
      return cure.do satisfies never
  }
}

function inWords(
  { shape, paper }: Cure,
  cures: ReturnType<typeof speechFor>['desk']['cures'],
): string {
  if (shape !== null && paper !== null) return cures.shapeOnPaper(shape, paper)
  if (shape !== null) return cures.shape(shape)
  return paper === null ? '' : cures.paper(paper)
}

const leavingOutToo = (ids: readonly string[], { open, flags }: Desk): MakeFlags => {
  const { leaveOut } = choicesFor(open, flags)
  return { ...flags, leaveOut: [...new Set([...leaveOut, ...ids])].sort() }
}

/** The words by which a person knows an item. */
function nameOf(id: string, desk: Desk): string {
  const found = selectionOf(desk).items.find(({ item }) => item.id === id)
  const { named } = speechFor(desk.host.language).wording
  return found === undefined ? id : named(openingWords(found.item, 30))
}

/** Where the words stand that are too many. */
function explained({ ids, words: number }: Cure, desk: Desk): string {
  const places = selectionOf(desk)
    .items.filter(({ item }) => ids.includes(item.id))
    .map(({ item }) => item.place)
  return speechFor(desk.host.language).desk.shorten(number ?? 0, places)
}

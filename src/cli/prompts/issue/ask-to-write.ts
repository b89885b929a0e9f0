import { speechFor } from '../../../messages/catalogues.ts'
import type { DeskWords } from '../../../messages/en/desk.ts'
import type { IssuePlan } from '../../../operations/issue/making/issue-plan.ts'
import { textOfPlan } from '../../../operations/issue/making/make-issue.ts'
import { wantedEditions } from '../../../operations/issue/wanted-editions.ts'
import { layouts } from '../../../vocabulary.ts'
import type { MakeFlags } from '../../flags/args.ts'
import { tell, tellProblem } from '../../report/tell.ts'
import type { Offer } from '../../terminal-host.ts'
import type { Remedy } from './ask-for-cure.ts'
import type { Desk } from './ask-what-goes-in.ts'

/** What is to be done with an issue that fits. */
export type Go =
  | { readonly kind: 'write'; readonly flags: MakeFlags }
  /** Write what clergy approved otherwise, once it is laid out with its mark. */
  | { readonly kind: 'write-marked'; readonly flags: MakeFlags }
  | { readonly kind: 'verse' }
  | Extract<Remedy, { readonly kind: 'items' | 'stop' }>

/**
 * Says how the issue fits, and asks whether to write it; shows its text first where that is asked for.
 * One that clergy approved otherwise can be written as reopened alone, and is laid out anew for that.
 */
export async function askToWrite(plan: IssuePlan, { flags, open, host }: Desk): Promise<Go> {
  const { issue, stops } = plan
  const { desk: words } = speechFor(host.language)
  const { writes } = words
  const { panels, shape, paper, size, linesLeft } = issue.standard.sheets
  tell(`${words.fits(shape, paper, words.fit(panels.length, size, linesLeft))}\n`, host)
  for (const one of stops) tellProblem(one, open.sources, host)
  const wanted = wantedEditions(flags, open.parish)
  const goesOnPaper = flags.out === undefined && layouts.some((one) => wanted.includes(one))
  const canPrint = goesOnPaper && (await host.hasPrinter())
  const written: readonly Offer<Go>[] =
    stops.length > 0
      ? [
          {
            name: writes.reopen,
            value: { kind: 'write-marked', flags: { ...flags, reopen: true } },
          },
        ]
      : waysToWrite(flags, writes, canPrint)
  for (;;) {
    const answer = await host.ask.choose<Go | 'show'>({
      message: words.write,
      offers: [
        ...written,
        { name: writes.show, value: 'show' },
        { name: writes.items, value: { kind: 'items' } },
        { name: writes.verse, value: { kind: 'verse' } },
        { name: writes.stop, value: { kind: 'stop' } },
      ],
    })
    if (answer !== 'show') return answer
    await host.page(textOfPlan(plan))
  }
}

function waysToWrite(
  flags: MakeFlags,
  words: DeskWords['writes'],
  canPrint: boolean,
): readonly Offer<Go>[] {
  const way = (name: string, more: Pick<MakeFlags, 'open' | 'print'> = {}): Offer<Go> => ({
    name,
    value: { kind: 'write', flags: { ...flags, ...more } },
  })
  if (flags.dryRun) return [way(words.dry)]
  return [
    way(words.write),
    ...(flags.open ? [] : [way(words.open, { open: true })]),
    ...(flags.print || !canPrint ? [] : [way(words.print, { print: true })]),
  ]
}

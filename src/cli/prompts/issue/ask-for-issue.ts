import type { Diagnostic } from '../../../diagnostic.ts'
import { Stopped } from '../../../host.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import type { IssuePlan } from '../../../operations/issue/making/issue-plan.ts'
import type { MadeIssue } from '../../../operations/issue/making/make-issue.ts'
import {
  dayNameIn,
  feastsFirst,
  type OpenWeek,
  servicesFirst,
} from '../../../operations/issue/open-week.ts'
import type { Refused } from '../../../operations/outcome.ts'
import type { MakeFlags } from '../../flags/args.ts'
import { tellProblem } from '../../report/tell.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { askForCure } from './ask-for-cure.ts'
import { askForVerse } from './ask-for-verse.ts'
import { askToWrite } from './ask-to-write.ts'
import { askWeek, type NamedDay } from './ask-week.ts'
import { askWhatGoesIn, type Desk } from './ask-what-goes-in.ts'

/** What the person wants of an issue that was laid out. */
export type Wish =
  /** Write it, with these flags. */
  | { readonly kind: 'write'; readonly flags: MakeFlags }
  /** Lay it out again with what was chosen now; `isSettled` to write it then without another question. */
  | { readonly kind: 'lay-out'; readonly desk: Desk; readonly isSettled?: true }
  /** Read the files again: the person has changed them. */
  | { readonly kind: 'read-again' }
  | { readonly kind: 'stop' }

/** Asks for the Sunday, or a feast or service that comes first, as a day that a flag could have named. */
export const askForDay = (open: OpenWeek, host: TerminalHost): Promise<NamedDay> =>
  askWeek(
    {
      week: open.week,
      feasts: feastsFirst(host, open),
      services: servicesFirst(host, open),
      language: open.parish.language,
    },
    (day) => dayNameIn(open, day),
    host,
  )

/**
 * Asks what the flags left open: what goes in, and the verse.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForChoices(desk: Desk): Promise<Desk> {
  const chosen = desk.flags.leaveOut === undefined ? await choosingItems(desk) : desk
  return chosen.flags.verse === undefined ? choosingVerse(chosen) : chosen
}

/**
 * Says how the issue came out, and asks what is to be done with it: for a cure where it does not fit, else
 * whether to write it. Where it was refused for another reason there is nothing to ask.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForWish(plan: IssuePlan | Refused, desk: Desk): Promise<Wish> {
  if (plan.ok) {
    const go = await askToWrite(plan, desk)
    return go.kind === 'write' ? go : wishOf(go, desk)
  }
  const tooLong = plan.diagnostics.find(isTooLong)
  if (tooLong === undefined) return { kind: 'stop' }
  tellProblem(tooLong, desk.open.sources, desk.host)
  return wishOf(await askForCure(tooLong, desk), desk)
}

const isTooLong = (one: Diagnostic): one is Diagnostic<'does-not-fit'> =>
  one.code === 'does-not-fit'

type Answer =
  | Exclude<Awaited<ReturnType<typeof askToWrite>>, { readonly kind: 'write' }>
  | Awaited<ReturnType<typeof askForCure>>

async function wishOf(answer: Answer, desk: Desk): Promise<Wish> {
  switch (answer.kind) {
    case 'flags':
      return { kind: 'lay-out', desk: { ...desk, flags: answer.flags } }
    case 'write-marked':
      return { kind: 'lay-out', desk: { ...desk, flags: answer.flags }, isSettled: true }
    case 'items':
      return { kind: 'lay-out', desk: await choosingItems(desk) }
    case 'verse':
      return { kind: 'lay-out', desk: await choosingVerse(desk) }
    case 'reopen':
      return { kind: 'read-again' }
    case 'stop':
      return { kind: 'stop' }
    default:
      return answer satisfies never
  }
}

/**
 * Asks whether what was written into the parish's `issues/` is the one that goes on paper. Whoever breaks off here
 * has the files all the same.
 */
export async function askPrinted(made: MadeIssue, host: TerminalHost): Promise<boolean> {
  const isDrawn = made.files.some(({ path }) => path === 'insert.pdf')
  if (!isDrawn || made.outcome === 'not-written' || made.request.out !== undefined) return false
  const { askPrinted: message } = speechFor(host.language).desk.slips
  try {
    return await host.ask.confirm({ message, initial: true })
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  }
}

const choosingItems = async (desk: Desk): Promise<Desk> => ({
  ...desk,
  flags: await askWhatGoesIn(desk),
})

const choosingVerse = async (desk: Desk): Promise<Desk> => ({
  ...desk,
  flags: await askForVerse(desk),
})

import { sundayOf } from '../../calendar/index.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Settled } from '../../operations/approval.ts'
import { damageOf, type OpenWeek, openWeek } from '../../operations/open-week.ts'
import { diagnosticJson } from '../../show-diagnostic.ts'
import type { MakeFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { sameCommand } from '../report/same-command.ts'
import { askForCure, type Remedy } from './ask-for-cure.ts'
import { askForVerse } from './ask-for-verse.ts'
import { askToWrite, type Go } from './ask-to-write.ts'
import { askWeek } from './ask-week.ts'
import { askWhatGoesIn, type Desk } from './ask-what-goes-in.ts'

/** What the questions settled, as the flags that would have said it, and the issue as it was laid out with them. */
export type Asked =
  | {
      readonly ok: true
      readonly open: OpenWeek
      readonly flags: MakeFlags
      readonly settled: Settled
      readonly same: string
    }
  | { readonly ok: false; readonly ending: Ending }

/** Lays out the issue that these flags ask for. */
export type LayOut = (open: OpenWeek, flags: MakeFlags) => Promise<Settled>

/** Where the questions lead. */
type Next =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'ended'; readonly asked: Asked }

/**
 * Asks what the flags left open: the Sunday, what goes in, the verse; lays the issue out, asks for a
 * cure where it does not fit, and whether to write it. Nothing is written here.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForIssue(
  opened: OpenWeek,
  typed: string | undefined,
  flags: MakeFlags,
  host: Host,
  layOut: LayOut,
): Promise<Asked> {
  const date = flags.date ?? (await askSunday(opened, host))
  const again = await openWeek(host, typed, { ...flags, date })
  if (!again.ok) return again
  const { open } = again
  host.err(open.about)
  const damaged = damageOf(open)
  if (damaged !== undefined)
    return failed({ diagnostics: [...open.diagnostics, damaged], sources: open.sources }).asked
  let desk: Desk = { open, flags: { ...flags, date: open.week }, host }
  if (flags.leaveOut === undefined) desk = await choosing(desk)
  if (flags.verse === undefined) desk = await choosingVerse(desk)
  for (;;) {
    const next = await layAndAsk(desk, typed, layOut)
    if (next.kind === 'ended') return next.asked
    desk = next.desk
  }
}

/** Lays out what has been chosen, and asks what comes of it. */
async function layAndAsk(desk: Desk, typed: string | undefined, layOut: LayOut): Promise<Next> {
  const { open, flags, host } = desk
  const { desk: words } = speechFor(host.language)
  host.err(`\n${words.fitting}\n`)
  const settled = await layOut(open, flags)
  if (settled.ok) {
    const go = await askToWrite(settled, desk)
    if (go.kind !== 'write') return after(go, desk, typed)
    const written = go.andShow ? { ...flags, open: true as const } : flags
    const same = commandOf(typed, written)
    const asked = { ok: true, open, flags: written, settled, same } as const
    return { kind: 'ended', asked }
  }
  const diagnostics = [...open.diagnostics, ...settled.diagnostics]
  const tooLong = settled.diagnostics.find((one) => one.code === 'does-not-fit')
  if (tooLong === undefined) return failed({ diagnostics, sources: open.sources })
  tellShort(tooLong, host)
  const remedy = await askForCure(tooLong, desk)
  return remedy.kind === 'stop'
    ? failed({ diagnostics, sources: open.sources })
    : after(remedy, desk, typed)
}

/** Where an answer that ends nothing leads. */
async function after(
  answer: Exclude<Go | Remedy, { readonly kind: 'write' }>,
  desk: Desk,
  typed: string | undefined,
): Promise<Next> {
  const { host, flags } = desk
  switch (answer.kind) {
    case 'flags':
      return { kind: 'desk', desk: { ...desk, flags: answer.flags } }
    case 'items':
      return { kind: 'desk', desk: await choosing(desk) }
    case 'verse':
      return { kind: 'desk', desk: await choosingVerse(desk) }
    case 'reopen': {
      const again = await openWeek(host, typed, flags)
      return again.ok
        ? { kind: 'desk', desk: { ...desk, open: again.open } }
        : { kind: 'ended', asked: again }
    }
    case 'stop': {
      const { wording } = speechFor(host.language)
      return failed({ err: `${wording.changedNothing}\n` })
    }
    default:
      return answer satisfies never
  }
}

const failed = (parts: Partial<Ending>): Extract<Next, { readonly kind: 'ended' }> => ({
  kind: 'ended',
  asked: { ok: false, ending: ending(parts) },
})

/** Says what is wrong without its hint: the cures follow as choices. */
function tellShort(problem: Diagnostic, host: Host): void {
  const { message } = diagnosticJson(problem, speechFor(host.language).catalogue)
  host.err(`${message}\n`)
}

const choosing = async (desk: Desk): Promise<Desk> => ({
  ...desk,
  flags: await askWhatGoesIn(desk),
})

const choosingVerse = async (desk: Desk): Promise<Desk> => ({
  ...desk,
  flags: await askForVerse(desk),
})

const askSunday = ({ week, stock }: OpenWeek, host: Host): Promise<string> =>
  askWeek(week, (sunday) => sundayOf(sunday, stock.calendar).name, host)

/** The command line that does the same without questions. */
const commandOf = (typed: string | undefined, flags: MakeFlags): string =>
  sameCommand(
    'make',
    [typed],
    [
      ['date', flags.date],
      ['verse', flags.verse],
      ['translation', flags.translation],
      ['verse-text', flags.verseText],
      ...(flags.leaveOut ?? []).map((id) => ['leave-out', id] as const),
      ['shape', flags.shape],
      ['paper', flags.paper],
      ['only', flags.only?.join(',')],
      ['edition', flags.edition?.join(',')],
      ['out', flags.out],
      ['fresh', flags.fresh],
      ['reopen', flags.reopen],
      ['dry-run', flags.dryRun],
      ['open', flags.open],
    ],
  )

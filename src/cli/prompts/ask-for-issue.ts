import { addWeeks } from '../../civil-date.ts'
import type { Host } from '../../host.ts'
import { checkVerse, selectWeek } from '../../make-issue.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/wording.ts'
import { diagnosticJson } from '../../show-diagnostic.ts'
import type { MakeFlags } from '../args.ts'
import { typedChoices, wantedOf } from '../choices.ts'
import { type Ending, ending } from '../ending.ts'
import { listed } from '../list.ts'
import { type OpenWeek, openWeek } from '../open-week.ts'
import { parseDay } from '../week.ts'

/** What the questions settled, as the flags that would have said it. */
export type Asked =
  | { readonly ok: true; readonly open: OpenWeek; readonly flags: MakeFlags; readonly same: string }
  | { readonly ok: false; readonly ending: Ending }

/**
 * Asks what the flags left open: the Sunday, the verse, and whether to go on, after showing what is
 * in and out.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForIssue(
  opened: OpenWeek,
  typed: string | undefined,
  flags: MakeFlags,
  host: Host,
): Promise<Asked> {
  const { wording } = speechFor(host.language)
  const date = flags.date ?? (await askWeek(opened, wording, host))
  const again = await openWeek(host, typed, { ...flags, date })
  if (!again.ok) return again
  const { open } = again
  const { selection } = selectWeek(open.parish, wantedOf(open), open.stock)
  host.err(`\n${open.about}${listed(selection, wording)}\n`)
  const verse = flags.verse ?? (await askVerse(open, flags, wording, host))
  const settled: MakeFlags = { ...flags, date: open.week, ...(verse !== undefined && { verse }) }
  if (!(await host.ask.confirm({ message: wording.askConfirm, initial: true })))
    return { ok: false, ending: ending({ err: `${wording.changedNothing}\n` }) }
  return { ok: true, open, flags: settled, same: commandOf(typed, settled) }
}

async function askWeek({ week }: OpenWeek, wording: Wording, host: Host): Promise<string> {
  const sundays = [0, 1, 2].map((ahead) => addWeeks(week, ahead))
  const chosen = await host.ask.choose<string | undefined>({
    message: wording.askWeek,
    offers: [
      ...sundays.map((sunday) => ({ name: sunday, value: sunday })),
      { name: wording.offerWeek.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  const day = (answer: string): string | undefined => parseDay(answer, week)
  const answer = await host.ask.text({
    message: wording.askDay,
    check: (text) => (day(text) === undefined ? wording.askDayWrong : true),
  })
  return answer
}

/** The verse's reference where another one was chosen; undefined to keep the one that stands. */
async function askVerse(
  open: OpenWeek,
  flags: MakeFlags,
  wording: Wording,
  host: Host,
): Promise<string | undefined> {
  const wanted = {
    ...wantedOf(open),
    choices: { ...wantedOf(open).choices, ...typedChoices(flags) },
  }
  const { selection } = selectWeek(open.parish, wanted, open.stock)
  const { verse, candidates } = selection
  const chosen = await host.ask.choose<string | 'keep' | 'reference'>({
    message: wording.askVerse,
    offers: [
      {
        name: verse === undefined ? wording.noVerse : `${wording.offerVerse.keep}: ${verse.ref}`,
        value: 'keep',
        ...(verse && { description: verse.text }),
      },
      ...candidates
        .filter(({ ref }) => ref !== verse?.ref)
        .slice(0, 4)
        .map(({ ref, text, reason }) => ({
          name: `${ref} (${reason})`,
          value: ref,
          description: text,
        })),
      { name: wording.offerVerse.reference, value: 'reference' },
    ],
  })
  if (chosen === 'keep') return undefined
  if (chosen !== 'reference') return chosen
  return host.ask.text({
    message: wording.askReference,
    check: (ref) => problemWith(ref, open, host) ?? true,
  })
}

/** What is wrong with a reference, in one sentence; undefined where it can be quoted. */
function problemWith(ref: string, { stock }: OpenWeek, host: Host): string | undefined {
  const problem = checkVerse({ verse: ref }, stock).find(({ severity }) => severity === 'error')
  return problem && diagnosticJson(problem, speechFor(host.language).catalogue).message
}

/** The command line that does the same without questions; double quotes are read alike by every shell. */
function commandOf(typed: string | undefined, flags: MakeFlags): string {
  const words = [
    'bulletin make',
    ...(typed === undefined ? [] : [quoted(typed)]),
    `--date ${flags.date}`,
    ...(flags.verse === undefined ? [] : [`--verse ${quoted(flags.verse)}`]),
    ...(flags.translation === undefined ? [] : [`--translation ${quoted(flags.translation)}`]),
    ...(flags.leaveOut ?? []).map((id) => `--leave-out ${quoted(id)}`),
    ...(flags.shape === undefined ? [] : [`--shape ${flags.shape}`]),
    ...(flags.paper === undefined ? [] : [`--paper ${flags.paper}`]),
    ...(flags.only === undefined ? [] : [`--only ${flags.only.join(',')}`]),
    ...(flags.out === undefined ? [] : [`--out ${quoted(flags.out)}`]),
    ...(flags.fresh ? ['--fresh'] : []),
    ...(flags.dryRun ? ['--dry-run'] : []),
    ...(flags.open ? ['--open'] : []),
    '--yes',
  ]
  return words.join(' ')
}

const quoted = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `"${word}"`)

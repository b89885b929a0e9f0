import { type CivilDate, sundayOnOrAfter } from '../../../civil-date.ts'
import type { Diagnostic } from '../../../diagnostic.ts'
import { shownName } from '../../../load/shown-name.ts'
import { lastSunday } from '../../../load/window.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import type { EditingWords } from '../../../messages/en/editing.ts'
import { noDay, parseDay } from '../../../operations/parse-day.ts'
import { tidyLine } from '../../../tidy-text.ts'
import {
  type Channel,
  channels,
  nthSundays,
  type Priority,
  priorities,
  type Show,
  seasons,
} from '../../../vocabulary.ts'
import type { RequestFlags } from '../../flags/args.ts'
import { type FlagContext, requestIn, tidyProse } from '../../flags/request-flags.ts'
import { usageProblem } from '../../report/usage-error.ts'
import type { Asker, Offer, TerminalHost } from '../../terminal-host.ts'
import { offersOf } from '../offers.ts'
import { wrongAnswer } from '../wrong-answer.ts'

/** What a question settles: flags that would have said it. */
type Settled = Partial<RequestFlags>

/** Who asks, in which words, and by what the answers are judged. */
export interface Asking extends FlagContext {
  readonly ask: Asker
  readonly words: EditingWords
  /** What is said below a question of what is wrong with its answer. */
  readonly wrong: (problem: Diagnostic) => string
}

/** Asks in the words of the host's language. */
export const askingIn = (reading: FlagContext, host: TerminalHost): Asking => {
  const speech = speechFor(host.language)
  const { editing: words } = speech
  return { ...reading, ask: host.ask, words, wrong: (problem) => wrongAnswer(problem, speech) }
}

/**
 * Asks what the flags of a new request left open: whom or what it is for, the heading, the words, the
 * days, and for a person whose name is shown the consent.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForRequest(
  flags: RequestFlags,
  reading: FlagContext,
  host: TerminalHost,
  whom?: Whom,
): Promise<RequestFlags> {
  const asking = askingIn(reading, host)
  let settled: RequestFlags = { ...flags, ...(await askWhom(flags, asking, whom)) }
  const questions = [askHowShown, askSection, askWords, askWhen, askConsent]
  for (const question of saysWhom(flags) ? questions : [...questions, askMore])
    settled = { ...settled, ...(await question(settled, asking)) }
  return settled
}

/** Whether flags say for whom or what a request is: who types that knows what else can be said. */
const saysWhom = ({ person, text, link, kind }: RequestFlags): boolean =>
  (person ?? text ?? link ?? kind) !== undefined

/** What can be added, as it is offered: for whom or what a request is, or something else. */
const whoms = ['person', 'thanksgiving', 'other', 'departed', 'memorial', 'event'] as const
export type Whom = (typeof whoms)[number]

/**
 * Asks what is to be added where the command line says nothing of it.
 *
 * @throws Stopped where the person breaks off
 */
export const askWhatToAdd = ({ ask, language }: TerminalHost): Promise<Whom> =>
  chooseWhom(whoms, {
    ask,
    words: speechFor(language).editing,
  })

const chooseWhom = (
  offered: readonly Whom[],
  { ask, words }: Pick<Asking, 'ask' | 'words'>,
): Promise<Whom> =>
  ask.choose({
    message: words.ask.whom,
    offers: offersOf(offered, words.ask.whomOffers),
  })

async function askWhom(
  flags: RequestFlags,
  asking: Asking,
  chosen: Whom | undefined,
): Promise<Settled> {
  const { ask, words } = asking
  if (saysWhom(flags)) return {}
  const whom = chosen ?? (await chooseWhom(['person', 'thanksgiving', 'other'], { ask, words }))
  if (whom === 'thanksgiving') return { kind: whom }
  if (whom !== 'person' && whom !== 'departed') return {}
  const person = await askName({ ask, words })
  return { person, ...(whom === 'departed' && { departed: await askDeath(asking) }) }
}

/** On which day somebody has died; `true` where that is not known. */
async function askDeath(asking: Asking): Promise<string> {
  const { ask, words } = asking
  const typed = await ask.text({
    message: words.ask.death,
    check: (departed) => tidyLine(departed) === '' || (problemWith({ departed }, asking) ?? true),
  })
  return tidyLine(typed) || 'true'
}

/** A person's name. */
export const askName = async (
  { ask, words }: Pick<Asking, 'ask' | 'words'>,
  initial = '',
): Promise<string> =>
  tidyLine(
    await ask.text({
      message: words.ask.name,
      initial,
      editable: true,
      check: (typed) => tidyLine(typed) !== '' || words.ask.nameEmpty,
    }),
  )

/** How much of the name prints: each way with what it would be. */
export async function askHowShown(
  { person, show, minor, departed }: RequestFlags,
  { ask, words }: Asking,
): Promise<Settled> {
  if (person === undefined || show !== undefined || departed !== undefined) return {}
  const isMinor = minor ?? (await ask.confirm({ message: words.ask.minor, initial: false }))
  const ways: readonly (keyof typeof words.ask.showOffers)[] = isMinor
    ? ['initials']
    : ['first', 'full', 'initials', 'first-initial']
  const forms = new Map<string, Offer<Show>>()
  for (const way of ways) {
    const { shown } = shownName(person, way, isMinor)
    if (shown === undefined || forms.has(shown)) continue
    forms.set(shown, { name: shown, value: way, description: words.ask.showOffers[way] })
  }
  const chosen = await ask.choose<Show>({
    message: words.ask.show,
    offers: [...forms.values(), { name: words.ask.showNone, value: 'none' }],
  })
  return { show: chosen, ...(isMinor && { minor: true as const }) }
}

/** The heading; nothing for a lead. */
export async function askSection(
  { section }: RequestFlags,
  { ask, words, rules }: Asking,
): Promise<Settled> {
  if (section !== undefined || rules.sections.length === 0) return {}
  const chosen = await ask.choose<string | undefined>({
    message: words.ask.section,
    offers: [
      ...rules.sections.map((name) => ({ name, value: name })),
      { name: words.ask.noSection, value: undefined },
    ],
  })
  return chosen === undefined ? {} : { section: chosen }
}

async function askWords(flags: RequestFlags, asking: Asking): Promise<Settled> {
  const { text, link, person, show } = flags
  if ((text ?? link) !== undefined) return {}
  const mayLack = person !== undefined && show !== 'none'
  const written = await askText('', mayLack, asking)
  return written === undefined ? {} : { text: written }
}

/** The words, typed on one line or written in the person's editor; undefined for none, where there may be none. */
export async function askText(
  initial: string,
  mayLack: boolean,
  { ask, words }: Pick<Asking, 'ask' | 'words'>,
  said: Pick<EditingWords['ask'], 'words' | 'wordsOffers'> = words.ask,
): Promise<string | undefined> {
  const { here, editor, none } = said.wordsOffers
  const isLine = !initial.includes('\n')
  const way = await ask.choose<'here' | 'editor' | 'none'>({
    message: said.words,
    offers: [
      ...(isLine ? [{ name: here, value: 'here' as const }] : []),
      { name: editor, value: 'editor' },
      ...(mayLack ? [{ name: none, value: 'none' as const }] : []),
    ],
  })
  if (way === 'none') return undefined
  if (way === 'here') {
    const typed = await ask.text({
      message: mayLack ? words.ask.textOrNone : words.ask.text,
      initial,
      editable: true,
      check: (answer) => mayLack || tidyLine(answer) !== '' || words.ask.textEmpty,
    })
    return mayLack && tidyLine(typed) === '' ? undefined : typed
  }
  const written = tidyProse(await ask.write({ message: words.ask.editor, initial }))
  return written === '' ? askText(initial, mayLack, { ask, words }, said) : written
}

/** Asks for what few requests have: a link, and how sure it is of its room. */
async function askMore(flags: RequestFlags, asking: Asking): Promise<Settled> {
  const { ask, words } = asking
  const open = (['link', 'priority'] as const).filter((part) => flags[part] === undefined)
  if (open.length === 0) return {}
  const part = await ask.choose<(typeof open)[number] | 'done'>({
    message: words.ask.more,
    offers: [
      { name: words.ask.moreOffers.done, value: 'done' },
      ...offersOf(open, words.ask.moreOffers),
    ],
  })
  if (part === 'done') return {}
  const said = await (part === 'link' ? askLink(asking) : askPriority(asking))
  return { ...said, ...(await askMore({ ...flags, ...said }, asking)) }
}

/** Words and address of a link. */
export const askLink = async (asking: Asking): Promise<Settled> => ({
  link: await asking.ask.text({
    message: asking.words.ask.link,
    check: (link) => problemWith({ link }, asking) ?? true,
  }),
})

/** How sure it is of its room. */
export const askPriority = async ({ ask, words }: Asking): Promise<Settled> => ({
  priority: await ask.choose<Priority>({
    message: words.ask.priority,
    offers: offersOf(priorities, words.ask.priorityOffers),
  }),
})

async function askWhen(flags: RequestFlags, asking: Asking): Promise<Settled> {
  const { person, sunday, day, from, until, every, nth, season } = flags
  if ((flags.yearly ?? flags.born ?? flags.married) !== undefined) return {}
  const isOfPerson = person !== undefined
  if ((every !== undefined || (isOfPerson && (nth ?? season) !== undefined)) && from === undefined)
    return { from: await askDay('from', flags, asking) }
  const isSettled = (sunday ?? day ?? from ?? nth ?? season) !== undefined
  return isSettled || (until !== undefined && !isOfPerson) ? {} : askDays(flags, asking)
}

/** When a person's request may be in, and when another one. */
const whens = {
  person: ['weeks', 'window', 'sunday', 'every', 'born', 'married'],
  departed: ['weeks', 'window', 'sunday'],
  other: ['sunday', 'window', 'always', 'open', 'every', 'nth', 'season', 'yearly'],
} as const
type When = (typeof whens)[keyof typeof whens][number]

/** The days of a request; for a person they have a beginning. */
export async function askDays(flags: RequestFlags, asking: Asking): Promise<Settled> {
  const { ask, words, rules } = asking
  const isPerson = flags.person !== undefined
  const ofWhom = isPerson ? (flags.departed === undefined ? 'person' : 'departed') : 'other'
  const { weeks, familyDay, ...others } = words.ask.whenOffers
  const named = { ...others, weeks: weeks(rules.weeks), ...(isPerson && { window: familyDay }) }
  const when = await ask.choose<When>({
    message: words.ask.when,
    offers: offersOf<When>(whens[ofWhom], named),
  })
  switch (when) {
    case 'always':
      return {}
    case 'sunday':
      return { sunday: await askDay('sunday', {}, asking) }
    case 'nth':
      return {
        nth: await ask.choose({
          message: words.ask.nth,
          offers: offersOf(nthSundays, words.ask.nthOffers),
        }),
      }
    case 'season':
      return {
        season: await ask.choose({
          message: words.ask.season,
          offers: offersOf(seasons, words.ask.seasonOffers),
        }),
      }
    case 'yearly':
    case 'born':
    case 'married':
      return { [when]: await askDayOfYear(when, asking) }
    default: {
      const from = await askDay('from', {}, asking, when === 'weeks' ? notOver : undefined)
      if (when === 'window') return { from, until: await askDay('until', { from }, asking) }
      return when === 'every' ? { from, every: await askInterval(from, asking) } : { from }
    }
  }
}

const askInterval = (from: string, asking: Asking): Promise<string> =>
  asking.ask.text({
    message: asking.words.ask.every,
    initial: '2 weeks',
    check: (typed) => problemWith({ from, every: typed }, asking) ?? true,
  })

const askDayOfYear = (flag: 'yearly' | 'born' | 'married', asking: Asking): Promise<string> =>
  asking.ask.text({
    message: asking.words.ask.dayOfYear,
    check: (typed) => problemWith({ [flag]: typed }, asking) ?? true,
  })

/** That the Sundays of a person's request, where it names no last day, are not over. */
function notOver(from: CivilDate, { rules, today, wrong }: Asking): true | string {
  const last = lastSunday(sundayOnOrAfter(from), rules.weeks)
  return last >= today || wrong(usageProblem('window-over', { from, weeks: rules.weeks, last }))
}

/** A day, asked until it is one; as it is written in files. */
async function askDay(
  flag: 'sunday' | 'from' | 'until',
  others: Settled,
  asking: Asking,
  check: (day: CivilDate, asking: Asking) => true | string = () => true,
): Promise<string> {
  const { ask, words, today, rules, wrong } = asking
  const first = parseDay(others.from ?? '', today)
  const coming = sundayOnOrAfter(first !== undefined && first > today ? first : today)
  const typed = await ask.text({
    message: words.ask[flag],
    initial: flag === 'until' ? lastSunday(coming, rules.weeks) : coming,
    check: (answer) => {
      const problem = problemWith({ ...others, [flag]: answer }, asking)
      if (problem !== undefined) return problem
      const day = parseDay(answer, today, rules.language)
      if (day === undefined) return wrong(usageProblem('no-day', noDay(`--${flag}`, answer, today)))
      if (flag !== 'from' && day < today)
        return wrong(usageProblem('day-past', { flag: `--${flag}`, day }))
      return check(day, asking)
    },
  })
  return parseDay(typed, today, rules.language) ?? typed
}

/** What is wrong with flags, in a sentence; undefined where nothing is. */
function problemWith(flags: Settled, asking: Asking): string | undefined {
  const [problem] = requestIn(flags, asking).problems
  return problem && asking.wrong(problem)
}

/** Who gave consent to the name being shown, and where it may stand; `none` where nobody has yet. */
export async function askConsent(flags: RequestFlags, asking: Asking): Promise<Settled> {
  const { person, show, consentBy, consentChannels } = flags
  const { ask, words, rules } = asking
  if (person === undefined || (show ?? rules.show) === 'none') return {}
  if (flags.departed !== undefined) return {}
  const by =
    consentBy ??
    (consentChannels === 'none' ? '' : tidyLine(await ask.text({ message: words.ask.consentBy })))
  if (by === '') return { consentChannels: 'none' }
  if (consentChannels !== undefined) return { consentBy: by }
  const chosen = await askChannels({ ask, words })
  return { consentBy: by, consentChannels: chosen.length === 0 ? 'none' : chosen.join(',') }
}

/** Where a name may stand; the web has to be chosen by hand. */
export const askChannels = ({
  ask,
  words,
}: Pick<Asking, 'ask' | 'words'>): Promise<readonly Channel[]> =>
  ask.several({
    message: words.ask.channels,
    offers: offersOf(channels, words.ask.channelOffers).map((offer) => ({
      ...offer,
      chosen: offer.value !== 'web',
    })),
  })

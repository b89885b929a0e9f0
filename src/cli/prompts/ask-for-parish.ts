import type { SpokenLanguage } from '../../languages.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { StartingWords } from '../../messages/en/starting.ts'
import { hyphened, tidyLine } from '../../tidy-text.ts'
import type { CalendarUse, Look, Paper, StarterPart } from '../../vocabulary.ts'
import { calendars, calendarsWithReadings, looks, papers, starterParts } from '../../vocabulary.ts'
import { checkAnswer, type FreeFlag, type InitFlags, secondLanguages } from '../flags/init-flags.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { offersOf } from './offers.ts'
import { wrongAnswer } from './wrong-answer.ts'

/** What holds where nothing is answered. */
export type UsualAnswers = Readonly<Record<FreeFlag, string>> & { readonly paper: Paper }

/**
 * Asks what the flags left open of a new parish.
 *
 * @param likely the look that is offered first
 * @returns the flags that would have said it all
 * @throws Stopped where the person breaks off
 */
export async function askForParish(
  flags: InitFlags,
  usual: UsualAnswers,
  likely: Look | undefined,
  words: StartingWords,
  host: TerminalHost,
): Promise<InitFlags> {
  const text = async (flag: Exclude<FreeFlag, 'language'>): Promise<string> =>
    flags[flag] ??
    tidyLine(
      await host.ask.text({
        message: words.ask[flag],
        initial: usual[flag],
        check: (typed) => {
          const problem = checkAnswer(flag, typed, host)
          return problem === undefined || wrongAnswer(problem, speechFor(host.language))
        },
      }),
    )
  const name = await text('name')
  const place = await text('place')
  const contact = await text('contact')
  const phone = await text('phone')
  const email = await text('email')
  const sections = await text('sections')
  const translation = await text('translation')
  const calendar = flags.calendar ?? (await askCalendar(words, host))
  const paper = flags.paper ?? (await askPaper(usual.paper, words, host))
  const look = flags.look ?? (await askLook(likely, words, host))
  const parts = flags.parts ?? (await askParts(calendar, words, host))
  const second = flags.secondLanguage ?? (await askSecond(usual.language, words, host))
  const timezone = await text('timezone')
  return {
    ...flags,
    name,
    place,
    contact,
    phone,
    email,
    sections,
    translation,
    calendar,
    paper,
    look,
    parts,
    timezone,
    ...(second && { secondLanguage: second }),
  }
}

const askCalendar = ({ ask, offers }: StartingWords, host: TerminalHost): Promise<CalendarUse> =>
  host.ask.choose<CalendarUse>({
    message: ask.calendar,
    offers: offersOf(calendars, offers),
  })

const askLook = (
  likely: Look | undefined,
  { ask, themes }: StartingWords,
  host: TerminalHost,
): Promise<Look> =>
  host.ask.choose<Look>({
    message: ask.look,
    offers: looks
      .toSorted((one, other) => Number(other === likely) - Number(one === likely))
      .map((value) => ({ name: `${themes.named(value)}: ${themes.looks[value]}`, value })),
  })

/** What a new insert can have beside requests and articles: readings only where the calendar has some. */
export const partsFor = (calendar: CalendarUse): readonly StarterPart[] =>
  starterParts.filter((part) => part !== 'readings' || calendarsWithReadings.has(calendar))

async function askParts(
  calendar: CalendarUse,
  { ask, parts }: StartingWords,
  host: TerminalHost,
): Promise<readonly (StarterPart | 'none')[]> {
  const chosen = await host.ask.several<StarterPart>({
    message: ask.parts,
    offers: offersOf(partsFor(calendar), parts).map((offer) => ({ ...offer, chosen: true })),
  })
  return chosen.length === 0 ? ['none'] : chosen
}

/** Not asked where the parish's own language can have none beside it. */
async function askSecond(
  language: string,
  { ask, second }: StartingWords,
  host: TerminalHost,
): Promise<InitFlags['secondLanguage']> {
  const beside = secondLanguages(language)
  if (beside.length === 0) return undefined
  return host.ask.choose<SpokenLanguage | 'none'>({
    message: ask.secondLanguage,
    offers: offersOf(['none', ...beside], second),
  })
}

/** The likely paper is offered first. */
const askPaper = (
  usual: Paper,
  { ask, offers }: StartingWords,
  host: TerminalHost,
): Promise<Paper> =>
  host.ask.choose<Paper>({
    message: ask.paper,
    offers: offersOf([usual, ...papers.filter((paper) => paper !== usual)], offers),
  })

/**
 * Asks for the new folder's name.
 *
 * @param taken says what stands in the way of a folder; undefined where nothing does
 * @throws Stopped where the person breaks off
 */
export async function askForFolder(
  name: string,
  taken: (typed: string) => string | undefined,
  words: StartingWords,
  host: TerminalHost,
): Promise<string> {
  const typed = await host.ask.text({
    message: words.ask.folder,
    initial: hyphened(name) ?? 'our-parish',
    check: (answer) =>
      tidyLine(answer) === ''
        ? speechFor(host.language).answers['value-missing']({ flag: 'folder' })
        : (taken(answer) ?? true),
  })
  return tidyLine(typed)
}

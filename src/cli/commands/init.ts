import { sundayOnOrAfter } from '../../civil-date.ts'
import type { ImportedLetter } from '../../import/imported.ts'
import { usual as usualSettings } from '../../load/parish/usual-settings.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { StartingWords } from '../../messages/en/starting.ts'
import {
  type OpenBulletins,
  openBulletins,
  partsOfBulletins,
} from '../../operations/letters/read-bulletins.ts'
import type { Refused } from '../../operations/outcome.ts'
import { giveEditorFiles, starterParish } from '../../operations/parish/editor-files.ts'
import { type InitRequest, initParish } from '../../operations/parish/init-parish.ts'
import { inTheWay, isEmpty } from '../../operations/parish/new-folder.ts'
import { markOf } from '../../scripture/terms-of-use.ts'
import type { ParishAnswers } from '../../starter/index.ts'
import type { Starter } from '../../starter/starter.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { CalendarUse, Look, StarterPart } from '../../vocabulary.ts'
import {
  checkAnswer,
  freeFlags,
  type InitFlags,
  readSections,
  secondLanguages,
} from '../flags/init-flags.ts'
import {
  askForFolder,
  askForParish,
  partsFor,
  type UsualAnswers,
} from '../prompts/ask-for-parish.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { wrongAnswer } from '../prompts/wrong-answer.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { importReport } from '../report/import-report.ts'
import { type SpokenFlag, sameCommand, shellWord } from '../report/same-command.ts'
import { tell } from '../report/tell.ts'
import { UsageError, usageProblem } from '../report/usage-error.ts'
import { readGiven } from '../system/read-given.ts'
import { usualPaper } from '../system/usual-paper.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Writes a new parish folder, by questions or by flags, over nothing that is there.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function init(
  typed: string | undefined,
  flags: InitFlags,
  host: TerminalHost,
): Promise<Ending> {
  if (flags.editor) return editorFiles(typed, host)
  const words = speechFor(host.language).starting
  const old = await oldBulletins(flags, host)
  if (old?.ok === false) return endingOfRefusal(old)
  const language = flags.language ?? languageOf(old, host)
  const written = speechFor(language).starting
  refuseWrong(flags, language, host)
  const parts = old && partsIn(old, language, flags, host)
  const usual = { ...usualAnswers(language, written, host), ...answersOf(parts) }
  const asks = mayAsk(host, flags)
  const here = typed ?? (asks && !isEmpty(host.folder, host) ? undefined : '.')
  const starter = starterParish(language, host)
  const refused =
    here === undefined ? undefined : inTheWay(here, typed !== undefined, starter, host)
  if (refused) return endingOfRefusal(refused)
  if (asks) tell(`${words.begin}\n`, host)
  const answered = asks ? await askForParish(flags, usual, old?.look?.look, words, host) : flags
  const named = here ?? (await askFolder(answered, starter, words, host))
  const settled = parishOf({
    ...usual,
    ...(old?.calendar && { calendar: old.calendar }),
    ...(old?.look && { look: old.look.look }),
    ...answered,
  })
  const brought = old && partsIn(old, language, { ...usual, ...flags, ...answered }, host)
  // Headings that she left out and that something stands under.
  const sections = [...settled.sections, ...(brought?.parish.sections ?? [])]
  const parish = { ...settled, sections: [...new Set(sections)] }
  const folderNamed = here === '.' && typed === undefined ? undefined : named
  const made = await initParish(host, {
    folder: folderNamed,
    parish,
    words: written.starter,
    second: secondOf(answered),
    brought: brought?.files,
  })
  if (!made.ok) return endingOfRefusal(made)
  const { folder, files } = made
  const isRead = host.terminal.errIsTerminal && host.terminal.outIsTerminal
  const same = sameCommand(
    'init',
    [named],
    [
      ...(flags.from ?? []).map((file): SpokenFlag => ['from', file]),
      ...spokenFlags(answered, {
        ...usual,
        calendar: old?.calendar ?? usualSettings.calendar,
        look: old?.look?.look ?? usualSettings.look,
      }),
    ],
  )
  return ending({
    json: { folder, files },
    written: isRead ? '' : `${folder}\n`,
    err: [
      `${asks ? '\n' : ''}${words.made(parish.name)}\n`,
      ...(isRead ? [`  ${folder}\n`] : []),
      ...(parts && flags.from
        ? [
            importReport(
              `${flags.from.join(', ')}:`,
              [
                ...(old?.look?.look === parish.look
                  ? [{ kind: 'look', ...old.look } as const]
                  : []),
                ...parts.findings,
              ],
              speechFor(host.language).importing,
              host,
            ),
          ]
        : []),
      ...otherTranslation(parish.translation, written.starter, words),
      ...(asks ? [`${speechFor(host.language).wording.sameWithout(same)}\n`] : []),
      `\n${words.readMe(written.starter.readMe)}\n`,
      ...nextSteps(folder, named, words, host),
      ...(isRead ? [] : [`${words.wrote}\n`]),
    ].join(''),
  })
}

/** The bulletins that `--from` names, opened; undefined where it names none. */
const oldBulletins = async (
  { from }: InitFlags,
  host: TerminalHost,
): Promise<OpenBulletins | Refused | undefined> =>
  from === undefined
    ? undefined
    : openBulletins(from.map((name) => ({ name, bytes: readGiven(name, host) })))

/** The language of the bulletins in the spelling of this place, where that is the system's; else the system's. */
function languageOf(old: OpenBulletins | undefined, host: TerminalHost): string {
  const usual = usualLanguage(host.language)
  return old === undefined || usual.startsWith(old.language) ? usual : old.language
}

/** What the bulletins bring, by the headings that a person named and else their own. */
function partsIn(
  old: OpenBulletins,
  language: string,
  { sections, timezone }: InitFlags,
  host: TerminalHost,
): ImportedLetter {
  const today = host.today(timezone ?? host.machine.timezone) ?? host.today(undefined)
  if (today === undefined) throw new Error('no day in this time zone')
  return partsOfBulletins(host, old, {
    language,
    sections: sections === undefined ? [] : readSections(sections),
    week: sundayOnOrAfter(today),
  })
}

/** What the bulletins answer of the questions. */
function answersOf(parts: ImportedLetter | undefined): Partial<UsualAnswers> {
  if (parts === undefined) return {}
  const { name, place, contact, sections } = parts.parish
  return {
    ...(name !== undefined && { name }),
    ...(place !== undefined && { place }),
    ...(contact?.phone !== undefined && { phone: contact.phone }),
    ...(contact?.email !== undefined && { email: contact.email }),
    ...(sections.length > 0 && { sections: sections.join('; ') }),
  }
}

/** @throws UsageError for all flags whose values do not fit */
function refuseWrong(flags: InitFlags, language: string, host: TerminalHost): void {
  const problems = freeFlags.flatMap((flag) => {
    const typed = flags[flag]
    return typed === undefined ? [] : (checkAnswer(flag, typed, host) ?? [])
  })
  const { secondLanguage: second = 'none' } = flags
  const allowed = secondLanguages(language)
  if (second !== 'none' && !allowed.includes(second))
    problems.push(usageProblem('no-second-language', { typed: second, language, allowed }))
  if (problems.length > 0) throw new UsageError(...problems)
}

/** The other language of a parish that prints in two. */
const secondOf = ({ secondLanguage: language = 'none' }: InitFlags): InitRequest['second'] =>
  language === 'none' ? undefined : { language, words: speechFor(language).starting.starter }

/** What holds where neither a flag nor an answer says anything. */
function usualAnswers(language: string, words: StartingWords, host: TerminalHost): UsualAnswers {
  return {
    name: words.someParish,
    place: '',
    contact: words.theOffice,
    phone: '',
    email: '',
    sections: words.starter.topics.map(([heading]) => heading).join('; '),
    translation: words.starter.translation,
    timezone: host.machine.timezone || 'UTC',
    language,
    paper: usualPaper(host.machine.timezone, host.language),
  }
}

type Settled = UsualAnswers & InitFlags

function parishOf(settled: Settled): ParishAnswers {
  const filled = (flag: 'place' | 'contact' | 'phone' | 'email'): object => {
    const value = tidyLine(settled[flag])
    return value === '' ? {} : { [flag]: value }
  }
  return {
    name: tidyLine(settled.name),
    ...filled('place'),
    ...filled('contact'),
    ...filled('phone'),
    ...filled('email'),
    sections: readSections(settled.sections),
    translation: markOf(tidyLine(settled.translation).replace(/^the /i, '')),
    calendar: settled.calendar ?? usualSettings.calendar,
    paper: settled.paper,
    look: settled.look ?? usualSettings.look,
    parts: partsOf(settled),
    timezone: tidyLine(settled.timezone),
    language: tidyLine(settled.language),
  }
}

/** What the insert has beside requests and articles; all that there can be where nothing is said. */
const partsOf = ({ parts, calendar }: InitFlags): readonly StarterPart[] =>
  partsFor(calendar ?? usualSettings.calendar).filter((part) => parts?.includes(part) ?? true)

/** As the system has it, where there is a starter parish in it; else the English of America. */
function usualLanguage(language: string): string {
  const { lang } = speechFor(language).web
  const [, region] = /^(?:en|es)[_-]([A-Z]{2})\b/.exec(language) ?? []
  return region !== undefined ? `${lang}-${region}` : lang === 'es' ? lang : usualSettings.language
}

/** Gives a parish that is there what helps editors. */
async function editorFiles(typed: string | undefined, host: TerminalHost): Promise<Ending> {
  const given = await giveEditorFiles(host, { folder: typed })
  if (!given.ok) return endingOfRefusal(given)
  const { folder, written } = given
  return ending({
    json: { folder, files: written },
    written: written.map((path) => `${path}\n`).join(''),
    err: `${speechFor(host.language).starting.editor(written.length)}\n`,
  })
}

const askFolder = (
  flags: InitFlags,
  starter: Starter,
  words: StartingWords,
  host: TerminalHost,
): Promise<string> =>
  askForFolder(
    flags.name ?? words.someParish,
    (answer) => {
      const [problem] = inTheWay(tidyLine(answer), true, starter, host)?.diagnostics ?? []
      return problem && wrongAnswer(problem, speechFor(host.language))
    },
    words,
    host,
  )

/** A language that another computer would not take by itself. */
const unlikeEnglish = (language: string): string | undefined =>
  language.startsWith('en') ? undefined : language

/**
 * The flags that say what was answered, as `sameCommand` takes them; what is taken anyway, on any computer, needs none.
 */
const spokenFlags = (
  answered: InitFlags,
  usual: UsualAnswers & { readonly calendar: CalendarUse; readonly look: Look },
): readonly SpokenFlag[] => [
  ...freeFlags.map((flag): SpokenFlag => {
    const value =
      answered[flag] ?? (flag === 'language' ? unlikeEnglish(usual.language) : undefined)
    const isSame = value === usual[flag] && flag !== 'name' && flag !== 'timezone'
    return [flag, isSame && flag !== 'language' ? undefined : value]
  }),
  ['calendar', unlike(usual.calendar, answered.calendar)],
  ['paper', answered.paper],
  ['look', unlike(usual.look, answered.look)],
  [
    'parts',
    unlike(partsFor(answered.calendar ?? usual.calendar).join(','), answered.parts?.join(',')),
  ],
  ['second-language', answered.secondLanguage === 'none' ? undefined : answered.secondLanguage],
]

/** What is answered where it is not what is taken anyway. */
const unlike = <Value extends string>(
  taken: Value,
  answered: Value | undefined,
): Value | undefined => (answered === taken ? undefined : answered)

/** Of a translation that does not come with the program: how it comes here, and what is quoted until then. */
const otherTranslation = (
  wanted: string,
  { translation, readMe }: StartingWords['starter'],
  words: StartingWords,
): readonly string[] =>
  wanted.toUpperCase() === 'KJV' ? [] : [`${words.otherTranslation(wanted, translation, readMe)}\n`]

/** What to type next, each with what it does. */
function nextSteps(
  folder: string,
  named: string,
  words: StartingWords,
  host: TerminalHost,
): readonly string[] {
  const steps: readonly (readonly [command: string, does: string])[] = [
    ...(folder === host.folder ? [] : [[`cd ${shellWord(named)}`, ''] as const]),
    ['bulletin make', words.does.make],
    ['bulletin add', words.does.add],
    ['bulletin check', words.does.check],
    ['bulletin help', words.does.help],
  ]
  return [
    `\n${words.next}\n`,
    ...steps.map(([command, does]) => `${`  ${command.padEnd(16)}${does}`.trimEnd()}\n`),
  ]
}

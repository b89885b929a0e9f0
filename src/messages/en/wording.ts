import { type CivilDate, partsOf } from '../../civil-date.ts'
import { months } from '../../date-words.ts'
import type { Severity } from '../../diagnostic.ts'
import { type ItemKind, kindsToCount } from '../../item-kind.ts'
import type { VerseReason } from '../../scripture/verse.ts'
import type { Decided, Notice } from '../../select/selection.ts'
import type { Channel, Decision, FontScript, Paper, Shape } from '../../vocabulary.ts'
import { count } from '../count.ts'
import { inGroups } from '../in-groups.ts'
import { decidedInWords, type InWords } from '../in-words.ts'
import { shapeAside, shapeInWords } from './chosen-shape.ts'
import { englishKinds } from './kinds.ts'
import { listed } from './listed.ts'
import { reasonInWords } from './verse-reason.ts'

const fontScripts: Readonly<Record<FontScript, string>> = {
  greek: 'Greek',
  cyrillic: 'Cyrillic',
  han: 'Han (Chinese)',
  kana: 'kana (Japanese)',
  hangul: 'Hangul (Korean)',
  armenian: 'Armenian',
  georgian: 'Georgian',
  ethiopic: 'Ethiopic',
  hebrew: 'Hebrew',
  arabic: 'Arabic',
  signs: 'signs',
}

/**
 * Everything that the command line says beside diagnostics, in English. Another language is
 * another value of the same type.
 */
export const englishWording = {
  /** Where to read on, below what is wrong with a command line; of no command where none is known. */
  helpOf: (command: string | undefined): string =>
    command === undefined
      ? '`bulletin help` lists the commands.'
      : `\`bulletin help ${command}\` shows it with its flags and examples.`,

  /** What a problem is called, before its sentence. */
  severities: { error: 'error', warning: 'warning', note: 'note' } satisfies Record<
    Severity,
    string
  >,

  /** An item's name or first words within a sentence. */
  named: (words: string): string => `“${words}”`,

  decisions: { in: 'in', out: 'out', held: 'held' } satisfies Record<Decision, string>,

  notice(notice: Notice): string {
    switch (notice.kind) {
      case 'last-week':
        return 'for the last time'
      case 'long':
        return `in for ${count(notice.weeks, 'week')} now`
      case 'no-end':
        return notice.weeks > 1 ? `in for ${count(notice.weeks, 'week')}, no end set` : 'no end set'
    }
  },

  /** Why an item is in, out or held in this week, and how long, as `list` says it. */
  decided: (decided: Decided, week: CivilDate): string => decidedInWords(decided, week, inWords),
  /** Of a list where there is no item at all. */
  nothingAtAll: 'There is nothing yet; `bulletin add` puts a request in.',

  nothingOpenEnded: 'Everything that is in has a last day.',
  openEnded: (items: number): string => `${items} without end: \`bulletin list --open-ended\``,

  section: (name: string | undefined): string => name ?? 'before all sections',
  rota: (day: string): string => `rota of ${day}`,
  /** Of a row of the rota where its day is told beside it. */
  rotaRow: 'rota',
  /** What an item is, where its title stands beside it. */
  kind: (kind: ItemKind): string => englishKinds[kind].one,
  event: (title: string): string => `event: ${title}`,
  article: (title: string): string => `article: ${title}`,
  anotherDay: (day: string, sunday: string): string =>
    `${day} is not a Sunday; this is for the next one, ${sunday}.`,
  thatDayItself: (day: string): string => `For that day itself: --day ${day}.`,
  dayItself: (day: string, sunday: string): string =>
    `This is for ${day} itself; for the Sunday after: --date ${sunday}.`,
  week: (date: string, name: string): string => (name === '' ? date : `${date}, ${name}`),

  /** @param included how many items of a kind are in */
  counts: (included: (kind: ItemKind) => number, held: number, out: number): string =>
    [
      `${listed(kindsToCount(included).map((kind) => count(included(kind), englishKinds[kind].one, englishKinds[kind].many))) || 'nothing'} in`,
      ...(held > 0 ? [`${held} held`] : []),
      ...(out > 0 ? [`${out} out`] : []),
    ].join(', '),

  verse: (ref: string, translation: string, reason: VerseReason): string =>
    `Verse: ${ref}${translation === '' ? '' : ` (${translation})`}, ${reasonInWords(reason)}`,
  noVerse: 'No verse this week.',

  shape: shapeInWords,
  shapeAside,
  fit: (panels: number, shape: Shape, paper: Paper, size: number, linesLeft: number): string =>
    `${shape} on ${paper}: ${count(panels, 'panel')} at ${size} pt, ${linesLeft === 0 ? 'no line' : count(linesLeft, 'line')} to spare`,

  made: {
    written: (folder: string): string => `Written to ${folder}:`,
    unchanged: (folder: string): string =>
      `Nothing has changed since it was made. Left as it is in ${folder}:`,
    'not-written': (folder: string): string =>
      `Nothing was written. Without --dry-run, to ${folder}:`,
  },
  printTestSheet: (path: string): string =>
    `Print ${path} on both sides at actual size, and do what the note says that stands upright.`,
  notOpened: (path: string): string => `No program here shows ${path} by itself; open it by hand.`,
  removed: (names: readonly string[]): string =>
    `Removed, since this issue has none: ${names.join(', ')}`,
  notForWeb: (people: number): string =>
    `${count(people, 'person is', 'people are')} shown without consent for the web: the PDFs are not for the web site.`,
  /** What was chosen by hand for the week, by its key in the record. */
  choices: {
    title: (title: string): string => `title ${title}`,
    verse: (ref: string): string => `verse ${ref}`,
    translation: (name: string): string => `translation ${name}`,
    verseText: (words: string): string => `verse-text ${words}`,
    shape: (shape: Shape | 'auto'): string => `shape ${shape}`,
    paper: (paper: Paper): string => `paper ${paper}`,
    with: (folder: string): string => `with ${folder}`,
    leaveOut: (ids: readonly string[]): string => `leave-out ${ids.join(',')}`,
  },
  keptChoices: (choices: string): string =>
    `Chosen by hand for this week before, and kept: ${choices}. \`--fresh\` starts anew.`,
  stopped: 'Stopped. Nothing was changed.',
  stoppedAfter: 'Stopped. What was written before stays.',
  changedNothing: 'Nothing was written.',

  printsOnly: (items: number): string =>
    `${count(items, 'item prints', 'items print')} but may not stand in this text; \`--channel print\` shows all.`,

  verified: (week: string, files: number): string =>
    `${week}: ${count(files, 'file')} as recorded, the same when made again, each with what may stand in it.`,

  checked: (weeks: number, errors: number, warnings: number): string =>
    errors + warnings === 0
      ? `No problem in ${count(weeks, 'week')}.`
      : `${[
          ...(errors > 0 ? [count(errors, 'error')] : []),
          ...(warnings > 0 ? [count(warnings, 'warning')] : []),
        ].join(', ')} in ${count(weeks, 'week')}.`,

  /** @param item its name, or its id where names may not be shown */
  why: (item: string, decision: Decision, week: string, reason: string): string =>
    `${item} is ${decision} on ${week}: ${reason}`,
  otherService: (service: string): string => `it is for the service ${service} alone`,
  notOfThisDay:
    'this service is held for itself, and has only what the files have for its day by `day`',
  channels: (channels: readonly Channel[]): string => `goes to: ${channels.join(', ')}`,
  stands: (file: string, line: number): string => `stands in ${file}, line ${line}`,

  askWeek: 'Which Sunday?',
  askWeekOrFeast: 'Which Sunday, or which feast or service before it?',
  askDay: 'A day (for example 2026-11-29, or next sunday)',
  askVerse: 'Which verse?',
  offerWeek: { other: 'Another day' },
  offerVerse: { keep: 'Keep it', reference: 'Another verse, by its reference' },
  askReference: 'Reference (for example Psalm 46:1)',
  moreOfKind: (count: number): string =>
    `and ${inGroups(count)} more of this kind; \`--json\` has them all`,
  sameWithout: (command: string): string => `The same without questions: ${command}`,

  /** A command that goes over many parishes. */
  many: {
    /** Stands beside a bar. */
    bar: '{bar} {value} of {total}',
    parish: (
      path: string,
      { isDone, errors, warnings }: { isDone: boolean; errors: number; warnings: number },
    ): string =>
      [
        `${path}: ${isDone ? 'done' : 'not done'}`,
        ...(errors > 0 ? [count(errors, 'error')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning')] : []),
      ].join(', '),
    ended: (parishes: number, failed: number): string =>
      `${count(parishes, 'parish', 'parishes')}: ${parishes - failed} done, ${failed} not`,
  },
  /** What `fonts add` did. */
  fontAdded: (name: string, path: string, replaced: boolean, has: readonly FontScript[]): string =>
    [
      `${name} is ${replaced ? 'in place of the one before, ' : ''}in ${path}: letters that the faces of the page lack are set in it.`,
      ...(has.length > 0 ? [`It has ${has.map((one) => fontScripts[one]).join(', ')}.`] : []),
    ].join('\n'),
  /** Other faces of the same file, and how one of them is taken. */
  fontsLeft: (names: readonly string[], example: string): string =>
    `Its other faces: ${names.join(', ')}. One of them is taken so: ${example}`,
}

const inWords: InWords = {
  day: dayInWords,
  notThisTime: 'not this time',
  announces: (on) => `announces ${on}`,
  lastTime: 'for the last time',
  until: (last) => `until ${last}`,
  thisDayAlone: 'this day alone',
  repeat: {
    every: (weeks) => (weeks === 1 ? 'every week' : `every ${weeks} weeks`),
    nthSunday: (nth) => `every ${nths[nth]} Sunday`,
    season: (season) => `in ${season}`,
    yearly: (days) =>
      `every year, ${days.map(({ month, day }) => `${months.en[month - 1]} ${day}`).join(' and ')}`,
  },
  inFor: (weeks) => `in for ${count(weeks, 'week')}`,
  noEnd: 'no end set',
  out: {
    closed: (day) => (day === undefined ? 'closed' : `closed on ${day}`),
    'closed-elsewhere': () => 'another of this name has ended',
    'not-yet': (day) => (day === undefined ? 'still to come' : `from ${day} on`),
    expired: (day) => (day === undefined ? 'over' : `ended on ${day}`),
    'not-this-week': (day) => (day === undefined ? 'not for this issue' : `next on ${day}`),
    'no-consent': () => 'waits for consent',
    'name-in-words': () => 'its words name someone',
    'left-out': () => 'left out by hand',
    'no-room': () => 'no room',
    'missing-letters': () => 'no font for it',
  },
}

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' } as const

/** A day as people say it: `December 20`, with its year where that is not the one of `beside`. */
function dayInWords(date: CivilDate, beside: CivilDate): string {
  const { year, month, day } = partsOf(date)
  const said = `${months.en[month - 1]} ${day}`
  return year === partsOf(beside).year ? said : `${said}, ${year}`
}

/** The sentences of one language. */
export type Wording = typeof englishWording

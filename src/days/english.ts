import { months } from '../date-words.ts'
import { once } from '../memoize.ts'
import type { DayLanguage } from './mention.ts'
import { dayTelling, type SignsOfDay } from './relative-words.ts'
import { alternatives, dateOf, type Form, indexIn, isNoTime, type Names, scan } from './scan.ts'

const weekdays: Names = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
]

/** Each with the short form of three letters, September with that of four too. */
const names: Names = months.en.map((name) => {
  const whole = name.toLowerCase()
  const short = [whole.slice(0, 3), ...(whole === 'september' ? ['sept'] : [])]
  return [whole, ...short.filter((one) => one !== whole)]
})

/** Names of days and months have capitals: "may" and "sat" are words. */
const capital = (name: string): string => {
  const [first = '', rest] = [name[0]?.toUpperCase(), name.slice(1)]
  return `${first}(?:${rest}|${rest.toUpperCase()})`
}

const weekday = `(?<weekday>${alternatives(weekdays, capital)})(?:,? (?:evening|morning|afternoon|night))?`
const beforeDate = `(?:${weekday}(?:,? |, ?)(?:the )?)`
const month = `(?<month>${alternatives(names, capital)})`
const day = '(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?'
const year =
  '(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\d/]|:\\d|\\.\\d| ?(?:am|pm|a\\.m\\.|p\\.m\\.|noon|%))'
const numbers =
  '(?<one>\\d{1,2})(?<sign>[/.-])(?<two>\\d{1,2})(?:\\k<sign>(?<year>(?:20)?\\d\\d))?(?![\\d/:])'

/** Their names, short ones too, in any letters. */
const anyWeekday = '(?:sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day|r?s?(?![a-z]))'
const anyMonth = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'

/** Whether what is written as a date is one: "In June 31 children were baptized" has none. */
const written = (before: string, groups: Readonly<Record<string, string>>): boolean =>
  groups['ordinal'] !== undefined ||
  /(?:\b(?:on|by|until|till|before|after|from|to|through|and)|[-–—&(]) *(?:the )?$/i.test(before) ||
  (Number(groups['day']) < 32 && !/\b(?:in|during|since|this|last|every|each) $/i.test(before))

const weekdayIn = ({ weekday: typed }: Readonly<Record<string, string>>) =>
  typed === undefined ? {} : { weekday: indexIn(weekdays, typed) }

const wholeDate: Form['read'] = (groups, { before }) =>
  dateOf({
    ...weekdayIn(groups),
    month: indexIn(names, groups['month'] ?? '') + 1,
    day: groups['day'],
    year: groups['year'],
    isSure: written(before, groups),
  })

const signs = once(
  (): SignsOfDay => ({
    happensAfter:
      /^[^.!?\n]{0,40}?\b(?:at (?:\d|noon|the)|after|before|following|during|from \d|in the (?:hall|church|parish)|we (?:welcome|celebrate|bless|begin|baptize|collect))/i,
    happensBefore:
      /\b(?:surgery|operation|treatment|leaves?|travels?|flies|returns?|due|meets?|begins?|starts?|sign up|collected|taken|join us|come)(?: \w+){0,2} $|\b(?:is|are|held|open) $/i,
    ofOurTime:
      /(?:\b(?:of|even|still|here|until|up to|world|church|society|live|people|life|faith|hope|love|needs?|families|christians|parents|disciples|many|than|us|new with us|with us|visit(?:ing|ors?)?)|[“"‘]) ?$/i,
    urged:
      /\b(?:sign(?: up)?|give|donate|act|call|register|order|join|subscribe|volunteer|start|visit|pledge|enroll?|apply|shop|write|book|reply|rsvp)(?: (?:now|yours|one))? $/i,
    prays:
      /(?:^|[.!?;:]\s|\n)[^\p{L}\n]{0,8}(?:for (?:all|those|everyone|every|anyone|the|people|us|each)|(?:we |let us |please |and )?pray|(?:o |dear |good |gracious )?(?:lord|god|father)|grant|bless|help us|may (?:the|we|all|god))\b[^.!?;\n]*$/iu,
    welcomes: /(?:^|[.!?\n])[^\p{L}\n]{0,8}(?:a (?:warm )?)?welcome to\b[^.!?\n]*$/iu,
    thinks:
      /\b(?:God|Jesus|Christ|Lord|Spirit|Gospel|Scripture|disciples|nowadays|[mb]illions?|slavery|poverty|war|refugees|exists?|worldwide|around the world)\b/,
  }),
)

const telling = once(() => dayTelling(signs()))

/** V8 reads expressions over the letters of all scripts slowly, so those of a language that nobody writes are not made. */
const forms = once((): readonly Form[] => [
  // Sunday, November 29th, 2026
  {
    needs: new RegExp(`${anyMonth}[a-z]*\\.? \\d`, 'i'),
    looks: new RegExp(`\\b${beforeDate}?${month} ${day}${year}`, 'gu'),
    read: wholeDate,
  },
  // Sunday 29th of November 2026
  {
    needs: new RegExp(`\\d(?:[a-z]{2})? (?:of )?${anyMonth}`, 'i'),
    looks: new RegExp(`(?<![\\d:/.])${beforeDate}?\\b${day} (?:of )?${month}${year}`, 'gu'),
    read: wholeDate,
  },
  // Sunday the 29th
  {
    needs: new RegExp(`${anyWeekday}[a-z., ]*\\d{1,2}(?:st|nd|rd|th)`, 'i'),
    looks: new RegExp(
      `\\b${weekday},? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)(?= *(?:[,.;:)–—\n]|$|-|(?:at|and|from|to|through)\\b|\\d{1,2}[:.]\\d))`,
      'gu',
    ),
    read: (groups) => dateOf({ ...weekdayIn(groups), day: groups['day'], isSure: true }),
  },
  // 7:75 pm, 13 pm
  {
    needs: /\d ?[ap]\.?m/i,
    looks:
      /(?<![\d:.$£€/-])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:am|pm|a\.m\.|p\.m\.|AM|PM)(?![\p{L}\d])/gu,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, true) ? { kind: 'time' } : undefined),
  },
  // at 25:00
  {
    needs: /\d:\d/,
    looks: /(?<=\b(?:at|from|until|till|@) )(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:])/g,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, false) ? { kind: 'time' } : undefined),
  },
  {
    looks: /\b(?:tonight|this (?:evening|afternoon|morning))\b(?!['’]s)/gi,
    read: (_, { before, after }) =>
      telling().isDay(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    needs: /today/i,
    looks:
      /\btoday\b(?!['’]s|,? (?:and (?:always|every|forever)|as (?:it|in|ever|much)|(?:even )?more than|more and more)|,? (?:it is|we (?:are|live|know|face|need|see)|many|most|some|few|in (?:our|the) (?:world|country|society|culture|city))\b)/gi,
    read: (_, { before, after }) =>
      telling().isToday(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    looks: /\btomorrow\b(?!['’]s)/gi,
    read: (_, { before, after }) =>
      !/\b(?:for|better|brighter|new|about|hope in|and|or) $/i.test(before) &&
      telling().isDay(before, after)
        ? { kind: 'relative', days: 1 }
        : undefined,
  },
  {
    needs: new RegExp(`(?:next|this|coming) ${anyWeekday}`, 'i'),
    looks: new RegExp(
      `\\b(?<which>next|this(?: coming)?) (?<weekday>${alternatives(weekdays, capital)})(?![\\p{L}-])`,
      'gu',
    ),
    read: ({ which, weekday: typed = '' }) => {
      const days = indexIn(weekdays, typed)
      return { kind: 'relative', days: which === 'this' ? days : days || 7 }
    },
  },
])

const ahead = once(
  () =>
    /\b(?:will|shall|join us|come (?:and|to|for|join)|please|invited?|welcome|sign[- ]?up|register|registration|rsvp|deadline|due|tickets?|begins?|starts?|takes? place|is (?:on|at|to be|planned|scheduled)|are (?:on|to be|due|needed|planned|scheduled)|to be held|meets?|needed|bring|reply|save the date|upcoming|coming|plan(?:s|ned|ning) (?:for|to)|next|opens?|see you|mark your calendars?|don['’]t (?:miss|forget)|remember to|no later than|before)\b/i,
)
const back = once(
  () =>
    /\b(?:was|were|had|did|has been|have been|since|last|ago|died|born|passed|departed|founded|thank(?:s| you)?|raised|began|started|held on|took place|came|went|met|gave|happened|celebrated|yesterday|previous|report|minutes of|in memory|anniversary|attended|donated|collected|received)\b/i,
)

/** An hour, a place or a weekday: what an announcement gives. */
const when = once(
  () =>
    /\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})|\b\d{1,2}:\d\d\b|\b(?:noon|midnight|o['’]clock)\b|\b(?:in|at) the (?:\w+ )?(?:hall|church|parish|office|library|rectory|vicarage|chapel|school|lounge|undercroft|kitchen|garden)\b|\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/iu,
)

/** What tells of the past, of a thing that has a day in its name, or of figures: "the sermon of Sunday, November 22". */
const told = once(
  () =>
    /\b(?:of|since|from (?:the|our|last)|after|attendance|offering|collection|giving|receipts|balance|total|result|results|photos?|pictures?|recording|video|winners?|sermon|came|sang|saw|ran|took|made|said|told|heard|won|wrote|spoke|left|sent|read|yesterday|ordained|baptized|confirmed|married|buried)\b|\b(?!(?:need|invit|requir|shar|guid|bak|bless|combin|limit|unit|provid|includ|reserv|cover)ed\b)\p{L}{3,}ed\b/iu,
)

/** English; numbers alone are dates of the order that the region writes. */
export const english = (order: 'month-first' | 'day-first' | undefined): DayLanguage => ({
  mentions: (text) => scan(text, [...forms(), ...numeric(order)]),
  looksAhead: (sentence) => ahead().test(sentence) && !back().test(sentence),
  announces: (sentence) =>
    when().test(sentence) && !back().test(sentence) && !told().test(sentence),
})

/** "Sun 11/29" in the order of the region. Without a weekday, numbers may be anything. */
const numeric = (order: 'month-first' | 'day-first' | undefined): readonly Form[] =>
  order === undefined
    ? []
    : [
        {
          needs: new RegExp(`${anyWeekday}[a-z., ]*\\d{1,2}[/.-]\\d`, 'i'),
          looks: new RegExp(`\\b${weekday},? (?:the )?${numbers}`, 'gu'),
          read: (groups) => {
            const [day, month] =
              order === 'day-first'
                ? [groups['one'], groups['two']]
                : [groups['two'], groups['one']]
            if (groups['sign'] !== '/' && groups['year'] === undefined) return undefined
            if (Number(month) < 1 || Number(month) > 12) return undefined
            return dateOf({
              ...weekdayIn(groups),
              month: Number(month),
              day,
              year: groups['year'],
              isSure: true,
            })
          },
        },
      ]

import { once } from '../memoize.ts'
import { months } from '../months.ts'
import type { DayLanguage } from './mention.ts'
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
  '(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\d:/]|\\.\\d| ?(?:am|pm|a\\.m\\.|p\\.m\\.|noon|%))'
const numbers =
  '(?<one>\\d{1,2})(?<sign>[/.-])(?<two>\\d{1,2})(?:\\k<sign>(?<year>(?:20)?\\d\\d))?(?![\\d/:])'

/** Whether what is written as a date is one: "In June 31 children were baptized" has none. */
const written = (before: string, groups: Readonly<Record<string, string>>): boolean =>
  groups['ordinal'] !== undefined ||
  /(?:\b(?:on|by|until|till|before|after|from|to|through|and)|[-–—&(]) *(?:the )?$/i.test(before) ||
  (Number(groups['day']) < 32 && !/\b(?:in|during|since|this|last|every|each) $/i.test(before))

const weekdayIn = ({ weekday: typed }: Readonly<Record<string, string>>) =>
  typed === undefined ? {} : { weekday: indexIn(weekdays, typed) }

/** V8 reads expressions over the letters of all scripts slowly, so those of a language that nobody writes are not made. */
const forms = once((): readonly Form[] => [
  // Sunday, November 29th, 2026
  {
    looks: new RegExp(`\\b${beforeDate}?${month} ${day}${year}`, 'gu'),
    read: (groups, { before }) =>
      dateOf({
        ...weekdayIn(groups),
        month: indexIn(names, groups['month'] ?? '') + 1,
        day: groups['day'],
        year: groups['year'],
        isSure: written(before, groups),
      }),
  },
  // Sunday 29th of November 2026
  {
    looks: new RegExp(`(?<![\\d:/.])${beforeDate}?\\b${day} (?:of )?${month}${year}`, 'gu'),
    read: (groups, { before }) =>
      dateOf({
        ...weekdayIn(groups),
        month: indexIn(names, groups['month'] ?? '') + 1,
        day: groups['day'],
        year: groups['year'],
        isSure: written(before, groups),
      }),
  },
  // Sunday the 29th
  {
    looks: new RegExp(
      `\\b${weekday},? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)(?= *(?:[,.;:)–—\n]|$|-|(?:at|and|from|to|through)\\b|\\d{1,2}[:.]\\d))`,
      'gu',
    ),
    read: (groups) => dateOf({ ...weekdayIn(groups), day: groups['day'], isSure: true }),
  },
  // 7:75 pm, 13 pm
  {
    looks:
      /(?<![\d:.$£€/-])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?:am|pm|a\.m\.|p\.m\.|AM|PM)(?![\p{L}\d])/gu,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, true) ? { kind: 'time' } : undefined),
  },
  // at 25:00
  {
    looks: /(?<=\b(?:at|from|until|till|@) )(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:])/g,
    read: ({ hour = '', minute }) => (isNoTime(hour, minute, false) ? { kind: 'time' } : undefined),
  },
  {
    looks: /\btonight\b(?!['’]s)/gi,
    read: (_, { before, after }) =>
      happens(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    looks:
      /\btoday\b(?!['’]s|,? (?:and (?:always|every|forever)|as (?:it|in|ever|much)|more than)| (?:it is|we (?:are|live|know|face|need|see)|(?:many|most|some|few) ))/gi,
    read: (_, { before, after }) =>
      happens(before, after) ? { kind: 'relative', days: 0 } : undefined,
  },
  {
    looks: /\btomorrow\b(?!['’]s)/gi,
    read: (_, { before, after }) =>
      !/\b(?:for|better|brighter|hope in|and|or) $/i.test(before) && happens(before, after)
        ? { kind: 'relative', days: 1 }
        : undefined,
  },
  {
    looks: new RegExp(`\\bnext (?<weekday>${alternatives(weekdays, capital)})(?![\\p{L}-])`, 'gu'),
    read: (groups) => ({ kind: 'relative', days: indexIn(weekdays, groups['weekday'] ?? '') || 7 }),
  },
])

/** Whether "today", "tonight" or "tomorrow" is the day on which something happens, and not our time. */
const happens = (before: string, after: string): boolean =>
  !/(?:\b(?:of|even|still|here|until|up to|world|church|society|live|people|life|families|christians)|[“"‘]) ?$/i.test(
    before,
  ) &&
  (/^[^.!?\n]{0,40}?\b(?:at (?:\d|noon|the)|after|before|following|during|from \d|in the (?:hall|church|parish)|we (?:welcome|celebrate|bless|begin|baptize|collect))/i.test(
    after,
  ) ||
    /\b(?:surgery|operation|treatment|leaves?|travels?|flies|returns?|due|meets?|begins?|starts?|sign up|collected|taken|join us|come)(?: \w+){0,2} $|\b(?:is|are|held|open) $/i.test(
      before,
    ))

const ahead =
  /\b(?:will|shall|join us|come (?:and|to|for|join)|please|invited?|welcome|sign[- ]?up|register|registration|rsvp|deadline|due|tickets?|begins?|starts?|takes? place|is (?:on|at|to be|planned|scheduled)|are (?:on|to be|due|needed|planned|scheduled)|to be held|meets?|needed|bring|reply|save the date|upcoming|coming|plan(?:s|ned|ning) (?:for|to)|next|opens?|see you|mark your calendars?|don['’]t (?:miss|forget)|remember to|no later than|before)\b/i
const back =
  /\b(?:was|were|had|did|has been|have been|since|last|ago|died|born|passed|departed|founded|thank(?:s| you)?|raised|began|started|held on|took place|came|went|met|gave|happened|celebrated|yesterday|previous|report|minutes of|in memory|anniversary|attended|donated|collected|received)\b/i

/** English; numbers alone are dates of the order that the region writes. */
export const english = (order: 'month-first' | 'day-first' | undefined): DayLanguage => ({
  mentions: (text) => scan(text, [...forms(), ...numeric(order)]),
  looksAhead: (sentence) => ahead.test(sentence) && !back.test(sentence),
})

/** "Sun 11/29" in the order of the region. Without a weekday, numbers may be anything. */
const numeric = (order: 'month-first' | 'day-first' | undefined): readonly Form[] =>
  order === undefined
    ? []
    : [
        {
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

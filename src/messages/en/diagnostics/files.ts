import type { FileProblems, ValueKind } from '../../../problems/file-problems.ts'
import type { ToldLimit } from '../../../problems/limits.ts'
import type { Catalogue } from '../../catalogue.ts'
import { inGroups } from '../../in-groups.ts'
import { englishScripture } from '../scripture.ts'
import { englishForYaml } from './yaml.ts'

/** What is said in English about the files of a parish folder. */
export const englishForFiles: Pick<Catalogue, keyof FileProblems> = {
  ...englishForYaml,
  'not-utf8': ({ byte, offset, looksLike }) => ({
    message:
      looksLike === 'UTF-16'
        ? 'this file is stored as UTF-16 (Windows calls it "Unicode"), not as UTF-8'
        : `this file is not stored as UTF-8, so its accents and quotation marks would print wrong (first at its byte ${offset}: ${byte})`,
    hint: 'Open it in the editor, choose Save as, Encoding: UTF-8, and save it under the same name. (A table: in Excel, Save as, CSV UTF-8.)',
  }),
  'too-much': ({ of, most }) => ({
    message: tooMuch[of](inGroups(most)),
    hint: 'Look whether the right file stands here, and whether something was pasted into it many times.',
  }),
  'lost-letter': () => ({
    message:
      'a letter was lost here: the sign � stands for one that another program could not read',
    hint: 'Type the letter again. If there are many, get the text anew, and save it as UTF-8.',
  }),
  'garbled-letter': ({ found, meant }) => ({
    message: `“${found}” is a letter that another program has broken: it is read as “${meant}”`,
    hint: 'Type it again, so that the file has it too. If there are many, copy the text anew from where it came.',
  }),
  'stray-file': ({ wanted, folder }) => ({
    message: 'this file is not read: its name does not end as it must',
    hint:
      wanted === undefined
        ? `In ${folder}/ only ${endings[folder]} files are read. Move this one to another folder.`
        : `If it belongs to the bulletin, rename it to ${wanted}; else move it to another folder.`,
  }),
  'calendar-file': ({ why }) => ({
    message: {
      'no-calendar': 'this file is no calendar',
      cut: 'the calendar breaks off: what begins here does not end',
      entry: 'this entry of the calendar cannot be read, or its day does not exist',
      zone: 'this entry is at a time of another zone, and the calendar does not say which zone that is',
    }[why],
    hint: 'Export the calendar anew from the program that it comes from, or take the file out of events/.',
  }),
  'calendars-unnamed': () => ({
    message:
      'nothing of this calendar is read: bulletin.yaml does not say what of it may be printed',
    hint: 'Write `calendars: { categories: [ Parish ] }` with the categories to print, or `calendars: all`.',
  }),
  'no-such-category': ({ category, nearest, known }) => ({
    message: `no entry of the calendars in events/ has the category ${category}`,
    hint:
      nearest !== undefined
        ? `Did you mean \`${nearest}\`?`
        : known.length === 0
          ? 'None of their entries has a category; `calendars: all` takes all of them.'
          : `Their categories are ${known.join(', ')}.`,
  }),
  copy: ({ original, newer }) => ({
    message: `by its name this file is a copy of ${original}, and the two do not say the same`,
    hint: `${newer === undefined ? 'Both were changed at the same time' : `The last change was made in ${newer}`}. Compare them, keep what is right in ${original}, and delete the copy; rename it if it is no copy.`,
  }),
  'same-copy': ({ original }) => ({
    message: `this file is a copy of ${original}, to the letter, and is not read`,
    hint: 'Delete it: when one of the two changes, nobody knows which is right.',
  }),
  'two-parish-files': ({ read }) => ({
    message: `there are two files for the parish; ${read} is read and this one is not`,
    hint: 'Keep the one that is right, and delete the other.',
  }),
  'unknown-key': ({ key, nearest, known }) => ({
    message: `there is no key \`${key}\` here`,
    hint: nearest === undefined ? `Known here: ${list(known)}.` : `Did you mean \`${nearest}\`?`,
  }),
  'misplaced-key': ({ key, under }) => ({
    message:
      under === undefined
        ? `\`${key}\` stands too far to the right: it belongs to what is around this`
        : `\`${key}\` does not stand here: it belongs under \`${under}\``,
    hint:
      under === undefined
        ? `Line \`${key}\` up with the keys of the request or file that it belongs to.`
        : `Write ${example(under)}.`,
  }),
  'missing-key': ({ key, under }) => ({
    message: under === undefined ? `\`${key}\` is missing` : `\`${under}\` has no \`${key}\``,
    hint: `Add ${example(key)}.`,
  }),
  'wrong-kind': ({ key, wanted, found }) => ({
    message: `${key === '' ? 'this file' : `\`${key}\``} should hold ${kinds[wanted]}, and holds ${kinds[found]}`,
    hint:
      key === ''
        ? 'A file here holds keys, each with a colon and its value, as in `title: Prayers of the People`.'
        : `Write ${example(key, wanted)}.`,
  }),
  'unknown-word': ({ key, found, nearest, known }) => ({
    message: `\`${key}\` cannot be ${found}`,
    hint:
      known.length === 1
        ? `Write ${example(key)}, or \`${key}: ${known[0]}\`.`
        : nearest === undefined
          ? `Write one of these: ${list(known)}.`
          : `Did you mean ${nearest}? Known are ${list(known)}.`,
  }),
  'wrong-number': ({ key, found, least, most, whole, or }) => ({
    message: `\`${key}\` should be a ${whole ? 'whole ' : ''}number from ${least} to ${most}${or === undefined ? '' : ` or \`${or}\``}, and is ${found}`,
    hint: whole
      ? 'Write it in figures, without a unit.'
      : 'Write it in figures with a point, as in 10.5, without a unit.',
  }),
  'wrong-flag': ({ key, found, or }) => ({
    message: `\`${key}\` should be true or false${or === undefined ? '' : ` or ${or}`}, and is ${found}`,
    hint: `Write \`${key}: true\`${or === undefined ? '' : `, \`${key}: ${or}\``} or \`${key}: false\`.`,
  }),
  'wrong-day': ({ key, found, meant }) => ({
    message: `\`${key}\` is no day: ${found}`,
    hint:
      meant === undefined
        ? 'Write year, month and day, as in 2026-11-29.'
        : `Write year, month and day: ${meant}.`,
  }),
  'no-such-day': ({ found }) => ({
    message: `there is no day ${found} in the calendar`,
    hint: 'Days are written year, month, day, as in 2026-11-29.',
  }),
  'wrong-language': ({ found }) => ({
    message: `${found} is no tag of a language`,
    hint: 'Write the tag of the language, as in en-US, en-GB, es or fr.',
  }),
  'wrong-span': ({ key, found }) => ({
    message: `\`${key}\` should say how long, and is ${found}`,
    hint: 'Write it as in `1 year`, `18 months` or `6 weeks`.',
  }),
  'wrong-day-of-year': ({ key, found }) => ({
    message: `\`${key}\` is no day of the year: ${found}`,
    hint: 'Write month and day, as in `12-02`, or the whole date, as in `1948-12-02`.',
  }),
  'wrong-interval': ({ found }) => ({
    message: `\`every\` should be a number of weeks, and is ${found}`,
    hint: 'Write it as in `repeat: { every: 2 weeks }`.',
  }),
  'wrong-time': ({ found, why }) => ({
    message:
      why === 'half-day'
        ? `${found} may be morning or evening`
        : why === 'midnight'
          ? `${found} may be the beginning or the end of its day`
          : why === 'beyond'
            ? `${found} is no time of day: no clock shows it`
            : `${found} is not written as a time of day`,
    hint:
      why === 'midnight'
        ? 'Write `11:59 pm` for the end of the day that `date` names, or `12 am` for its beginning.'
        : 'Write it as `7:30 pm`, `19:30` or `noon`, and its end as `ends: 9 pm`; what lasts the whole day as `time: all day`.',
  }),
  'wrong-pattern': ({ key, found }) => ({
    message:
      key === 'nth'
        ? `\`nth\` should say which day of each month, and is ${found}`
        : `\`every\` should say on which day of the week, or every how many weeks, and is ${found}`,
    hint:
      key === 'nth'
        ? 'Write it as `nth: first Friday`, `nth: second and fourth Tuesday` or `nth: last Sunday`.'
        : 'Write it as `every: Wednesday`, `every: Monday and Thursday`, or `every: 2 weeks` with a `date:` to count from; a day of each month as `nth: second Tuesday`.',
  }),
  'rota-unreadable': () => ({
    message: 'the rota cannot be read: a quotation mark is never closed',
    hint: 'Open it in a sheet program and save it as CSV again.',
  }),
  'rota-without-date': () => ({
    message: 'this row of the rota has no day',
    hint: 'Write the day into the first column, as 2026-11-29; or take the row out.',
  }),
  'rota-without-role': () => ({
    message: 'this row of the rota names somebody in a column that has no heading',
    hint: 'Write what is done into the first row of that column.',
  }),
  'part-twice': ({ part }) => ({
    message: `\`parts\` has ${part} twice`,
    hint: 'Take out one of the two.',
  }),
  'event-days': ({ found }) => ({
    message:
      found.length === 0
        ? 'this event does not say on which day it is'
        : `this event has ${list(found)}, and can have only one of them`,
    hint: 'Write `date: 2026-12-12` for one day; or `every: Wednesday`, `nth: first Friday`, or `every: 2 weeks` with the first `date`.',
  }),
  'weeks-without-date': () => ({
    message: '`every` has no day to count the weeks from',
    hint: 'Add `date:` with the first day.',
  }),
  'key-of-repeating': ({ key }) => ({
    message: `\`${key}\` belongs to what repeats, and this event has days of its own`,
    hint: 'Take it out; or write `every:` or `nth:` in place of `date:`.',
  }),
  'no-days-left': () => ({
    message: 'this event takes place on no day at all',
    hint: 'Look at `from`, `until` and `except`: none of its days is left.',
  }),
  'except-not-its-day': ({ day, weekday }) => ({
    message: `\`except\` names ${day}, a ${englishScripture.weekdays[weekday]}, on which it would not take place anyway`,
    hint: 'Write the day that is meant; or take it out.',
  }),
  'ends-unclear': ({ why }) => ({
    message: endsUnclear[why],
    hint: 'Write `ends:` with the time at which it is over; for several days in a row, with the last day.',
  }),
  'text-never-announced': () => ({
    message: 'this text stands in no issue: what repeats is announced once, before its first day',
    hint: 'Add `from:` with the first day; or write the text as an article.',
  }),
  'wrong-feast-date': ({ found }) => ({
    message: `\`date\` does not say a day of every year: ${found}`,
    hint: 'Write month and day (07-22), or Easter - 21, Advent - 7, first Sunday of September, last Sunday of October, Sunday on or after 10-04.',
  }),
  'one-repeat': ({ found }) => ({
    message:
      found.length === 0
        ? '`repeat` does not say when'
        : `\`repeat\` holds ${list(found)}, and can hold only one of them`,
    hint: 'Write `{ every: 2 weeks }`, `{ nth-sunday: 3 }`, `{ season: Lent }` or `{ yearly: 12-02 }`.',
  }),
  'pale-colour': ({ colour, contrast, darker }) => ({
    message: `${colour} is pale: its contrast with white paper is ${contrast}:1, and words need 7:1`,
    hint: `Write "${darker}", the nearest shade that all can read.`,
  }),
  'unknown-region': ({ language, region, meant }) => ({
    message: `no country has the code ${region}, so that ${language} is written as nowhere`,
    hint: `Write \`language: ${meant}\`.`,
  }),
  'languages-unclear': ({ language }) => ({
    message: `\`languages\` names two languages, the parish's own first, which is ${language}`,
    hint: 'Write `languages: [en, es]`, or `languages: [es, en]` where `language` under `parish` is Spanish.',
  }),
  'half-unused': ({ language }) => ({
    message: `\`${language}:\` says in another language what this insert does not print in it`,
    hint: 'Name both languages in bulletin.yaml, `languages: [en, es]`: the first is that of the words beside, unless their `lang` says otherwise.',
  }),
  'heading-in-one-language': ({ language, of }) => ({
    message: 'this heading stands in one language alone',
    hint: `Write it as \`${
      {
        section: `{ name: …, ${language}: … }`,
        part: `{ part: …, heading: …, ${language}: … }`,
        contact: `contact: { heading: …, ${language}: { heading: … } }`,
      }[of]
    }\`.`,
  }),
  'floor-above-best': ({ best, floor }) => ({
    message: `the floor, ${floor}, is above the best, ${best}`,
    hint: '`floor` is the least that is allowed; `best` is what the page should have.',
  }),
  'least-above-most': ({ least, most }) => ({
    message: `the least, ${least}, is above the most, ${most}`,
    hint: 'Exchange the two, or change one of them.',
  }),
  'wrong-length': ({ key, found }) => ({
    message: `\`${key}\` should be a length, and is ${found}`,
    hint: 'Write it in inches, millimetres or points: 0.5 in, 12 mm, 36 pt.',
  }),
  'wrong-space': ({ key, found }) => ({
    message: `\`${key}\` should be a space in lines, and is ${found}`,
    hint: 'Write how many lines, and if it may grow and give, by how much: 0.5 plus 0.25 minus 0.1. It cannot give more than it has.',
  }),
  'wrong-colour': ({ key, found, known }) => ({
    message: `\`${key}\` should be ${known.length > 0 ? `${known.join(', ')} or ` : ''}a colour, and is ${found}`,
    hint: `Write ${known.length > 0 ? `\`${key}: ${known[0]}\`; or ` : ''}six figures in quotation marks, two each for red, green and blue: \`${key}: "#8c1c13"\`.`,
  }),
  'unknown-face': ({ key, found, nearest, known }) => ({
    message: `there is no face ${found} for \`${key}\``,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Known are ${list(known)}; a face of your own is a .ttf, .otf or .woff2 file beside the theme, or a family of such files in templates/fonts by its name.`,
  }),
  'unknown-selector': ({ found, nearest, known }) => ({
    message: `no page has ${found}`,
    hint: `${nearest === undefined ? '' : `Did you mean \`${nearest}\`? `}A rule is for one of ${list(known)}, or for a class, with its point: \`.title\`.`,
  }),
  'link-scheme': ({ found, meant }) => ({
    message: `this link cannot be followed: ${found}`,
    hint:
      meant === undefined
        ? 'A link begins with https://, http://, mailto: or tel:.'
        : `Write ${meant}. A link begins with https://, http://, mailto: or tel:.`,
  }),
  'unknown-section': ({ found, nearest, known }) => ({
    message: `bulletin.yaml has no section ${found}`,
    hint:
      nearest !== undefined
        ? `Did you mean ${nearest}? If not, \`bulletin section add\` adds it.`
        : known.length > 0
          ? `Its sections are: ${known.join('; ')}. Use one of them, or add this one: \`bulletin section add\`.`
          : '`bulletin section add` adds it.',
  }),
  'duplicate-section': ({ section }) => ({
    message: `the section ${section} stands here for the second time`,
    hint: 'Delete one of the two.',
  }),
  'not-a-sunday': ({ found, before, after }) => ({
    message: `${found} is not a Sunday`,
    hint: `The Sundays around it are ${before} and ${after}.`,
  }),
  'sunday-and-window': ({ key }) => ({
    message: `\`${key}\` does not go with \`from\` and \`until\``,
    hint: `Keep \`${key}\` for one ${key === 'sunday' ? 'Sunday' : 'day'} alone, or \`from\` and \`until\` for the first and the last day.`,
  }),
  'day-and-sunday': () => ({
    message: '`day` does not go with `sunday`: each of them is one day alone',
    hint: 'Keep `sunday` for a Sunday, or `day` for any day of the week. What is for both is written twice, or has `from` and `until`.',
  }),
  'until-before-from': ({ from, until, inherited }) => ({
    message: `the last day, ${until}, is before the first day, ${from}`,
    hint:
      inherited === undefined
        ? 'Change `from` or `until`.'
        : `\`${inherited}\` stands for the whole file. Change it there, or give this request its own.`,
  }),
  'person-without-from': () => ({
    message: 'this person has no first day: without one the name would never come off',
    hint: 'Add `from:` with the first day. Without `until:` the request then ends by itself (`defaults: weeks` in bulletin.yaml). A birthday, wedding day or day of death that comes every year needs none: `born`, `married` or `departed` with its date.',
  }),
  'every-without-from': () => ({
    message: '`every` has no day to count from',
    hint: 'Add `from:` with the first Sunday on which the request is in.',
  }),
  'empty-request': () => ({
    message: 'this request is empty',
    hint: 'Add `text:` with what to pray for, or `person:` with whom.',
  }),
  'nothing-shown': () => ({
    message: 'nothing of this request would print: the person is not shown, and there is no text',
    hint: 'Add `text:`, or let `show` be first or initials.',
  }),
  'duplicate-id': ({ id, other }) => ({
    message: `the id ${id} is taken: it stands in ${other.file}, line ${other.line}`,
    hint: 'Give one of the two another id. An article has the name of its file for an id.',
  }),
  'distinct-from-nobody': ({ id, nearest }) => ({
    message: `\`distinct-from\` names ${id}, and no request has this id`,
    hint:
      nearest === undefined
        ? 'Write the id of the request for the other person; `bulletin list` tells it.'
        : `Did you mean \`${nearest}\`?`,
  }),
  'same-person': ({ other }) => ({
    message: `there is another request for this person: ${other.file}, line ${other.line}`,
    hint: 'If both are meant, leave them; else close or delete one.',
  }),
  'same-text': ({ other }) => ({
    message: `there is another request with this text: ${other.file}, line ${other.line}`,
    hint: 'If both are meant, leave them; else close or delete one.',
  }),
  'week-without-sunday': ({ key }) => ({
    message: `\`${key}\` is for one week, and this file does not say which`,
    hint: 'Add `sunday:` at the top of the file, with the Sunday that it is for, or `day:` with another day.',
  }),
  'two-for-week': ({ key, week, other }) => ({
    message: `${week} has another ${key} in ${other.file}, line ${other.line}`,
    hint: 'Delete one of the two: a week has one.',
  }),
  'no-front-matter': () => ({
    message: 'this article does not begin with its title and day',
    hint: 'Begin the file with a line `---`, then `title:` and `sunday:`, then another line `---`, then the text.',
  }),
  'open-front-matter': () => ({
    message: 'the part between `---` and `---` is never closed',
    hint: 'Write a line `---` before the text of the article.',
  }),
  'article-without-day': () => ({
    message: 'this article has no day: it would stand in every issue',
    hint: 'Add `sunday:` or `day:` for one issue, or `from:` for all from that day on.',
  }),
  'raw-html': ({ found }) => ({
    message: `HTML is not read here: ${found}`,
    hint: 'Write *word* for italics, **word** for bold, [words](https://…) for a link. If the sign < is meant, write \\<.',
  }),
  'picture-without-words': () => ({
    message: 'this picture has no words for people who cannot see it',
    hint: 'Say what it shows between the brackets, as in ![Children planting a tree](tree.jpg).',
  }),
  'picture-in-text': () => ({
    message: 'this picture stands within a paragraph',
    hint: 'Leave a blank line before it and after it.',
  }),
  'no-picture': ({ path }) => ({
    message: `there is no picture ${path}`,
    hint: 'Put the picture beside the article and write its name as it is, capitals and ending included.',
  }),
}

const endings = { requests: '.yaml', articles: '.md', events: '.yaml', scripture: '.yaml' } as const

/** What is wrong with the end of an event. */
const endsUnclear = {
  several: '`ends` stands beside several times, and does not say of which it is the end',
  'no-time': '`ends` is a time, and there is no `time` at which it begins',
  same: '`ends` is the time at which it begins',
  before: '`ends` is a day before the first',
  repeats: '`ends` is a day, and this event takes place on several days of its own',
} as const

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'words',
  list: 'a list',
  mapping: 'keys of its own',
}

/** How keys are written that people ask about. */
const examples: ReadonlyMap<string, string> = new Map([
  ['parish', '`parish:` and below it, two spaces further to the right, `name: Saint Brendan`'],
  ['name', '`name: ` and the name'],
  ['text', '`text: ` and the words'],
  ['sections', '`sections:` and below it a line for each, as in `  - Our common life`'],
  ['requests', '`requests:` and below it the requests, each beginning with `- `'],
  ['person', '`person: { name: Margaret Ellery, show: first }`'],
  ['consent', '`consent: { by: herself, date: 2026-11-05, channels: [print, text] }`'],
  ['channels', '`channels: [print, text]`'],
  ['closed', '`closed: { date: 2026-11-24, how: recovered }`'],
  [
    'repeat',
    '`repeat: { every: 2 weeks }`, `repeat: { nth-sunday: 3 }` or `repeat: { season: Lent }`',
  ],
  ['link', '`link: { text: Sign up at, url: "https://example.org" }`'],
  ['calendars', '`calendars: { categories: [ Parish ] }`'],
  ['verse', '`verse: Psalm 46:1`'],
  ['ref', '`ref: Psalm 46:1`'],
  ['url', '`url: https://example.org`'],
  ['title', '`title: ` and the words'],
  ['date', '`date: 2026-11-24`'],
  ['verses', '`verses:` and below it a line for each, as in `  - { ref: Psalm 46:1, text: … }`'],
])

function example(key: string, wanted?: ValueKind): string {
  if (key === 'requests' && wanted === 'mapping') return '`- text: ` before the words'
  if (key === 'text' && wanted === 'text')
    return '`text: >-` and the words on the next line, two spaces further to the right; a list in it needs a blank line before'
  const known = examples.get(key)
  if (known !== undefined) return known
  if (wanted === 'list') return `\`${key}: [one, another]\``
  if (wanted === 'mapping')
    return `\`${key}:\` and its keys below it, two spaces further to the right`
  return `\`${key}: \` and the value on the same line`
}

const list = (words: readonly string[]): string => words.join(', ')

/** What is more than is taken. docs/limits.md has them all. */
const tooMuch: Readonly<Record<ToldLimit, (most: string) => string>> = {
  text: (most) => `this file has more than ${most} bytes, and is not read`,
  texts: (most) =>
    `with this file all files together have more than ${most} characters, and no more are read`,
  items: (most) =>
    `the parish has more than ${most} requests, articles, events and rows of the rota`,
  chosen: (most) => `more than ${most} items are for this one issue`,
  word: (most) => `a word here has more than ${most} letters`,
  values: (most) =>
    `this file has more than ${most} lines, commas and opening brackets, and is not read`,
  prose: (most) => `one text here has more than ${most} characters`,
  roles: (most) => `a row of the rota has more than ${most} roles here`,
  run: (most) => `more than ${most} letters and signs stand here without a space`,
  signs: (most) => `a paragraph here has more than ${most} signs such as * and _`,
  tags: (most) => `this template has more than ${most} tags`,
  elements: (most) => `elements stand in each other here more than ${most} deep`,
  steps: (most) => `this template goes through more than ${most} blocks and parts`,
  rendered: (most) => `this template makes more than ${most} characters`,
}

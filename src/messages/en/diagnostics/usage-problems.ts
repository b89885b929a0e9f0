import type { ItemPart, MeantItems, UsageProblems } from '../../../problems/usage-problems.ts'
import type { Catalogue, Sentence } from '../../catalogue.ts'
import { meantInLines } from '../../first-named.ts'
import { twoDays } from '../answers.ts'
import { englishKinds, ofEveryKind } from '../kinds.ts'
import { listed } from '../listed.ts'

/** What is said in English where what was asked for is wrong. */
export const englishForUsage: Pick<Catalogue, keyof UsageProblems> = {
  'unknown-command': ({ typed, nearest }) =>
    wrong(`there is no command \`${typed}\`${meant(nearest)}`),
  'unknown-flag': ({ flag, nearest }) =>
    wrong(`there is no flag \`${flag}\` here${meant(nearest)}`),
  'flag-before-command': ({ flag }) =>
    wrong(`\`${flag}\` stands after the command, as in \`bulletin make ${flag}\``),
  'flag-missing': ({ command, flag }) => wrong(`\`${command}\` needs \`${flag}\``),
  'flags-conflict': ({ one, other }) => wrong(`${one} and ${other} do not go together`),
  'too-many-words': ({ command, words }) =>
    wrong(
      `\`${command}\` does not know what to do with ${words.map((word) => `\`${word}\``).join(', ')}; put quotation marks around words that belong together`,
    ),
  'unknown-choice': ({ place, typed, nearest, allowed }) =>
    wrong(
      `${place} cannot be \`${typed}\`${nearest === undefined ? `; it can be ${allowed.join(', ')}` : meant(nearest)}`,
    ),
  'no-whole-number': ({ flag, typed, least, most, or }) =>
    wrong(
      `${flag} wants a whole number from ${least} to ${most}${or === undefined ? '' : ` or ${or}`}, and \`${typed}\` is not one`,
    ),
  'no-shard': ({ typed }) =>
    wrong(`--shard wants a share such as 3/10, the third of ten, and \`${typed}\` is none`),
  'only-with-all': ({ flag }) =>
    wrong(`${flag} is for many parishes; name their folder with --all`),
  'parish-beside-all': ({ parish }) =>
    wrong(`--all goes over every parish of a folder; name no other beside it (\`${parish}\`)`),
  'value-missing': ({ flag }) => wrong(`\`${flag}\` wants something after it`),
  'argument-missing': ({ command, argument }) =>
    wrong(`\`${command}\` wants \`${argument}\` after it`),
  'parish-joins': ({ path }) =>
    wrong(
      `${path} is a parish; --with takes a folder without bulletin.yaml, so that no parish's requests come into another`,
    ),
  'nothing-joins': ({ path }) =>
    wrong(
      `${path} has nothing for a parish; --with takes a folder that has requests, articles, events, templates or fonts in it`,
    ),
  'no-such-folder': ({ path, day }) =>
    wrong(`there is no folder ${path}`, day && `A day is named with --date: \`--date ${day}\`.`),
  'words-for-folder': ({ typed }) =>
    wrong(
      `there is no folder ${typed}`,
      `The words of a request are given with --text: \`bulletin add --text "…"\`.`,
    ),
  'file-for-folder': ({ path, wanted }) => wrong(`${path} is a file; ${folders[wanted]}`),
  'out-in-parish': ({ path }) =>
    wrong(
      `${path} is a folder of the parish's own, whose files an issue there would take the place of`,
      "Name another folder after --out, or leave --out away: then the issue lies in the parish's `issues`.",
    ),
  'path-unshowable': ({ path }) =>
    wrong(
      `${path} has a character in its name that cannot be shown, and no scheduler takes it; give the folder another name`,
    ),
  'no-day': ({ flag, typed, readings }) =>
    readings.length > 1
      ? wrong(`\`${typed}\` after ${flag} can be ${twoDays(readings)}`)
      : wrong(
          `\`${typed}\` after ${flag} is no day; type one such as 2026-11-29, November 29, next sunday, in 4 weeks or Easter`,
        ),
  'no-sunday': ({ typed, before, after }) =>
    wrong(
      `\`${typed}\` after --sunday is no Sunday; the ones beside it are ${before} and ${after}`,
    ),
  'title-without-day': () =>
    wrong('--title is for a service on a day of its own; name the day as well, with --day'),
  'title-without-service': ({ day }) =>
    wrong(
      `${day} has an insert of its own, which this one would replace; give the service a name as well, such as --service funeral`,
    ),
  'no-such-service': ({ typed, nearest, known }) =>
    wrong(
      `nothing is for a service \`${typed}\`${nearest === undefined ? `; the files name ${known.length === 0 ? 'none, with `service: early` in an item' : known.join(', ')}` : meant(nearest)}`,
    ),
  'sunday-and-days': ({ flag }) =>
    wrong(
      `${flag} is one ${flag === '--day' ? 'day' : 'Sunday'} alone; leave out --from, --until and --every, or ${flag}`,
    ),
  'no-nth-sunday': ({ typed }) =>
    wrong(`\`${typed}\` after --nth is no Sunday of a month; type one such as "third Sunday"`),
  'no-interval': ({ typed }) =>
    wrong(`\`${typed}\` after --every is no number of weeks; type 2 weeks`),
  'no-link': ({ typed }) =>
    wrong(
      `\`${typed}\` after --link is no address; type words and an address, for example "Sign up https://example.org"`,
    ),
  'no-channels': ({ typed }) =>
    wrong(
      `\`${typed}\` after --consent-channels is no list of print, text and web; \`none\` is for consent that is still to be asked`,
    ),
  'no-such-section': ({ section, nearest, known }) =>
    wrong(
      `there is no section \`${section}\`${nearest === undefined ? `; bulletin.yaml has ${known.length === 0 ? 'none' : known.join(', ')}` : meant(nearest)}`,
      `To have it as a new heading: \`bulletin section add "${section}"\`.`,
    ),
  'section-there': ({ section }) => wrong(`bulletin.yaml has the heading “${section}” already`),
  'no-weekday': ({ typed }) =>
    wrong(`--day cannot be \`${typed}\`; it can be a day of the week such as saturday`),
  'no-clock-time': ({ flag, typed }) =>
    wrong(
      `\`${typed}\` after ${flag} is no time; type one such as 6 pm, 18:00 or noon${flag === '--ends' ? ', or the last day' : ', or all day'}`,
    ),
  'no-days-of-week': ({ typed }) =>
    wrong(
      `\`${typed}\` after --every does not say how often; type days of the week such as Wednesday, or 2 weeks with the first --day; a day of each month, such as second Tuesday, goes after --nth`,
    ),
  'no-day-of-month': ({ typed }) =>
    wrong(
      `\`${typed}\` after --nth is no day of each month; type one such as first Friday, or second and fourth Tuesday`,
    ),
  'no-day-of-year': ({ flag, typed }) =>
    wrong(
      `\`${typed}\` after ${flag} is no day that has been; type one such as 2019-12-04, or December 4 where the year is not known`,
    ),
  'flag-of-other-kind': ({ flag, kind }) =>
    wrong(
      `${flag} is not for ${kind === 'event' ? 'an event' : `a ${kind}`}`,
      '`bulletin help add` says what each flag is for.',
    ),
  'no-time': ({ typed }) => wrong(`--at cannot be \`${typed}\`; type a time such as 18:00 or 6pm`),
  'no-email': ({ typed }) =>
    wrong(`\`${typed}\` after --email is no address; type one such as office@example.org`),
  'no-timezone': ({ typed }) =>
    wrong(
      `\`${typed}\` after --timezone is no time zone; type one such as America/New_York or Europe/London`,
    ),
  'no-language-tag': ({ typed }) =>
    wrong(`\`${typed}\` after --language is no tag of a language; type one such as en-US or es`),
  'no-such-region': ({ typed, region, meant }) =>
    wrong(`\`${typed}\` after --language: no country has the code ${region}; type ${meant}`),
  'no-second-language': ({ typed, language, allowed }) =>
    wrong(
      allowed.length > 0
        ? `\`${typed}\` after --second-language is the language of the parish itself; beside ${language} type ${allowed.join(' or ')}, or none`
        : `nothing can stand beside ${language}: a second language is for a parish that prints in English or Spanish; leave --second-language out`,
    ),
  'section-twice': ({ section }) => wrong(`the heading “${section}” stands twice after --sections`),
  'no-such-file': ({ path }) => wrong(`there is no file ${path}`),
  'folder-for-file': ({ path }) => wrong(`${path} is a folder; name the letter's file`),
  'heading-unreadable': ({ typed }) =>
    wrong(
      `\`--heading ${typed}\` is not understood; type it as --heading "HEADING=SECTION", or =new, =article, =text`,
    ),
  'column-unreadable': ({ typed, meanings }) =>
    wrong(
      `\`--column ${typed}\` is not understood; type it as --column "HEADING=MEANING", one of ${meanings.join(', ')}`,
    ),
  'no-such-column': ({ heading, known }) =>
    wrong(
      `the table has no column “${heading}”; it has ${known.map((one) => `“${one}”`).join(', ')}`,
    ),
  'no-such-heading': ({ heading, known }) =>
    wrong(
      known.length === 0
        ? `the letter has no heading “${heading}”, nor any other`
        : `the letter has no heading “${heading}”; it has ${known.map((one) => `“${one}”`).join(', ')}`,
    ),
  'year-unknown': ({ first, last }) => wrong(`the calendar knows the years ${first} to ${last}`),
  'no-such-id': ({ id, nearest }) =>
    wrong(
      `no ${listed(ofEveryKind('one'), 'or')} is called ${id}`,
      nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids of this week.',
    ),
  'verse-text-alone': () =>
    wrong('--verse-text needs --verse, which says where the words come from'),
  'print-without-pdf': () =>
    wrong('--print prints the PDF, and --only leaves it out', 'Write --only pdf,text, or nothing.'),
  'forget-whom': () =>
    wrong('forget needs one of --before DAY and --person NAME: it never goes by itself'),
  'forget-too-early': ({ day }) =>
    wrong(
      `${day} after --before is still to come, and too much would be removed`,
      'Name today, or a day before it.',
    ),
  'nobody-called-so': ({ person }) =>
    wrong(`no file of the parish names ${person}`, 'Type the whole name, as the files have it.'),
  'approval-without-name': () => wrong('approve needs --by NAME: who gives the word'),
  'translation-name': ({ typed }) =>
    wrong(`\`${typed}\` can be no translation's name; type its abbreviation, for example BSB`),
  'translation-shipped': ({ name }) =>
    wrong(`the ${name} is always there; type another name after --as`),
  'no-such-source': ({ path }) => wrong(`there is no file or folder ${path}`),
  'no-words-to-search': ({ typed }) =>
    wrong(
      `\`${typed}\` holds no word to look for; type words, a phrase in double quotes, or a reference`,
    ),
  'means-several': ({ typed, items, words }) =>
    wrong(
      `“${typed}” fits ${items.length} of them; type more of it, or an id`,
      lines(items, words),
    ),
  'means-in-part': ({ typed, items, words }) =>
    wrong(
      `without questions this wants an id or a whole name, and “${typed}” is a part of one`,
      lines(items, words),
    ),
  'no-such-item': ({ id, nearest, unclear, calendars }) =>
    wrong(
      `no request and no event is called ${id}`,
      [
        nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids.',
        ...(unclear
          ? ['The parish has errors, so only ids that are written in the files are known now.']
          : []),
        ...(calendars
          ? ['What stands in a calendar (.ics) is changed in the program that it comes from.']
          : []),
      ].join(' '),
    ),
  'not-of-this-kind': ({ id, kind, file }) =>
    wrong(`${id} is ${englishKinds[kind].a}; change it in an editor: ${file}`),
  'item-lacks': ({ command, lacks }) =>
    wrong(`${command} needs ${lacks.map((part) => parts[part]).join(', and ')}`),
  'request-without-person': ({ flag }) =>
    wrong(`${flag} is about a person, and the request names none`),
  'nothing-to-change': ({ id }) =>
    wrong(
      `say what to change in ${id}, for example --until "in 4 weeks"; \`bulletin help edit\` lists all`,
    ),
  'no-such-key': ({ kind, key, nearest, known }) =>
    wrong(
      `${englishKinds[kind].a} has no \`${key}\`; ${nearest ? `did you mean ${nearest}?` : `--clear knows ${known.join(', ')}`}`,
    ),
  'key-not-there': ({ id, key }) => wrong(`${id} has no \`${key}\` of its own`),
  'day-past': ({ flag, day }) => wrong(`${day} after ${flag} has passed; name a day to come`),
  'days-backwards': ({ from, until }) =>
    wrong(`the last day, ${until}, is before the first one, ${from}`),
  'window-over': ({ from, weeks, last }) =>
    wrong(`${weeks} Sundays from ${from} on ended on ${last}; name a later --from, or --until`),
}

/** A sentence with what to do; where nothing is known that helps with this alone, the command line names its help. */
const wrong = (message: string, hint?: string): Sentence => ({
  message,
  ...(hint !== undefined && { hint }),
})

const lines = (items: MeantItems['items'], words: readonly string[]): string =>
  meantInLines('These have it:', items, words, (left) => `and ${left} more`)

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `; did you mean \`${nearest}\`?`

const folders = {
  parish: "name the parish's folder",
  folder: 'name a folder',
  out: '--out wants a folder',
} as const

const parts: Readonly<Record<ItemPart, string>> = {
  words: '--text (or --person)',
  'text-alone': '--text (with --show none the text is all that prints)',
  from: '--from (or --sunday)',
  'from-to-count': '--from, the Sunday that the weeks are counted from',
  'consent-by': '--consent-by, who gave consent to being named',
  'consent-channels':
    '--consent-channels, for example print,text (`none` where it is still to be asked; or --show none)',
  until: '--until, for example "in 4 weeks"',
  'section-of-departed':
    '--section, the heading for the departed (no heading of bulletin.yaml is called so: `bulletin section add "The departed"` makes it)',
  title: '--title, what it is called',
  'days-of-event':
    '--day for one day or several, --every for days of the week, or --nth for days of the month',
  person: '--person, who has died',
  'day-of-death': '--departed, the day of the death',
}

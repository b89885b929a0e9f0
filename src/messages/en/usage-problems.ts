import type { RequestPart, UsageProblems } from '../../usage-problems.ts'
import type { Catalogue, Sentence } from '../catalogue.ts'
import { listed } from './count.ts'
import { englishKinds, ofEveryKind } from './kinds.ts'

/** What is said in English where what was asked for is wrong. */
export const englishForUsage: Pick<Catalogue, keyof UsageProblems> = {
  'value-missing': ({ flag }) => wrong(`\`${flag}\` wants something after it`),
  'argument-missing': ({ command, argument }) =>
    wrong(`\`${command}\` wants \`${argument}\` after it`),
  'no-such-folder': ({ path }) => wrong(`there is no folder ${path}`),
  'file-for-folder': ({ path, wanted }) => wrong(`${path} is a file; ${folders[wanted]}`),
  'path-unshowable': ({ path }) =>
    wrong(
      `${path} has a character in its name that cannot be shown, and no scheduler takes it; give the folder another name`,
    ),
  'no-day': ({ typed }) =>
    wrong(`\`${typed}\` is no day; type one such as 2026-11-29, next sunday, or Easter`),
  'year-unknown': ({ first, last }) => wrong(`the calendar knows the years ${first} to ${last}`),
  'no-such-id': ({ id, nearest }) =>
    wrong(
      `no ${listed(ofEveryKind('one'), 'or')} is called ${id}`,
      nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids of this week.',
    ),
  'verse-text-alone': () =>
    wrong('--verse-text needs --verse, which says where the words come from'),
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
  'no-such-request': ({ id, nearest, unclear }) =>
    wrong(
      `no request is called ${id}`,
      [
        nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids.',
        ...(unclear
          ? ['The parish has errors, so only ids that are written in the files are known now.']
          : []),
      ].join(' '),
    ),
  'not-a-request': ({ id, kind, file }) =>
    wrong(`${id} is ${englishKinds[kind].a}; change it in an editor: ${file}`),
  'request-lacks': ({ command, lacks }) =>
    wrong(`${command} needs ${lacks.map((part) => parts[part]).join(', and ')}`),
  'request-without-person': ({ flag }) =>
    wrong(`${flag} is about a person, and the request names none`),
  'nothing-to-change': ({ id }) =>
    wrong(
      `say what to change in ${id}, for example --until "in 4 weeks"; \`bulletin help edit\` lists all`,
    ),
  'no-such-key': ({ key, nearest, known }) =>
    wrong(
      `a request has no \`${key}\`; ${nearest ? `did you mean ${nearest}?` : `--clear knows ${known.join(', ')}`}`,
    ),
  'key-not-there': ({ id, key }) => wrong(`${id} has no \`${key}\` of its own`),
  'day-past': ({ flag, day }) => wrong(`${day} after ${flag} has passed; name a day to come`),
  'days-backwards': ({ from, until }) =>
    wrong(`the last day, ${until}, is before the first one, ${from}`),
  'window-over': ({ from, weeks, last }) =>
    wrong(`${weeks} Sundays from ${from} on ended on ${last}; name a later --from, or --until`),
}

/** A sentence with what to do; where nothing better is known, where the commands are listed. */
const wrong = (
  message: string,
  hint = '`bulletin help` lists the commands, `bulletin help make` shows one with examples.',
): Sentence => ({ message, hint })

const folders = {
  parish: "name the parish's folder",
  folder: 'name a folder',
  out: '--out wants a folder',
} as const

const parts: Readonly<Record<RequestPart, string>> = {
  words: '--text (or --person)',
  'text-alone': '--text (with --show none the text is all that prints)',
  from: '--from (or --sunday)',
  'from-to-count': '--from, the Sunday that the weeks are counted from',
  'consent-by': '--consent-by, who gave consent to being named',
  'consent-channels':
    '--consent-channels, for example print,text (`none` where it is still to be asked; or --show none)',
  until: '--until, for example "in 4 weeks"',
}

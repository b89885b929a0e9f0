import { type CivilDate, weekdayOf } from '../../../civil-date.ts'
import { NOT_A_FILE } from '../../../host.ts'
import { limits } from '../../../problems/limits.ts'
import type { MadeOtherwise } from '../../../problems/record-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { fullDisk, lockedFolder } from '../../unwritable.ts'
import { englishKinds } from '../kinds.ts'
import { listed } from '../listed.ts'
import { englishScripture } from '../scripture.ts'
import { englishForFiles } from './files.ts'
import { englishForThePage } from './fit.ts'
import { englishForLetters } from './letters.ts'
import { englishForPassages } from './passages.ts'
import { englishForTemplates } from './templates.ts'
import { englishForTranslations } from './translations.ts'
import { englishForUsage } from './usage-problems.ts'

/** English: parish words, lower-case keys in back quotes as they are typed. */
export const english: Catalogue = {
  ...englishForFiles,
  ...englishForTranslations,
  ...englishForUsage,
  ...englishForLetters,
  ...englishForPassages,
  ...englishForTemplates,
  ...englishForThePage,
  unreadable: ({ path, reason }) =>
    reason === 'EFBIG'
      ? {
          message: `${path} is not read: it has more than ${limits.file / 2 ** 20} MB, or no end`,
          hint: 'Look whether it is the right file.',
        }
      : reason === NOT_A_FILE
        ? {
            message: `${path} is a pipe or a device, and no file: it is not read`,
            hint: 'Take it away, and put the file itself there.',
          }
        : {
            message: `${path} is there but cannot be read (${reason})`,
            hint: 'Close it in other programs, and check that you may open it.',
          },
  'no-parish': ({ folder, nearby, lookalike }) => ({
    message: `${folder} is no parish folder: there is no bulletin.yaml in it`,
    hint:
      lookalike !== undefined
        ? `Rename ${lookalike} to bulletin.yaml. (Windows hides endings: in its Explorer choose View, Show, File name extensions.)`
        : nearby.length > 0
          ? `Name the folder to use, for example \`bulletin make ${nearby[0]}\`.`
          : 'Go to the folder that holds bulletin.yaml, or name it after the command. A new parish begins with `bulletin init`.',
  }),
  'no-parishes': ({ folder }) => ({
    message: `there is no parish in ${folder}, nor in any folder below it`,
    hint: 'A parish is a folder with bulletin.yaml. Name the folder that all of them lie in.',
  }),
  'record-unreadable': ({ path }) => ({
    message: `${path} cannot be read as a record, and is passed over`,
    hint: 'What was printed that week is not known now: a verse of it may come again too soon. Make that week again, or bring the file back from a copy.',
  }),
  'week-record-unreadable': ({ path }) => ({
    message: `${path} cannot be read as a record, and may hold clergy's approval of this week, so nothing is made for it`,
    hint: 'Bring the file back from a copy, or take out what does not belong in it. If this week may be made anew, without what was chosen for it and approved, delete the file.',
  }),
  'issue-not-made': ({ week, folder }) => ({
    message: `there is no insert of ${week} to look at${folder === null ? '' : ` in ${folder}`}`,
    hint: 'Make it with `bulletin make`, or name another day with `--date`.',
  }),
  'issue-file-gone': ({ path }) => ({
    message: `${path} is in the record, and is not there`,
    hint: 'Make the week again (`bulletin make`), or bring the file back from a copy.',
  }),
  'issue-file-other': ({ path }) => ({
    message: `${path} is not the file that was made: it was changed or damaged after that`,
    hint: 'Keep what was changed under another name, and make the week again (`bulletin make`).',
  }),
  'issue-file-unknown': ({ path }) => ({
    message: `${path} is not in the record: it comes from another run or another week`,
    hint: 'Delete it, or make the week again (`bulletin make`).',
  }),
  'made-otherwise': ({ paths, why }) => ({
    message: `made again, ${listed(paths)} ${paths.length === 1 ? 'is' : 'are'} not the same: ${otherwise(why)}`,
    hint: 'See what is another with `bulletin preview --changes`. `bulletin make` brings the files up to what the parish says now.',
  }),
  'item-not-in-file': ({ id, path }) => ({
    message: `${path} does not say all of ${id}, which may stand there`,
    hint: 'Make the week again (`bulletin make`). If a template of your own leaves it out, put it back there.',
  }),
  'item-in-file': ({ id, path, channel }) => ({
    message: `${path} says something of ${id}, which may not leave as ${channel}`,
    hint: 'Do not give the file to anybody. Make the week again (`bulletin make`).',
  }),
  'unknown-timezone': ({ timezone }) => ({
    message: `${timezone} is no time zone`,
    hint: 'Write a name such as America/New_York or Europe/London after `timezone:`.',
  }),
  'other-clock': ({ parish, machine, there, here }) => ({
    message: `this machine keeps ${machine}, the parish ${parish}: ${there} there is ${here} here`,
    hint: "The lines go by the machine's clock. After a change of clocks in one of the two places, make them anew; or set this machine to the parish's time zone. systemd needs neither.",
  }),
  'other-system': ({ scheduler }) => ({
    message: `the lines are for ${scheduler}, which is not of this system; the paths in them are this machine's`,
    hint: 'Run `bulletin schedule` on the machine that is to make the insert.',
  }),
  'cron-line-long': ({ length, most }) => ({
    message: `the line has ${length} bytes, and some crons take no more than ${most}`,
    hint: "Move the parish's folder to where its path is shorter.",
  }),
  'parish-there': ({ folder, parish }) => ({
    message:
      folder === parish
        ? `${folder} is the folder of a parish already; nothing was written`
        : `${folder} lies within the folder of a parish, ${parish}; nothing was written`,
    hint: 'Name another folder, for example `bulletin init our-parish` from your home folder. What helps editors in this one is brought up to date by `bulletin init --editor`.',
  }),
  'theme-there': ({ path }) => ({
    message: `${path} is there already`,
    hint: 'Change it where it lies; or give it another name first, and copy again.',
  }),
  'not-empty': ({ folder, names }) => ({
    message: `${folder} holds ${named(names)} already; nothing was written`,
    hint: 'Nothing is ever written over. Name a new folder, for example `bulletin init our-parish`.',
  }),
  'several-fonts': ({ path, names }) => ({
    message: `${path} holds ${names.length} fonts, and which one is meant cannot be told`,
    hint: `Name one of them, out of a ZIP after unpacking it: ${named(names)}.`,
  }),
  disk: ({ path, code }) => {
    const isRefused = ['EPERM', 'EBUSY', 'EACCES'].includes(code)
    const folder = lockedFolder(path)
    if (isRefused && folder !== undefined)
      return {
        message: `nothing can be written in ${folder}: you may only read there (${code})`,
        hint: 'See whose folder it is, and whether a stick has its switch on "lock"; then run the command again. The last issue is untouched.',
      }
    if (isRefused)
      return {
        message: `${path} cannot be written: another program holds it open, or it may not be changed (${code})`,
        hint: 'Close it (Acrobat and Word lock what they show), and run the command again. The last issue is untouched.',
      }
    return {
      message: `${code === 'EEXIST' ? path : (folder ?? path)} cannot be written: ${refusals.get(code) ?? 'the system refuses'} (${code})`,
      hint: `${fullDisk.has(code) ? 'Delete what nobody needs any more, and empty the recycle bin' : 'Mend that'}; then run the command again. The last issue is untouched.`,
    }
  },
  busy: ({ lock }) => ({
    message: 'another run is at work in this parish',
    hint: `Wait for it. If there is none, delete ${lock}.`,
  }),
  'broken-installation': ({ part, reason }) => ({
    message: `a file of bulletin itself cannot be read: ${part} (${reason})`,
    hint: 'Install bulletin again. The files of the parish are as they were.',
  }),
  defect: ({ stack, version }) => ({
    message: `this is a defect of bulletin ${version}, not a mistake of yours; nothing was written\n${stack}`,
    hint: 'Please report it with these lines, after taking names out of them.',
  }),
  'nothing-this-week': ({ week }) => ({
    message: `nothing that is written here is in on ${week}`,
    hint: '`bulletin list` shows why each is out. Another week is named with --date.',
  }),
  'service-of-nothing': ({ service, week }) => ({
    message: `nothing that is in on ${week} is for the service \`${service}\`; the insert has what is for all services`,
    hint: 'Check the day and the name of the service; or write `service:` and the day with what is meant for it.',
  }),
  'left-out-gone': ({ id }) => ({
    message: `${id} was left out of this week by hand, but nothing is called that now`,
    hint: 'If it has another id now, leave it out by that one, with --leave-out. `bulletin list` shows the ids.',
  }),
  'not-in-templates': ({ id, templates }) => ({
    message: `${id} is in this week, and the parish's own template (${templates.join(', ')}) prints nothing of it`,
    hint: 'Everything that is in is printed in an element with `data-block="{{id}}"`. Compare the template with the one that is shipped; or take it away, and the shipped one is used.',
  }),
  'name-in-words': ({ id, why, isHeld, kind }) => {
    const what = isHeld ? `${id} is held` : `${id} is kept off the web`
    if (why === 'withheld')
      return {
        message: `${what}: its words say a part of a name that should not be shown`,
        hint: 'Take the name out of the words here; or, with consent, set `show: full` where the person is prayed for.',
      }
    if (why === 'unclear')
      return {
        message: `${what}: which part of the name is the first name cannot be told from how it is written`,
        hint: 'Write `name: { first: Anna Maria, last: Reed }`; two people each get a request of their own, or `{ first: John and Mary, last: Ellery }`.',
      }
    if (why === 'no-leave')
      return {
        message: isHeld
          ? `${id} is held: its words name a person of the parish without consent`
          : `${id} is kept from a channel: its words name a person of the parish who agreed to others only`,
        hint: 'Take the name out of the words here; or note the consent where the person is prayed for.',
      }
    const maybe = why === 'weak'
    return {
      message: `${what}: its words ${maybe ? 'may name' : 'name'} a person, and nobody has answered for that`,
      hint: `\`bulletin make\` asks at a terminal who that is, and writes the answer down. By hand: take the name out; or note who agreed, with the ${englishKinds[kind].one}: \`consent: { by: who agreed, channels: [print, text] }\`; or name them in bulletin.yaml, under \`people:\` for what they do, under \`not-names:\` where it is no name.${kind === 'article' ? ' An article taken from a publication says so with `published:`.' : ''}`,
    }
  },
  'name-in-title': ({ week, isTyped }) => ({
    message: `the title for ${week} names a person, and nobody has answered for that: the parish's own title is printed instead`,
    hint: `${isTyped ? 'For somebody who has died, write a request for that day with `person: { name, departed }` first. Else take' : 'Take'} the name out of the title; or write it under \`people:\` in bulletin.yaml, or, where it is no name, under \`not-names:\`.`,
  }),
  'announcement-lacks': ({ id, lacks }) => ({
    message: `${id} is announced without ${listed(
      lacks.map((one) => lacking[one]),
      'or',
    )}`,
    hint: 'People ask what, when, where and whom to ask: add `time:` (`all day` where it is that), `place:` and `contact:`.',
  }),
  'announcement-long': ({ id, words, most }) => ({
    message: `${id} has ${words} words, and an announcement should have ${most} at the most`,
    hint: 'Shorten its text; or write `announcements: { words: … }` in bulletin.yaml.',
  }),
  'contact-withheld': ({ id }) => ({
    message: `the \`contact\` of ${id} is left out: it says more of a name than may be shown of somebody who is prayed for`,
    hint: 'Say the first name alone there, or the parish office; or, where the person agrees to be asked by this name, write it under `people: volunteers` in bulletin.yaml.',
  }),
  'rota-unknown': ({ role, day }) => ({
    message: `the rota of ${day} names somebody for ${role} whom \`people\` does not know: it is left blank`,
    hint: 'Write the name under `people: volunteers` in bulletin.yaml; or, where it is no name, under `not-names:`.',
  }),
  'rota-gap': ({ role, day }) => ({
    message: `the rota of ${day} has nobody for ${role}`,
  }),
  'same-hour': ({ id, otherId, other, date }) => ({
    message: `${id} and ${otherId} (${other.file}, line ${other.line}) are at one time and place on ${date}`,
    hint: 'Move one of them; or write their places more closely, as a room.',
  }),
  'name-in-hymns': () => ({
    message:
      'the hymns of this week name a person of the parish without consent, and are not printed',
    hint: 'Take the name out of the words here; or note the consent where the person is prayed for.',
  }),
  'departed-without-from': ({ weeks }) => ({
    message:
      'this person has died lately, and without a first day is named on the anniversaries alone',
    hint: `Add \`from:\` with the first Sunday, for the prayers of the next ${weeks} Sundays; a second request without it keeps the anniversaries.`,
  }),
  'departed-to-come': ({ day }) => ({
    message: `\`departed\` is a day still to come, ${day}`,
    hint: 'Write the day of death, or `true` where it is not known.',
  }),
  'link-missing': ({ found, kind }) => ({
    message: `“${found}” leads nowhere: this ${englishKinds[kind].one} has no address`,
    hint: 'Add `link: { text: WORDS, url: ADDRESS }`, or put the address behind the words.',
  }),
  'wrong-weekday': ({ found, date, near }) => ({
    message: `“${found}” cannot be: ${date} is a ${weekdayName(date)}`,
    hint: `Write ${weekdayName(date)} with ${date}, or ${weekdayName(near)} with ${near}, whichever is meant.`,
  }),
  'past-date': ({ found, date }) => ({
    message: `“${found}” is over by then: this looks ahead, and ${date} is past`,
    hint: 'Write the day that is meant, or let the item end before it.',
  }),
  'relative-day': ({ found, date }) => ({
    message: `“${found}” is true in one week alone, and this runs several`,
    hint: `Write the day itself; in the first week it is ${weekdayName(date)}, ${date}.`,
  }),
  'no-such-date': ({ found }) => ({
    message: `the calendar has no “${found}”`,
    hint: 'Write the day that is meant.',
  }),
  'no-such-time': ({ found }) => ({
    message: `no clock shows “${found}”`,
    hint: 'Write the time that is meant, such as 7:15 pm.',
  }),
  'closed-elsewhere': ({ id, otherId, other, why, isHeld }) => ({
    message: `${isHeld ? `${id} is held` : `${id} may be for somebody whose prayer has ended`}: in ${other.file}, line ${other.line}, a person of this name ${why === 'departed' ? 'is among the departed' : 'was closed after this one began, or by a death'}`,
    hint: `For the same person, end this one: type \`bulletin close ${id}\`. For another, type \`bulletin edit ${id} --distinct-from ${otherId}\`.`,
  }),
  'names-alike': ({ shown, other }) => ({
    message: `two people print as “${shown}”; the other stands in ${other.file}:${other.line}`,
    hint: 'Write `show: first-initial` or `show: full` for both, with their consent, so that people know for whom they pray.',
  }),
  'held-since': ({ issue, ids }) => ({
    message: `${ids.join(', ')} ${ids.length === 1 ? 'was' : 'were'} in the insert of ${issue}, and ${ids.length === 1 ? 'is' : 'are'} held now for a name in the words`,
    hint: 'The words are new, or this version of bulletin knows more names than the one before. Say who it is, as the warnings about names show, or type `bulletin make` in a terminal, which asks. This is told until the next insert is made.',
  }),
  'old-issue-left': ({ path }) => ({
    message: `the issue that was there before cannot be removed and lies in ${path}: it may be another user’s, or be held open`,
    hint: 'It has the words of that week: have whoever owns it delete it. The new issue is in its place; each later run tries again.',
  }),
  'not-sent-to-printer': ({ file, reason }) => ({
    message: `${file} is written, but ${reason ? `the printer did not take it (${reason})` : 'this computer has no printer that the program can reach'}`,
    hint: 'Open it and print it by hand, on both sides where it has two, at actual size. Where the system has no usual printer yet, choose one in its settings.',
  }),
  'not-printed': ({ week }) => ({
    message: `no insert of ${week} is noted as printed, so that nobody knows what has changed since`,
    hint: '`bulletin make --printed` makes it and notes it.',
  }),
  'slip-too-long': () => ({
    message: 'too much has changed since the insert was printed: it does not fit on a slip',
    hint: 'Print the insert anew: `bulletin make --printed`.',
  }),
  held: ({ id, showsPerson, isRefused, isDeparted }) => ({
    message: isRefused
      ? `${id} is held: ${isDeparted ? 'it is for somebody who has died, and ' : ''}its consent names no channel`
      : `${id} is held: it shows a person, and no consent is noted`,
    hint:
      isRefused && isDeparted
        ? `See that it is so, and that the family agrees; then type \`bulletin edit ${id} --consent-by "the family" --consent-channels print,text\`, or take \`consent\` out. Where the family asks for silence, leave it.`
        : isRefused
          ? `There is nothing to do while that stands. Where leave is given after all, write \`consent: { by: who agreed, channels: [print, text] }\`${showsPerson ? '' : '; where nobody needs to be asked, take `consent` out'}.`
          : `Ask; then type \`bulletin edit ${id} --consent-by "who agreed" --consent-channels print,text\`, or with \`--show none\` to print the text alone.`,
  }),
  'cannot-edit': ({ why }) =>
    why === 'syntax'
      ? {
          message: 'this file has errors, so nothing in it can be changed',
          hint: '`bulletin check` shows them. Correct them in an editor first.',
        }
      : {
          message: 'this request is written in a way that a command cannot change safely',
          hint: 'It may share a value with others (`&` and `*`). Change it in an editor.',
        },
  'changed-meanwhile': ({ path }) => ({
    message: `${path} was changed by another program in the meantime; nothing was written`,
    hint: 'Run the command again.',
  }),
  'no-retention': () => ({
    message: 'bulletin.yaml does not say how long persons are kept',
    hint: 'Write `retention: { ended: 1 year, issues: 3 years }` in it, as long as your parish wants.',
  }),
  'already-closed': ({ id, day }) => ({
    message: day ? `${id} was closed from ${day} on` : `${id} is closed`,
    hint: `To open it again, take \`closed\` out: \`bulletin edit ${id} --clear closed\`.`,
  }),
  'consent-kept': ({ id }) => ({
    message: `only the spelling of the name changes in ${id}, so the consent that is noted stays`,
    hint: 'If it is another person, say who agreed: --consent-by and --consent-channels.',
  }),
  'closes-later': ({ id, day }) => ({
    message: `${id} stays in until ${day}, which is still to come`,
    hint: 'To close it at once, leave out --on.',
  }),
  'readings-line': () => ({
    message: 'this line of the table of readings cannot be read',
    hint: 'A line is the year (A, B, C), then first reading, psalm, second reading and Gospel with | before each, under a day in square brackets: `A | Isaiah 2:1-5 | Psalm 122 | Romans 13:11-14 | Matthew 24:36-44`.',
  }),
  'readings-day': ({ day, nearest }) => ({
    message: `[${day}] is no day that a table of readings may have`,
    hint: nearest
      ? `Did you mean [${nearest}]?`
      : 'Days are called as in the table that comes with the program, for example [advent-1], [proper-12], [easter-day].',
  }),
}

/** What the codes of systems mean, for those that a person can do something about. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is full'],
  ['EROFS', 'this disk can only be read'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EISDIR', 'a folder of that name is there'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EEXIST', 'a file stands where a folder should be'],
  ['EIO', 'the disk does not answer as it should'],
  ['EMFILE', 'too many files are open'],
])

/** Some names, the first of many. */
const named = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`
    : names.join(', ')

const lacking = { time: 'a time', place: 'a place', contact: 'whom to ask' } as const

const weekdayName = (date: CivilDate): string => englishScripture.weekdays[weekdayOf(date)] ?? ''

/** What is another than when an issue was made. */
function otherwise({ changed, added, gone, by }: MadeOtherwise): string {
  if (by === 'nothing') return 'the program, an earlier week or a choice for this week is another'
  if (by === 'time')
    return `${listed(changed)} ${changed.length === 1 ? 'was' : 'were'} written since, by the times of the files`
  return [
    ...(changed.length > 0 ? [`${listed(changed)} changed`] : []),
    ...(added.length > 0 ? [`${listed(added)} came`] : []),
    ...(gone > 0 ? [`${count(gone, 'file')} went`] : []),
  ].join(', ')
}

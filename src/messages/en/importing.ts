import type { Finding } from '../../import/imported.ts'
import type { Role } from '../../import/kept.ts'
import type { LookReason } from '../../import/look/guess-look.ts'
import type { Channel, ColumnMeaning } from '../../vocabulary.ts'
import { count } from '../count.ts'

/** What a column may hold. */
const meanings: Readonly<Record<ColumnMeaning, string>> = {
  name: 'whom it is for',
  'first-name': 'given name',
  'last-name': 'family name',
  request: 'what is asked',
  section: 'heading in the insert',
  consent: 'whether the person may be named',
  show: 'how much of the name is shown',
  date: 'day on which it was filled in',
  from: 'first day',
  until: 'last day',
}

/** What of the old bulletin a look is like. */
const lookReasons: Readonly<Record<LookReason, (face: string) => string>> = {
  columns: () => 'since most of the text stands in columns',
  sans: (face) => `since most of the text is in ${face}, which has no serifs`,
  centred: (face) => `since the headings stand in the middle, and the text is in ${face}`,
  wide: (face) => `since it has wide margins and one ink, and the text is in ${face}`,
  serif: (face) => `since the text is in ${face}`,
}

/** What `bulletin import` says of a letter, in English. */
export const englishImporting = {
  roles: {
    headers: 'header of the mail',
    cover: 'cover note',
    answered: 'mail that it answers',
    greeting: 'greeting',
    introduction: 'introduction',
    signature: 'signature',
    footer: 'footer',
    hidden: 'hidden line',
    attachment: 'attached file, not read (save it, and import it by itself)',
    picture: 'picture',
    sign: 'sign that no face can print',
    'before-title': 'words before the title',
    day: 'date',
    place: 'place',
    'empty-heading': 'heading with nothing under it',
    'upper-heading': 'heading above other headings',
    'named-heading': 'heading that names somebody',
    'other-title': 'title',
    'other-verse': 'verse',
    'other-name': 'name of the church',
    'other-motto': 'motto',
    'other-contact': 'contact',
    footnote: 'footnote that belongs to no name',
    address: 'address of a link',
    head: 'head of the bulletin',
    'list-heading': 'heading of a list of days',
    unread: 'line without a day and time',
    rota: 'the rota as it was',
    over: 'over by then',
    form: 'slip to fill in',
    older: 'of an older bulletin alone',
  } satisfies Record<Role, string>,

  from: (file: string, week: string): string => `${file}, for ${week}:`,
  standardInput: 'The letter',
  paste: 'Paste the letter here, then press Ctrl-D on a line of its own (Windows: Ctrl-Z, Enter).',

  finding(finding: Exclude<Finding, { kind: 'kept' }>): string {
    switch (finding.kind) {
      case 'title':
        return titleLine(finding)
      case 'look':
        return `look: ${finding.look}, ${lookReasons[finding.why](finding.face)}; another is \`insert: { look }\` in bulletin.yaml`
      case 'verse':
        return verseLine(finding)
      case 'parish':
        return `${finding.field}: “${finding.words}”, ${parishVerdicts[finding.verdict]}`
      case 'section':
        return `${finding.isLead ? 'before all headings, so under that of its source' : 'heading'} “${finding.heading}”: ${sectionVerdict(finding)}, ${count(finding.requests, 'request')}`
      case 'request':
        return requestLine(finding)
      case 'article':
        return `article ${finding.id}: “${finding.title}”${finding.back ? ', on the back' : ''}${finding.link ? ', with a link' : ''}`
      case 'no-address':
        return `no address: ${finding.id} has “${finding.words}”, and the letter does not say where that leads; add \`link\``
      case 'name-alone':
        return `a name alone: ${finding.id}; if it is a person, write \`person\` in place of \`text\`, so that consent and days are watched`
      case 'column':
        return `column “${finding.heading}”: ${finding.meaning === undefined ? 'kept as a note' : meanings[finding.meaning]}`
      case 'unclear-leave':
        return `row ${finding.row}: the answer about consent was not understood; it is kept as a note, and the person is held`
      case 'event':
        return `event ${finding.id}: “${finding.title}”, ${finding.when}`
      case 'rota':
        return `rota: ${count(finding.days, 'day')}, ${count(finding.roles, 'role')}; a name that \`people\` in bulletin.yaml does not have stays blank`
      case 'left':
        return `left in ${finding.file}: ${englishImporting.roles[finding.role]} (${count(finding.lines, 'line')})`
      case 'unread-entry':
        return `line ${finding.line}: an entry was passed over: ${unreadEntries[finding.why]}`
      case 'entries':
        return entriesLine(finding)
      case 'formulas':
        return `${count(finding.cells, 'cell')} with a formula that has no result, read as empty: open the sheet, let it calculate, save it, and import it again`
      case 'picture':
        return `picture “${finding.words}”: in ${finding.article}, as ${finding.file}`
      case 'picture-left':
        return `${finding.words === '' ? 'a picture without a description' : `picture “${finding.words}”`}: not taken over; save it into \`articles\` as PNG or JPEG and write ![${finding.words || 'what it shows'}](its name) on a line of the article`
      case 'mended':
        return `${count(finding.letters, 'broken letter')} mended: é for Ã© and the like`
      case 'rows':
        return rowsLine(finding)
      default:
        return finding satisfies never
    }
  },

  /** `words` only where they may be shown: standard error is a terminal. */
  kept: (role: string, words: string | undefined, number: number): string =>
    words === undefined
      ? `kept as a note: ${role} (${count(number, 'word')})`
      : `kept as a note: ${role}: ${words}`,

  askHeading: (heading: string): string => `“${heading}” is no section yet. What is it?`,
  askNearHeading: (heading: string, section: string): string =>
    `“${heading}” is near to the section “${section}”. What is it?`,
  offers: {
    section: (section: string): string => section,
    new: (heading: string): string => `A new section “${heading}”, at the end`,
    article: 'The title of an article',
    text: 'No heading: a line of the text',
  },
  meanings,
  columnOffer: {
    note: 'A note, never printed',
  },
  askColumns: 'Are these columns right?',
  askColumn: (heading: string): string => `What does the column “${heading}” hold?`,
  askTitle: (words: string, own: string): string =>
    `The letter is called “${words}”. Call this Sunday’s insert so, in place of “${own}”?`,
  askWrite: 'Write these files?',

  wrote: 'Written:',
  wouldWrite: 'Nothing was written. Without --dry-run:',
}

/** The sentences of one language. */
export type ImportingWords = typeof englishImporting

function titleLine({ words, from, verdict }: Extract<Finding, { kind: 'title' }>): string {
  const source = from === 'subject' ? ', the subject of the mail' : ''
  return `title: “${words}”${source}${titleVerdicts[verdict]}`
}

const titleVerdicts = {
  taken: '',
  same: '; the week has it already',
  other: '; another one is there already, and stays',
} as const

function verseLine({ ref, translation, verdict }: Extract<Finding, { kind: 'verse' }>): string {
  const named =
    translation === undefined ? `${ref}, no translation named` : `${ref} (${translation})`
  return `verse: ${named}${verseVerdicts[verdict]}`
}

const verseVerdicts = {
  taken: '',
  same: '; the week has it already, and its words stay',
  other: '; the week has another one, which stays',
} as const

const unreadEntries: Readonly<Record<Extract<Finding, { kind: 'unread-entry' }>['why'], string>> = {
  'no-calendar': 'there is no calendar',
  cut: 'what begins there has no end',
  entry: 'its days or times cannot be read',
  zone: 'the calendar does not say what its time zone is',
}

function entriesLine({ entries, over, known }: Extract<Finding, { kind: 'entries' }>): string {
  const parts = [
    ...(over > 0 ? [`${over} over, passed over`] : []),
    ...(known > 0 ? [`${known} here already, passed over`] : []),
  ]
  const counted = [count(entries, 'entry', 'entries'), ...parts].join(', ')
  return `${counted}; what the calendar calls private is never read, nor who was invited`
}

function rowsLine({ rows, known, empty }: Extract<Finding, { kind: 'rows' }>): string {
  const parts = [
    ...(known > 0 ? [`${known} here already, passed over`] : []),
    ...(empty > 0 ? [`${empty} empty`] : []),
  ]
  return [count(rows, 'row'), ...parts].join(', ')
}

const parishVerdicts = {
  taken: 'added to bulletin.yaml',
  same: 'as in bulletin.yaml',
  other: 'not as in bulletin.yaml, which stays',
}

function sectionVerdict({ section, match, isNew }: Extract<Finding, { kind: 'section' }>): string {
  if (!isNew) return `section “${section}”`
  const near = match.kind === 'near' ? `, though near to “${match.section}”` : ''
  return `new section “${section}”, at the end${near}`
}

function requestLine({
  id,
  section,
  thanks,
  link,
  footnote,
  person,
  departed,
  leave,
}: Extract<Finding, { kind: 'request' }>): string {
  const traits = [
    ...(thanks ? ['thanksgiving'] : []),
    ...(departed
      ? ['somebody who has died, as the heading says, held until you confirm it']
      : person
        ? ['a person, held until consent is noted']
        : leaveTrait(leave)),
    ...(link ? ['with a link'] : []),
    ...(footnote ? ['with a footnote'] : []),
  ]
  const where = section === undefined ? 'before all sections' : section
  return `request ${id}: ${[where, ...traits].join(', ')}`
}

/** What a form's answer gives. */
function leaveTrait(leave: readonly Channel[] | undefined): readonly string[] {
  if (leave === undefined) return []
  return leave.length === 0
    ? ['held: the answer says no']
    : [`a person, who may be named by the answer in ${leave.join(', ')}`]
}

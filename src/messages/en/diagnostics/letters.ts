import { limits } from '../../../problems/limits.ts'
import type { Catalogue, Sentence } from '../../catalogue.ts'
import { count } from '../../count.ts'

type LetterCode =
  | 'letter-unreadable'
  | 'letter-without-requests'
  | 'table-unclear'
  | 'table-known'
  | 'calendar-known'
  | 'letter-imported-already'
  | 'cannot-fill'

/** What can keep a partner's letter from being imported, in English. */
export const englishForLetters: Pick<Catalogue, LetterCode> = {
  'letter-unreadable': ({ file, reason }) => unreadable[reason](file),
  'letter-without-requests': ({ file }) => ({
    message: `${file} holds neither a request nor an article; nothing was written`,
    hint: 'Look whether it is the right file, and whether the letter stands in an attachment.',
  }),
  'table-unclear': ({ file, columns }) => ({
    message: `${file} is a table, and none of its headings says which column holds the requests: ${columns.join(', ')}; nothing was written`,
    hint: 'Name it: `--column "HEADING=request"`, and the column of names with `=name`; or write `import: { columns: { request: HEADING } }` in bulletin.yaml.',
  }),
  'table-known': ({ file, rows }) => ({
    message: `every row of ${file} stands in the parish already (${count(rows, 'row')}); nothing was written`,
    hint: 'Export the form again when there are new answers: rows that are here already are always passed over.',
  }),
  'calendar-known': ({ file, known }) =>
    known > 0
      ? {
          message: `every coming entry of ${file} stands in the parish already (${known}); nothing was written`,
          hint: 'Export the calendar again when there are new entries: those that are here already are always passed over.',
        }
      : {
          message: `no entry of ${file} is still to come, or may be read; nothing was written`,
          hint: 'What the calendar calls private is never read; `--date` names the Sunday from which entries count.',
        },
  'letter-imported-already': ({ file, there }) => ({
    message: `everything in ${file} stands in the parish already, in ${there}; nothing was written`,
    hint: 'To import it anew, delete that file first; to use it for another Sunday too, name that with --date.',
  }),
  'cannot-fill': ({ file, sections }) => ({
    message: `${file} is written in a way in which nothing can be added to it; nothing was written`,
    hint:
      sections.length > 0
        ? `Add the new headings under \`sections\` yourself, and run the command again: ${sections.join(', ')}.`
        : 'Write name, motto and contact under `parish` yourself, each key on its own line, and run the command again.',
  }),
}

type Reason = Parameters<Catalogue['letter-unreadable']>[0]['reason']

/** By why a letter cannot be read, for its file. */
const unreadable: Readonly<Record<Reason, (file: string) => Sentence>> = {
  empty: (file) => ({
    message: `${file} holds no words`,
    hint: 'Save the letter again, or paste its text.',
  }),
  'no-rows': (file) => ({
    message: `${file} is a table with nothing under its headings`,
    hint: 'Export it again when there are answers.',
  }),
  outlook: (file) => ({
    message: `${file} is a message in Outlook's own form, which cannot be read`,
    hint: 'Save it as “Text only” or as .eml, or copy the text into a plain text file.',
  }),
  'old-word': (file) => savedAs(`${file} is a Word file of the old kind (.doc)`),
  'open-document': (file) => savedAs(`${file} is an OpenDocument file`),
  pages: (file) => savedAs(`${file} is a file of Pages`),
  publisher: (file) => ({
    message: `${file} is a Publisher file, which cannot be read`,
    hint: 'Open it, save it as .docx (Save As, Word Document), or copy all of it into a Word document, and import that.',
  }),
  slides: (file) => fromProgram(`${file} is a presentation`),
  sheet: (file) => ({
    message: `${file} is a spreadsheet of a kind that cannot be read`,
    hint: 'Open it, save it as .xlsx or .csv, and import that.',
  }),
  locked: (file) => ({
    message: `${file} is protected by a password`,
    hint: 'Open it, save it without the password, and run the command again.',
  }),
  'no-letter': (file) => ({
    message: `${file} is a file that programs read, not a letter`,
    hint: 'Ask the sender for the words as a mail, a Word file or plain text; answers of a form as .csv or .xlsx.',
  }),
  damaged: (file) => ({
    message: `${file} is damaged or cut off`,
    hint: 'Ask for it again, or open it in its program and save it anew.',
  }),
  'too-long': (file) => ({
    message: `${file} holds more than any letter: over ${limits.lines} lines or a million characters`,
    hint: 'Look whether it is the right file, or copy the pages that belong in the insert into a file of their own.',
  }),
  'too-large': (file) => ({
    message: `${file} holds more than any letter: over ${limits.unpacked / 2 ** 20} MB of text, ${limits.marks} tags or ${limits.cells} cells, or ${limits.letter / 2 ** 20} MB with all that is attached`,
    hint: 'Look whether it is the right file, or copy the pages that belong in the insert into a file of their own.',
  }),
  rtf: (file) => savedAs(`${file} is a rich-text file (.rtf)`),
  pdf: (file) => fromProgram(`${file} is a PDF`),
  picture: (file) => withoutText(`${file} is a picture`),
  archive: (file) => withoutText(`${file} is a packed file`),
}

const savedAs = (what: string): Sentence => ({
  message: `${what}, which cannot be read`,
  hint: 'Open it, save it as .docx (Save as or Export, Word document), and import that.',
})

const fromProgram = (what: string): Sentence => ({
  message: `${what}, which cannot be read as a letter`,
  hint: 'Open it, copy everything, and paste it into a plain text file.',
})

const withoutText = (what: string): Sentence => ({
  message: `${what}, in which there is no text`,
  hint: 'Ask the sender for the text, or type it into a plain text file.',
})

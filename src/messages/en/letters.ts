import type { Catalogue, Sentence } from '../catalogue.ts'

type LetterCode =
  | 'letter-unreadable'
  | 'letter-without-requests'
  | 'letter-imported-already'
  | 'cannot-fill'

/** What can keep a partner's letter from being imported, in English. */
export const englishForLetters: Pick<Catalogue, LetterCode> = {
  'letter-unreadable': ({ file, reason }) => unreadable(file, reason),
  'letter-without-requests': ({ file }) => ({
    message: `${file} holds neither a request nor an article; nothing was written`,
    hint: 'Look whether it is the right file, and whether the letter stands in an attachment.',
  }),
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

function unreadable(file: string, reason: Reason): Sentence {
  switch (reason) {
    case 'empty':
      return {
        message: `${file} holds no words`,
        hint: 'Save the letter again, or paste its text.',
      }
    case 'outlook':
      return {
        message: `${file} is a message in Outlook's own form, which cannot be read`,
        hint: 'Save it as “Text only” or as .eml, or copy the text into a plain text file.',
      }
    case 'word':
      return fromProgram(`${file} is a Word or OpenDocument file`)
    case 'rtf':
      return fromProgram(`${file} is a rich-text file`)
    case 'pdf':
      return fromProgram(`${file} is a PDF`)
    case 'picture':
      return withoutText(`${file} is a picture`)
    case 'archive':
      return withoutText(`${file} is a packed file`)
    default:
      return reason satisfies never
  }
}

const fromProgram = (what: string): Sentence => ({
  message: `${what}, which cannot be read as a letter`,
  hint: 'Open it, copy everything, and paste it into a plain text file.',
})

const withoutText = (what: string): Sentence => ({
  message: `${what}, in which there is no text`,
  hint: 'Ask the sender for the text, or type it into a plain text file.',
})

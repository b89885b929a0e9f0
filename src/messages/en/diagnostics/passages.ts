import type { QuotationCount } from '../../../problems/passage-problems.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { listed } from '../listed.ts'

/** What is said in English about passages of scripture, translations and the verse of the week. */
export const englishForPassages = {
  'no-book': ({ text }) => ({
    message: `“${text}” names no book of the Bible`,
    hint: 'Write the book, then chapter and verse, for example Psalm 46:1.',
  }),
  'unknown-book': ({ text, name, nearest }) => ({
    message: `“${name}” in “${text}” is no book of the Bible`,
    hint:
      nearest.length > 0
        ? `Did you mean ${listed(nearest, 'or')}?`
        : 'Write it in full, for example 1 Corinthians 13:4.',
  }),
  'book-misspelt': ({ text, name, book }) => ({
    message: `“${name}” in “${text}” is read as ${book}`,
  }),
  'psalm-numbers': ({ text, hebrew, greek, taken }) => ({
    message:
      taken === 'hebrew'
        ? `“${text}” is read as Psalm ${hebrew}, which is Psalm ${greek} in the Greek Bible and the Vulgate`
        : `“${text}” is read as Psalm ${greek}, as this translation counts; it is Psalm ${hebrew} in other Bibles`,
  }),
  'canticle-read': ({ text, number, canticle, ref }) => ({
    message: `“${text}” is read as ${canticle} of the Book of Common Prayer (1979): ${ref}`,
    ...(number <= chaptersOfSong && { hint: songHint }),
  }),
  'canticle-hymn': ({ text, canticle }) => ({
    message: `“${text}”: ${canticle} of the Book of Common Prayer (1979) does not stand in the Bible, so there is no verse to quote`,
    hint: 'Its words can be written under `text`.',
  }),
  'no-such-canticle': ({ text, canticle, last }) => ({
    message: `there is no Canticle ${canticle} in “${text}”: the Book of Common Prayer has Canticles 1 to ${last}`,
    hint: songHint,
  }),
  'no-chapter': ({ book }) => ({
    message: `“${book}” alone is a whole book`,
    hint: `Add chapter and verse, for example ${book} 1:2.`,
  }),
  'unreadable-reference': ({ text, rest }) => ({
    message: `“${rest}” in “${text}” cannot be read as chapter and verse`,
    hint: 'Write it as book chapter:verse, for example 1 Corinthians 13:4-7.',
  }),
  'several-passages': ({ text, passages }) => ({
    message: `“${text}” names ${passages.length} passages where one is wanted`,
    hint: `Choose one: ${passages.join(', or ')}.`,
  }),
  'backwards-reference': ({ text }) => ({
    message: `“${text}” ends before it begins`,
    hint: 'Write the earlier verse first.',
  }),
  'no-such-chapter': ({ text, book, chapter, chapters }) => ({
    message: `there is no chapter ${chapter} in “${text}”: ${book} has ${count(chapters, 'chapter')}`,
    hint: 'Look the reference up again.',
  }),
  'no-such-verse': ({ text, chapter, verse, verses }) => ({
    message: `there is no verse ${verse} in “${text}”: ${chapter} has ${count(verses, 'verse')}`,
    hint: 'Look the reference up again.',
  }),
  'unknown-translation': ({ translation, known, instead }) => ({
    message:
      instead === undefined
        ? `there is no translation called ${translation} here`
        : `there is no translation called ${translation} here: until you bring it, verses are chosen from the ${instead}`,
    hint: `${instead === undefined ? `Here is ${known.join(', ')}. ` : ''}To bring the ${translation}: a file of the whole by \`bulletin scripture add FILE --as ${translation}\`, or single quotations in a file in scripture/ with \`translation\`, \`notice\` and \`verses\`.`,
  }),
  'translation-lacks': ({ translation, ref }) => ({
    message: `${ref} is not in the ${translation} that is here`,
    hint: 'Name another translation, or write the words under `text`.',
  }),
  'translation-lacks-book': ({ translation, book }) => ({
    message: `the ${translation} that is here does not have ${book}`,
    hint: 'Name another translation, or write the words under `text`.',
  }),
  'words-differ': ({ translation, ref }) => ({
    message: `these words do not stand in ${ref} of the ${translation}; they are printed as typed`,
    hint: `Leave \`text\` out to have the ${translation} quoted, or correct the reference or the translation.`,
  }),
  'translation-unsaid': ({ ref }) => ({
    message: `it is not said which translation the words of ${ref} come from; none is printed after them`,
    hint: 'Add `translation`, for example `translation: NIV`.',
  }),
  'whole-verse': ({ translation, ref }) => ({
    message: `the ${translation} has no parts of verses: ${ref} is quoted whole`,
    hint: 'To print a part, write its words under `text`.',
  }),
  'verse-again': ({ ref, weeks }) => ({
    message: `${ref} was printed ${count(weeks, 'week')} ago`,
    hint: 'Nothing needs to be done if that is meant. Another verse is named with --verse.',
  }),
  'verses-rest': ({ restWeeks }) => ({
    message: `there is no verse this week: every one that could be chosen was printed within ${count(restWeeks, 'week')}`,
    hint: 'Lower `rest-weeks` under `scripture`, add quotations to scripture/, or name a verse for the week.',
  }),
  'unknown-theme': ({ theme, nearest, known }) => ({
    message: `no verse has the theme “${theme}”`,
    hint: nearest ? `Did you mean ${nearest}?` : `Themes are ${known.join(', ')}.`,
  }),
  'quotation-limit': (values) => ({
    message: `${quoted(values)}, past the ${values.limit} that ${values.publisher} allows without asking`,
    hint: `Quote less or another translation, or ask for permission: ${values.url}`,
  }),
  'quotation-limit-near': (values) => ({
    message: `${quoted(values)}; ${values.publisher} allows ${values.limit} without asking`,
    hint: `Its terms as read in ${values.readOn}; the page that counts: ${values.url}`,
  }),
  'quotation-book': ({ translation, book, half, publisher, url }) => ({
    message: `${half ? 'more than half' : 'the whole'} of ${book} is quoted from the ${translation}, which ${publisher} does not allow without asking`,
    hint: `Quote less, or ask for permission: ${url}`,
  }),
  'quotation-share': ({ translation, percent, publisher, url }) => ({
    message: `${percent}% or more of this issue is quoted from the ${translation}, which ${publisher} does not allow without asking`,
    hint: `Quote less, or ask for permission: ${url}`,
  }),
  'quotation-share-near': ({ translation, percent, publisher, readOn, url }) => ({
    message: `nearly ${percent}% of this issue is quoted from the ${translation}; ${publisher} allows less than that without asking`,
    hint: `Its terms as read in ${readOn}; the page that counts: ${url}`,
  }),
  'licence-needed': ({ translation, publisher, url }) => ({
    message: `printing the ${translation} regularly asks for a licence of ${publisher}`,
    hint: `If the parish has none yet: ${url}`,
  }),
  'unknown-terms': ({ translation }) => ({
    message: `nothing is known here of how the ${translation} may be quoted; its verses are not counted`,
    hint: 'Its publisher says what may be printed and which notice is wanted.',
  }),
} satisfies Partial<Catalogue>

/** A canticle of a higher number cannot be a chapter of the Song of Solomon. */
const chaptersOfSong = 8

const songHint =
  'The Song of Solomon is named with chapter and verse, for example Song of Solomon 2:10.'

const quoted = (values: QuotationCount): string =>
  `${count(values.verses, 'verse')} of the ${values.translation} ${values.year === undefined ? 'in this issue' : `in ${values.year} so far`}`

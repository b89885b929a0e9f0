import type { ChosenShape, ContentChange, Cure, QuotationCount } from '../diagnostic.ts'
import type { Catalogue } from './catalogue.ts'
import { englishForFiles } from './en-files.ts'
import { englishForLetters } from './en-letters.ts'
import { englishForTranslations } from './en-translations.ts'

/** English: parish words, lower-case keys in back quotes as they are typed. */
export const english: Catalogue = {
  ...englishForFiles,
  ...englishForTranslations,
  ...englishForLetters,
  unreadable: ({ path, reason }) => ({
    message: `${path} is there but cannot be read (${reason})`,
    hint: 'Close it in other programs, and check that you may open it.',
  }),
  'no-parish': ({ folder, nearby, lookalike }) => ({
    message: `${folder} is no parish folder: there is no bulletin.yaml in it or above it`,
    hint:
      lookalike !== undefined
        ? `Rename ${lookalike} to bulletin.yaml. (Windows hides endings: in its Explorer choose View, Show, File name extensions.)`
        : nearby.length > 0
          ? `Name the folder to use, for example \`bulletin make ${nearby[0]}\`.`
          : 'Go to the folder that holds bulletin.yaml, or name it after the command.',
  }),
  'record-unreadable': ({ path }) => ({
    message: `${path} cannot be read as a record, and is passed over`,
    hint: 'What was printed that week is not known now: a verse of it may come again too soon. Make that week again, or bring the file back from a copy.',
  }),
  'approved-otherwise': ({ week, at, changes }) => ({
    message: `the insert of ${week} was approved on ${at.replace('T', ' at ')}, and this is not what was approved: ${changes.map(contentChange).join(', ')}`,
    hint: 'Have it approved again (`bulletin approve`), or bring back what was approved. Or write it all the same with `bulletin make --reopen`: it is then marked UPDATED, with the time.',
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
  'not-empty': ({ folder, names }) => ({
    message: `${folder} holds ${named(names)} already; nothing was written`,
    hint: 'Nothing is ever written over. Name a new folder, for example `bulletin init our-parish`.',
  }),
  usage: ({ reason }) => ({
    message: reason,
    hint: '`bulletin help` lists the commands, `bulletin help make` shows one with examples.',
  }),
  disk: ({ path, code }) =>
    ['EPERM', 'EBUSY', 'EACCES'].includes(code)
      ? {
          message: `${path} cannot be written: another program holds it open, or it may not be changed (${code})`,
          hint: 'Close it (Acrobat and Word lock what they show), and run the command again. The last issue is untouched.',
        }
      : { message: `${path} cannot be written (${code})`, hint: 'The last issue is untouched.' },
  busy: ({ lock }) => ({
    message: 'another run is at work in this parish',
    hint: `Wait for it. If there is none, delete ${lock}.`,
  }),
  defect: ({ stack, version }) => ({
    message: `this is a defect of bulletin ${version}, not a mistake of yours; nothing was written\n${stack}`,
    hint: 'Please report it with these lines, after taking names out of them.',
  }),
  'nothing-this-week': ({ week }) => ({
    message: `nothing for this Sunday: no request and no article is in on ${week}`,
    hint: '`bulletin list` shows why each is out. Another week is named with --date.',
  }),
  'no-glyph': ({ characters, part }) => ({
    message: `${part} has ${characters.length === 1 ? 'a character' : 'characters'} that no font here can print: ${characters.join(', ')}`,
    hint: 'Write it in other letters; or bring a font that has it: a copy of theme.yaml in `templates/` may name a .ttf or .otf file beside it.',
  }),
  'unusable-picture': ({ path }) => ({
    message: `${path} is no picture that can be printed`,
    hint: 'Pictures are PNG or JPEG files. Open it in a picture program and save it as one of these.',
  }),
  'unusable-face': ({ path, reason }) => ({
    message: {
      missing: `${path} is not there, but the theme names it`,
      'web-font': `${path} is a font for web sites (WOFF)`,
      collection: `${path} is a collection of several fonts`,
      'no-embedding': `${path} may not be put into documents, its maker says`,
      damaged: `${path} is no font that can be read`,
    }[reason],
    hint: 'Use a single TrueType or OpenType file (.ttf, .otf), or take the name out of `faces` in the theme.',
  }),
  'name-in-words': ({ id }) => ({
    message: `${id} is held: its words say a part of the name that should not be shown`,
    hint: 'Take the name out of the words here; or, with consent, set `show: full`.',
  }),
  held: ({ id }) => ({
    message: `${id} is held: it shows a person, and no consent is noted`,
    hint: 'Ask, and add `consent: { by: …, date: …, channels: [print, text] }`; or set `show: none` to print the text alone.',
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
  'already-closed': ({ id, day }) => ({
    message: day ? `${id} was closed from ${day} on` : `${id} is closed`,
    hint: `To open it again, take \`closed\` out: \`bulletin edit ${id} --clear closed\`.`,
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
  'template-syntax': ({ reason }) => ({
    message: `this template cannot be read from here on (${reason})`,
    hint: 'Every `{{` needs its `}}`, and every `{{#if …}}` and `{{#each …}}` its `{{/if}}` or `{{/each}}`.',
  }),
  'template-unescaped': ({ written }) => ({
    message: `\`${written}\` would print as markup whatever stands in it`,
    hint: `Write \`{{${written}}}\`: two braces, and no \`&\`.`,
  }),
  'template-unquoted': ({ written }) => ({
    message: `\`{{${written}}}\` stands in a tag without quotes around it`,
    hint: `Write for example \`class="{{${written}}}"\`. The name of a tag cannot be a value.`,
  }),
  'template-word': ({ written }) => ({
    message: `a template cannot do \`${written}\``,
    hint: 'Templates have {{value}}, {{#if}}, {{#unless}}, {{#each}} and {{#with}} with one value each, {{lookup}}, and {{> part}}.',
  }),
  'template-part': ({ name, known }) => ({
    message: `there is no template part called ${name}`,
    hint: `Parts are files in templates/partials/. Known are ${known.join(', ')}.`,
  }),
  'template-value': ({ name }) => ({
    message: `the template asks for \`${name}\`, and there is no such value here`,
    hint: 'Look at the spelling. Inside {{#each}} and {{#with}}, what stands around them is one step up: {{../title}}.',
  }),
  'template-loop': ({ file }) => ({
    message: `${file} includes itself without end`,
    hint: 'Take out the {{> …}} that leads back to it.',
  }),
  'template-element': ({ element }) => ({
    message: `a template cannot use <${element}>`,
    hint: 'It has header, main, section, article, aside, footer, h1 to h4, p, ul, ol, li, blockquote, cite, a, em, strong, span, br, hr, figure, img and figcaption.',
  }),
  'template-attribute': ({ element, attribute, allowed }) => ({
    message: `<${element}> cannot have \`${attribute}\``,
    hint: allowed.length > 0 ? `It can have ${allowed.join(', ')}.` : 'It has no attributes.',
  }),
  'template-attribute-value': ({ element, attribute, value, expected }) => ({
    message: `<${element} ${attribute}="${value}"> is not understood`,
    hint: `Expected is ${expected.join(' or ')}.`,
  }),
  'template-unclosed': ({ element }) => ({
    message: `this <${element}> is not closed before what stands around it ends`,
    hint: `Write </${element}> where it ends. A paragraph ends before a list, a heading or another paragraph begins.`,
  }),
  'template-nesting': ({ element, within }) => ({
    message: within
      ? `<${element}> cannot stand in <${within}>`
      : `<${element}> cannot stand here by itself`,
    hint: 'A li stands in ul or ol, img and figcaption in figure; paragraphs, headings and lists hold no blocks but a li does.',
  }),
  'template-lacks': ({ element, lacks }) => ({
    message: `this <${element}> lacks ${lacks}`,
    hint: 'A picture needs `src` (or `data-qr`, for a code) and `alt`, the words for someone who cannot see it; a link needs `href`.',
  }),
  'address-too-long': ({ most }) => ({
    message: `this link is too long for a QR code, which holds ${most} bytes`,
    hint: 'Use a shorter address, or leave out `qr`.',
  }),
  'no-such-id': ({ id, nearest }) => ({
    message: `no request or article is called ${id}`,
    hint: nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids of this week.',
  }),
  'no-book': ({ text }) => ({
    message: `“${text}” names no book of the Bible`,
    hint: 'Write the book, then chapter and verse, for example Psalm 46:1.',
  }),
  'unknown-book': ({ text, name, nearest }) => ({
    message: `“${name}” in “${text}” is no book of the Bible`,
    hint: nearest
      ? `Did you mean ${nearest}?`
      : 'Write it in full, for example 1 Corinthians 13:4.',
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
  'unknown-translation': ({ translation, known }) => ({
    message: `there is no translation called ${translation} here`,
    hint: `Known: ${known.join(', ')}. Others can be quoted from a file in scripture/ with \`translation\` and \`verses\`.`,
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
  'theme-key': ({ key, known }) => ({
    message: `a theme has no \`${key}\``,
    hint: `Known here: ${known.join(', ')}.`,
  }),
  'theme-value': ({ key, expected, received }) => ({
    message: `\`${key}\` of the theme cannot be ${received}`,
    hint: `Expected: ${expected}.`,
  }),
  'unknown-class': ({ name, known }) => ({
    message: `the template uses the class \`${name}\`, which the theme does not know`,
    hint: `Add \`.${name}\` to the styles of the theme, or use one of ${known.join(', ')}.`,
  }),
  'no-room': ({ id }) => ({
    message: `${id} is left out: it was to go in if there was room`,
    hint: 'Take `priority: if-room` away to keep it.',
  }),
  'set-loose': ({ parts }) => ({
    message: `wide gaps between words in ${parts.join(', ')}: they break no better in this width`,
    hint: 'Another word in that sentence mostly helps.',
  }),
  'word-divided': ({ parts }) => ({
    message: `a word or address longer than a line had to be divided in ${parts.join(', ')}`,
  }),
  'does-not-fit': ({ shape, paper, size, linesOver, items, back, cures }) => ({
    message: back
      ? `${items.join(', ')} is ${count(linesOver, 'line')} too long for the back panel of a ${shape} on ${paper}, even at ${size} pt`
      : `the issue is ${count(linesOver, 'line')} too long for a ${shape} on ${paper}, even at ${size} pt; over the end: ${items.join(', ')}`,
    hint:
      cures.length > 0
        ? `${cures.map(cureInWords).join('; or ')}.`
        : 'Leave out or shorten several items, or name another shape.',
  }),
  'shape-chosen': (chosen) => ({ message: shapeInWords(chosen) }),
}

/** Some names, the first of many. */
const named = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`
    : names.join(', ')

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

const quoted = (values: QuotationCount): string =>
  `${count(values.verses, 'verse')} of the ${values.translation} ${values.year === undefined ? 'in this issue' : `in ${values.year} so far`}`

/** Parts of the page that are no request and no article. */
const pageParts: ReadonlyMap<string, string> = new Map([
  ['title', 'the title'],
  ['masthead', 'the masthead'],
  ['verse', 'the verse'],
  ['requests', 'a heading of the requests'],
  ['articles', 'a heading of the articles'],
  ['contact', 'the contact'],
  ['page', 'the page'],
])

function contentChange({ part, change }: ContentChange): string {
  const named = pageParts.get(part) ?? part
  switch (change) {
    case 'new':
      return `${named} is new`
    case 'changed':
      return `${named} changed`
    case 'dropped':
      return `${named} is gone`
    case 'moved':
      return 'the order changed'
    default:
      return change satisfies never
  }
}

/** What to do, as the command line would be told. */
function cureInWords({ do: kind, ids, words, shape, paper }: Cure): string {
  switch (kind) {
    case 'leave-out':
      return `leave out ${ids.join(', ')} (${ids.map((id) => `--leave-out ${id}`).join(' ')})`
    case 'shorten':
      return `shorten ${ids.join(', ')} by about ${count(words ?? 0, 'word')}`
    case 'shape':
      return `use --shape ${shape}`
    case 'paper':
      return `use --paper ${paper}`
    default:
      return kind satisfies never
  }
}

function shapeInWords({ shape, panels, size, why, refused }: ChosenShape): string {
  if (why === 'named') return `${shape}, as set`
  if (why === 'theme') return `${shape}, as this edition is always made`
  const here = `${shapeWithPanels(shape, panels)} holds everything at ${size} pt`
  const others = refused.map((other) => {
    const name = shapeWithPanels(other.shape, other.panels)
    return other.lines > 0
      ? `${name} would be ${count(other.lines, 'line')} over at ${other.size} pt`
      : `${name} would need ${other.size} pt`
  })
  return [here, ...others].join('; ')
}

function shapeWithPanels(shape: string, panels: number): string {
  if (shape === 'half-sheet') return `a half-sheet, ${panels === 1 ? 'one side' : 'both sides'},`
  return shape === 'booklet' ? `a booklet of ${panels}` : `a ${shape}`
}

import { itemKinds, listNames } from '../../../item-kind.ts'
import type { Cure } from '../../../problems/page-problems.ts'
import type { ContentChange } from '../../../problems/record-problems.ts'
import { withCapital } from '../../../tidy-text.ts'
import type { Catalogue } from '../../catalogue.ts'
import { count } from '../../count.ts'
import { firstNamed, inLines } from '../../first-named.ts'
import { englishKinds } from '../kinds.ts'
import { listed } from '../listed.ts'

/** What is said in English about the page: what fits, and what was approved. */
export const englishForThePage = {
  'approved-otherwise': ({ week, at, changes }) => ({
    message: `the insert of ${week} was approved on ${at.replace('T', ' at ')}, and this is not what was approved: ${inLines(changes.map(contentChange), more)}`,
    hint: 'Have it approved again (`bulletin approve`), or bring back what was approved. Or write it all the same with `--reopen`: it is then marked UPDATED, with the time.',
  }),
  'approved-without': ({ week, path }) => ({
    message: `the insert of ${week} is approved, and is made without what ${path} has`,
    hint: 'To put it in, make it with `--with` and `--reopen`, or have the week approved again afterwards.',
  }),
  'joined-gone': ({ path }) => ({
    message: `this week was made with the folder ${path}, which is there no more`,
    hint: 'Bring it back, name where it lies now with `--with`, or start anew without it: `bulletin make --fresh`.',
  }),
  'no-glyph': ({ characters, count, part }) => ({
    message: `${part} has ${count === 1 ? 'a character' : 'characters'} that no font here can print: ${characters}`,
    hint: 'Bring a font that has it (`bulletin fonts add FILE`; docs/files.md names some), or write it in other letters. `insert: { missing-letters: leave-out }` makes the insert without what cannot be printed.',
  }),
  'left-out-for-letters': ({ characters, count, part }) => ({
    message: `${part} is left out: no font here can print ${count === 1 ? 'a character' : 'characters'} of it: ${characters}`,
    hint: 'Bring a font that has it (`bulletin fonts add FILE`; docs/files.md names some), or write it in other letters.',
  }),
  'half-missing': ({ id, language, lacks }) => ({
    message: `${id} stands in one language alone: it has no ${lacks.join(' and no ')} under \`${language}:\``,
    hint: `Write it there: \`${language}: { ${lacks.map((key) => `${key}: …`).join(', ')} }\`.`,
  }),
  'verse-in-one-language': ({ language, ref, why, translation }) => ({
    message: {
      unnamed: `${ref} stands in one language alone: no translation is named for the other`,
      'not-here': `${ref} stands in one language alone: ${translation} is not here`,
      lacking: `${ref} stands in one language alone: it is not in ${translation}`,
    }[why],
    hint: `Name a translation in bulletin.yaml, \`scripture: { ${language}: ${language === 'es' ? 'RV1909' : 'KJV'} }\`, and bring it by \`bulletin scripture add FILE --as NAME\`, or quote the verse in \`scripture/\`.`,
  }),
  'unusable-picture': ({ path }) => ({
    message: `${path} is no picture that can be printed`,
    hint: 'Pictures are PNG, JPEG or SVG files, and in an SVG the letters are turned into paths. Open it in a picture program and save it as PNG.',
  }),
  'mail-too-long': ({ path, kilobytes, most }) => ({
    message: `${path} has ${kilobytes} kB, and mail programs cut a page off at about ${most}`,
    hint: 'Send bulletin.txt, or leave a long article out of the week.',
  }),
  'picture-too-large': ({ path, width, height, millions }) => ({
    message: `${path} has ${width} × ${height} pixels, and no more than ${millions} million can be printed`,
    hint: 'Save it smaller in a picture program: 3000 pixels across are plenty for a whole page.',
  }),
  'unusable-face': ({ path, reason, nearest }) => ({
    message: {
      missing: `${path} is not there, but the theme names it`,
      'web-font': `${path} is a font for web sites (WOFF)`,
      collection: `${path} is a collection of several fonts`,
      'no-embedding': `${path} may not be put into documents, its maker says`,
      damaged: `${path} is no font that can be read`,
    }[reason],
    hint: nearest
      ? `Did you mean ${nearest}?`
      : 'Use a single TrueType, OpenType or WOFF2 file (.ttf, .otf, .woff2), or take the name out of `faces` in the theme.',
  }),
  'unusable-font': ({ path, reason }) => ({
    message: {
      'web-font': `${path} is a font for web sites (WOFF)`,
      'no-embedding': `${path} may not be put into documents, its maker says`,
      damaged: `${path} is no font that can be read`,
      'none-inside': `there is no font in ${path}`,
    }[reason],
    hint: 'Bring a TrueType, OpenType or WOFF2 file (.ttf, .otf, .ttc, .woff2), such as NotoSerifSC-Regular.ttf from fonts.google.com; or a folder or ZIP with one inside.',
  }),
  'announcement-in-brief': ({ id }) => ({
    message: `${id} is announced in brief: there is no room for more than its day, time and place`,
    hint: 'The e-mail has it whole. `priority: essential` keeps it whole on paper too.',
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
  'not-on-its-panel': ({ panel, parts }) => ({
    message: {
      back: `${parts.join(', ')} begins before the back panel: whole on it, all type would be smaller, or find no room`,
      flap: `${parts.join(', ')} stands after the other text, and not on the leaf folded in: the issue finds no room beside it`,
    }[panel],
    hint: {
      back: 'Shorten it to have it on the back alone.',
      flap: 'Shorten it, or what stands before it, to have it there.',
    }[panel],
  }),
  'panels-blank': ({ shape, panels, instead }) => ({
    message: `${panels.length === 1 ? 'panel' : 'panels'} ${listed(panels.map(String))} of the ${shape} ${panels.length === 1 ? 'stays' : 'stay'} blank: there is too little text to have some on each`,
    hint:
      instead === null
        ? 'Add to the week, or name another shape.'
        : `Use --shape ${instead}, or \`insert: { shape: ${instead} }\` in bulletin.yaml; or add to the week.`,
  }),
  'does-not-fit': ({ shape, paper, size, linesOver, items, cures }) => ({
    message: `the issue is ${count(linesOver, 'line')} too long for a ${shape} on ${paper}, even at ${size} pt; over the end: ${firstNamed(items, more)}`,
    hint:
      cures.length > 0
        ? withCapital(`${cures.map(cureInWords).join('; or ')}.`)
        : 'Leave out or shorten several items, or name another shape.',
  }),
} satisfies Partial<Catalogue>

/** Parts of the page that are no items. */
const pageParts: ReadonlyMap<string, string> = new Map([
  ['title', 'the title'],
  ['masthead', 'the masthead'],
  ['verse', 'the verse'],
  ...itemKinds.map(
    (kind) => [listNames[kind], `a heading of the ${englishKinds[kind].many}`] as const,
  ),
  ['this-week', "the week's table"],
  ['announcements', 'the heading of the announcements'],
  ['services', 'the table of the services'],
  ['rota', 'the rota'],
  ['readings', 'the readings'],
  ['hymns', 'the hymns'],
  ['contact', 'the contact'],
  ['page', 'the page'],
])

const contentChange = ({ part, change }: ContentChange): string =>
  changes[change](pageParts.get(part) ?? part)

const changes: Readonly<Record<ContentChange['change'], (named: string) => string>> = {
  new: (named) => `${named} is new`,
  changed: (named) => `${named} changed`,
  dropped: (named) => `${named} is gone`,
  moved: () => 'the order changed',
}

const more = (left: number): string => `and ${left} more`

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

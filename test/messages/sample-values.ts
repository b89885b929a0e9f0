import type { Code } from '../../src/diagnostic.ts'
import { answerCodes } from '../../src/messages/answers.ts'
import type { UnreadableLetter } from '../../src/problems/letter-problems.ts'
import type { ToldLimit } from '../../src/problems/limits.ts'
import { itemParts } from '../../src/problems/usage-problems.ts'
import { channels, looks, papers, rules, shapes } from '../../src/vocabulary.ts'

/** Every reason, since the compiler names one that is missing. */
const unreadable: Readonly<Record<UnreadableLetter, true>> = {
  'old-word': true,
  locked: true,
  publisher: true,
  outlook: true,
  'open-document': true,
  pages: true,
  slides: true,
  sheet: true,
  pdf: true,
  rtf: true,
  picture: true,
  archive: true,
  'no-letter': true,
  damaged: true,
  'too-large': true,
  'too-long': true,
  empty: true,
  'no-rows': true,
}

/** Every limit that is told of. */
const tooMuch: Readonly<Record<ToldLimit, true>> = {
  text: true,
  texts: true,
  items: true,
  chosen: true,
  word: true,
  values: true,
  prose: true,
  roles: true,
  signs: true,
  run: true,
  tags: true,
  elements: true,
  steps: true,
  rendered: true,
}

/** Values that have the same kind wherever a sentence has them, by their names. */
const byName: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    [
      ...['line', 'least', 'most', 'best', 'floor', 'linesOver', 'size', 'weeks', 'restWeeks'],
      ...[
        'count',
        'limit',
        'verses',
        'chapters',
        'verse',
        'chapter',
        'offset',
        'percent',
        'panels',
      ],
    ].map((name, index) => [name, 31 + index]),
  ),
  ...Object.fromEntries(
    [
      'known',
      'items',
      'nearby',
      'names',
      'passages',
      'parts',
      'characters',
      'allowed',
      'sections',
    ].map((name) => [name, [`zq${name}one`, `zq${name}two`]]),
  ),
  places: ['zqplaceone', 'zqplacetwo'],
  shape: 'half-fold',
  paper: 'letter',
  channel: 'web',
  year: 2026,
  at: '2026-11-21T18:05',
  other: { file: 'zqfile', line: 29, column: 1, length: 1 },
  whole: true,
  half: false,
  back: false,
  inBraces: true,
}

type Some = Readonly<Record<string, unknown>>

/** Values that belong to one code, each a sentence of its own. */
const byCode: { readonly [C in Code]?: readonly Some[] } = {
  'unknown-command': [{}, { nearest: undefined }],
  'unknown-flag': [{}, { nearest: undefined }],
  'flags-conflict': [{ other: 'zqother' }],
  'too-many-words': [{ words: ['zqone', 'zqtwo'] }],
  'unknown-choice': [{}, { nearest: undefined }],
  'no-day': [{ readings: [] }, { readings: ['2026-03-04', '2026-04-03'] }],
  'no-such-section': [{}, { nearest: undefined }, { nearest: undefined, known: [] }],
  'no-such-heading': [{}, { known: [] }],
  'file-for-folder': [{ wanted: 'parish' }, { wanted: 'folder' }, { wanted: 'out' }],
  'not-of-this-kind': [{ kind: 'article' }],
  'name-in-words': ['withheld', 'unclear', 'no-leave', 'weak'].map((why) => ({
    kind: 'event',
    why,
  })),
  'not-in-templates': [{ templates: ['zqtemplate'] }],
  'no-such-key': [{ kind: 'request' }, { kind: 'event', nearest: undefined }],
  'no-clock-time': [{ flag: '--time' }, { flag: '--ends' }],
  'flag-of-other-kind': [{ kind: 'request' }, { kind: 'event' }, { kind: 'memorial' }],
  'item-lacks': itemParts.map((part) => ({ command: 'add', lacks: [part] })),
  'means-several': [{ items: [{ id: 'a', file: 'f', line: 1 }], words: ['zqwords'] }],
  'means-in-part': [{ items: [{ id: 'a', file: 'f', line: 1 }], words: ['zqwords'] }],
  'no-such-item': [
    { unclear: true, calendars: true },
    { nearest: undefined, unclear: false, calendars: false },
  ],
  'too-much': Object.keys(tooMuch).map((of) => ({ of })),
  'not-utf8': [{ looksLike: 'UTF-16' }, { looksLike: 'unknown' }],
  'stray-file': [{ folder: 'requests' }, { folder: 'articles', wanted: undefined }],
  'yaml-value': ['*', '#', ':', '"', "'", '-', '[', '{', '%'].map((sign) => ({ sign })),
  'yaml-open': ['[', '{', '"'].map((sign) => ({ sign })),
  'yaml-colon': [{ missing: 'colon' }, { missing: 'space' }],
  'unknown-key': [{}, { nearest: undefined }],
  'unknown-face': [{}, { nearest: undefined }],
  'unknown-selector': [{}, { nearest: undefined }],
  'template-value': [{}, { nearest: undefined }],
  'misplaced-key': [{}, { under: undefined }],
  'missing-key': [
    {},
    { under: undefined },
    { key: 'name', under: 'person' },
    { key: 'sections', under: undefined },
  ],
  'wrong-kind': [
    { wanted: 'list', found: 'text' },
    { wanted: 'mapping', found: 'list' },
    { key: '', wanted: 'mapping', found: 'text' },
    { key: 'text', wanted: 'text', found: 'list' },
  ],
  'wrong-number': [{}, { whole: false }],
  'wrong-day': [{}, { meant: undefined }],
  'unknown-word': [{}, { nearest: undefined }],
  'one-repeat': [{ found: ['every', 'season'] }, { found: [] }],
  'unknown-book': [{ nearest: ['zqnearest'] }, { nearest: ['zqa', 'zqb'] }, { nearest: [] }],
  'wrong-time': ['form', 'beyond', 'half-day', 'midnight'].map((why) => ({ why })),
  'wrong-pattern': [{ key: 'every' }, { key: 'nth' }],
  'event-days': [{ found: [] }, { found: ['zqone', 'zqtwo'] }],
  'except-not-its-day': [{ weekday: 3 }],
  'calendar-file': ['no-calendar', 'cut', 'entry', 'zone'].map((why) => ({ why })),
  'ends-unclear': ['several', 'no-time', 'same', 'before', 'repeats'].map((why) => ({ why })),
  'held-since': [{ ids: ['zqid', 'zqotherId'] }, { ids: ['zqid'] }],
  held: [true, false].flatMap((isRefused) => [
    { isRefused, showsPerson: true, isDeparted: false },
    { isRefused, showsPerson: false, isDeparted: false },
    { isRefused, showsPerson: true, isDeparted: true },
  ]),
  'announcement-lacks': [{ lacks: ['time', 'place', 'contact'] }, { lacks: ['time'] }],
  'wrong-weekday': [{ date: '2026-07-22', near: '2026-07-20' }],
  'link-missing': [{ kind: 'request' }, { kind: 'article' }],
  'relative-day': [{ date: '2026-07-22' }],
  'psalm-numbers': [{ taken: 'hebrew' }, { taken: 'greek' }],
  'canticle-read': [{ number: 3 }, { number: 15 }],
  'unknown-section': [{}, { nearest: undefined }, { nearest: undefined, known: [] }],
  'until-before-from': [{ inherited: undefined }, { inherited: 'from' }],
  'no-parish': [{}, { lookalike: undefined }, { lookalike: undefined, nearby: [] }],
  'parish-there': [{}, { folder: 'zqsame', parish: 'zqsame' }],
  'not-empty': [{}, { names: ['zqa', 'zqb', 'zqc', 'zqd', 'zqe', 'zqf'] }],
  disk: [
    { code: 'EBUSY' },
    { code: 'ENOSPC' },
    { code: 'EIO' },
    { code: 'EACCES', path: 'zqparish/issues/.lock' },
  ],
  'unusable-face': ['missing', 'web-font', 'collection', 'no-embedding', 'damaged'].flatMap(
    (reason) => [{ reason }, { reason, nearest: undefined }],
  ),
  'unusable-font': ['web-font', 'no-embedding', 'damaged', 'none-inside'].map((reason) => ({
    reason,
  })),
  'several-fonts': [{}, { names: ['zqa', 'zqb', 'zqc', 'zqd', 'zqe', 'zqf'] }],
  'heading-in-one-language': ['section', 'part', 'contact'].map((of) => ({ of })),
  'half-missing': [{ lacks: ['text'] }, { lacks: ['title', 'text'] }],
  'verse-in-one-language': ['unnamed', 'not-here', 'lacking'].map((why) => ({ why })),
  'cannot-edit': [{ why: 'syntax' }, { why: 'form' }],
  'already-closed': [{}, { day: undefined }],
  'approved-otherwise': [
    {
      changes: ['new', 'changed', 'dropped', 'moved'].flatMap((change) => [
        { part: 'zqpart', change },
        { part: 'masthead', change },
      ]),
    },
  ],
  'no-whole-number': [{ or: 'zqor' }, { or: undefined }],
  'made-otherwise': [
    { changed: ['zqchanged'], added: ['zqadded'], gone: 2, by: 'content' },
    { changed: ['zqchanged'], added: [], gone: 0, by: 'time' },
    { changed: [], added: [], gone: 0, by: 'nothing' },
  ].map((why) => ({ why, paths: ['zqpath'] })),
  'letter-unreadable': Object.keys(unreadable).map((reason) => ({ reason })),
  'calendar-known': [{ known: 3 }, { known: 0 }],
  'table-unclear': [{ columns: ['zqa', 'zqb'] }],
  'column-unreadable': [{ meanings: ['zqa', 'zqb'] }],
  'cannot-fill': [{}, { sections: [] }],
  'template-attribute': [{}, { allowed: [] }],
  'template-attribute-value': [{ expected: ['zqexpected'] }],
  'template-nesting': [{}, { within: '' }],
  'no-such-verse': [{ chapter: 'zqchapter' }],
  'translation-too-much': [
    ...[
      'files',
      'bytes',
      'silence',
      'piece',
      'json',
      'depth',
      'chapter',
      'verse-number',
      'verses',
      'verse',
      'words',
    ],
  ].map((of) => ({ of })),
  'translation-odd': [
    ...['first-verse', 'number', 'gap', 'no-words', 'divided', 'same-words', 'run-together'],
    ...['space-before-mark', 'open-note', 'no-quotation-marks', 'unknown-mark', 'verse-twice'],
    ...['chapter-mark', 'markup', 'sign-code'],
    ...['out-of-order', 'between-verses', 'unknown-book', 'short-book', 'no-verse', 'other-file'],
  ].flatMap((kind) => [{ kind }, { kind, count: 1 }]),
  'quotation-limit': [{}, { year: undefined }],
  'quotation-book': [{ half: true }, { half: false }],
  'not-on-its-panel': [{ panel: 'back' }, { panel: 'flap' }],
  'panels-blank': [
    { panels: [2, 3], instead: null },
    { panels: [3], instead: 'zqshape' },
  ],
  'does-not-fit': [
    {
      cures: [
        { do: 'leave-out', ids: ['zqa', 'zqb'], words: null, shape: null, paper: null },
        { do: 'shorten', ids: ['zqc'], words: 47, shape: null, paper: null },
        { do: 'shape', ids: [], words: null, shape: 'zqshape', paper: null },
        { do: 'paper', ids: [], words: null, shape: null, paper: 'zqpaper' },
      ],
    },
    { cures: [], linesOver: 1 },
  ],
}

/** Values for every sentence that a code has; open text begins with `zq`, so that it is known again. */
export const valuesOf = (code: Code): readonly Some[] =>
  (byCode[code] ?? [{}]).map(
    (own) =>
      new Proxy(own, {
        get: (_, name) => {
          if (typeof name === 'symbol') return undefined
          return name in own ? own[name] : (byName[name] ?? `zq${name}`)
        },
      }),
  )

const verdicts = ['taken', 'same', 'other']

/** Reasons for a verse, each a sentence of its own. */
const reasons: readonly Some[] = [
  { kind: 'by-hand' },
  { kind: 'pinned', file: 'zqfile' },
  { kind: 'motto', file: 'zqfile' },
  ...['first', 'psalm', 'second', 'gospel'].flatMap((reading) => [
    { kind: 'reading', reading, weeksAgo: null },
    { kind: 'reading', reading, weeksAgo: 31 },
  ]),
  { kind: 'theme', themes: ['hope', 'mercy'], season: null, weeksAgo: null },
  { kind: 'theme', themes: ['hope'], season: 'Lent', weeksAgo: 31 },
  { kind: 'theme', themes: [], season: null, weeksAgo: 1 },
]

/** What was found in a letter, each a sentence of its own. */
const findings: readonly Some[] = [
  ...verdicts.flatMap((verdict) => [
    { kind: 'title', words: 'zqwords', from: 'letter', verdict },
    { kind: 'title', words: 'zqwords', from: 'subject', verdict },
    { kind: 'verse', ref: 'zqref', translation: 'zqname', verdict },
    { kind: 'verse', ref: 'zqref', translation: undefined, verdict },
    { kind: 'parish', field: 'name', words: 'zqwords', verdict },
    { kind: 'parish', field: 'contact', words: 'zqwords', verdict },
  ]),
  ...[true, false].map((isNew) => ({
    kind: 'section',
    heading: 'zqheading',
    section: 'zqsection',
    match: { kind: 'near', section: 'zqsection' },
    isNew,
    requests: 31,
  })),
  { kind: 'request', id: 'zqid', section: undefined, thanks: true, link: true, footnote: true },
  { kind: 'request', id: 'zqid', section: 'zqname', thanks: false, link: false, footnote: false },
  { kind: 'request', id: 'zqid', section: 'zqname', leave: ['print', 'text'] },
  { kind: 'request', id: 'zqid', section: 'zqname', leave: [] },
  { kind: 'article', id: 'zqid', title: 'zqtitle', back: true, link: true },
  { kind: 'article', id: 'zqid', title: 'zqtitle', back: false, link: false },
  { kind: 'no-address', id: 'zqid', words: 'zqwords' },
  { kind: 'name-alone', id: 'zqid' },
]

const oddities = byCode['translation-odd'] ?? []

/** Shapes as they are chosen, by each reason. */
const chosenShapes = [
  { shape: 'flat', panels: 2, size: 31, why: 'named', refused: [] },
  { shape: 'tri-fold', panels: 6, size: 31, why: 'theme', refused: [] },
  {
    shape: 'half-fold',
    panels: 31,
    size: 32,
    why: 'least',
    refused: [
      { shape: 'half-sheet', panels: 2, lines: 14, size: 33 },
      { shape: 'booklet', panels: 12, lines: 0, size: 34 },
    ],
  },
]

/** Values that one sentence alone takes, by the way to it in a language's words. */
export const valuesOfSentences: ReadonlyMap<string, readonly (readonly unknown[])[]> = new Map([
  ...answerCodes.map((code) => [`.answers.${code}`, valuesOf(code).map((one) => [one])] as const),
  [
    '.wording.notice',
    [{ kind: 'last-week' }, { kind: 'long', weeks: 31 }, { kind: 'no-end', weeks: 31 }].map(
      (notice) => [notice],
    ),
  ],
  ...['.wording.shape', '.wording.shapeAside'].map(
    (way) => [way, chosenShapes.map((chosen) => [chosen])] as const,
  ),
  ['.wording.section', [[undefined]]],
  ['.wording.fit', shapes.map((shape) => [31, shape, 'letter', 32, 33])],
  ['.wording.choices.shape', [...shapes, 'auto'].map((shape) => [shape])],
  ['.wording.choices.paper', papers.map((paper) => [paper])],
  ['.wording.choices.leaveOut', [[['zqone', 'zqtwo']]]],
  ['.wording.kind', [['event'], ['article'], ['request']]],
  ['.wording.channels', [[channels]]],
  ['.desk.fits', papers.map((paper) => ['half-fold', paper, 'zqfit'])],
  ['.desk.cures.shape', shapes.map((shape) => [shape])],
  ['.desk.cures.paper', papers.map((paper) => [paper])],
  ['.desk.cures.shapeOnPaper', [['booklet', 'tabloid']]],
  ['.starting.themes.named', looks.map((look) => [look])],
  ['.starting.themes.copied', looks.map((look) => [look])],
  [
    '.wording.decided',
    [
      ...rules.map((rule) => ({ item: { window: {} }, decision: 'out', rule })),
      { item: { window: { from: '2026-11-22', until: '2026-11-22' } }, rule: 'in-window' },
      {
        item: { window: {} },
        rule: 'in-window',
        notice: { kind: 'no-end', weeks: 33 },
      },
      ...[
        { kind: 'every', weeks: 31 },
        { kind: 'nth-sunday', nth: 3 },
        { kind: 'season', season: 'Lent' },
        { kind: 'yearly', daysOfYear: [{ month: 12, day: 31 }] },
      ].map((repeat) => ({ item: { window: {}, repeat }, rule: 'not-this-week' })),
    ].map((decided) => [decided, '2026-11-22']),
  ],
  ['.wording.counts', [[() => 31, 32, 33]]],
  ['.wording.week', [['2026-11-22', '']]],
  ['.wording.why', [['zqid', 'held', '2026-11-22', 'zqreason']]],
  ['.wording.verse', [...reasons, 'zqreason'].map((reason) => ['zqref', 'zqname', reason])],
  ['.scripture.reason', reasons.map((reason) => [reason])],
  ['.scripture.because', [...reasons, 'zqreason'].map((reason) => [reason])],
  ['.scripture.oddity', oddities.map(({ kind, count }) => [kind, count ?? 31])],
  ['.scripture.seasonAndColour', [['Lent', 'purple']]],
  ['.importing.finding', findings.map((finding) => [finding])],
  [
    '.web.counts',
    [
      [0, 0],
      [1, 1],
      [31, 32],
    ],
  ],
  ['.web.place', [['zqfile', 31]]],
])

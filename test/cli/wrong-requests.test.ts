import { describe, expect, it } from 'vitest'
import type { UsageProblems } from '../../src/problems/usage-problems.ts'
import { bulletin, changedFiles, smallParish } from './small-parish.ts'

const files: Readonly<Record<string, string>> = {
  ...smallParish,
  'articles/harbour.md': `---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\nThe lamp burns.\n`,
  'requests/namesakes.yaml': [0, 1]
    .map(
      (one) =>
        `- id: frank-${one}\n  person: { name: Frank Dunn, show: none }\n  text: x\n  sunday: 2026-11-22\n`,
    )
    .join(''),
  'form.csv': 'Name,Request\nAnn,For rest\n',
  'letter.txt': 'The sick\n\nFor Ann.\n',
  'empty/notes.txt': 'Nothing for a parish.',
  'ring\u0007/bulletin.yaml': smallParish['bulletin.yaml'],
}

type Argv = readonly string[]

const met = (...argv: Argv): Argv => argv
const adding = (...argv: Argv): Argv => met('add', '--text', 'x', ...argv)

/** A command line that meets each code; the compiler names a code that has none. */
const meeting: Readonly<Record<keyof UsageProblems, Argv>> = {
  'unknown-command': met('mak'),
  'unknown-flag': met('make', '--shap'),
  'flag-before-command': met('--yes', 'make'),
  'flag-missing': met('scripture', 'add', 'x.usfm'),
  'flags-conflict': met('preview', '--web', '--changes'),
  'too-many-words': met('make', '.', 'two'),
  'unknown-choice': met('make', '--shape', 'half-fild'),
  'no-whole-number': met('check', '--weeks', 'many'),
  'no-shard': met('check', '--all', '.', '--shard', '4/3'),
  'only-with-all': met('check', '--jobs', '2'),
  'parish-beside-all': met('check', '.', '--all', '.'),
  'value-missing': adding('--link', ' '),
  'argument-missing': met('why'),
  'print-without-pdf': met('make', '--print', '--only', 'text'),
  'parish-joins': met('list', '--with', '.'),
  'nothing-joins': met('list', '--with', 'empty'),
  'no-such-folder': met('list', '/nowhere'),
  'words-for-folder': met('add', 'For rain'),
  'file-for-folder': met('list', 'letter.txt'),
  'out-in-parish': met('make', '--out', 'issues'),
  'path-unshowable': met('schedule', 'ring\u0007'),
  'no-day': met('list', '--date', 'someday'),
  'no-sunday': adding('--sunday', '2026-11-25'),
  'title-without-day': met('make', '--title', 'A funeral'),
  'title-without-service': met('make', '--day', '2026-11-29', '--title', 'A funeral'),
  'no-such-service': met('make', '--service', 'early'),
  'sunday-and-days': adding('--sunday', 'sunday', '--every', '2'),
  'no-nth-sunday': adding('--nth', 'third friday'),
  'no-interval': adding('--from', 'today', '--every', 'often'),
  'no-link': adding('--link', 'Sign up'),
  'no-channels': adding('--consent-channels', 'radio'),
  'no-such-section': adding('--section', 'The sik'),
  'no-weekday': met('schedule', '--day', 'someday'),
  'no-time': met('schedule', '--at', 'noonish'),
  'no-clock-time': met('add', 'event', '--time', '25:00'),
  'no-days-of-week': met('add', 'event', '--every', 'now and then'),
  'no-day-of-month': met('add', 'event', '--nth', 'sixth Friday'),
  'no-day-of-year': met('add', 'memorial', '--departed', '2090-01-01'),
  'flag-of-other-kind': met('edit', 'margaret', '--time', '6 pm'),
  'no-email': met('init', 'new', '--yes', '--email', 'office'),
  'no-timezone': met('init', 'new', '--yes', '--timezone', 'Nowhere/Land'),
  'no-such-region': met('init', 'new', '--yes', '--language', 'en-UK'),
  'no-second-language': met('init', 'new', '--yes', '--language', 'es', '--second-language', 'es'),
  'no-language-tag': met('init', 'new', '--yes', '--language', 'plain English'),
  'section-there': met('section', 'add', 'the sick'),
  'section-twice': met('init', 'new', '--yes', '--sections', 'The sick; The sick'),
  'no-such-file': met('import', 'nowhere.txt'),
  'folder-for-file': met('import', 'requests'),
  'heading-unreadable': met('import', 'letter.txt', '--heading', 'The sick'),
  'column-unreadable': met('import', 'form.csv', '--column', 'Name=nobody'),
  'no-such-column': met('import', 'form.csv', '--column', 'Nomen=name'),
  'no-such-heading': met('import', 'letter.txt', '--heading', 'The weary=new'),
  'year-unknown': met('list', '--date', '1066-10-14'),
  'no-such-id': met('why', 'margret'),
  'verse-text-alone': met('make', '--yes', '--verse-text', 'In the beginning'),
  'forget-whom': ['forget', '--yes'],
  'forget-too-early': ['forget', '--before', '2030-01-06', '--yes'],
  'nobody-called-so': ['forget', '--person', 'Nobody Here', '--yes'],
  'approval-without-name': met('approve', '--yes'),
  'translation-name': met('scripture', 'add', 'letter.txt', '--as', '../x'),
  'translation-shipped': met('scripture', 'add', 'letter.txt', '--as', 'KJV'),
  'no-such-source': met('scripture', 'add', 'nowhere.usfm', '--as', 'BSB'),
  'no-words-to-search': met('verse', '"?"'),
  'no-such-item': met('renew', 'margret', '--until', 'in 4 weeks'),
  'means-several': met('close', 'Dunn, Frank'),
  'means-in-part': met('close', 'peace'),
  'not-of-this-kind': met('renew', 'harbour', '--until', 'in 4 weeks'),
  'item-lacks': met('add', '--yes'),
  'request-without-person': adding('--consent-by', 'herself'),
  'nothing-to-change': met('edit', 'margaret', '--yes'),
  'no-such-key': met('edit', 'margaret', '--clear', 'colour'),
  'key-not-there': met('edit', 'margaret', '--clear', 'link'),
  'day-past': adding('--until', '2026-11-21'),
  'days-backwards': adding('--from', 'Easter', '--until', 'today'),
  'window-over': met(
    ...['add', '--person', 'Ann Lee', '--from', '2026-01-04', '--consent-by', 'herself'],
    ...['--consent-channels', 'print'],
  ),
}

/** The codes that a command line ends with, by its JSON. */
async function codesOf(argv: Argv): Promise<readonly string[]> {
  const { host, exit, out } = await bulletin([...argv, '--json'], {}, files)
  expect(changedFiles(host, files)).toEqual([])
  const told = JSON.parse(out) as { exit: number; diagnostics: readonly { code: string }[] }
  expect([exit, told.exit]).toEqual([2, 2])
  return told.diagnostics.map(({ code }) => code)
}

describe('what is wrong with what was asked for', () => {
  it.each(Object.entries(meeting))('is told by the code %s in JSON', async (code, one) => {
    expect(await codesOf(one)).toEqual([code])
  })
})

describe('several wrong flags', () => {
  it.each([
    [
      'of a request',
      [
        ...['add', '--section', 'The sik', '--text', ' ', '--show', 'all', '--until', 'soon'],
        ...['--every', 'often', '--priority', 'high', '--consent-channels', 'radio'],
      ],
      [
        ...['no-such-section', 'value-missing', 'unknown-choice', 'no-day', 'no-interval'],
        ...['unknown-choice', 'no-channels'],
      ],
    ],
    [
      'of words from a list, and a flag that is not there',
      ['make', '--shape', 'round', '--paper', 'a9', '--frobnicate'],
      ['unknown-choice', 'unknown-choice', 'unknown-flag'],
    ],
    [
      'of what a command needs, and a word that it does not know',
      ['scripture', 'list', 'x.usfm'],
      ['unknown-choice', 'flag-missing'],
    ],
    [
      'of a new parish',
      ['init', 'new', '--yes', '--name', ' ', '--email', 'office', '--timezone', 'Nowhere/Land'],
      ['value-missing', 'no-email', 'no-timezone'],
    ],
    [
      'of headings',
      ['import', 'letter.txt', '--heading', 'The weary=new', '--heading', 'x'],
      ['no-such-heading', 'heading-unreadable'],
    ],
  ])('%s are told in one run', async (_, argv, codes) => {
    expect(await codesOf(argv)).toEqual(codes)
  })
})

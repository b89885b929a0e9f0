import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { readRecord } from '../../src/archive/read-record.ts'
import { writeRecord } from '../../src/archive/write-record.ts'
import { parseFeastDate } from '../../src/calendar/parse-feast-date.ts'
import { parseCivilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import { datesIn } from '../../src/days/dates-in.ts'
import { spokenLanguages } from '../../src/languages.ts'
import { parseRichText } from '../../src/markdown/parse-rich-text.ts'
import { plainText } from '../../src/markdown/plain-text.ts'
import { parseDay } from '../../src/operations/parse-day.ts'
import { parseReferences } from '../../src/scripture/references/parse-reference.ts'
import { printReference } from '../../src/scripture/references/print-reference.ts'
import { referenceDiagnostic } from '../../src/scripture/references/reference-diagnostic.ts'
import { checkReference, expandVerses } from '../../src/scripture/references/versification.ts'
import { readBook } from '../../src/scripture/stored-book.ts'
import { locator } from '../../src/source.ts'
import { memoryDisk } from '../../src/system/memory-host.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { plainYaml } from '../../src/yaml/plain-yaml.ts'
import { readCanonical } from '../../src/yaml/read-canonical.ts'
import { writeYaml } from '../../src/yaml/write-yaml.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { imported } from '../scripture/import/imported.ts'
import { versifications } from '../scripture/shipped.ts'
import { changed, changedBytes } from './changed.ts'
import { textsAt } from './sound.ts'
import { must, mustBeText, mustBeTold, target, tryAll } from './target.ts'

const today = parseCivilDate('2026-11-22')
if (today === undefined) throw new Error('a day')

const references = [
  ...['Psalm 106:3', 'Ps 104(103):1ab, 24ac', 'Psalm 23(22):1', 'Canticle 3 or 15', 'Jude 24'],
  ...['1 Cor 13:4–7, 13', 'Isa 52:13-53:12', 'The Letter of Jeremiah 1:4', 'II Corinthans 5:1'],
  ...['Sal 33 (34),2-3.4-5', 'Hb 1,1-4', 'Salmo 22 (23)', 'Primera de Juan 4:8', 'Filipenses 4,6s'],
  ...['John 4 – v22', 'Rev 2- 3ab', 'Job v. 17; cf. Heb 12:1 (NIV)', 'Psalm [46] or Luke 1:46b-55'],
  ...['Isaiah 61, verses 1 to 3', 'Ps. CVI. 3', 'Daniel 3:52-90', 'Esther 10:3a-3k', 'Ps 151'],
]

/** A reference that is read prints as one that reads as the same, and has verses or a reason why not. */
function refers([text, language]: readonly [string, 'en' | 'es']): void {
  const read = parseReferences(text, language)
  if (!read.ok) {
    mustBeTold([referenceDiagnostic(read.problem, text, language)], new Map())
    return
  }
  for (const reference of read.references) {
    const printed = printReference(reference, language)
    const again = parseReferences(printed, language)
    const same = again.ok && isDeepStrictEqual(again.references, [reference])
    must(same, 'prints as another', text, reference, printed, again)
    const problem = checkReference(reference, Object.values(versifications))
    if (problem !== undefined) mustBeTold([referenceDiagnostic(problem, text, language)], new Map())
    else {
      const verses = Math.max(
        ...Object.values(versifications).map((one) => expandVerses(reference, one).length),
      )
      must(verses > 0 && verses < 2600, 'no verse, or more than the psalms have', text, verses)
    }
  }
}

const days = [
  ...['2026-11-29', 'next sunday', 'in 4 weeks', '2 weeks after easter', 'easter 2027', 'Dec 6'],
  ...['12/6/2026', '6.12.2026', '6 December', 'the first Sunday of Advent', 'Ash Wednesday'],
  ...['el próximo domingo', '6 de diciembre', 'Pascua 2027', 'miércoles de ceniza', '1 de enero'],
  ...['the 2nd Sunday after Pentecost', 'Sunday closest to November 16', '29 February', '12-25'],
  ...[
    'every first Friday at 10:30',
    'Sunday, December 6 at 5 pm',
    'este viernes a las 7 de la tarde',
  ],
]

/** A day that is read is one of the church's years, and reads again as itself; days in words stand where they are said to. */
function dates([text, language]: readonly [string, 'en' | 'es']): void {
  if (today === undefined) return
  const day = parseDay(text, today, language)
  must(day === undefined || parseDay(day, today, language) === day, 'another day', text, day)
  parseFeastDate(text)
  for (const { from, to } of datesIn(text, language, today))
    must(0 <= from && from < to && to <= text.length, 'a day outside of its text', text, from, to)
}

/** Text of Markdown keeps within its kind, and its problems within the text. */
function markdown([source, kind]: readonly [string, 'request' | 'article']): void {
  const place = locator('a.md', source)
  const { text, problems } = parseRichText(source, kind, {
    place: (from, to) => place({ from, to }),
    quote: (from, to) => source.slice(from, to),
    picture: (src) => (src === '' ? undefined : `articles/${src}`),
  })
  mustBeTold(problems, new Map([['a.md', { text: source, privateRanges: [] }]]))
  must(plainText(text).length <= 4 * source.length + 100, 'more than was written', source)
}

/** YAML that is read writes as what reads the same, and the short way of reading agrees with the long one. */
function yaml(text: string): void {
  const { root, problems } = parseYaml(text, locator('a.yaml', text))
  mustBeTold(problems, new Map([['a.yaml', { text, privateRanges: [] }]]))
  const value = root && problems.length === 0 ? plainYaml(root) : undefined
  const short = readCanonical(text)
  must(short === undefined || isDeepStrictEqual(short, value), 'the short way differs', text)
  if (value === undefined) return
  // A hundred dashes or colons that stood in several lines are taken for collections in each other in one.
  if (/(?:[-?:]\s+){90}/.test(text)) return
  const written = writeYaml(value)
  const again = parseYaml(written, locator('b.yaml', written))
  must(
    again.problems.length === 0 && again.root !== undefined,
    'written, and not read',
    again.problems,
    written,
  )
  must(isDeepStrictEqual(plainYaml(again.root), value), 'written as another', text, written)
}

/** A record that is read writes as what reads the same. */
function records(text: string): void {
  const read = (one: string): unknown =>
    readRecord('/r', memoryDisk(new Map([['/r', new TextEncoder().encode(one)]])))
  const record = readRecord('/r', memoryDisk(new Map([['/r', new TextEncoder().encode(text)]])))
  if (record === undefined || record === 'unreadable') return
  const written = writeRecord(record)
  must(isDeepStrictEqual(read(written), record), 'written as another', text, written)
}

const issue = memoryHost(saintBrendan)
await run(['make', '--yes', '--only', 'text'], issue)
const record = textIn(issue, '/parish/issues/2026-11-22/issue.yaml')

const bibles = [
  '\\id GEN\n\\h Genesis\n\\c 1\n\\p\n\\v 1 In the beginning \\add was\\add* light.\\f + \\ft A note.\\f*\n\\q1\n\\v 2-3 The \\nd LORD\\nd* spoke \\w softly|strong="H1"\\w*.\n\\c 2\n\\v 1 Rest.\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<osis><osisText osisIDWork="T"><div type="book" osisID="Gen"><chapter osisID="Gen.1"><verse osisID="Gen.1.1">In the <w lemma="strong:H7225">beginning</w>.<note>A note.</note></verse><verse osisID="Gen.1.2" sID="a"/>The <divineName>Lord</divineName>.<verse eID="a"/></chapter></div></osisText></osis>',
  '<XMLBIBLE biblename="T"><BIBLEBOOK bnumber="1" bname="Genesis"><CHAPTER cnumber="1"><CAPTION>H</CAPTION><VERS vnumber="1">In the <gr str="1">beginning</gr>.</VERS><VERS vnumber="2">Light &amp; dark.</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>',
  '<usx version="3.0"><book code="GEN" style="id">Genesis</book><chapter number="1" style="c" sid="GEN 1"/><para style="p"><verse number="1" style="v" sid="GEN 1:1"/>In the beginning <char style="add">was</char> light.<note caller="+" style="f">A note.</note><verse eid="GEN 1:1"/></para></usx>',
  '{"type":"USJ","version":"3.1","content":[{"type":"book","code":"GEN","content":["Genesis"]},{"type":"chapter","number":"1"},{"type":"para","marker":"p","content":[{"type":"verse","number":"1"},"In the beginning ",{"type":"char","marker":"add","content":["was"]}," light."]}]}',
  '<usfx><book id="GEN"><c id="1"/><p><v id="1"/>In the beginning <add>was</add> light.<ve/><v id="2"/>Dark.<ve/></p></book></usfx>',
  '<bible><b n="Genesis"><c n="1"><v n="1">In the beginning <i>was</i> light.</v><v n="2">Dark.</v></c></b></bible>',
  '$$$Genesis 1:1\nIn the beginning\n$$$Genesis 1:2\nLight.\n',
  'Gen 1:1 In the beginning was light.\nGen 1:2 The Lord spoke.\n1 John 4:8 God is love.\n',
  'Genesis\t1\t1\tIn the beginning.\nGenesis\t1\t2\tLight.\n',
]

/** A translation is taken in as verses that read again, or refused with the place. */
function translations(text: string | Uint8Array): void {
  const { books, report, problem } = imported(text)
  if (problem !== undefined) {
    mustBeTold([problem], new Map())
    return
  }
  must(report !== undefined && books.size > 0, 'neither books nor a problem')
  for (const { book, verses } of report.books) {
    const stored = books.get(book) ?? ''
    must(stored.split('\n').length - 1 === verses, 'a verse is more than a line', book, stored)
    mustBeText(stored)
    readBook(stored)
  }
}

const inBoth = (texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, 'en' | 'es']> =>
  fc.tuple(texts, fc.constantFrom(...spokenLanguages))

const prose = textsAt(/\.md$/).map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''))

/** Words that stand for something: references, days, Markdown, YAML, records, Bibles. */
tryAll([
  target('references', 2600, inBoth(changed(references)), refers),
  target('days', 2600, inBoth(changed(days)), dates),
  target(
    'Markdown',
    2600,
    fc.tuple(changed(prose), fc.constantFrom('request', 'article')),
    markdown,
  ),
  target('YAML', 1200, changed([...textsAt(/\.ya?ml$/), record]), yaml),
  target('records', 500, changed([record]), records),
  target('Bibles', 1600, changed(bibles), translations),
  target(
    'Bibles of broken bytes',
    300,
    changedBytes(bibles.map((text) => new TextEncoder().encode(text))),
    translations,
  ),
])

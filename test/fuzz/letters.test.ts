import fc from 'fast-check'
import { parseCivilDate } from '../../src/civil-date.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { calendarReader } from '../../src/ics/read-calendar.ts'
import { recogniseLetter } from '../../src/import/index.ts'
import type { Known } from '../../src/import/known.ts'
import { openLetter } from '../../src/import/read/open-letter.ts'
import { bytesOf as bytesOfFile } from '../../src/import/write/new-file.ts'
import { loadParish } from '../../src/load/index.ts'
import { importLetter } from '../../src/operations/letters/import-letter.ts'
import { cell, sheetOf } from '../import/sheet-file.ts'
import { paragraph, picture, wordFile } from '../import/word-file.ts'
import { memoryHost } from '../memory-host.ts'
import { versifications } from '../scripture/shipped.ts'
import { changed, changedBytes, changedPackage } from './changed.ts'
import { dot, letters, textsAt } from './sound.ts'
import { must, mustBeTold, target, tryAll } from './target.ts'

const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water }\nsections: [The sick, Our common life]\n',
  'requests/town.yaml': '- { id: town, section: Our common life, text: For the town. }\n',
}
const week = parseCivilDate('2026-11-22')
const horizon = parseCivilDate('2030-12-31')
if (week === undefined || horizon === undefined) throw new Error('days')
const { clockOf } = memoryHost({})
const readCalendar = calendarReader({ clockOf, until: horizon })

const known: Known = {
  week,
  sections: ['The sick', 'Our common life'],
  ids: new Set(['town']),
  paths: new Set(['requests/town.yaml']),
  language: 'en',
  weeks: 4,
  asked: new Set(),
  takesPlace: () => false,
  noted: {},
  columns: { name: 'Your name', request: 'Prayer request' },
  versifications,
  answers: new Map(),
  namesSomebody: () => false,
}

const bytesOf = (letter: string | Uint8Array): Uint8Array =>
  typeof letter === 'string' ? new TextEncoder().encode(letter) : letter

/** What a letter holds becomes files that load, or the reason why not. */
const reads =
  (name: string) =>
  async (letter: string | Uint8Array): Promise<void> => {
    const opened = await openLetter(bytesOf(letter), name)
    if (!opened.ok) return
    const content =
      'calendar' in opened.letter
        ? { ...readCalendar(opened.letter.calendar, undefined), horizon }
        : opened.letter
    const { files, parish: lacked } = recogniseLetter(content, known)
    const sections = [...known.sections, ...lacked.sections].map((one) => JSON.stringify(one))
    const host = memoryHost({
      'bulletin.yaml': `parish: { name: Saint Brendan }\nsections: [${sections.join(', ')}]\n`,
      ...Object.fromEntries(files.map((file) => [file.path, bytesOfFile(file)])),
    })
    const { diagnostics, sources } = loadParish('/parish', host.disk)
    // A word of a thousand letters is told by the file's own reader, and the letter refused.
    const wrong = diagnostics.filter(({ code }) => code !== 'too-much')
    must(!hasErrors(wrong), 'files that do not load', diagnostics, files)
    mustBeTold(diagnostics, sources)
  }

/** A letter is imported into files that load, or refused with the reason, and then nothing is written. */
const imports = async (letter: string | Uint8Array): Promise<void> => {
  const host = memoryHost(parish)
  const before = host.files.size
  const done = await importLetter(host, {
    ...{ folder: '/parish', name: 'letter', date: '2026-11-22' },
    bytes: bytesOf(letter),
  })
  must(done.ok || done.diagnostics.length > 0, 'refused without a word')
  must(done.ok || host.files.size === before, 'refused and written')
  mustBeTold(done.diagnostics, done.sources)
  const after = loadParish('/parish', host.disk)
  must(!hasErrors(after.diagnostics), 'files that do not load', after.diagnostics)
}

const texts = (ending: RegExp): readonly string[] =>
  letters(ending).map((bytes) => new TextDecoder().decode(bytes))

const csv = [
  'Timestamp,Your name,Prayer request,May we print it?\n2026-11-20 10:11,Ann Cole,"For my aunt, who is ill",yes\n2026-11-21 9:00,,For rain,no\n',
  'Nombre;Petición\nAna Ruiz;"Por la lluvia\ny por el campo"\n',
]

const sheet = sheetOf(
  `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Request')}</row><row r="2">${cell('A2', 'Ann Cole')}${cell('B2', 'For rain.')}</row><row r="3"><c r="A3"><v>46348</v></c></row>`,
)
const withPicture = wordFile(
  paragraph('The sick', 'Heading1') +
    paragraph('For all who travel.') +
    picture('dot.png', 'A dot'),
  { media: { 'dot.png': dot } },
)

/** What partners send, by its form. */
tryAll([
  target('a letter of text', 400, changed(texts(/\.(?:txt|md)$/)), reads('letter.txt')),
  target('a mail', 400, changed(texts(/\.eml$/)), reads('letter.eml')),
  target('a page', 400, changed(texts(/\.html$/)), reads('letter.html')),
  target(
    'a Word file',
    250,
    changedPackage([...letters(/\.docx$/), withPicture]),
    reads('letter.docx'),
  ),
  target('a sheet', 150, changedPackage([sheet]), reads('form.xlsx')),
  target(
    'an import',
    150,
    fc.oneof(changed(texts(/\.(?:txt|md|eml|html)$/)), changed(csv), changed(textsAt(/\.ics$/))),
    imports,
  ),
  target('a form', 250, changed(csv), reads('form.csv')),
  target('a calendar to import', 250, changed(textsAt(/\.ics$/)), reads('parish.ics')),
  target(
    'a letter of broken bytes',
    400,
    changedBytes([...letters(/./), sheet, withPicture]),
    reads('letter'),
  ),
])

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTemplates } from '../../src/compose/template/compile-templates.ts'
import { readTemplates } from '../../src/compose/template/read-templates.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { loadLibraryFace } from '../../src/fonts/library-face.ts'
import { composeFor } from '../../src/issue/compose-week.ts'
import { selectWeek } from '../../src/issue/select-week.ts'
import { wantedOf } from '../../src/operations/issue/choices.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import { readPicture, tooLarge } from '../../src/render/pdf/pictures/picture-file.ts'
import { renderText } from '../../src/render/text/index.ts'
import { openCalendar } from '../../src/stock/open-calendar.ts'
import { openTheme } from '../../src/stock/open-theme.ts'
import { svgDrawer } from '../../src/svg/draw-svg.ts'
import { memoryHost } from '../memory-host.ts'
import { encodePng } from '../render-pdf/encode-png.ts'
import { photograph } from '../render-pdf/photograph.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { changed, changedBytes } from './changed.ts'
import { dot, shipped, textsAt } from './sound.ts'
import { must, mustBeText, mustBeTold, target, tryAll } from './target.ts'

const host = memoryHost({
  ...saintBrendan,
  'articles/harbour.md':
    '---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\nFor *rain*.\n\n| a | b |\n|---|---|\n| c | d |\n',
})
const opened = await openWeek(host, { folder: '/parish', date: '2026-11-22' })
if (!opened.ok) throw new Error('a parish that is sound')
const { parish, stock } = opened
const { selection } = selectWeek(parish, wantedOf(opened), stock)
const shippedTemplates = (
  await readTemplates('/nowhere', memoryHost({}).disk, host.resources)
).templates()

/** A template makes a page, or is told what is wrong with it at its place. */
function templates([name, text]: readonly [string, string]): void {
  const file = `templates/${name}.hbs`
  const compiled = compileTemplates(new Map([[name, { file, text }]]), shippedTemplates)
  const sources = new Map([[file, { text, privateRanges: [] }]])
  mustBeTold(compiled.diagnostics, sources)
  if (hasErrors(compiled.diagnostics)) return
  const own = { ...stock, templates: () => compiled.templates }
  const { document, diagnostics } = composeFor(parish, selection, own, 'print')
  mustBeTold(diagnostics, sources)
  if (!hasErrors(diagnostics)) mustBeText(renderText(document, { width: 60, ascii: false }))
}

async function themes(text: string): Promise<void> {
  const { disk, resources } = memoryHost({ 'templates/theme.yaml': text })
  const theme = await openTheme('standard', 'missal', '/parish', disk, resources)
  must((theme.open === undefined) === hasErrors(theme.diagnostics), 'neither a theme nor an error')
  mustBeTold(theme.diagnostics, theme.sources)
}

/** A parish's own table of readings. */
function readings(text: string): void {
  const { disk, resources } = memoryHost({ 'templates/readings.txt': text })
  const { diagnostics, sources } = openCalendar('/parish', disk, resources, parish)
  mustBeTold(diagnostics, sources)
}

const draw = await svgDrawer(host.resources)
const drawings = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60"><defs><linearGradient id="g"><stop offset="0" stop-color="#123"/><stop offset="1" stop-color="red" stop-opacity=".5"/></linearGradient><clipPath id="c"><circle cx="9" cy="9" r="8"/></clipPath><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern></defs><g clip-path="url(#c)"><path d="M0 0 L9 9 A3 4 10 0 1 9 20 C1 2 3 4 5 6 Q1 1 2 2 Z" fill="url(#g)" stroke="black" stroke-width="2" stroke-dasharray="3 1"/></g><rect x="30" width="20" height="9" fill="url(#p)" transform="rotate(30) scale(2)"/></svg>',
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "9">]><svg xmlns="http://www.w3.org/2000/svg" width="&a;cm" height="50%"><style>.x { fill: blue }</style><filter id="f"><feGaussianBlur stdDeviation="3"/><feTurbulence numOctaves="2" baseFrequency=".1"/></filter><symbol id="s"><circle r="4" class="x"/></symbol><use href="#s" x="3"/><mask id="m"><rect width="9" height="9" fill="white"/></mask><rect width="8" height="8" mask="url(#m)" filter="url(#f)"/></svg>',
]

/** What a drawing gives is a picture that can be read, or nothing. */
function drawing(text: string): void {
  const drawn = draw(new TextEncoder().encode(text))
  if (drawn === undefined) return
  const picture = readPicture(drawn)
  must(picture !== undefined && picture.width * picture.height <= 1201 ** 2, 'a drawing of no size')
}

/** A picture has its size, or is none. */
function pictures(bytes: Uint8Array): void {
  const picture = readPicture(bytes)
  must(picture === undefined || (picture.width > 0 && picture.height > 0), 'a picture of no size')
  must(tooLarge(bytes) === undefined || picture === undefined, 'too large, and read')
}

const painted = ([0, 2, 6] as const).flatMap((kind) =>
  [true, false].map((interlaced) =>
    encodePng({ width: 9, height: 5, bits: 8, kind, interlaced, pixel: (x, y) => [x, y, 0, 9] }),
  ),
)

const fonts = ['400Regular/AtkinsonHyperlegible_400Regular.ttf'].map(
  (name) =>
    new Uint8Array(
      readFileSync(
        join(
          import.meta.dirname,
          '../../node_modules/@expo-google-fonts/atkinson-hyperlegible',
          name,
        ),
      ),
    ),
)

/** A face that is taken sets words and gives the font of them; another is refused. */
async function faces(bytes: Uint8Array): Promise<void> {
  const loaded = await loadLibraryFace(bytes, 'own')
  if (!loaded.ok) return
  const { face } = loaded
  const words = [...'Of the harbour, office: á fi 0123456789 Wk'].filter((one) =>
    face.covers(one.codePointAt(0) ?? 0),
  )
  const glyphs = face.shape(words.join(''), {})
  face.subset(glyphs.map(({ id }) => id))
  must(
    glyphs.every(({ id, advance }) => id >= 0 && Number.isFinite(advance)),
    'a glyph of no width',
  )
  must(Number.isFinite(face.ascender) && face.unitsPerEm > 0, 'a face of no size')
}

const partials = shipped('templates/partials')

/** What a page is made of. */
tryAll([
  target(
    'insert.hbs',
    250,
    changed(shipped('templates').filter((text) => text.includes('{{'))).map(
      (text) => ['insert', text.replace(/\r\n?/g, '\n')] as const,
    ),
    templates,
  ),
  target(
    'a part',
    300,
    changed(partials).map((text) => ['part', text.replace(/\r\n?/g, '\n')] as const),
    templates,
  ),
  target(
    'theme.yaml',
    300,
    changed([...shipped('templates/looks'), ...textsAt(/theme\.ya?ml$/)]),
    themes,
  ),
  target(
    'readings',
    900,
    changed(shipped('templates/readings').map((text) => text.slice(0, 2000))),
    readings,
  ),
  target('a drawing', 50, changed(drawings), drawing),
  target(
    'a picture',
    1700,
    changedBytes([...painted, dot, photograph({ orientation: 6 })]),
    pictures,
  ),
  target('a face', 60, changedBytes(fonts), faces),
])

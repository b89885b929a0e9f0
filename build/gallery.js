// @ts-check
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSource } from './load-source.js'

/**
 * Draws every look as the program makes it now: docs/looks/<look>.png, the panels of one parish of fixtures/, and
 * docs/gallery.png, a sheet on which all looks stand one below the other, each in all shapes and in large print. It
 * needs a build, `pdftoppm` and `montage` (Debian's poppler-utils and imagemagick).
 */

/** @typedef {{ parish: string, week: string, pages: number }} Shown */

const LONG = { parish: 'four-panels', week: '2026-10-11' }

/** What each shape is shown with, and how many of its first pages. @type {Record<import('../src/vocabulary.ts').Shape | 'large-print', Shown>} */
const SHOWN = {
  'half-fold': { ...LONG, pages: 2 },
  'tri-fold': { ...LONG, pages: 2 },
  flat: { ...LONG, pages: 1 },
  booklet: { parish: 'whole-week', week: '2026-12-06', pages: 2 },
  'half-sheet': { parish: 'christmas-week', week: '2026-12-24', pages: 1 },
  'large-print': { ...LONG, pages: 1 },
}
const forms = /** @type {(keyof typeof SHOWN)[]} */ (Object.keys(SHOWN))
const GREY = '#d8d4c8'
/** Few colours make a small file. */
const SMALL = ['-strip', '+dither', '-colors', '32', '-define', 'png:compression-level=9']

/** @type {typeof import('../src/vocabulary.ts')} */
const { looks } = await loadSource('src/vocabulary.ts')
const folder = mkdtempSync(join(tmpdir(), 'bulletin-gallery-'))
try {
  mkdirSync('docs/looks', { recursive: true })
  const rows = looks.map((look) => {
    montage(pagesOf(look, 'half-fold'), 'x560', `docs/looks/${look}.png`)
    const row = join(folder, `${look}.png`)
    const pages = forms.flatMap((form) => pagesOf(look, form).slice(0, SHOWN[form].pages))
    montage(pages, 'x300', row)
    return row
  })
  const column = ['-tile', '1x', '-geometry', '+0+4', '-background', GREY, '-gravity', 'West']
  execFileSync('montage', [...rows, ...column, ...SMALL, 'PNG8:docs/gallery.png'])
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * Pictures of the pages of a look, the first page first.
 *
 * @param {import('../src/vocabulary.ts').Look} look
 * @param {keyof typeof SHOWN} form
 */
function pagesOf(look, form) {
  const parish = join(folder, 'parish')
  rmSync(parish, { recursive: true, force: true })
  const { parish: name, week } = SHOWN[form]
  cpSync(join('fixtures/parishes', name), parish, { recursive: true })
  const settings = readFileSync(join(parish, 'bulletin.yaml'), 'utf8')
  const changed = settings.replace(/^insert: \{/m, `insert: { look: ${look},`)
  const added = changed === settings ? `${settings}\ninsert: { look: ${look} }\n` : changed
  writeFileSync(join(parish, 'bulletin.yaml'), added)
  const out = join(folder, `${look}-${form}`)
  const how = form === 'large-print' ? ['--edition', form] : ['--shape', form]
  const argv = ['make', parish, '--date', week, '--yes', '--quiet', '--out', out, ...how]
  execFileSync(process.execPath, ['bin/bulletin.js', ...argv], { stdio: 'ignore' })
  const pdf = join(out, form === 'large-print' ? 'large-print.pdf' : 'insert-pages.pdf')
  execFileSync('pdftoppm', ['-r', '90', '-png', pdf, join(out, 'page')])
  return readdirSync(out)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => join(out, name))
}

/**
 * @param {readonly string[]} pages
 * @param {string} size
 * @param {string} path
 */
function montage(pages, size, path) {
  const row = ['-tile', 'x1', '-geometry', `${size}+6+6`, '-background', GREY, '-border', '0']
  execFileSync('montage', [...pages, ...row, ...SMALL, `PNG8:${path}`])
}

// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Draws docs/insert.png, the picture at the head of README: the pages of a parish of fixtures/ beside
 * each other, as the program makes them now. It needs a build, `pdftoppm` and `montage` (Debian's
 * poppler-utils and imagemagick).
 */

const PARISH = 'fixtures/parishes/four-panels'
const SUNDAY = '2026-10-11'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-picture-'))
try {
  const argv = ['make', PARISH, '--date', SUNDAY, '--yes', '--quiet', '--out', folder]
  execFileSync(process.execPath, ['bin/bulletin.js', ...argv], { stdio: 'ignore' })
  const pdf = join(folder, 'insert-pages.pdf')
  execFileSync('pdftoppm', ['-r', '72', '-png', pdf, join(folder, 'page')])
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
  // In a row, on grey, so that the edges of the pages are seen. Few colours make a small file.
  const row = ['-tile', 'x1', '-geometry', '+8+8', '-background', '#d8d4c8', '-border', '0']
  const small = ['-strip', '-colors', '64', '-define', 'png:compression-level=9']
  const paths = pages.sort().map((name) => join(folder, name))
  execFileSync('montage', [...paths, ...row, ...small, 'PNG8:docs/insert.png'])
} finally {
  rmSync(folder, { recursive: true })
}

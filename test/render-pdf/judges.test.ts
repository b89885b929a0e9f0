import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { looks } from '../../src/vocabulary.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { installed } from './tools.ts'

/**
 * Other people's readers of PDF that are there, each with what makes it go through a whole file; what they say of a
 * sound one is nothing, or what stands here.
 */
const judges = (
  [
    ['qpdf', (file: string) => ['--check', file], /No syntax or stream encoding errors found/],
    ['pdftotext', (file: string) => [file, '-'], /^/],
    ['pdfinfo', (file: string) => ['-struct', file], /^/],
    ['mutool', (file: string) => ['draw', '-q', '-F', 'txt', '-o', '/dev/null', file], /^$/],
  ] as const
).filter(([program]) => installed(program))

/** Has Ghostscript go through files, one after the other. */
function ghostscript(files: readonly string[]): readonly string[] {
  const words = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dPDFSTOPONERROR', '-sDEVICE=nullpage']
  const { status, stdout, stderr } = spawnSync('gs', [...words, ...files], { encoding: 'utf8' })
  return [...(status === 0 ? [] : [`exit ${status}`]), stdout, stderr].filter((said) => said !== '')
}

/** What Debian's mutool says of itself, whatever the file. */
const OF_ITSELF = /^warning: ICC support is not available\n/

/** Where Debian keeps Apache PDFBox Preflight, and what it is built upon. */
const classes = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging']
  .concat('javax.activation', 'jaxb-api')
  .map((name) => `/usr/share/java/${name}.jar`)

/**
 * Preflight knows PDF/A-1b, from which our files differ where PDF/A-2 does: the profile of colours is of a newer
 * version, a font needs no set of its letters, and they say that they are of part 2.
 */
const OF_ANOTHER_PART =
  /^(?:2\.1\.6 : .*version of the ICCProfile|3\.1\.11 : .*The CIDSet entry is missing for the Composite Subset|7\.11\.2 : Error on MetaData, part must be 1|The file .* is not a valid PDF\/A-1b file, error\(s\) :)$/

/** What Preflight finds in the files of a folder. */
function preflight(within: string): readonly string[] {
  const words = ['-cp', classes.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'batch']
  const { stdout, stderr } = spawnSync('java', [...words, within], { encoding: 'utf8' })
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  // It has looked at each.
  expect(lines.filter((line) => line.startsWith('The file ')).length).toBe(
    readdirSync(within).length,
  )
  return lines.filter((line) => !OF_ANOTHER_PART.test(line))
}

const folder = mkdtempSync(join(tmpdir(), 'judges-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The files of all cases that have been tried. */
const written = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name))

const root = 'fixtures/parishes'
const [first] = readdirSync(root)
const cases = [
  ...readdirSync(root).map((parish) => [parish, undefined] as const),
  ...looks.map((look) => ['whole-week', look] as const),
]

/** The week that a fixture names first, with the flags that say it. */
const weekOf = (parish: string): readonly string[] => {
  const [week = '', ...flags] = readFileSync(join(root, parish, 'weeks.txt'), 'utf8')
    .split('\n', 1)
    .join('')
    .split(' | ')
  return flags.length > 0 ? flags : ['--date', week]
}

async function filesOf(
  parish: string,
  look: (typeof looks)[number] | undefined,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const files = filesBelow(join(root, parish))
  const settings = new TextDecoder().decode(files['bulletin.yaml'])
  const host = memoryHost({
    ...files,
    ...(look !== undefined && {
      'bulletin.yaml': settings.replace(/^insert: \{/m, `insert: { look: ${look},`),
    }),
  })
  const flags = [...weekOf(parish), '--yes', '--edition', 'standard,large-print']
  expect(await run(['make', ...flags], host), host.said.err).toBe(0)
  return [...host.files].filter(([path]) => path.endsWith('.pdf'))
}

describe('a file, to those who read PDF', () => {
  it('is tried in every parish and look', () => {
    expect(first).toBeDefined()
    expect(cases.length).toBe(readdirSync(root).length + looks.length)
  })

  it.each(cases)('is sound: %s %s', async (parish, look) => {
    const files = await filesOf(parish, look)
    expect(files.length).toBe(3)
    for (const [path, bytes] of files) {
      const file = join(folder, `${parish}-${look}-${basename(path)}`)
      writeFileSync(file, bytes)
      for (const [program, words, sound] of judges) {
        const { status, stdout, stderr } = spawnSync(program, words(file), { encoding: 'utf8' })
        const said = stderr.replace(OF_ITSELF, '')
        expect([program, path, status, said]).toEqual([program, path, 0, ''])
        expect(stdout, `${program} ${path}`).toMatch(sound)
      }
      const task = getDocument({ data: bytes.slice(), verbosity: 0, stopAtErrors: true })
      const document = await task.promise
      for (let page = 1; page <= document.numPages; page++)
        await (await document.getPage(page)).getOperatorList()
      await task.destroy()
    }
  })

  // These take longer to start than to read a file, so that each is started once for all.
  it.skipIf(!installed('gs'))('is sound to Ghostscript', () => {
    expect(ghostscript(written())).toEqual([])
  })

  it.skipIf(!installed('java') || !classes.every((file) => existsSync(file)))(
    'is sound to Preflight',
    () => {
      expect(written().length).toBe(3 * cases.length)
      expect(preflight(folder)).toEqual([])
    },
  )
})

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../src/civil-date.ts'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { calendarReader } from '../src/ics/read-calendar.ts'
import { ofKind } from '../src/item-kind.ts'
import { type Loaded, loadParish } from '../src/load/index.ts'
import { englishForFiles } from '../src/messages/en/diagnostics/files.ts'
import { english } from '../src/messages/en/diagnostics/index.ts'
import { showDiagnostic } from '../src/show-diagnostic.ts'
import type { Sources } from '../src/source.ts'
import { openTheme } from '../src/stock/open-theme.ts'
import { filesBelow, memoryHost } from './memory-host.ts'

/**
 * Every folder of fixtures/mistakes is a parish with something wrong in it, and says itself what
 * must be reported; nothing more and nothing less may be.
 *
 * A file says it in lines `#! severity code line:column` at its end. They are taken off before the
 * parish is read, so line and column are those that an editor shows. What cannot be said so stands
 * in `expected.txt`: lines `severity code file:line:column`, or `severity code` where the whole
 * folder is meant; the word `bare` alone where the folder is to be read without the files that
 * otherwise stand in for those it lacks.
 */
const folder = join(import.meta.dirname, '../fixtures/mistakes')

const sound = {
  'bulletin.yaml': [
    'parish: { name: Saint Brendan by the Water }',
    'sections: [The sick of the parish, Our common life]',
    '',
  ].join('\n'),
}

/** Entries of calendars that repeat are followed up to here. */
const until = '2030-12-31' as CivilDate

interface Case {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly expected: readonly string[]
}

function readCase(name: string): Case {
  const { 'expected.txt': list, ...found } = filesBelow(join(folder, name))
  const said = list ? linesOf(list).filter((line) => line !== '' && !line.startsWith('# ')) : []
  const files: Record<string, string | Uint8Array> = said.includes('bare') ? {} : { ...sound }
  const expected = said.filter((line) => line !== 'bare')
  for (const [path, bytes] of Object.entries(found)) {
    const { text, marks } = withoutMarks(path, bytes)
    files[path] = text ?? bytes
    expected.push(...marks)
  }
  return { files, expected }
}

/** A file without the lines that say what is wrong with it; they stand last. */
function withoutMarks(
  path: string,
  bytes: Uint8Array,
): { readonly text?: string; readonly marks: readonly string[] } {
  const lines = linesOf(bytes)
  const first = lines.findIndex((line) => line.startsWith('#! '))
  if (first === -1) return { marks: [] }
  const marks = lines.slice(first).filter((line) => line !== '')
  if (!marks.every((line) => line.startsWith('#! ')))
    throw new Error(`${path}: lines beginning with #! must stand at the end of the file`)
  return {
    text: lines
      .slice(0, first)
      .map((line) => `${line}\n`)
      .join(''),
    marks: marks.map((line) => line.slice(3).replace(/(\d+:\d+)$/, `${path}:$1`)),
  }
}

const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n')

const told = ({ severity, code, place }: Diagnostic): string =>
  place ? `${severity} ${code} ${place.file}:${place.line}:${place.column}` : `${severity} ${code}`

/** The parish, and what is told of its files and of a theme of its own. */
interface Told {
  readonly loaded: Loaded
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

async function tell({ files }: Case): Promise<Told> {
  const { disk, resources, clockOf } = memoryHost(files)
  const loaded = loadParish('/parish', disk, calendarReader({ clockOf, until }))
  const theme = await openTheme('standard', 'missal', '/parish', disk, resources)
  return {
    loaded,
    diagnostics: [...loaded.diagnostics, ...theme.diagnostics],
    sources: new Map([...loaded.sources, ...theme.sources]),
  }
}

const cases = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const read = readCase(name)
    return { name, ...read, ...(await tell(read)) }
  }),
)

describe('every mistake', () => {
  it.each(cases)('$name', (one) => {
    expect(one.expected, 'says what must be reported').not.toEqual([])
    expect(one.diagnostics.map(told).toSorted()).toEqual([...one.expected].toSorted())
  })

  it('keeps a parish with an error from being used, and lets one with warnings pass', () => {
    for (const one of cases)
      expect(one.loaded.ok && !hasErrors(one.diagnostics), one.name).toBe(
        !one.expected.some((line) => line.startsWith('error ')),
      )
  })

  it('is in the collection for each thing that can be said about files', () => {
    const said = new Set(
      cases.flatMap(({ expected }) => expected.map((line) => line.split(' ')[1])),
    )
    const codes = [...Object.keys(englishForFiles), 'no-parish']
    expect(codes.filter((code) => !said.has(code))).toEqual([])
  })

  it('is told in the order of files and lines, and points into the file', () => {
    for (const one of cases) {
      const { diagnostics, sources } = one
      for (const { place } of diagnostics) {
        if (!place) continue
        const line = sources.get(place.file)?.text.split('\n')[place.line - 1]
        if (line === undefined) continue
        expect(place.column, one.name).toBeLessThanOrEqual([...line].length + 1)
        expect(place.column + place.length - 1, one.name).toBeLessThanOrEqual(
          Math.max([...line].length, place.column),
        )
      }
      const keys = diagnostics.map(({ place }) => place?.line ?? 0)
      const files = new Set(diagnostics.map(({ place }) => place?.file))
      if (files.size === 1) expect(keys, one.name).toEqual(keys.toSorted((a, b) => a - b))
    }
  })

  it('says what is wrong and what to do, in whole sentences', () => {
    for (const one of cases) {
      const { diagnostics, sources } = one
      for (const problem of diagnostics) {
        const shown = showDiagnostic(problem, sources, english, { reveal: true })
        expect(shown, one.name).not.toMatch(/undefined|\[object|NaN|``/)
        const hint = shown.split('\n').at(-1) ?? ''
        expect(hint, one.name).toMatch(/^ {2}\S.*[.?]\)?$/)
        const [head = ''] = shown.split('\n')
        expect(head, one.name).not.toMatch(/[.!]$/)
      }
    }
  })
})

/** A real parish's folder, which is not part of the project: read where it is at hand. */
const real = join(import.meta.dirname, '../../shared/parishes/holy-innocents')

describe.skipIf(!existsSync(real))('a real parish', () => {
  it('loads without an error or a warning', () => {
    const loaded = loadParish('/parish', memoryHost(filesBelow(real)).disk)
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.ok && ofKind(loaded.parish.items, 'request').length).toBe(11)
    expect(loaded.ok && ofKind(loaded.parish.items, 'article').map(({ id }) => id)).toEqual([
      '2017-02-19-1-emsi',
      '2017-02-19-2-cassie',
      '2017-02-19-3-joint-declaration',
    ])
  })
})

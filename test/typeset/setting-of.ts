import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noChoices } from '../../src/archive/record.ts'
import type { Faces } from '../../src/fonts/face.ts'
import { layIssue } from '../../src/make-issue.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import type { Line, Run, Sheets } from '../../src/typeset/sheets.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { placedLines } from './read-sheets.ts'

/** An issue laid out. */
export interface Laid {
  readonly sheets: Sheets
  readonly faces: Faces
  /** Parts that are told to be set loose. */
  readonly loose: readonly string[]
}

const root = join(import.meta.dirname, '../../fixtures/parishes')

/** The issues of the parishes in fixtures/ that a date alone names. */
export const fixtures = readdirSync(root).flatMap((parish) =>
  readFileSync(join(root, parish, 'weeks.txt'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.includes('|'))
    .map((week) => ({ parish, week, folder: join(root, parish) })),
)

/** Lays out a parish's folder for a Sunday; `insert` stands before what it says of its insert itself. */
export async function lay(folder: string, date: string, insert?: string): Promise<Laid> {
  const files = filesBelow(folder)
  const settings = new TextDecoder().decode(files['bulletin.yaml'])
  const said = /^insert: \{/m.test(settings) ? settings : `${settings}\ninsert: {}\n`
  const changed = insert !== undefined && {
    'bulletin.yaml': said.replace(/^insert: \{/m, `insert: {${insert}`),
  }
  const host = memoryHost({ ...files, ...changed })
  const opened = await openWeek(host, { date })
  if (!opened.ok) throw new Error('the parish cannot be read')
  const { parish: read, week, stock } = opened
  const wanted = { week, choices: noChoices, records: [], editions: ['standard'] as const }
  const laid = await layIssue(read, wanted, stock)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  const loose = laid.diagnostics.flatMap((one) =>
    one.code === 'set-loose' ? one.values.parts : [],
  )
  return { ...laid.issue.standard, loose }
}

/** A run's gaps over the face's own space: between spaced letters a gap has what the letter before it and its own are spaced by. */
function gapOf({ face: name, features, size, spacing, tracking }: Run, faces: Faces): number {
  const face = faces.get(name)
  const [space] = face?.shape(' ', features) ?? []
  if (!face || !space) throw new Error(`${name} has no space`)
  return 1 + (spacing + 2 * tracking * size) / ((space.advance * size) / face.unitsPerEm)
}

const isJustified = ({ runs }: Line): boolean =>
  runs.some(({ spacing, letterScale }) => spacing !== 0 || letterScale !== 1)

/** Of an issue's justified lines every gap and their standard deviation, and of all its lines the part that ends with a hyphen. */
export function settingOf({ sheets, faces }: Laid): {
  gaps: readonly number[]
  hyphens: number
  spread: number
} {
  const lines = placedLines(sheets).map(({ line }) => line)
  const gaps = lines
    .filter(isJustified)
    .flatMap(({ runs }) =>
      runs.flatMap((run) =>
        Array.from({ length: run.text.split(' ').length - 1 }, () => gapOf(run, faces)),
      ),
    )
  const hyphens = lines.filter(({ text }) => text.endsWith('\u00ad')).length / lines.length
  return { gaps, hyphens, spread: gaps.length === 0 ? 0 : deviation(gaps) }
}

function deviation(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  return Math.sqrt(
    numbers.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / numbers.length,
  )
}

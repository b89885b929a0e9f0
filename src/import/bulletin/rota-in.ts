import { addDays, type CivilDate, civilDate, isSunday, partsOf } from '../../civil-date.ts'
import { datesIn } from '../../days/dates-in.ts'
import { isName } from '../cues/index.ts'
import { linesOfBlock } from '../lines/runs.ts'
import type { LetterBlock, LetterTable } from '../read/letter.ts'
import type { Scene } from './scene.ts'

/** Headings under which it is said who serves. */
const SERVES =
  /(?<!\p{L})(?:rota|roster|ministers?|ministry schedule|ministries this|serving|servers?|lectors?|readers?|ushers?|sidesmen|liturgical (?:ministers|schedule|roles)|ministros?|lectores|servidores|monaguillos)(?!\p{L})/iu

export const headsRota = (heading: string): boolean => SERVES.test(heading)

/**
 * A rota: a table with a row for each day, or a column for each; or lines of roles ("Reader: Ann Cole") for the
 * one day of the bulletin. The first row has the heads. Empty for anything else.
 */
export function rotaIn(
  blocks: readonly LetterBlock[],
  heading: string,
  scene: Scene,
): readonly (readonly string[])[] {
  const [block, ...others] = blocks.filter(({ kind }) => kind !== 'rule')
  if (block?.kind === 'list' && block.table !== undefined && others.length === 0)
    return byDay(block.table, scene) ?? byRole(block.table, scene) ?? []
  const isNext = /\bnext\b|pr[óo]xim[oa]/iu.test(heading)
  const day = isNext ? addDays(scene.printed, 7) : scene.printed
  return headsRota(heading) ? ofOneDay(blocks, day) : []
}

const dayIn = (cell: string, { language, printed }: Scene): string | undefined =>
  datesIn(cell, language, printed)[0]?.date ?? numericDay(cell, printed)

/** "12/6", "6/12" in the order that gives a Sunday; the year is that of the bulletin or the next. */
function numericDay(cell: string, printed: CivilDate): CivilDate | undefined {
  const [, one, two] = /^(\d{1,2})[/.](\d{1,2})(?:[/.]\d{2,4})?$/.exec(cell.trim()) ?? []
  if (one === undefined || two === undefined) return undefined
  const { year } = partsOf(printed)
  return [year, year + 1]
    .flatMap((of) => [
      civilDate(of, Number(one), Number(two)),
      civilDate(of, Number(two), Number(one)),
    ])
    .find((day) => day !== undefined && isSunday(day))
}

function byDay(table: LetterTable, scene: Scene): readonly (readonly string[])[] | undefined {
  const [heads, ...rows] = table.rows
  if (heads === undefined || rows.length === 0 || dayIn(heads[0] ?? '', scene)) return undefined
  const days = rows.map(([day = '']) => dayIn(day, scene))
  if (days.some((day) => day === undefined)) return undefined
  return [withHead(heads), ...rows.map((row, at) => [days[at] ?? '', ...row.slice(1)])]
}

function byRole(table: LetterTable, scene: Scene): readonly (readonly string[])[] | undefined {
  const [heads = [], ...rows] = table.rows
  const days = heads.slice(1).map((cell) => dayIn(cell, scene))
  if (days.length === 0 || days.some((day) => day === undefined)) return undefined
  return [
    withHead([heads[0] ?? '', ...rows.map(([role = '']) => role)]),
    ...days.map((day, at) => [day ?? '', ...rows.map((row) => row[at + 1] ?? '')]),
  ]
}

/** The first head is the word by which a rota's days are known. */
const withHead = ([, ...roles]: readonly string[]): readonly string[] => ['Date', ...roles]

function ofOneDay(blocks: readonly LetterBlock[], day: CivilDate): readonly (readonly string[])[] {
  const lines = blocks.flatMap(linesOfBlock)
  const roles = lines.map((line) => /^(\p{Lu}[^:]{1,40}):\s*(\S.*)$/u.exec(line))
  if (roles.length < 2 || roles.some((role) => role === null)) return []
  const names = roles.map((role) => role?.[2] ?? '')
  const isNamed = names.filter((cell) => cell.split(/\s*[,;&]\s*|\s+and\s+|\s+y\s+/u).some(isName))
  if (isNamed.length * 2 < names.length) return []
  return [
    ['Date', ...roles.map((role) => role?.[1] ?? '')],
    [day, ...names],
  ]
}

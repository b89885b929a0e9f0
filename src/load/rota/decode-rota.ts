import * as v from 'valibot'
import { addDays, type CivilDate, civilDate, isSunday } from '../../civil-date.ts'
import { parseCsv } from '../../csv/parse-csv.ts'
import { hasFormOfDay, meantDay, readDay } from '../../decode/day.ts'
import { decode } from '../../decode/decode.ts'
import { free, oneOrMore, words } from '../../decode/field.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { openListFile } from '../../decode/open-list-file.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { SpokenLanguage } from '../../languages.ts'
import { stemOfId } from '../../made-id.ts'
import type { ItemWords } from '../../names/item-words.ts'
import type { Place } from '../../place.ts'
import { limits } from '../../problems/limits.ts'
import { privateText, type Source } from '../../source.ts'
import { tidyLine } from '../../tidy-text.ts'
import { entryOf, nodeAt, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Draft, FileOf } from '../give-ids.ts'
import type { RotaRow } from '../item.ts'
import { halfEntries } from '../tongues/half-schemas.ts'
import { type KnownHelpers, namesInCell } from './names-in-cell.ts'

const rowSchema = v.record(v.string(), v.optional(oneOrMore(free(words()))))
const listSchema = v.array(rowSchema)
/** Names of the roles in the other language. */
const rolesSchema = v.record(v.string(), v.optional(free(words())))
const wholeSchema = v.object({ rota: listSchema, ...halfEntries(rolesSchema) })

/** rota.yaml: a list of rows, or a mapping with one; a row has its `date`, and a key for each role. */
export const rotaSchema = v.lazy<typeof wholeSchema | typeof listSchema>((value) =>
  Array.isArray(value) ? listSchema : wholeSchema,
)

/** A row as it was typed: its day, and who does what. */
interface TypedRow {
  readonly place: Place
  readonly day: { readonly text: string; readonly place: Place }
  readonly cells: readonly TypedCell[]
}

interface TypedCell {
  readonly role: string
  /** Where the role stands. */
  readonly head: Place
  readonly text: string
  readonly place: Place
}

type Report = (problem: Diagnostic) => void

/** What was read of a rota: its rows, and by role what it is called in the parish's other language. */
interface ReadRota {
  readonly source: Source
  readonly rows: readonly TypedRow[]
  readonly halves: ReadonlyMap<string, RoleName>
}

interface RoleName {
  readonly text: string
  readonly place: Place
}

/**
 * Decodes the rota, from a sheet of comma-separated values or from YAML.
 *
 * @param language the parish's, a BCP 47 tag
 * @param second the other language of a parish that prints in two
 */
export function decodeRota(
  path: string,
  text: string,
  helpers: KnownHelpers,
  report: Report,
  language: string,
  second?: SpokenLanguage,
): FileOf<RotaRow> {
  const { source, rows, halves } = /\.csv$/i.test(path)
    ? rowsOfCsv(path, text, second, report)
    : rowsOfYaml(path, text, second, report)
  const wide = rows.find(({ cells }) => cells.length > limits.roles)
  if (wide !== undefined) {
    report(diagnostic('error', 'too-much', { of: 'roles', most: limits.roles }, wide.place))
    return { source, drafts: [] }
  }
  const drafts = rows.flatMap((row) => {
    const date = dateOf(row, report)
    return date === undefined ? [] : [rowOf(row, date, helpers, halves, language)]
  })
  return { source, drafts }
}

/** Heads of the first column, or keys, that hold the day. */
const dayKeys: ReadonlySet<string> = new Set(['date', 'day', 'fecha', 'día', 'dia'])

function rowsOfCsv(
  path: string,
  text: string,
  second: SpokenLanguage | undefined,
  report: Report,
): ReadRota {
  // Names stand everywhere in it.
  const source = privateText(text)
  const place = (line: number): Place => ({ file: path, line, column: 1, length: 1 })
  const lines = parseCsv(text)
  if (lines === undefined) {
    report(diagnostic('error', 'rota-unreadable', {}, place(1)))
    return { source, rows: [], halves: new Map() }
  }
  const [head, ...others] = lines.filter(({ cells }) => cells.some((cell) => tidyLine(cell) !== ''))
  if (head === undefined) return { source, rows: [], halves: new Map() }
  const [, ...roles] = head.cells.map(tidyLine)
  const isHalf = ({ cells: [first = ''] }: { readonly cells: readonly string[] }): boolean =>
    tidyLine(first).toLowerCase() === second
  const half = others.find(isHalf)
  const halves = new Map(
    roles.flatMap((role, at) => {
      const text = tidyLine(half?.cells[at + 1] ?? '')
      return half && text !== '' ? [[role, { text, place: place(half.line) }] as const] : []
    }),
  )
  const rows = others
    .filter((one) => one !== half)
    .map(({ line, cells: [day = '', ...cells] }): TypedRow => {
      if (cells.some((cell, at) => tidyLine(cell) !== '' && (roles[at] ?? '') === ''))
        report(diagnostic('error', 'rota-without-role', {}, place(line)))
      return {
        place: place(line),
        day: { text: tidyLine(day), place: place(line) },
        cells: roles.flatMap((role, at) =>
          role === ''
            ? []
            : [{ role, head: place(head.line), text: cells[at] ?? '', place: place(line) }],
        ),
      }
    })
  return { source, rows, halves }
}

function rowsOfYaml(
  path: string,
  text: string,
  second: SpokenLanguage | undefined,
  report: Report,
): ReadRota {
  const opened = openListFile({ path, text, schema: rotaSchema, key: 'rota' }, report)
  const { file, source, items, root } = opened
  const rows = items.flatMap((node: YamlNode): readonly TypedRow[] => {
    const typed = decode(rowSchema, node, file, ['rota', 0])
    if (typed === undefined || node.kind !== 'mapping') return []
    const all = [...node.entries].map(([key, { value }]) => ({
      key,
      text: [typed[key] ?? []].flat().join(', '),
      head: file.locate(entryOf(node, key)?.key ?? node.range),
      place: file.locate(value.range),
    }))
    const day = all.find(({ key }) => dayKeys.has(key.toLowerCase()))
    const place = file.locate(node.range)
    return [
      {
        place,
        day: { text: day?.text ?? '', place: day?.place ?? place },
        cells: all
          .filter((one) => one !== day)
          .map((one) => ({
            role: tidyLine(one.key),
            head: one.head,
            text: one.text,
            place: one.place,
          })),
      },
    ]
  })
  const half = second && root && nodeAt(root, [second])
  return { source, rows, halves: half ? halvesIn(half, second, file) : new Map() }
}

function halvesIn(half: YamlNode, second: SpokenLanguage, file: OpenFile): ReadRota['halves'] {
  const typed = decode(rolesSchema, half, file, [second]) ?? {}
  return new Map(
    Object.entries(typed).flatMap(([role, name = '']) => {
      const text = tidyLine(name)
      const place = file.locate(nodeAt(half, [role])?.range ?? half.range)
      return text === '' ? [] : [[tidyLine(role), { text, place }] as const]
    }),
  )
}

/** The day of a row; undefined where it has none, which is reported unless the row is a blank one. */
function dateOf({ place, day, cells }: TypedRow, report: Report): CivilDate | undefined {
  if (day.text === '') {
    if (cells.some(({ text }) => tidyLine(text) !== ''))
      report(diagnostic('error', 'rota-without-date', {}, place))
    return undefined
  }
  const date = readRotaDay(day.text)
  if (date !== undefined) return date
  const found = { redacted: day.text }
  report(
    hasFormOfDay(day.text)
      ? diagnostic('error', 'no-such-day', { found }, day.place)
      : diagnostic('error', 'wrong-day', { key: 'date', found, meant: undefined }, day.place),
  )
  return undefined
}

/** As a file writes it, or as sheets do; of two days that 12/6/2026 may be, the one that is a Sunday. */
function readRotaDay(typed: string): CivilDate | undefined {
  const certain = readDay(typed) ?? meantDay(typed)
  if (certain !== undefined) return certain
  const [, one = '', two = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const sundays = [
    civilDate(Number(year), Number(one), Number(two)),
    civilDate(Number(year), Number(two), Number(one)),
  ].filter((date) => date !== undefined && isSunday(date))
  return new Set(sundays).size === 1 ? sundays[0] : undefined
}

function rowOf(
  { place, cells }: TypedRow,
  date: CivilDate,
  helpers: KnownHelpers,
  halves: ReadRota['halves'],
  language: string,
): Draft<RotaRow> {
  const named = cells.flatMap(({ role, head }) => {
    const half = halves.get(role)
    const own = { text: role, place: head }
    return half ? [own, half] : [own]
  })
  const item: Draft<RotaRow>['item'] = {
    kind: 'rota',
    place,
    date,
    cells: cells.map(({ role, text, place: at }) => ({
      role,
      ...(halves.has(role) && { roleBeside: halves.get(role)?.text ?? '' }),
      place: at,
      ...namesInCell(text, helpers),
    })),
    words: named.map(
      ({ text, place: { file, line, column } }): ItemWords => ({
        text,
        file,
        stretches: [{ at: 0, line, column }],
      }),
    ),
    takesPlace: {
      recurrence: { pattern: { kind: 'days', days: [date] }, except: [], lasts: 1 },
      announced: { weeks: 1, runs: 2, hasText: true },
    },
    window: { from: addDays(date, -7), until: date },
    priority: 'normal',
  }
  return { item, made: `${stemOfId(undefined, 'rota', language)}-${date}` }
}

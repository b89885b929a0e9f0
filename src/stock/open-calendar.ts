import type { CalendarOptions } from '../calendar/index.ts'
import { type CheckCitation, type ReadingsTable, readingsTable } from '../calendar/readings.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Files, Resources } from '../host.ts'
import { usual } from '../load/parish/usual-settings.ts'
import type { Parish } from '../load/parish.ts'
import { memoize, memoizeEach } from '../memoize.ts'
import { openText } from '../open-text.ts'
import { parseReferences } from '../scripture/references/parse-reference.ts'
import { bookLanguage } from '../scripture/references/print-reference.ts'
import {
  noteDiagnostic,
  referenceDiagnostic,
} from '../scripture/references/reference-diagnostic.ts'
import {
  checkReference,
  readVersifications,
  type Versification,
} from '../scripture/references/versification.ts'
import type { Sources } from '../source.ts'
import { type CalendarUse, calendarsWithReadings } from '../vocabulary.ts'

/** A parish's calendar, with the table of readings that it follows. */
export interface OpenedCalendar {
  readonly calendar: CalendarOptions
  /** The parish's own table, for showing what is wrong in it. */
  readonly sources: Sources
  readonly diagnostics: readonly Diagnostic[]
}

/** In a parish's folder; stands in place of the table of the package. */
const ownTable = 'templates/readings.txt'

/**
 * The calendar of a parish: its own days, and the readings of the lectionary that it names or those of
 * `templates/readings.txt`. A citation that names no verses is a warning.
 */
export function openCalendar(
  folder: string,
  files: Files,
  resources: Resources,
  { calendar, readings, language, localFeasts, onSunday, seasonColours }: Parish,
): OpenedCalendar {
  const check = citationCheck(resources, language)
  const shipped = (): ReadingsTable | undefined => shippedTable(resources, calendar)
  const { table, sources, diagnostics } = readTable(folder, files, shipped, check)
  const ofFeasts = localFeasts.flatMap(({ feast, place }) =>
    (feast.readings ?? []).flatMap(({ ref }) => check(ref, place)),
  )
  const local = localFeasts.map(({ feast }) => feast)
  return {
    calendar: {
      ...{ calendar, readings, language, table, local },
      ...(onSunday && { onSunday }),
      ...(seasonColours && { seasonColours }),
    },
    sources,
    diagnostics: [...diagnostics, ...ofFeasts],
  }
}

/** The calendar of no parish in particular. */
export const plainCalendar = (resources: Resources, language: string): CalendarOptions => ({
  calendar: usual.calendar,
  readings: usual.readings,
  language,
  table: shippedTable(resources, usual.calendar),
  local: [],
})

/** The table of a calendar, read by the build; undefined where the package ships none. */
const shippedTable = (resources: Resources, calendar: CalendarUse): ReadingsTable | undefined =>
  calendarsWithReadings.has(calendar) ? shippedTables(resources)(calendar) : undefined

/** Read once for all parishes of a run. */
const shippedTables = memoizeEach((resources: Resources) =>
  memoize((calendar: CalendarUse): ReadingsTable => {
    const text = new TextDecoder().decode(resources.resource(`readings/${calendar}.json`))
    const { notice, days } = JSON.parse(text)
    return { notice, days: new Map(days) }
  }),
)

function readTable(
  folder: string,
  files: Files,
  shipped: () => ReadingsTable | undefined,
  check: CheckCitation,
): Omit<OpenedCalendar, 'calendar'> & { readonly table: ReadingsTable | undefined } {
  const read = files.read(`${folder}/${ownTable}`)
  if (!read.ok) {
    const problem = diagnostic('error', 'unreadable', { path: ownTable, reason: read.detail })
    const diagnostics = read.reason === 'missing' ? [] : [problem]
    return { table: shipped(), sources: new Map(), diagnostics }
  }
  const opened = openText(ownTable, read.bytes)
  const sources: Sources = new Map([[ownTable, { text: opened.text, privateRanges: [] }]])
  if (opened.ok) return { ...readingsTable(opened.text, ownTable, check), sources }
  return { table: shipped(), sources, diagnostics: [opened.problem] }
}

/** Citations are in the numbering of the NRSV, or in that of the parish's own Bible. */
function citationCheck(resources: Resources, tag: string): CheckCitation {
  const language = bookLanguage(tag)
  let numberings: readonly Versification[] | undefined
  return (ref, place) => {
    numberings ??= Object.values(readVersifications(resources))
    const usual = numberings
    const parsed = parseReferences(ref, language)
    // A hymn of the church that a lectionary names is in order.
    if (!parsed.ok && parsed.problem.kind === 'hymn') return []
    const notes = parsed.ok ? parsed.notes.filter(({ kind }) => kind === 'misspelt') : []
    const told = notes.map((note) => noteDiagnostic(note, ref, language, place))
    const problem = parsed.ok
      ? parsed.references.map((one) => checkReference(one, usual)).find((one) => one !== undefined)
      : parsed.problem
    if (problem === undefined) return told
    return [...told, { ...referenceDiagnostic(problem, ref, language, place), severity: 'warning' }]
  }
}

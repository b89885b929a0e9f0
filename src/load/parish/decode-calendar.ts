import * as v from 'valibot'
import type { SeasonColours } from '../../calendar/index.ts'
import type { LocalFeast } from '../../calendar/local-feast.ts'
import type { Reading } from '../../calendar/sunday.ts'
import { choice, either, feastDate, maybe, words } from '../../decode/field.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import {
  calendars,
  colours,
  movableToSunday,
  patronalDays,
  type ReadingKind,
  readingKinds,
  type Season,
  seasons,
} from '../../vocabulary.ts'
import { nodeAt, type YamlNode, type YamlPath } from '../../yaml/yaml-node.ts'
import type { OwnFeast, Parish } from '../parish.ts'
import { usual } from './usual-settings.ts'

const useSchema = choice(...calendars)

const ownColour = () => maybe(choice(...colours))

/** Passages of a day, in place of the calendar's. */
export const readingsSchema = v.object({
  first: maybe(words()),
  psalm: maybe(words()),
  second: maybe(words()),
  gospel: maybe(words()),
} satisfies Record<ReadingKind, unknown>)

/** What a day of the parish's own has besides its kind. */
const ownDay = {
  name: words(),
  date: feastDate(),
  colour: ownColour(),
  readings: maybe(readingsSchema),
}

/** How a season is called as a key. */
const keyOf = (season: Season): string => season.toLowerCase().replace(' ', '-')

/** Colours of whole seasons, where the parish's vestments are others. */
const seasonColours = v.object(
  Object.fromEntries(seasons.map((season) => [keyOf(season), ownColour()])),
)

/** `calendar:` of bulletin.yaml: which calendar, or that with the days that are the parish's own. */
export const calendarSchema = either(
  useSchema,
  v.object({
    use: v.optional(useSchema, usual.calendar),
    'on-sunday': maybe(v.array(choice(...movableToSunday))),
    patronal: maybe(v.object({ ...ownDay, kept: v.optional(choice(...patronalDays), 'day') })),
    colours: maybe(seasonColours),
    days: v.optional(v.array(v.object(ownDay)), []),
  }),
)

type TypedCalendar = v.InferOutput<typeof calendarSchema>
type TypedDay = Extract<TypedCalendar, object>['days'][number]

/** The calendar that a parish keeps, and its own days with their places. */
export function decodeCalendar(
  typed: TypedCalendar,
  root: YamlNode,
  file: OpenFile,
): Pick<Parish, 'calendar' | 'localFeasts' | 'onSunday' | 'seasonColours'> {
  if (typeof typed === 'string') return { calendar: typed, localFeasts: [] }
  const { use, patronal, days, 'on-sunday': moved, colours: ofSeasons } = typed
  const kept = {
    calendar: use,
    ...(moved && { onSunday: [...new Set(moved)] }),
    ...(ofSeasons && { seasonColours: coloursBySeason(ofSeasons) }),
  }
  const placed = (feast: LocalFeast, path: YamlPath): OwnFeast => {
    const node = nodeAt(root, ['calendar', ...path])
    return { feast, place: file.locate(node?.range ?? root.range) }
  }
  const named = days.map((day, index) => placed({ kind: 'named', ...dayOf(day) }, ['days', index]))
  if (patronal === undefined) return { ...kept, localFeasts: named }
  const { kept: when, ...day } = patronal
  const feast = placed({ kind: 'patronal', kept: when, ...dayOf(day) }, ['patronal'])
  return { ...kept, localFeasts: [feast, ...named] }
}

const coloursBySeason = (typed: v.InferOutput<typeof seasonColours>): SeasonColours =>
  Object.fromEntries(
    seasons.flatMap((season) => {
      const colour = typed[keyOf(season)]
      return colour === undefined ? [] : [[season, colour]]
    }),
  )

function dayOf({ readings, ...day }: TypedDay) {
  return { ...day, ...(readings && { readings: inOrder(readings) }) }
}

/** Passages in the order in which they are read. */
export const inOrder = (
  readings: Readonly<Partial<Record<ReadingKind, string>>>,
): readonly Reading[] =>
  readingKinds.flatMap((kind) => {
    const ref = readings[kind]
    return ref === undefined ? [] : [{ kind, ref }]
  })

import { writeScalar } from '../../yaml/write-scalar.ts'
import type { EventDays, FoundEvent, NamedEvent } from '../events/found-event.ts'
import { paragraphOf } from '../lines/runs.ts'
import { wordsBeside } from './words-beside.ts'
import { writeMarkdown } from './write-markdown.ts'
import { linkLines, personWords } from './write-requests.ts'
import { block, line, scalar } from './write-yaml-text.ts'

/**
 * The text of an event file whose names wait for an answer, since nobody of the parish has read its words yet.
 *
 * @param language the parish's, a BCP 47 tag
 */
export function writeEvents(events: readonly NamedEvent[], language: string): string {
  const head = `names-in-words: hold   # ${wordsBeside(language).untilAnswered}`
  return `${[head, 'events:', ...events.map(writeEvent)].join('\n')}\n`
}

function writeEvent({ id, event }: NamedEvent): string {
  const { title, worship, days, times, ends, place, text, link, intention, notes } = event
  return [
    `  - id: ${scalar(id)}`,
    line(4, 'title', title),
    ...(worship ? ['    kind: service'] : []),
    ...daysLines(days),
    ...(times.length === 0 ? [] : [`    time: ${oneOrList(times)}`]),
    ...(ends === undefined ? [] : [line(4, 'ends', ends)]),
    ...(place === undefined ? [] : [line(4, 'place', place)]),
    ...(intention === undefined ? [] : [intentionLine(intention)]),
    ...(text.length === 0
      ? []
      : [block(4, 'text', writeMarkdown(text.map(paragraphOf), 'request'))]),
    ...(link === undefined ? [] : linkLines(4, link)),
    ...(notes.length === 0 ? [] : [block(4, 'note', notes.join('\n'))]),
  ].join('\n')
}

const intentionLine = (intention: NonNullable<FoundEvent['intention']>): string =>
  typeof intention === 'string'
    ? line(4, 'intention', intention)
    : `    intention: ${personWords(intention)}`

function daysLines(days: EventDays): readonly string[] {
  const dated = (key: 'from' | 'until' | 'date', day: string | undefined): readonly string[] =>
    day === undefined ? [] : [`    ${key}: ${day}`]
  if ('nth' in days)
    return [line(4, 'nth', days.nth), ...dated('from', days.from), ...dated('until', days.until)]
  if ('every' in days)
    return [
      line(4, 'every', days.every),
      ...dated('date', days.date),
      ...dated('from', days.from),
      ...dated('until', days.until),
      ...(days.except?.length ? [`    except: ${oneOrList(days.except)}`] : []),
    ]
  return [`    date: ${oneOrList(days.date)}`]
}

const oneOrList = (values: readonly string[]): string =>
  values.length === 1
    ? scalar(values[0] ?? '')
    : `[${values.map((value) => writeScalar(value, 'flow')).join(', ')}]`

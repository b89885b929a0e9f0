import type { CalendarProblem } from './calendar-file.ts'

/** The lines of a calendar in their order, without what is never read. */
export type Outline =
  | {
      readonly ok: true
      /** What is left of the file: no one who takes part or invited, no alarms. */
      readonly text: string
      /** Its entries in their order. */
      readonly events: readonly {
        /** Of its BEGIN in the file, from 1. */
        readonly line: number
        /** Lines of its properties in the file, by their names in small letters. */
        readonly lines: ReadonlyMap<string, number>
        /** The entry alone. */
        readonly own: string
      }[]
    }
  | { readonly ok: false; readonly problem: CalendarProblem }

/** A line as it is meant: those that begin with a space go on the one before (RFC 5545, 3.1). */
interface ContentLine {
  readonly text: string
  readonly line: number
}

/**
 * Divides a calendar into its entries. One that breaks off has something that begins and does not end: its
 * place is told.
 */
export function outlineOf(file: string): Outline {
  const kept: string[] = []
  const events: { line: number; lines: Map<string, number>; own: string[] }[] = []
  const open: { name: string; line: number }[] = []
  for (const { text, line } of contentLines(file)) {
    const [, name = ''] = /^([\w-]+)/.exec(text) ?? []
    const key = name.toLowerCase()
    const component = text
      .slice(name.length + 1)
      .trim()
      .toUpperCase()
    if (open.length === 0 && !(key === 'begin' && component === 'VCALENDAR'))
      return { ok: false, problem: { why: 'no-calendar', line } }
    if (key === 'begin') {
      open.push({ name: component, line })
      if (component === 'VEVENT') events.push({ line, lines: new Map(), own: [] })
    }
    const isRead = !open.some(({ name: one }) => neverRead.has(one)) && !secret.has(key)
    const isOfEvent = open.some(({ name: one }) => one === 'VEVENT')
    const event = isOfEvent ? events.at(-1) : undefined
    if (isRead) {
      kept.push(text)
      event?.own.push(text)
      if (event && !event.lines.has(key)) event.lines.set(key, line)
    }
    if (key !== 'end') continue
    const last = open.pop()
    if (last?.name !== component)
      return { ok: false, problem: { why: 'cut', line: last?.line ?? line } }
  }
  const [first] = open
  const cut = open.findLast(({ name }) => name === 'VEVENT') ?? first
  if (cut !== undefined) return { ok: false, problem: { why: 'cut', line: cut.line } }
  if (kept.length === 0) return { ok: false, problem: { why: 'no-calendar', line: 1 } }
  return {
    ok: true,
    text: kept.join('\n'),
    events: events.map(({ own, ...event }) => ({ ...event, own: own.join('\n') })),
  }
}

/** Components that hold nothing to print. */
const neverRead: ReadonlySet<string> = new Set(['VALARM', 'VTODO', 'VJOURNAL', 'VFREEBUSY'])

/** Who takes part, who invited, and what people wrote to each other. */
const secret: ReadonlySet<string> = new Set([
  'attendee',
  'organizer',
  'contact',
  'comment',
  'attach',
])

function contentLines(file: string): readonly ContentLine[] {
  const lines: { text: string; line: number }[] = []
  for (const [index, text] of file.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1)
    if (/^[ \t]/.test(text) && last) last.text += text.slice(1)
    else if (text.trim() !== '') lines.push({ text, line: index + 1 })
  }
  return lines
}

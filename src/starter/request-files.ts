import { writeScalar } from '../yaml/write-scalar.ts'
import { fillIn, replaceLine } from './fill-in.ts'
import { type Days, type Starter, type StarterWords, textOf } from './starter.ts'

const own = 'requests/parish.yaml'

/**
 * The request files of a new parish: those of the starter parish under its own headings, and a line
 * to be replaced under each heading for which the starter parish has nothing. Undefined is a file
 * that it needs not.
 */
export function requestFiles(
  sections: readonly string[],
  starter: Starter,
  { topics, wider, placeholder }: StarterWords,
  days: Days,
): ReadonlyMap<string, string | undefined> {
  const heading = headingsFor(sections, topics)
  const served = new Set(heading.values())
  const unserved = sections.filter((section) => !served.has(section))
  const [first = ''] = sections
  const dated = dateExamples(textOf(own, starter), first, days)
  const kept = dated.split('\n\n').flatMap((part) => underHeading(part, heading))
  const parts = [
    ...kept.map((part) => part.trimEnd()),
    ...unserved.map((section) => placeholderUnder(section, placeholder)),
  ]
  const last = topics.at(-1)?.[0] ?? ''
  const widerHeading = heading.get(last)
  return new Map([
    [own, `${parts.join('\n\n')}\n`],
    [
      wider,
      widerHeading && fillIn(textOf(wider, starter), [{ path: ['section'], value: widerHeading }]),
    ],
  ])
}

/** The parish's heading for each of the starter's: the same, else one that means it; each used once. */
function headingsFor(
  sections: readonly string[],
  topics: StarterWords['topics'],
): ReadonlyMap<string, string> {
  const found = new Map(topics.flatMap(([one]) => (sections.includes(one) ? [[one, one]] : [])))
  for (const [topic, words] of topics) {
    const taken = new Set(found.values())
    const meant = sections.find((section) => !taken.has(section) && words.test(section))
    if (!found.has(topic) && meant !== undefined) found.set(topic, meant)
  }
  return found
}

/** A request with the comments above it, under the parish's own heading; nothing where it has none. */
function underHeading(part: string, heading: ReadonlyMap<string, string>): readonly string[] {
  const [, lead = '', section] = /^( {4}section: )(.+)$/m.exec(part) ?? []
  if (section === undefined) return [part]
  const meant = heading.get(section)
  return meant === undefined
    ? []
    : [part.replace(lead + section, () => lead + writeScalar(meant, 'block'))]
}

const placeholderUnder = (section: string, words: StarterWords['placeholder']): string =>
  [`  - section: ${writeScalar(section, 'block')}`, '    text: >-', `      ${words(section)}`].join(
    '\n',
  )

/** Brings the examples up to date: the one that repeats, and the one in a comment. */
function dateExamples(text: string, section: string, { today, sunday, fourth }: Days): string {
  const fillings: readonly (readonly [place: RegExp, wording: string])[] = [
    [/(?<=^ {4}from: )\S+$/m, sunday],
    [/(?<=^ {2}# {3}section: ).*$/m, writeScalar(section, 'block')],
    [/(?<=^ {2}# {3}from: )\S+$/m, sunday],
    [/(?<=^ {2}# {3}until: )\S+$/m, fourth],
    [/(?<=^ {2}# {3}consent: .*date: )[\d-]+/m, today],
  ]
  return fillings.reduce((dated, [place, wording]) => replaceLine(dated, place, wording), text)
}

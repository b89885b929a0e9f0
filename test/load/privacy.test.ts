import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { english } from '../../src/messages/en/diagnostics/index.ts'
import { diagnosticJson, showDiagnostic } from '../../src/show-diagnostic.ts'
import { memoryHost } from '../memory-host.ts'

const bulletin = 'parish: { name: Saint Brendan }\nsections: [The sick, Our common life]\n'

/** Everything that would be said about a request file where it may not be revealed. */
function said(requests: string): string {
  const files = { 'bulletin.yaml': bulletin, 'requests/sick.yaml': requests }
  const { diagnostics, sources } = loadParish('/parish', memoryHost(files).disk)
  return diagnostics
    .flatMap((problem) => [
      showDiagnostic(problem, sources, english, { reveal: false }),
      JSON.stringify(diagnosticJson(problem, english)),
    ])
    .join('\n')
}

/** All that is private is in Greek letters here, all else in Latin ones: what leaks can be seen. */
const request = `section: The sick
requests:
  - id: first
    # ζητεῖ σιωπήν
    person: { name: Καλλίστη Παπαδοπούλου, show: first }
    text: recovering at home
    from: 2026-11-08
    consent: { by: μήτηρ, date: 2026-11-05, channels: [print, text] }
    note: τηλέφωνο μετὰ τὶς ἕξι
    closed: { date: 2026-12-24, how: ἀνέρρωσε }
  - id: second
    person:
      name: { first: Ἀνδρέας, last: Λουκᾶς }
      minor: true
    from: 2026-11-15
    note: >-
      τρίτη ἑβδομάδα
      στὸ νοσοκομεῖο
    consent:
      by: "ὁ πατήρ"
      channels: [print]
    text: For one of our choir.
`

const greek = /[\p{Script=Greek}]/u

/** One slip of the hand: characters dropped, typed or swapped, a line moved, doubled or indented. */
const slip = fc.record({
  at: fc.nat({ max: request.length }),
  kind: fc.constantFrom('drop', 'type', 'line-gone', 'line-twice', 'in', 'out', 'tab', 'break'),
  typed: fc.constantFrom(
    ':',
    ': ',
    ' #',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '*',
    '&',
    '!',
    ', ',
    '- ',
    '<b>',
    'x',
    '\\',
    '> ',
  ),
  length: fc.integer({ min: 1, max: 6 }),
})

type Slip = typeof slip extends fc.Arbitrary<infer Value> ? Value : never

function slipped(text: string, { at, kind, typed, length }: Slip): string {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const to = text.indexOf('\n', at) + 1 || text.length
  const line = text.slice(from, to)
  const withLine = (other: string): string => text.slice(0, from) + other + text.slice(to)
  switch (kind) {
    case 'drop':
      return text.slice(0, at) + text.slice(at + length)
    case 'type':
      return text.slice(0, at) + typed + text.slice(at)
    case 'line-gone':
      return withLine('')
    case 'line-twice':
      return withLine(line + line)
    case 'in':
      return withLine(' '.repeat(length) + line)
    case 'out':
      return withLine(line.replace(new RegExp(`^ {0,${length}}`), ''))
    case 'tab':
      return withLine(`\t${line.trimStart()}`)
    case 'break':
      return `${text.slice(0, at)}\n${text.slice(at)}`
  }
}

const named = `section: The sick
requests:
  - id: καλλίστη
    person: { name: Καλλίστη Παπαδοπούλου, show: first }
    text: For Καλλίστη, and all the Παπαδοπούλου family <b>at home</b>.
    footnote: Παπαδοπούλου is known to us.
    link: { text: Write to ΚΑΛΛΊΣΤΗ, url: Παπαδοπούλου.example }
    from: 2026-11-31
    priority: Καλλίστη
    section: The Παπαδοπούλου family
`

/** Places between the Greek words of the text. */
const latinPlaces = [...named.matchAll(/[^\p{Script=Greek}](?!\p{Script=Greek})/gu)].map(
  ({ index }) => index,
)

describe('what is private in a request', () => {
  it('is said by no message, whatever slip was made in its file', () => {
    let told = 0
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 2 }), (slips) => {
        const words = said(slips.reduce(slipped, request))
        if (words !== '') told++
        expect(words).not.toMatch(greek)
      }),
      { seed: 20261122, numRuns: 800 },
    )
    expect(told).toBeGreaterThan(500)
  })

  it('is not said where a name stands in the request’s own words', () => {
    expect(said(named)).toContain('raw-html')
    expect(said(named)).not.toMatch(greek)
  })

  it('is not said there either when a slip was made beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...latinPlaces), slip, (at, { typed }) => {
        expect(said(slipped(named, { at, kind: 'type', typed, length: 1 }))).not.toMatch(greek)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

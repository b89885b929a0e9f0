import { describe, expect, it } from 'vitest'
import { addWeeks, type CivilDate, parseCivilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { wordsTagged } from '../words-of-pdf.ts'

const town = `requests:\n${Array.from({ length: 12 }, (_, n) => `  - { id: n${n}, text: For the peace of this town and of all who live by its river number ${n}. }\n`).join('')}`

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: []
editions: [standard, large-print]
`,
  'requests/town.yaml': town,
  'requests/week.yaml': `sunday: 2026-11-22
verse: { ref: "Psalm 46:1", translation: NIV, text: "God is our \\"refuge\\" -- an ever-present help..." }
requests: []
`,
}

const issue = '/parish/issues/2026-11-22'

async function make(files: Readonly<Record<string, string>>): Promise<{
  host: MemoryHost
  exit: number
  told: readonly { severity: string; code: string; message: string; hint: string }[]
}> {
  const host = memoryHost(files)
  const exit = await run(['make', '--yes', '--json'], host)
  return { host, exit, told: JSON.parse(host.said.out).diagnostics }
}

/** The record of a week in which these psalms stood at the head. */
const record = (week: CivilDate, verses: readonly string[]): string => `version: 1
week: ${week}
shape: half-sheet
paper: letter
size: 10.5
verse: { ref: "Psalm 1", verses: [${verses.join(', ')}], translation: NIV, rule: pinned }
requests: []
articles: []
files: []
`

/** So many verses of the NIV in every earlier week of the year. */
function year(count: number): Readonly<Record<string, string>> {
  const first = parseCivilDate('2026-01-04')
  if (first === undefined) throw new Error('no day')
  const weeks = Array.from({ length: 40 }, (_, n) => addWeeks(first, n))
  return Object.fromEntries(
    weeks.map((week, n) => [
      `issues/${week}/issue.yaml`,
      record(
        week,
        Array.from({ length: count }, (_, verse) => `Gen.${n + 1}.${verse + 1}`),
      ),
    ]),
  )
}

describe('a licensed quotation', () => {
  it('carries its mark, and is printed sign for sign in every edition', async () => {
    const { host, exit } = await make(parish)
    expect(exit).toBe(0)
    const words = 'God is our "refuge" -- an ever-present help...'
    expect(textIn(host, `${issue}/bulletin.txt`).replace(/\s+/g, ' ')).toContain(
      `${words} Psalm 46:1 (NIV)`,
    )
    for (const name of ['insert-pages.pdf', 'large-print.pdf']) {
      const bytes = host.files.get(`${issue}/${name}`)
      expect(wordsTagged(bytes ?? new Uint8Array()).join(' '), name).toContain(
        `${words} Psalm 46:1 (NIV)`,
      )
    }
  })

  it('has its notice at the foot of every edition', async () => {
    const own = 'Scripture quotations marked (NIV) are used by permission.'
    const { host } = await make({
      ...parish,
      'scripture/niv.yaml': `translation: NIV\nnotice: ${own}\nverses:\n  - { ref: "Psalm 46:2", text: Invented words. }\n`,
    })
    expect(textIn(host, `${issue}/bulletin.txt`).replace(/\s+/g, ' ')).toContain(own)
    for (const name of ['insert-pages.pdf', 'large-print.pdf']) {
      const bytes = host.files.get(`${issue}/${name}`)
      expect(wordsTagged(bytes ?? new Uint8Array()).join(' '), name).toContain(own)
    }
  })
})

describe('a publisher’s limit', () => {
  it('is far off for a verse a week', async () => {
    const { exit, told } = await make({ ...parish, ...year(1) })
    expect([exit, told]).toEqual([0, []])
  })

  it('is told when it is near, with the publisher and its page', async () => {
    const { exit, told } = await make({ ...parish, ...year(11) })
    expect(exit).toBe(0)
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning quotation-limit-near',
    ])
    expect(told[0]?.message).toContain('441 verses of the NIV in 2026 so far; Biblica allows 500')
    expect(told[0]?.hint).toContain('https://www.biblica.com')
  })

  it('stops the issue when it is past, and the last one stays', async () => {
    const { host, exit, told } = await make({ ...parish, ...year(13) })
    expect(exit).toBe(1)
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error quotation-limit',
    ])
    expect([...host.files.keys()].filter((path) => path.startsWith(issue))).toEqual([])
  })

  it('may be a part of the whole: a short insert cannot be half a quotation', async () => {
    const words = 'invented words '.repeat(12).trim()
    const short = {
      ...parish,
      'requests/town.yaml': 'requests:\n  - text: For all.\n',
      'requests/week.yaml': `sunday: 2026-11-22\nverse: { ref: "Psalm 46:1", translation: NIV, text: ${words} }\nrequests: []\n`,
    }
    const { exit, told } = await make(short)
    expect(exit).toBe(1)
    expect(told).toMatchObject([{ severity: 'error', code: 'quotation-share' }])
    expect(told[0]?.message).toContain('Biblica')
  })
})

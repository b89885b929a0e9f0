import { expect, test } from 'vitest'
import { divisionsOn } from '../../src/typeset/one-division.ts'
import { looks } from '../../src/vocabulary.ts'
import { linesOn, placedLines } from './read-sheets.ts'
import { fixtures, lay } from './setting-of.ts'

const HYPHEN = '\u00ad'

/** An issue, and what is said of its insert beside its look. */
interface Issue {
  readonly parish: string
  readonly week: string
  readonly folder: string
  readonly look: string
  readonly fit?: string
}

const issues: readonly Issue[] = [
  ...fixtures.map((one) => ({ ...one, look: 'missal' })),
  ...looks.flatMap((look) =>
    fixtures
      .filter(({ parish }) => look !== 'missal' && ['four-panels', 'whole-week'].includes(parish))
      .map((one) => ({ ...one, look })),
  ),
  { parish: 'a new folder', week: '2026-11-22', folder: 'templates/parish', look: 'missal' },
  {
    parish: 'una carpeta nueva',
    week: '2026-11-22',
    folder: 'templates/parish-es',
    look: 'missal',
  },
  // letters that stay as they are leave more words divided
  ...fixtures
    .filter(({ parish }) => ['four-panels', 'names-in-words'].includes(parish))
    .map((one) => ({ ...one, look: 'missal', fit: ' letter-fit: 0,' })),
]

let divided = 0

test.each(issues)('$parish on $week in $look divides words as they may be', async (issue) => {
  const { folder, week, look, fit } = issue
  const { sheets } = await lay(folder, week, look === 'missal' ? fit : ` look: ${look},`)
  const lines = placedLines(sheets)
  const words = lines.flatMap(({ line, block }, i) => {
    if (!line.text.endsWith(HYPHEN)) return []
    const next = lines.slice(i + 1).find((one) => one.block === block)?.line.text ?? ''
    const [part = ''] = line.text
      .slice(0, -1)
      .split(/[ \u00a0]/)
      .slice(-1)
    const [rest = ''] = next.split(/[ \u00a0]/)
    const isLast =
      !next.includes(' ') && lines.filter((one) => one.block === block).at(-1)?.line.text === next
    return [{ word: `${part}${rest}`, isLast }]
  })
  divided += words.length
  expect(words.filter(({ isLast }) => isLast)).toEqual([])
  expect(words.filter(({ word }) => !/\p{Ll}/u.test(word) || word.includes('*'))).toEqual([])
  const feet = sheets.panels.map((panel) => linesOn(panel).at(-1)?.text ?? '')
  expect(feet.filter((text) => text.endsWith(HYPHEN))).toEqual([])
  const twoWays = [...divisionsOn(sheets.panels)].filter(([, places]) => places.size > 1)
  expect(twoWays).toEqual([])
})

test('of these issues some words are divided', () => {
  expect(divided).toBeGreaterThan(10)
})

import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import type { MarkedOffer } from '../../src/cli/terminal-host.ts'
import { Stopped } from '../../src/host.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'

/** Margaret is in for a last Sunday; the bazaar is over. */
const parish = {
  ...saintBrendan,
  'requests/parish.yaml': `${saintBrendan['requests/parish.yaml'].replace('from: 2026-11-15\n', '$&    until: 2026-11-29\n')}  - id: bazaar
    section: Our common life
    text: For all who worked at the bazaar.
    until: 2026-11-15
`,
}

interface Ran {
  readonly host: MemoryHost
  readonly exit: number
  readonly err: string
}

async function atTheDesk(
  answers: readonly Answer[],
  files: Readonly<Record<string, string>> = parish,
  argv: readonly string[] = ['make'],
): Promise<Ran> {
  const host = memoryHost(files, { answers: [...answers, true], errIsTerminal: true })
  const exit = await run(argv, host)
  return { host, exit, err: host.said.err }
}

/** What stands in `issues/` besides the archive's index. */
const wrote = (host: MemoryHost): readonly string[] =>
  [...host.files.keys()]
    .filter((path) => path.includes('/issues/') && !path.endsWith('/.index.json'))
    .sort()

const sunday = '2026-11-29, First Sunday of Advent'
const everything = ['Margaret', 'For the peace']

/** An article of so many words. */
const article = (words: number): string =>
  `---\ntitle: Of the harbour\nsunday: 2026-11-29\n---\n${'The lamp at the harbour burns all night. '.repeat(words / 8)}\n`

describe('make with a person at the desk', () => {
  it('asks for the Sunday by its name, what goes in, and the verse, and says how to do the same without questions', async () => {
    const { host, exit, err } = await atTheDesk([sunday, everything, 'Keep it', 'Write the files'])
    expect(exit).toBe(0)
    expect(wrote(host)[0]).toContain('issues/2026-11-29/')
    expect(err).toContain('The same without questions: bulletin make --date 2026-11-29 --yes')
  })

  it('says at the end only what the questions have not said, and names the files once', async () => {
    const { host, err } = await atTheDesk([sunday, everything, 'Keep it', 'Write the files'])
    const [, after = ''] = err.split('to spare.')
    expect(after).not.toMatch(/requests? .*in\b|Verse:|to spare|on letter|First Sunday/)
    expect(after).toContain('Written to issues/2026-11-29:\n  insert.pdf, ')
    expect(host.said.out).toBe('')
  })

  it('says how the issue fits, in words, before it asks to write', async () => {
    const { host, err } = await atTheDesk([sunday, everything, 'Keep it', 'Stop here'])
    expect(err).toMatch(/It fits: half-sheet on letter, one panel at 14 pt; \w+ lines to spare/)
    expect(wrote(host)).toEqual([])
  })

  it('shows what is out and why, and what is held with what is missing', async () => {
    const { err } = await atTheDesk([sunday, everything, { stop: true }])
    expect(err).toContain('For all who worked at the bazaar.: ended on ')
    const barred: unknown[] = []
    const host = memoryHost(parish, { answers: [sunday], errIsTerminal: true })
    const several = async <Value>({
      offers,
    }: {
      readonly offers: readonly MarkedOffer<Value>[]
    }): Promise<readonly Value[]> => {
      barred.push(...offers.filter((one) => one.barred).map(({ name, barred: why }) => [name, why]))
      throw new Stopped()
    }
    await run(['make'], { ...host, ask: { ...host.ask, several } })
    expect(barred).toEqual([['Paul', 'held: no consent is noted']])
  })

  it('marks what is in for the last time, and against an earlier issue what is new', async () => {
    const first = await atTheDesk([], parish, ['make', '--yes', '--date', '2026-11-22'])
    const files = {
      ...Object.fromEntries(
        [...first.host.files].map(([path]) => [path, textIn(first.host, path)]),
      ),
      'requests/new.yaml': '- { id: choir, text: For the choir., section: Our common life }\n',
    }
    const shown: string[] = []
    const host = memoryHost(files, { answers: [], errIsTerminal: true })
    const ask = {
      ...host.ask,
      choose: async <Value>({ offers }: { offers: readonly { value: Value }[] }) => {
        const second = offers[1]
        if (second === undefined) throw new Error('no second Sunday')
        return second.value
      },
      several: async ({ offers }: { offers: readonly { name: string }[] }) => {
        shown.push(...offers.map(({ name }) => name))
        throw new Error('seen')
      },
    }
    await run(['make'], { ...host, ask })
    expect(shown).toEqual([
      'Margaret (for the last time)',
      'Paul',
      'For the choir. (new)',
      'For the peace of this town.',
    ])
  })

  it('takes a request whose words were changed for the old one, as the list of changes does', async () => {
    const withTown = (text: string): Readonly<Record<string, string>> => ({
      ...parish,
      'requests/town.yaml': `- section: Our common life\n  text: ${text}\n`,
    })
    const first = await atTheDesk([], withTown('For the mayor of this town.'), [
      ...['make', '--yes', '--date', '2026-11-22'],
    ])
    const files = {
      ...Object.fromEntries(
        [...first.host.files].map(([path]) => [path, textIn(first.host, path)]),
      ),
      '/parish/requests/town.yaml': withTown('Pray for the mayor and the council.')[
        'requests/town.yaml'
      ] as string,
    }
    const changes = await atTheDesk([], files, ['preview', '--changes', '--date', '2026-11-29'])
    expect(changes.host.paged.join('')).toMatch(
      /^changed {2}Pray for the mayor and the council\.[\s\S]* our-common-life-[b-z]{5}$/m,
    )
    const shown: string[] = []
    const host = memoryHost(files, { answers: [], errIsTerminal: true })
    const several = async <Value>({
      offers,
    }: {
      readonly offers: readonly MarkedOffer<Value>[]
    }): Promise<readonly Value[]> => {
      shown.push(...offers.map(({ name }) => name))
      throw new Stopped()
    }
    await run(['make', '--date', '2026-11-29'], { ...host, ask: { ...host.ask, several } })
    expect(shown).toContain('Pray for the mayor and the council. (changed)')
  })

  it('leaves out what is unchecked, and puts it back where all is checked again', async () => {
    const { host, exit, err } = await atTheDesk([
      sunday,
      ['Margaret'],
      'Keep it',
      'Write the files',
    ])
    expect(exit).toBe(0)
    expect(err).toContain('bulletin make --date 2026-11-29 --leave-out town --yes')
    const again = memoryHost(
      Object.fromEntries([...host.files].map(([path]) => [path, textIn(host, path)])),
      { answers: [sunday, everything, 'Keep it', 'Write the files', true], errIsTerminal: true },
    )
    expect(await run(['make'], again)).toBe(0)
    expect(again.said.err).toContain('bulletin make --date 2026-11-29 --fresh --yes')
    expect(textIn(again, '/parish/issues/2026-11-29/bulletin.txt')).toContain('peace of this town')
  })

  it('takes another day, another verse, and asks again after a wrong answer', async () => {
    const { host, exit, err } = await atTheDesk([
      'Another day',
      'whenever',
      'next sunday',
      everything,
      'Another verse',
      'John 3:99',
      'Ps 46:1',
      'Write the files',
    ])
    expect(exit).toBe(0)
    expect(textIn(host, '/parish/issues/2026-11-29/bulletin.txt')).toContain('Psalm 46:1')
    expect(err).toContain('bulletin make --date 2026-11-29 --verse "Ps 46:1" --yes')
    expect(host.questions.join('\n')).toContain('36 verses')
  })

  it('shows the text before it writes, and goes back to what goes in and to the verse', async () => {
    const { host, exit, err } = await atTheDesk([
      sunday,
      everything,
      'Keep it',
      'Show the text',
      'Choose anew',
      ['Margaret'],
      'Choose another verse',
      'Keep it',
      'Write the files',
    ])
    expect(exit).toBe(0)
    expect(host.paged.join('')).toContain('For the peace of this town.')
    expect(err).toContain('--leave-out town')
  })

  it('asks for a cure where the issue does not fit, takes it, and lays out again', async () => {
    const files = {
      ...parish,
      'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
      'articles/harbour.md': article(1560),
    }
    const { host, exit, err } = await atTheDesk(
      [sunday, [...everything, 'Of the harbour'], 'Keep it', 'Leave out “Marga', 'Write the files'],
      files,
    )
    expect(err).toContain('too long for a half-sheet on letter')
    expect(exit).toBe(0)
    expect(err).toContain('--leave-out margaret --yes')
    expect(wrote(host).length).toBeGreaterThan(0)
    const shaped = await atTheDesk(
      [sunday, [...everything, 'Of the harbour'], 'Keep it', 'Make it a', 'Write the files'],
      files,
    )
    expect(shaped.exit).toBe(0)
    expect(shaped.err).toMatch(/--shape half-fold --yes/)
  })

  it('explains a shortening with file and line, and reads the files again when it is done', async () => {
    const files = {
      ...parish,
      'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
      'articles/harbour.md': article(1560),
    }
    const answers: Answer[] = [
      sunday,
      [...everything, 'Of the harbour'],
      'Keep it',
      'Shorten “Of the harb',
      'The files are changed',
      'Write the files',
    ]
    const host = memoryHost(files, { answers: [...answers, true], errIsTerminal: true })
    const says = host.err
    const watched = {
      ...host,
      err: (text: string): void => {
        says(text)
        if (text.includes('articles/harbour.md, line'))
          host.files.set('/parish/articles/harbour.md', new TextEncoder().encode(article(160)))
      },
    }
    expect(await run(['make'], watched)).toBe(0)
    expect(host.said.err).toMatch(/Take about \d+ words out in your editor/)
    expect(wrote(host).length).toBeGreaterThan(0)
  })

  it('ends with 1 and writes nothing where no cure is taken', async () => {
    const files = {
      ...parish,
      'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
      'articles/harbour.md': article(1560),
    }
    const { host, exit } = await atTheDesk(
      [sunday, [...everything, 'Of the harbour'], 'Keep it', 'Stop here'],
      files,
    )
    expect([exit, wrote(host)]).toEqual([1, []])
  })

  it.each([
    [[{ stop: true }]],
    [[sunday, { stop: true }]],
    [[sunday, everything, { stop: true }]],
    [[sunday, everything, 'Keep it', { stop: true }]],
  ] as readonly (readonly [readonly Answer[]])[])(
    'leaves all as it was and ends with 130 where the person breaks off: %j',
    async (answers) => {
      const { host, exit } = await atTheDesk(answers)
      expect(exit).toBe(130)
      expect([...host.files.keys()].sort()).toEqual(
        Object.keys(parish)
          .map((path) => `/parish/${path}`)
          .sort(),
      )
    },
  )

  it('asks only what the flags left open', async () => {
    const flags = ['--date', '2026-11-29', '--leave-out', 'town', '--verse', 'Psalm 46:1']
    const { host, exit } = await atTheDesk(['Write the files'], parish, ['make', ...flags])
    expect([exit, host.questions]).toEqual([
      0,
      ['Write it?', 'It is written. Is this the one that you print?'],
    ])
  })

  it('shows no one a question with --yes or --json', async () => {
    const { host, exit } = await atTheDesk([], parish, ['make', '--yes'])
    expect([exit, host.questions]).toEqual([0, []])
  })
})

import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: []
scripture: { themes: [hope], marks: always }
`,
  'requests/parish.yaml': 'requests:\n  - text: For the peace of this town.\n',
}

const issue = '/parish/issues/2026-11-22'

/** Questions about the verse alone: the week and what goes in are settled by flags. */
async function making(
  answers: readonly Answer[],
  files: Readonly<Record<string, string>> = parish,
): Promise<{ host: MemoryHost; exit: number; text: string; record: string; err: string }> {
  const host = memoryHost(files, { answers: [...answers, true] })
  const exit = await run(
    ['make', '--date', '2026-11-22', '--leave-out', 'town', '--only', 'text'],
    host,
  )
  const written = host.files.has(`${issue}/bulletin.txt`)
  return {
    host,
    exit,
    text: written ? textIn(host, `${issue}/bulletin.txt`) : '',
    record: written ? textIn(host, `${issue}/issue.yaml`) : '',
    err: host.said.err,
  }
}

const files = {
  ...parish,
  'requests/parish.yaml':
    'requests:\n  - text: For the peace of this town.\n  - { id: town, text: For the harbour. }\n',
}

describe('asking for the verse', () => {
  it('offers what the rules would take, with their reasons', async () => {
    const host = memoryHost(files, { answers: [{ stop: true }] })
    const offered: string[] = []
    const { choose } = host.ask
    const watched = {
      ...host,
      ask: {
        ...host.ask,
        choose: async (question: Parameters<typeof choose>[0]) => {
          offered.push(...question.offers.map(({ name }) => name))
          return choose(question)
        },
      },
    } as MemoryHost
    expect(await run(['make', '--date', '2026-11-22', '--leave-out', 'town'], watched)).toBe(130)
    expect(offered[0]).toMatch(/^Keep it: Psalm 95:6/)
    expect(offered.slice(1, 5).every((name) => /\(the .*; not printed before\)$/.test(name))).toBe(
      true,
    )
    expect(offered.slice(5)).toEqual([
      'Search by its words',
      'Another verse, by its reference',
      'Words of your own',
    ])
  })

  it('takes one that was found by its words', async () => {
    const { exit, text, record, err } = await making(
      ['Search', 'xyzzy', 'Search for other words', '"still waters"', 'Psalm 23:2 (KJV)', 'Write'],
      files,
    )
    expect(exit).toBe(0)
    expect(text).toContain('He maketh me to lie down in green pastures')
    expect(record).toContain('verse: Psalm 23:2')
    expect(err).toContain('No verse has all of this: xyzzy')
    expect(err).toContain('--verse "Psalm 23:2"')
  })

  it('goes back from a search to the other ways, and takes a reference', async () => {
    const { exit, text } = await making(
      ['Search', 'mercy', 'Back', 'Another verse', 'John 3:99', 'John 11:35', 'Write'],
      files,
    )
    expect(exit).toBe(0)
    expect(text).toContain('Jesus wept.')
  })

  it('takes an offer or a reference while the parish’s own translation is not here', async () => {
    const there = {
      ...files,
      'bulletin.yaml': files['bulletin.yaml'].replace('{ themes', '{ translation: NRSVue, themes'),
    }
    for (const answers of [['Psalm 95:5'], ['Another verse', 'John 11:35']]) {
      const { exit, text, err } = await making([...answers, 'Write'], there)
      expect(exit).toBe(0)
      expect(text).toContain('(KJV)')
      expect(err).toContain('until you bring it, verses are chosen from the KJV')
    }
  })

  it('takes words of the person’s own, remembers them, and says the same command', async () => {
    const { host, exit, text, record, err } = await making(
      ['Words of', 'He wept.', 'John 11:35', 'Ours', 'Write'],
      files,
    )
    expect(exit).toBe(0)
    expect(text).toMatch(/He wept\.\s+John 11:35 \(Ours\)/)
    expect(record).toMatch(/choices:\n[\s\S]*verse-text: He wept\./)
    expect(err).toContain('--verse "John 11:35" --translation Ours --verse-text "He wept."')
    host.said.err = ''
    expect(await run(['make', '--yes', '--date', '2026-11-22', '--only', 'text'], host)).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).toBe(text)
    expect(host.said.err).toContain('verse-text He wept.')
  })

  it('takes words that are not from the Bible, with where they come from', async () => {
    const { exit, text } = await making(
      ['Words of', 'Keep watch, dear Lord.', 'An evening prayer', 'Write'],
      files,
    )
    expect(exit).toBe(0)
    expect(text).toMatch(/Keep watch, dear Lord\.\s+An evening prayer/)
  })
})

describe('a verse by flags', () => {
  it('may have words of its own, and needs to say where they come from', async () => {
    const host = memoryHost(parish)
    const words = ['make', '--yes', '--only', 'text', '--verse-text', 'He wept.']
    expect(await run([...words, '--verse', 'John 11:35'], host)).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('He wept.')
    expect(await run(words, memoryHost(parish))).toBe(2)
  })

  it('leaves nothing of the verse that was chosen before', async () => {
    const host = memoryHost({
      ...parish,
      'scripture/esv.yaml':
        'translation: ESV\nverses:\n  - { ref: "John 11:35", text: Jesus wept. }\n',
    })
    const make = (...flags: readonly string[]): Promise<number> =>
      run(['make', '--yes', '--only', 'text', ...flags], host)
    expect(await make('--verse', 'John 11:35', '--translation', 'ESV')).toBe(0)
    expect(await make('--verse', 'Psalm 117:1')).toBe(0)
    expect(textIn(host, `${issue}/issue.yaml`)).not.toContain('ESV')
  })
})

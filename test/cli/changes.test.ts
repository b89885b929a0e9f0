import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'

const lastWeek = `requests:
  - id: margaret
    section: The sick
    person: { name: Margaret Ellery }
    from: 2026-10-18
    until: 2026-12-20
    consent: { by: herself, date: 2026-10-10, channels: [print] }
  - id: walter
    section: The sick
    person: { name: Walter Okonjo }
    text: at Alder Quay General
    from: 2026-11-08
    until: 2026-11-22
    consent: { by: himself, date: 2026-11-05, channels: [print, text] }
  - id: tobias
    section: The sick
    person: { name: Tobias Reed }
    from: 2026-11-15
    consent: { by: his mother, date: 2026-11-12, channels: [print, text] }
  - id: town
    section: Our common life
    text: For the peace of this town.
    from: 2026-11-08
    until: 2026-12-13
  - id: rain
    section: Our common life
    text: For rain.
    sunday: 2026-11-15
`

/** Made for 15 November, then the file was changed; the day is 22 November. */
async function since(change: (before: string) => string, before = lastWeek): Promise<MemoryHost> {
  const then = memoryHost(
    { ...saintBrendan, 'requests/parish.yaml': before },
    { today: '2026-11-15' },
  )
  expect(await run(['make', '--yes'], then)).toBe(0)
  then.files.set('/parish/requests/parish.yaml', new TextEncoder().encode(change(before)))
  return memoryHost(Object.fromEntries(then.files), { today: '2026-11-22' })
}

interface Told {
  readonly id: string
  readonly change: string
  readonly weeks: number
}

/** The changes as programs get them; what people get has a line for each, in the same order. */
async function changesOf(
  host: MemoryHost,
): Promise<readonly (readonly [string, string, number])[]> {
  expect(await run(['preview', '--changes', '--json'], host)).toBe(0)
  const { changes } = JSON.parse(host.said.out) as { changes: readonly Told[] }
  host.said.out = ''
  await run(['preview', '--changes'], host)
  const before = host.said.out.slice(0, host.said.out.indexOf('Saint Brendan'))
  const lines = before.split('\n').filter(Boolean)
  expect(lines.map((line) => [line.split(' ')[0], line.split(' ').at(-1)])).toEqual(
    changes.map(({ id, change }) => [change, id]),
  )
  return changes.map(({ id, change, weeks }) => [change, id, weeks] as const)
}

/** The lines above the text, their columns with a stroke between them. */
const told = (out: string): readonly string[] =>
  out
    .slice(0, out.indexOf('\n\n'))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' | '))

describe('what clergy are told of since the last issue', () => {
  it('is what is new, changed, long in, ending, dropped and closed, in that order', async () => {
    const host = await since((text) =>
      text
        .replace('peace of this town', 'peace of our town')
        .replace(
          '    person: { name: Tobias Reed }\n',
          (line) => `${line}    closed: { date: 2026-11-20, how: recovered }\n`,
        )
        .concat(
          '  - { id: choir, section: Our common life, text: For the choir., from: 2026-11-22 }\n',
        ),
    )
    expect(await changesOf(host)).toEqual([
      ['new', 'choir', 1],
      ['changed', 'town', 3],
      ['continuing', 'margaret', 6],
      ['ending', 'walter', 3],
      ['dropped', 'rain', 1],
      ['closed', 'tobias', 1],
    ])
    expect(told(host.said.out)).toEqual([
      'new | For the choir. | 3 words | choir',
      'changed | For the peace of our town. | 6 words | town',
      'continuing | (The sick) | 1 word, in for 6 weeks | margaret',
      'ending | Walter, at Alder Quay General | 5 words, for the last time | walter',
      'dropped | (Our common life) | ended on November 15 | rain',
      'closed | (The sick) | tobias',
    ])
    expect(host.said.err).toContain('Compared with the issue of 2026-11-15')
    expect(host.said.out + host.said.err).not.toMatch(/Ellery|Okonjo|Reed|recovered/)
  })

  it('has in a terminal the words that people know an item by, in their language', async () => {
    const made = await since((text) => text.replace('this town', 'our town'))
    const host = memoryHost(Object.fromEntries(made.files), {
      today: '2026-11-22',
      errIsTerminal: true,
      answers: [],
      columns: 120,
      language: 'es_MX.UTF-8',
    })
    await run(['preview', '--changes'], host)
    expect(told(host.paged.join('')).slice(0, 2)).toEqual([
      'cambia | For the peace of our town. | 6 palabras | town',
      'sigue | Margaret | 1 palabra, lleva 6 semanas | margaret',
    ])
  })

  it('is said by `make` in the same words, in a log with the id', async () => {
    const log = await since((text) => text)
    await run(['make', '--yes', '--dry-run'], log)
    expect(log.said.err).toContain(
      '\n  Walter, at Alder Quay General (walter): for the last time\n',
    )
    const desk = memoryHost(Object.fromEntries(log.files), { errIsTerminal: true })
    await run(['make', '--yes', '--dry-run'], desk)
    expect(desk.said.err).toContain('\n  Walter, at Alder Quay General: for the last time\n')
  })

  it('comes before the text, which is the same as without', async () => {
    const host = await since((text) => text.replace('this town', 'our town'))
    await run(['preview'], host)
    const text = host.said.out
    host.said.out = ''
    await run(['preview', '--changes'], host)
    expect(host.said.out.endsWith(`\n\n${text}`)).toBe(true)
  })

  it('may be two things of one request', async () => {
    const host = await since((text) => text.replace('at Alder Quay General', 'home again'))
    const changes = await changesOf(host)
    expect(changes).toContainEqual(['changed', 'walter', 3])
    expect(changes).toContainEqual(['ending', 'walter', 3])
  })

  it('sees words change that only print', async () => {
    const host = await since((text) =>
      text.replace('{ name: Margaret Ellery }', '{ name: Margaret Ellery, show: initials }'),
    )
    expect(await changesOf(host)).toContainEqual(['changed', 'margaret', 6])
  })

  it('is told of what is in no file any more, and of what waits for consent', async () => {
    const host = await since((text) =>
      text
        .replace(/ {2}- id: town[\s\S]*?12-13\n/, '')
        .replace('date: 2026-11-05, channels: [print, text]', 'date: 2026-11-05, channels: []'),
    )
    const changes = await changesOf(host)
    expect(changes).toContainEqual(['dropped', 'town', 1])
    expect(changes).toContainEqual(['dropped', 'walter', 2])
    expect(told(host.said.out)).toContain('dropped | it stands in no file any more | town')
    expect(told(host.said.out)).toContain('dropped | (The sick) | waits for consent | walter')
  })

  it('is nothing where nothing is, and everything where no issue came before', async () => {
    const same = await since((text) => text, 'requests: [{ id: town, text: For the town. }]\n')
    expect(await run(['preview', '--changes'], same)).toBe(0)
    expect(same.said.out).toMatch(/^Saint Brendan/)
    expect(same.said.err).toContain('Nothing is new')
    const first = memoryHost({
      ...saintBrendan,
      'requests/parish.yaml': 'requests: [{ id: town, text: For the town. }]\n',
    })
    expect(await changesOf(first)).toEqual([['new', 'town', 1]])
    expect(first.said.err).toContain('no earlier issue')
  })

  it('is told in a terminal a screen at a time, but not with --quiet or --yes', async () => {
    const { files } = await since((text) => text)
    const at = async (...argv: readonly string[]): Promise<MemoryHost> => {
      const host = memoryHost(Object.fromEntries(files), { answers: [] })
      await run(argv, host)
      return host
    }
    const read = await at('preview', '--changes')
    expect(read.paged.join('')).toMatch(/^continuing[\s\S]*Saint Brendan/)
    expect(read.said.out).toBe('')
    for (const flag of ['--quiet', '--yes', '--json']) {
      const plain = await at('preview', flag)
      expect([plain.paged, plain.said.out.length > 0]).toEqual([[], true])
    }
  })

  it('says of an edition what its pages say', async () => {
    const host = await since((text) => text)
    await run(['preview', '--edition', 'large-print'], host)
    expect(host.said.out).toContain('Margaret')
    expect(host.said.err).not.toContain('may not stand in this text')
  })
})

describe('requests without ids', () => {
  const vestry = `section: Our common life
from: 2026-11-08
until: 2026-12-20
requests:
  - text: For the vestry, as it meets this week.
  - text: For the peace of this town and its people.
`
  const inSecond = (text: string) => (before: string) =>
    before.replace('For the peace of this town and its people.', text)

  it('are the same request in the same place when their first words change', async () => {
    const host = await since(inSecond('Pray for peace in this town.'), vestry)
    expect(await changesOf(host)).toEqual([
      ['changed', expect.stringMatching(/^our-common-life-[b-z]{5}$/), 3],
    ])
  })

  it('are the same person in the same place when the name is spelled anew', async () => {
    const consent = 'consent: { by: herself, date: 2026-11-01, channels: [print, text] }'
    const host = await since(
      (text) => text.replace('Ida Marsh', 'Ida Marshe'),
      vestry.replace(
        'text: For the vestry',
        `person: { name: Ida Marsh }\n    ${consent}\n    text: For the vestry`,
      ),
    )
    expect(await changesOf(host)).toEqual([])
  })

  it('are not new or changed when someone writes an id beside the same words', async () => {
    const host = await since(
      (text) => text.replace('- text: For the peace', '- id: town\n    text: For the peace'),
      vestry,
    )
    expect(await changesOf(host)).toEqual([])
  })

  it('are other requests in another place, or where one had an id of its own', async () => {
    const moved = await since(
      (text) => inSecond('For rain.')(text).concat('  - text: For the choir and its new season.\n'),
      vestry.replace(/ {2}- text: For the vestry.*\n/, ''),
    )
    expect((await changesOf(moved)).map(([change]) => change)).toEqual(['new', 'changed'])
    const written = await since(
      inSecond('For rain.'),
      vestry.replace('- text: For the peace', '- id: town\n    text: For the peace'),
    )
    expect(await changesOf(written)).toEqual([['changed', 'town', 3]])
  })

  it('leave nothing of their place in the record but a hash of the week', async () => {
    const host = await since((text) => text, vestry)
    const record = textIn(host, '/parish/issues/2026-11-15/issue.yaml')
    expect(record).toMatch(/place: [0-9a-f]{64}/)
    expect(record).not.toContain('requests/parish.yaml')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, memoryHost } from '../memory-host.ts'
import { bulletin, changedFiles, textOf } from './small-parish.ts'

const files = {
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: America/New_York
sections: [The sick, Our common life]   # in this order
`,
  'requests/parish.yaml': `# Kept by Ann.
requests:
  - section: Our common life
    text: Pray for Jack Kowalski, dying of cancer.   # from the office
    from: 2026-11-15
  - id: amsel
    section: The sick
    text: "Walter Amsel, of Elm Street"
    from: 2026-11-15
`,
  'articles/fair.md': `---
title: The fair     # of all
sunday: 2026-11-29
---
Thanks to Ruth Tranmer, who baked.
`,
}

const walter = { message: 'Who is "Walter Amsel"?', of: 'requests/parish.yaml' }
const week = ['--date', '2026-11-29']

const made = (answers: readonly Answer[], more: readonly string[] = []) =>
  bulletin(['make', ...week, ...more], { answers, errIsTerminal: true }, files)

/** The same, where every answer is to one of the questions asked. */
async function make(answers: readonly Answer[], more: readonly string[] = []) {
  const ran = await made(answers, more)
  expect(ran.err).not.toContain('defect')
  return ran
}

/** Breaks off behind the questions about names. */
const stop: Answer = { stop: true }
const leave = 'Leave it'

describe('who a name in words is, asked by make', () => {
  it('asks of each name in turn, with the line that it stands on', async () => {
    const { err, host } = await make([leave, leave, leave, stop])
    expect(changedFiles(host, files)).toEqual([])
    expect(err).not.toContain('Written')
    expect(err).toContain('Stopped. Nothing was changed.')
  })

  it('notes who agreed, and where it may stand, with the item', async () => {
    const { err, host } = await make([
      leave,
      'Somebody who agreed',
      'his wife',
      ['print', 'text'],
      leave,
      stop,
    ])
    const line = '    consent: { by: his wife, date: 2026-11-22, channels: [print, text] }\n'
    expect(changedFiles(host, files)).toEqual(['requests/parish.yaml'])
    expect(textOf(host, 'requests/parish.yaml')).toBe(
      files['requests/parish.yaml'].replace('from: 2026-11-15\n', `$&${line}`),
    )
    expect(err).toContain(`  + ${line}`)
    expect(err).toContain('Stopped. What was written before stays.')
  })

  it('leaves the name where nobody has agreed yet', async () => {
    const { host } = await make([leave, 'Somebody who agreed', '', leave, stop])
    expect(changedFiles(host, files)).toEqual([])
  })

  it('makes the person with whose name the words begin one of the departed', async () => {
    const { host } = await make(['Somebody who has died', leave, leave, stop])
    expect(textOf(host, 'requests/parish.yaml')).toBe(
      files['requests/parish.yaml'].replace(
        '    text: "Walter Amsel, of Elm Street"\n',
        '    person: { name: Walter Amsel, departed: true }\n    text: "of Elm Street"\n',
      ),
    )
  })

  it('puts whoever is named for what they do under people', async () => {
    const { host } = await make([leave, leave, 'Named for what', 'A volunteer', stop])
    expect(textOf(host, 'bulletin.yaml')).toBe(
      `${files['bulletin.yaml']}people: { volunteers: [Ruth Tranmer] }\n`,
    )
  })

  it('never offers people for somebody prayed for, nor a publication for a request', async () => {
    for (const answer of ['Named for what', 'Named in a publication'])
      expect((await made([answer, stop])).err).toContain(`"${answer}" is not offered`)
  })

  it('notes the publication that an article is from', async () => {
    const { host } = await make([leave, leave, 'Named in a publication', 'The Herald', stop])
    expect(textOf(host, 'articles/fair.md')).toBe(
      files['articles/fair.md'].replace('2026-11-29\n', '$&published: The Herald\n'),
    )
  })

  it('notes what is no name, and asks of it no more', async () => {
    const { host } = await make(['Not the name', leave, leave, stop])
    expect(textOf(host, 'bulletin.yaml')).toBe(
      `${files['bulletin.yaml']}\nnot-names:\n  - Walter Amsel\n`,
    )
  })

  it('asks nothing more where all are to be left', async () => {
    const { host } = await make(['Leave this one and all', stop])
    expect(changedFiles(host, files)).toEqual([])
  })

  it('asks nothing with --yes, off a terminal, nor where nothing is to be written', async () => {
    for (const more of [['--yes'], ['--json']]) {
      const { exit } = await make([], more)
      expect(exit).toBe(0)
    }
    const { exit } = await bulletin(['make', ...week], {}, files)
    expect(exit).toBe(0)
    const dry = await make([stop], ['--dry-run'])
    expect(dry.err).not.toContain(walter.message)
  })

  it('keeps every line of a file but those that an answer takes the place of', async () => {
    const answers = fc.constantFrom<readonly Answer[]>(
      [leave],
      ['Not the name'],
      ['Somebody who agreed', 'her son: "yes"', ['print']],
    )
    await fc.assert(
      fc.asyncProperty(answers, answers, answers, async (first, second, third) => {
        const { host } = await make([...first, ...second, ...third, stop])
        for (const [path, before] of Object.entries(files)) {
          const after = textOf(host, path).split('\n')
          let at = -1
          for (const line of before.trimEnd().split('\n')) {
            at = after.indexOf(line, at + 1)
            expect(at, `${path}: ${line}`).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { seed: 20_261_129, numRuns: 27 },
    )
  })
})

describe('who a name in words is, asked of what is new', () => {
  const said = 'Pray for Nell Harkin, at home.'

  it('add asks after it has written', async () => {
    const { err, host } = await bulletin(
      ['add', '--text', said, '--section', 'Our common life', '--from', '2026-12-06'],
      { answers: [true, 'Not the name'], errIsTerminal: true },
      files,
    )
    expect(textOf(host, 'requests/parish.yaml')).toContain(said)
    expect(textOf(host, 'bulletin.yaml')).toContain('not-names:\n  - Nell Harkin\n')
    expect(err.indexOf('is added')).toBeLessThan(err.indexOf('Written'))
  })

  it('add asks nothing with --yes', async () => {
    const { host } = await bulletin(
      ['add', '--text', said, '--section', 'Our common life', '--from', '2026-12-06', '--yes'],
      { errIsTerminal: true },
      files,
    )
    expect(textOf(host, 'bulletin.yaml')).toBe(files['bulletin.yaml'])
  })
})

describe('the words of the questions', () => {
  it('show where the name stands', async () => {
    const asked: string[] = []
    const host = memoryHost(files, { answers: [], errIsTerminal: true })
    const { run } = await import('../../src/cli/main.ts')
    const choose = async ({ message }: { readonly message: string }): Promise<never> => {
      asked.push(message)
      throw new Error('asked')
    }
    await run(['make', ...week], { ...host, ask: { ...host.ask, choose } }).catch(() => undefined)
    expect(asked[0]).toBe(`${walter.of}, line 8: "Walter Amsel, of Elm Street"\n${walter.message}`)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSection, moveSection, renameSection } from '../../src/edit/edit-sections.ts'
import { readParishRules } from '../../src/load/parish/parish-rules.ts'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const commented = {
  ...smallParish,
  'bulletin.yaml': `# Ours.
parish: { name: Saint Brendan, timezone: America/New_York }
sections:
  # First of all.
  - The sick              # read aloud
  - Our common life
  # Asked for by the council.
  - { name: The world, as: columns }
# The end.
defaults: { weeks: 4 }
`,
  'requests/world.yaml':
    'section: "The world"\nrequests:\n  - id: peace\n    text: For peace.   # always\n',
}
const yaml = 'bulletin.yaml'

describe('a heading', () => {
  it('is added at the end, or beside another one', async () => {
    const added = await bulletin(['section', 'add', 'The departed', '--yes'], {}, commented)
    expect([added.exit, added.err]).toEqual([0, expect.stringContaining('The headings are now')])
    expect(textOf(added.host, yaml)).toBe(
      commented[yaml].replace('# The end.', '  - The departed\n# The end.'),
    )
    const beside = await bulletin(
      ['section', 'add', 'The departed', '--after', 'the sick', '--yes'],
      {},
      commented,
    )
    expect(textOf(beside.host, yaml)).toBe(
      commented[yaml].replace('# read aloud\n', '# read aloud\n  - The departed\n'),
    )
  })

  it('is moved with the comments beside it and above it', async () => {
    const argv = ['section', 'move', 'The world', '--before', 'The sick', '--yes']
    const { host, exit } = await bulletin(argv, {}, commented)
    expect(exit).toBe(0)
    expect(textOf(host, yaml)).toContain(`sections:
  # Asked for by the council.
  - { name: The world, as: columns }
  # First of all.
  - The sick              # read aloud
  - Our common life
# The end.`)
  })

  it('is renamed, and its requests follow in all files, comments and quotes kept', async () => {
    const world = await bulletin(
      ['section', 'rename', 'The world', 'The wide world', '--yes'],
      {},
      commented,
    )
    expect(world.exit).toBe(0)
    expect(textOf(world.host, yaml)).toContain('{ name: The wide world, as: columns }')
    expect(textOf(world.host, 'requests/world.yaml')).toBe(
      commented['requests/world.yaml'].replace('The world', 'The wide world'),
    )
    const sick = await bulletin(
      ['section', 'rename', 'The sick', 'Those in need', '--yes'],
      {},
      commented,
    )
    expect(textOf(sick.host, 'requests/parish.yaml')).toBe(
      smallParish['requests/parish.yaml'].replace('The sick', 'Those in need'),
    )
    expect((await bulletin(['check'], {}, { ...commented, ...filesOf(sick.host) })).exit).toBe(0)
  })

  it('becomes one with another that is there', async () => {
    const argv = ['section', 'rename', 'The world', 'our common life', '--yes']
    const { host } = await bulletin(argv, {}, commented)
    expect(textOf(host, yaml)).not.toContain('world')
    expect(textOf(host, 'requests/world.yaml')).toContain('section: "Our common life"')
  })

  it('is shown before it is written in a terminal, and left where the person says no', async () => {
    const argv = ['section', 'rename', 'The sick', 'Those in need']
    const { host, err } = await bulletin(argv, { answers: [false], errIsTerminal: true }, commented)
    expect(changedFiles(host, commented)).toEqual([])
    expect(err).toContain('-   - The sick')
    expect(err).toContain('+     section: Those in need')
  })

  it('shows nothing of the words of requests in a log', async () => {
    const { err } = await bulletin(
      ['section', 'rename', 'The world', 'All', '--yes'],
      {},
      commented,
    )
    expect(err).not.toContain('For peace')
  })

  it.each([
    [['section', 'add', 'the SICK', '--yes'], 'already'],
    [['section', 'move', 'The sick', '--yes'], '--before'],
    [['section', 'move', 'The sik', '--before', 'The world', '--yes'], 'The sick'],
    [['section', 'move', 'The sick', '--after', 'The wrld', '--yes'], 'The world'],
    [['section', 'rename', 'The sick'], '<other>'],
    [['section', 'add', ' ', '--yes'], 'section add'],
    [['section', 'paint', 'The sick'], 'rename'],
  ])('refuses %j', async (argv, said) => {
    const { host, exit, err } = await bulletin(argv, {}, commented)
    expect([exit, changedFiles(host, commented)]).toEqual([2, []])
    expect(err).toContain(said)
  })

  it('that is not there is told with the command that adds it', async () => {
    const { err } = await bulletin(
      ['add', '--section', 'The far', '--text', 'x', '--yes'],
      {},
      commented,
    )
    expect(err).toContain('bulletin section add "The far"')
  })
})

it('added, moved and renamed leaves the others in their order, in brackets or in lines', () => {
  const names = fc.uniqueArray(fc.constantFrom('A', 'B b', 'C: c', 'D, d', "E's", '- f', '# g'), {
    minLength: 2,
    maxLength: 6,
  })
  const written = (list: readonly string[], flow: boolean): string => {
    const quoted = list.map((name) => JSON.stringify(name))
    return flow
      ? `sections: [${quoted.join(', ')}] # in order\nname: x\n`
      : `sections:\n${quoted.map((name) => `  - ${name} # ${name}\n`).join('')}name: x\n`
  }
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), fc.boolean(), (list, one, other, flow) => {
      const name = list[one % list.length] ?? ''
      const near = list[other % list.length] ?? ''
      const raw = written(list, flow)
      const sectionsIn = (edited: ReturnType<typeof moveSection>): readonly string[] =>
        edited.ok ? readParishRules(edited.text).sections : [edited.why]
      expect(sectionsIn(addSection(raw, 'New', { before: near }))).toEqual(
        list.flatMap((each) => (each === near ? ['New', each] : [each])),
      )
      expect(sectionsIn(renameSection(raw, name, 'New: one'))).toEqual(
        list.map((each) => (each === name ? 'New: one' : each)),
      )
      if (name === near) return
      expect(sectionsIn(moveSection(raw, name, { after: near }))).toEqual(
        list
          .filter((each) => each !== name)
          .flatMap((each) => (each === near ? [each, name] : [each])),
      )
    }),
    { seed: 16, numRuns: 200 },
  )
})

const filesOf = (host: Awaited<ReturnType<typeof bulletin>>['host']): Record<string, Uint8Array> =>
  Object.fromEntries([...host.files].map(([path, bytes]) => [path.replace('/parish/', ''), bytes]))

import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { englishHelp } from '../../src/messages/help.ts'
import { memoryHost } from '../memory-host.ts'

const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water }\nsections: [The sick, Our common life]\n',
  'requests/parish.yaml': '- { id: vestry, section: Our common life, text: For the vestry. }\n',
}

async function bulletin(
  argv: readonly string[],
  files: Record<string, string> = parish,
): Promise<{ exit: number; out: string; err: string }> {
  const host = memoryHost(files)
  const exit = await run(argv, host)
  return { exit, ...host.said }
}

/** Names in the listing of `bulletin help`. */
async function commandNames(): Promise<readonly string[]> {
  const { out } = await bulletin(['help'])
  return [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)
}

describe('help', () => {
  it('lists every command under a heading that a secretary knows', async () => {
    const { out, err, exit } = await bulletin(['help'])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain(`\n${englishHelp.groups.week}\n  make `)
    const rest = out.slice(out.indexOf(`\n${englishHelp.groups.rest}\n`))
    const ungrouped = [...rest.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    expect(ungrouped).toEqual(['inspect', 'help'])
    expect((await bulletin(['--help'])).out).toBe(out)
  })

  it('shows each command with its flags and an example of it, in 80 columns', async () => {
    for (const name of await commandNames()) {
      const { out, exit } = await bulletin(['help', name])
      expect([name, exit]).toEqual([name, 0])
      expect(out).toContain(`Usage: bulletin ${name}`)
      const [flags = '', examples = ''] = out.split('\nExamples:\n')
      expect(examples).toMatch(new RegExp(`^ {2}bulletin ${name}\\b`, 'm'))
      expect(flags.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect((await bulletin([name, '--help'])).out).toBe(out)
    }
  })

  it('stands below a command line of nothing, which is wrong', async () => {
    const { exit, out, err } = await bulletin([])
    expect([exit, out, err]).toEqual([2, '', (await bulletin(['help'])).out])
  })
})

describe('what was likely meant', () => {
  it.each([
    ['a command', ['mkae'], 'did you mean `make`?'],
    ['a command to be shown', ['help', 'mkae'], 'did you mean `make`?'],
    ['a flag', ['make', '--shap', 'flat'], 'did you mean `--shape`?'],
    ['an id', ['why', 'vestyr'], 'did you mean `vestry`?'],
    ['an id to leave out', ['make', '--yes', '--leave-out', 'vestr'], 'did you mean `vestry`?'],
  ] as const)('is said of %s', async (_, argv, said) => {
    const { exit, err } = await bulletin(argv)
    expect([exit, err.includes(said)]).toEqual([2, true])
  })

  it.each([
    ['a heading', 'section: Our comon life', 'Our common life'],
    ['a key', 'sektion: Our common life', 'section'],
    ['a word that a key wants', 'priority: esential', 'essential'],
  ])('is said of %s in a file', async (_, line, meant) => {
    const { exit, err } = await bulletin(['check'], {
      ...parish,
      'requests/parish.yaml': `- text: For the vestry.\n  ${line}\n`,
    })
    expect(exit).toBe(1)
    expect(err).toMatch(new RegExp(`[Dd]id you mean .?${meant}`))
  })

  it('is not guessed where nothing is near', async () => {
    expect((await bulletin(['frobnicate'])).err).not.toContain('Did you mean')
  })
})

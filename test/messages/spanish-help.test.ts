import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { declare, run } from '../../src/cli/main.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { outputs } from '../../src/operations/issue/issue-request.ts'
import { memoryHost } from '../memory-host.ts'

const programIn = (language: string): Command =>
  declare(memoryHost({}, { language }), () => undefined)
const english = programIn('en_US.UTF-8')
const spanish = programIn('es_MX.UTF-8')

/** All that help says of a command and those below it, by the way to it. */
function textsOf(command: Command, way: string): readonly (readonly [string, string])[] {
  const helper = command.createHelp()
  return [
    [way, command.description()] as const,
    ...helper
      .visibleArguments(command)
      .map((one) => [`${way} <${one.name()}>`, one.description] as const),
    ...helper
      .visibleOptions(command)
      .map((one) => [`${way} ${one.long ?? one.flags}`, one.description] as const),
    ...helper.visibleCommands(command).flatMap((one) => textsOf(one, `${way} ${one.name()}`)),
  ]
}

/** The names of values in `--verse <ref>` and `[parish]`. */
const valuesOf = (command: Command): readonly string[] => [
  ...command.registeredArguments.map((one) => one.name()),
  ...command.options.flatMap(({ flags }) =>
    [...flags.matchAll(/<(.+?)>/g)].map(([, one = '']) => one),
  ),
  ...command.commands.filter((one) => one.name() !== 'ids').flatMap(valuesOf),
]

describe('help where the system speaks Spanish', () => {
  const inEnglish = new Map(textsOf(english, 'bulletin'))
  const texts = textsOf(spanish, 'bulletin')

  it('has a text for everything that there is', () => {
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.map(([way]) => way)).toEqual([...inEnglish.keys()])
    expect(texts.filter(([, text]) => text === '')).toEqual([])
  })

  it.each(texts)('%s is Spanish: %s', (way, text) => {
    expect(text).not.toBe(inEnglish.get(way))
  })

  it('names every value in Spanish', () => {
    const known = speechFor('es').help.values
    expect([...new Set(valuesOf(spanish))].filter((name) => !(name in known))).toEqual([])
    expect(
      Object.keys(known)
        .filter((name) => name !== 'flags')
        .toSorted(),
    ).toEqual([...new Set(valuesOf(spanish))].toSorted())
  })

  it.each([
    'bulletin',
    ...english.commands
      .map((one) => `bulletin ${one.name()}`)
      .filter((one) => one !== 'bulletin ids'),
  ])('of `%s` keeps no line that reads like the English one', async (way) => {
    const argv = [...way.split(' ').slice(1), '--help']
    const [one = '', other = ''] = await Promise.all(
      ['en_US.UTF-8', 'es_MX.UTF-8'].map(async (language) => {
        const host = memoryHost({}, { language })
        expect(await run(argv, host)).toBe(0)
        return host.said.out
      }),
    )
    const [lines, examples = ''] = other.split('\nEjemplos:\n')
    const known = new Set(one.split('\n'))
    const isEnglish = (line: string): boolean => known.has(line) && !isOfChoices(line)
    expect((lines ?? '').split('\n').filter((line) => line !== '' && isEnglish(line))).toEqual([])
    expect(examples !== '').toBe(way !== 'bulletin')
    expect(
      other.split('\n').filter((line) => line.length > 80 && !/^ {2}bulletin/.test(line)),
    ).toEqual([])
  })
})

/** The end of a list of what may be typed, which is the same in every language. */
const isOfChoices = (line: string): boolean =>
  line
    .trim()
    .split(', ')
    .every((word) => outputs.some((one) => one === word))

const parish = {
  'bulletin.yaml': 'parish: { name: Saint Brendan by the Water }\nsections: [Our common life]\n',
  'requests/parish.yaml': '- { id: vestry, section: Our common life, text: For the vestry. }\n',
  'letter.txt': 'Dear all',
}

describe('a wrong command line where the system speaks Spanish', () => {
  it.each([
    ['a command', ['mkae'], '`mkae`; ¿quiso decir `make`?'],
    ['a command to be shown', ['help', 'mkae'], '¿quiso decir `make`?'],
    ['a flag', ['make', '--shap', 'flat'], '¿quiso decir `--shape`?'],
    ['a flag with its value', ['make', '--shap=flat'], '¿quiso decir `--shape`?'],
    ['a flag before the command', ['--yes', 'make'], '`bulletin make --yes`'],
    ['a flag that is not there', ['make', '--frobnicate'], 'ninguna opción `--frobnicate`'],
    ['a value', ['make', '--shape', 'half-fild'], '--shape no puede ser `half-fild`; ¿quiso decir'],
    ['one of several values', ['make', '--only', 'pdf,txt'], '--only no puede ser `txt`'],
    ['no value', ['make', '--shape'], '`--shape <forma>`'],
    ['no number', ['check', '--weeks', 'many'], 'de 1 a 104'],
    ['no argument', ['why'], '`bulletin why` necesita `<id>` después'],
    ['no such argument', ['completion', 'bsh'], '¿quiso decir `bash`?'],
    ['no needed flag', ['scripture', 'add', 'x'], '`--as <nombre>`'],
    ['two flags', ['preview', '--web', '--changes'], 'no van juntas'],
    ['too much', ['make', '.', 'two', 'three'], '`two`, `three`'],
    ['no folder', ['make', '/nowhere'], 'ninguna carpeta /nowhere'],
    ['a file for the parish', ['make', 'letter.txt'], 'es un archivo'],
    [
      'a file for the files',
      ['make', '--yes', '--out', 'letter.txt'],
      '--out necesita una carpeta',
    ],
    ['a file for a new parish', ['init', 'letter.txt', '--yes'], 'es un archivo'],
    ['no day', ['list', '--date', 'someday'], '`someday` después de --date no es ningún día'],
    [
      'no id',
      ['why', 'vestyr'],
      'ninguna petición ni evento ni fila de los turnos ni artículo se llama vestyr',
    ],
    [
      'no id to leave out',
      ['make', '--yes', '--leave-out', 'x'],
      'ninguna petición ni evento ni fila de los turnos ni artículo',
    ],
  ] as const)('is said of %s', async (_, argv, wanted) => {
    const [es, en] = await Promise.all(
      ['es_MX.UTF-8', 'en_US.UTF-8'].map(async (language) => {
        const host = memoryHost(parish, { language })
        expect(await run(argv, host)).toBe(2)
        return host.said.err.split('\n')[0] ?? ''
      }),
    )
    expect(es).toContain(wanted)
    expect(es).not.toBe(en)
  })
})

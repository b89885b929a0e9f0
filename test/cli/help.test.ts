import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { englishHelp } from '../../src/messages/en/help.ts'
import { shipped } from '../fonts/shipped.ts'
import { memoryHost } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan by the Water }\nsections: [The sick, Our common life]\n',
  'requests/parish.yaml': '- { id: vestry, section: Our common life, text: For the vestry. }\n',
}

const bulletin = (argv: readonly string[], files: Record<string, string> = parish) =>
  runOn(memoryHost(files), ...argv)

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

/** A command line in words; what a shell does with its output is the shell's. */
const wordsOf = (line: string): readonly string[] =>
  [...(/bulletin ([^|>)]*)/.exec(line)?.[1] ?? '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, word]) => single ?? double ?? word ?? '',
  )

/** Persons of the examples; closed where an example opens them again. */
const persons = (closed: string): string =>
  ['margaret', 'margarita', 'frank', 'francisco']
    .map(
      (id, index) => `- id: ${id}
  person: { name: ${['Ellen', 'Rosa', 'Frank', 'Francisco'][index]} Marsh }
  from: 2026-11-15
  until: 2026-12-06
  consent: { by: herself, date: 2026-11-10, channels: [print, text] }
${closed}`,
    )
    .join('')

const newsletter = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../fixtures/emails/word-newsletter/letter.docx')),
)

/** Files that the examples speak of, in both languages. */
const spokenOf = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [Those in need, Los que sufren, The departed, Our common life, Nuestra vida, Asia]
retention: { ended: 1 year, issues: 3 years }
`,
  'requests/parish.yaml': ['vestry', 'junta']
    .map((id) => `- { id: ${id}, section: Our common life, text: For ${id}. }\n`)
    .join(''),
  'events/parish.yaml': ['Bible study', 'Estudio bíblico']
    .map((title) => `- { title: ${title}, every: Wednesday }\n`)
    .concat(
      ['Advent supper', 'Cena de Adviento'].map(
        (title) => `- { title: ${title}, date: 2026-12-12 }\n`,
      ),
    )
    .join(''),
  'scripture/bsb.yaml':
    'translation: BSB\nnotice: Its own.\nverses: [{ ref: Psalm 106:3, text: The words. }]\n',
  ...Object.fromEntries(
    ['newsletter.docx', 'boletín.docx'].map((name) => [`/parish/${name}`, newsletter]),
  ),
  ...Object.fromEntries(
    ['office-calendar.ics', 'calendario.ics'].map((name) => [
      `/parish/${name}`,
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Supper\nDTSTART:20270212T180000\nEND:VEVENT\nEND:VCALENDAR\n',
    ]),
  ),
  ...Object.fromEntries(
    ['prayer-form.csv', 'peticiones.csv'].map((name) => [
      `/parish/${name}`,
      'Your prayer,Su petición,May we print it?\nThe boats,The boats,Yes\n',
    ]),
  ),
  ...Object.fromEntries(
    ['letter.eml', 'letter.txt', 'carta.eml', 'carta.txt'].map((name) => [
      `/parish/${name}`,
      'Our common life\n\nPray for the choir, which sings again.\n',
    ]),
  ),
  ...Object.fromEntries(
    ['diocese', 'diocesis'].map((folder) => [
      `/parish/${folder}/saint-ann/bulletin.yaml`,
      'parish: { name: Saint Ann }\nsections: [Our common life]\n',
    ]),
  ),
  ...Object.fromEntries(
    ['Downloads', 'Descargas'].map((folder) => [
      `/parish/~/${folder}/Noto_Serif_SC.zip`,
      zipSync({ 'static/Noto-Regular.ttf': shipped.resource('faces/eb-garamond-regular.ttf') }),
    ]),
  ),
  '/parish/~/Downloads/bsb_usfm/19-PSA.usfm':
    '\\id PSA\n\\c 1\n\\p\n\\v 1 The words.\n\\v 2 More words.\n',
  '/parish/~/Descargas/rv1909_usfm/19-PSA.usfm':
    '\\id PSA\n\\c 1\n\\p\n\\v 1 Las palabras.\n\\v 2 Otras palabras.\n',
}

/** What a person has who begins a parish. */
const beforeParish = Object.fromEntries(
  ['last-week.docx', 'semana-pasada.docx'].map((name) => [`/parish/${name}`, newsletter]),
)

const stdin =
  'Asia and Pacific\n\nPray for the boats.\n\nAsia y Pacífico\n\nPray for the harbour.\n'

describe.each(['en_US.UTF-8', 'es_MX.UTF-8'])('the examples of help (%s)', (language) => {
  const examples = Object.values<unknown>(speechFor(language).help).flatMap((words) => {
    const ofCommand = typeof words === 'object' && words !== null && 'examples' in words
    return ofCommand && Array.isArray(words.examples) ? words.examples.map(String) : []
  })

  it('are there for every command', () => {
    expect(examples.length).toBeGreaterThan(30)
  })

  it.each(examples)('%s is understood: it is done, or asks what is still open', async (line) => {
    const argv = wordsOf(line)
    const closed = argv.includes('closed') ? '  closed: { date: 2026-11-20 }\n' : ''
    const files = { ...spokenOf, 'requests/persons.yaml': persons(closed) }
    const host = memoryHost(argv[0] === 'init' ? beforeParish : files, {
      language,
      stdin,
      answers: [{ stop: true }],
      today: '2026-11-22',
    })
    if (argv[0] === 'slip') expect(await run(['make', '--yes', '--printed'], host)).toBe(0)
    if (argv[0] === 'verify') expect(await run(['make', '--yes', ...argv.slice(1)], host)).toBe(0)
    const exit = await run(argv, host)
    const asked = host.questions.length > 0
    expect([line, exit, asked ? '' : host.said.err]).toEqual([
      line,
      asked ? 130 : 0,
      asked ? '' : host.said.err,
    ])
  })
})

describe('what was likely meant', () => {
  it.each([
    ['a command', ['mkae'], 'did you mean `make`?'],
    ['a command to be shown', ['help', 'mkae'], 'did you mean `make`?'],
    ['a flag', ['make', '--shap', 'flat'], 'did you mean `--shape`?'],
    ['an id', ['why', 'vestyr'], 'Did you mean vestry?'],
    ['a flag with its value', ['make', '--shap=flat'], 'did you mean `--shape`?'],
    ['a flag of another place', ['--yes', 'make'], '`bulletin make --yes`'],
    ['the beginning of a command', ['comp', 'bash'], 'did you mean `completion`?'],
    ['the beginning of a flag', ['make', '--trans', 'KJV'], 'did you mean `--translation`?'],
    ['a value of a flag', ['make', '--paper', 'lettr'], 'did you mean `letter`?'],
    ['one of several values', ['make', '--only', 'pdf,txt'], 'did you mean `text`?'],
    ['a stage', ['inspect', 'sheet'], 'did you mean `sheets`?'],
    ['an action', ['scripture', 'ad', 'x', '--as', 'BSB'], 'did you mean `add`?'],
    ['an id to leave out', ['make', '--yes', '--leave-out', 'vestyr'], 'Did you mean vestry?'],
    ['an id to change', ['edit', 'vestyr', '--until', 'Easter', '--yes'], 'Did you mean vestry?'],
    [
      'a heading after a flag',
      ['add', '--text', 'x', '--section', 'The sik', '--yes'],
      'did you mean `The sick`?',
    ],
    ['a key to take out', ['edit', 'vestry', '--clear', 'untill', '--yes'], 'did you mean until?'],
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

describe('what is wrong with a command line', () => {
  it.each([
    [['add', '--text', 'x', '--until', 'someday'], '`bulletin help add`'],
    [['list', '--dte', 'x'], '`bulletin help list`'],
    [['mkae'], '`bulletin help` lists the commands'],
  ])('ends in one hint that is of use: %j', async (argv, hint) => {
    const { exit, err } = await bulletin(argv)
    expect(exit).toBe(2)
    expect(err.trimEnd().split('\n').at(-1)).toContain(hint)
    expect(err.match(/bulletin help/g)).toHaveLength(1)
  })

  it('has no other hint beside one that says what to do', async () => {
    const { err } = await bulletin(['why', 'vestyr'])
    expect(err).toContain('Did you mean vestry?')
    expect(err).not.toContain('bulletin help')
  })
})

it.each([
  [['help', 'scripture', 'add'], 'bulletin scripture'],
  [['help', 'section', 'rename'], 'bulletin section'],
  [['help', 'add', 'event'], 'bulletin add'],
])('%j shows the command of which it is the first word', async (argv, usage) => {
  const { exit, out } = await bulletin(argv)
  expect(exit).toBe(0)
  expect(out).toContain(`Usage: ${usage}`)
})

import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { usualPaper } from '../../src/cli/system/usual-paper.ts'
import { DiskError } from '../../src/host.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

type Settings = Parameters<typeof memoryHost>[1]

const bulletin = (
  argv: readonly string[],
  files: Record<string, string> = {},
  settings: Settings = {},
) => runOn(memoryHost(files, { folder: '/home', ...settings }), ...argv)

/** Runs another command in a host where one has run already, and gives what it said. */
const then = (host: MemoryHost, argv: readonly string[]) => runOn(host, ...argv)

const edit = (host: MemoryHost, path: string, change: (text: string) => string): void =>
  void host.files.set(path, new TextEncoder().encode(change(textIn(host, path))))

const named = ['--name', 'Saint Brendan by the Water', '--email', 'office@brendan.example'] as const

describe('init', () => {
  it('writes a parish that makes its first insert at once, with nothing to complain of', async () => {
    const { host, exit, out } = await bulletin(['init', '/new', '--yes', ...named])
    expect([exit, out]).toEqual([0, '/new\n'])
    const made = await then(host, ['make', '/new', '--yes'])
    expect(made.exit).toBe(0)
    expect(made.err).not.toMatch(/error|warning/)
    expect(textIn(host, '/new/issues/2026-11-22/bulletin.txt')).toContain(
      'Saint Brendan by the Water',
    )
    expect((await then(host, ['check', '/new', '--weeks', '60'])).err).toContain('No problem')
  })

  it('makes an insert on every Sunday from then on', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'])
    for (const date of ['2026-11-22', '2026-12-25', '2027-03-07', '2031-06-01'])
      expect([date, (await then(host, ['make', '/new', '--yes', '--date', date])).exit]).toEqual([
        date,
        0,
      ])
  })

  it('writes the files that a parish needs, those to double-click as their systems want them', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'])
    expect([...host.files.keys()].filter((path) => path.startsWith('/new/')).sort()).toEqual([
      '/new/.bulletin/article.json',
      '/new/.bulletin/bulletin.json',
      '/new/.bulletin/events.json',
      '/new/.bulletin/requests.json',
      '/new/.bulletin/rota.json',
      '/new/.bulletin/scripture.json',
      '/new/.bulletin/theme.json',
      '/new/.vscode/bulletin.code-snippets',
      '/new/.vscode/extensions.json',
      '/new/.vscode/settings.json',
      '/new/Make the insert.cmd',
      '/new/Make the insert.command',
      '/new/README.txt',
      '/new/articles/how-this-page-is-made.md',
      '/new/bulletin.yaml',
      '/new/events/parish.yaml',
      '/new/events/services.yaml',
      '/new/requests/parish.yaml',
      '/new/requests/wider-church.yaml',
      '/new/rota.csv',
    ])
    const cmd = textIn(host, '/new/Make the insert.cmd')
    expect(cmd).toMatch(
      /bulletin make --open\r\nset ended=%errorlevel%\r\n[\s\S]*\r\npause\r\npopd/,
    )
    expect(cmd.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(textIn(host, '/new/Make the insert.command')).toMatch(/^#!\/bin\/sh\n[^\r]*$/)
    expect([...host.executables]).toEqual(['/new/Make the insert.command'])
  })

  it('prints no line of scripture that nobody has chosen', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'])
    expect(textIn(host, '/new/bulletin.yaml')).toContain(
      "  #   text: Bear ye one another's burdens\n",
    )
    host.said.out = ''
    expect(await run(['preview', '/new', '--yes'], host)).toBe(0)
    expect(host.said.out).not.toContain('Bear ye')
  })

  it.each([
    ['en', 6],
    ['es', 7],
  ])(
    'names, in every file that an editor can check, a schema that is there: %s',
    async (language, number) => {
      const { host } = await bulletin(['init', '/new', '--yes', '--language', language])
      const texts = [...host.files.keys()].filter((path) => /\.(yaml|md)$/.test(path))
      expect(texts.length).toBe(number)
      for (const path of texts) {
        const [, schema = ''] =
          /^# yaml-language-server: \$schema=(\S+)$/m.exec(textIn(host, path)) ?? []
        expect(host.files.has(new URL(schema, `file://${path}`).pathname)).toBe(true)
      }
      const settings: Record<string, object> = JSON.parse(
        textIn(host, '/new/.vscode/settings.json'),
      )
      // An article is Markdown, whose head is checked by the line within it.
      const schemas = [...host.files.keys()].filter((path) => /\.bulletin\/(?!article)/.test(path))
      expect(
        Object.keys(settings['yaml.schemas'] ?? {})
          .map((path) => `/new/${path}`)
          .toSorted(),
      ).toEqual(schemas.toSorted())
    },
  )

  it('has an example of a person that works once it is no comment any more', async () => {
    const { host } = await bulletin(
      ['init', '/new', '--yes', '--sections', 'The sick: at home; Our common life'],
      {},
      { today: '2027-02-10' },
    )
    edit(host, '/new/requests/parish.yaml', (text) =>
      text.replace(/^ {2}# - person:[\s\S]*?(?=\n\n)/m, (lines) => lines.replaceAll('  # ', '  ')),
    )
    for (const date of ['2027-02-14', '2027-03-07']) {
      expect((await then(host, ['make', '/new', '--yes', '--date', date])).exit).toBe(0)
      expect(textIn(host, `/new/issues/${date}/bulletin.txt`)).toContain('Margaret, recovering')
    }
    await then(host, ['make', '/new', '--yes', '--date', '2027-03-14'])
    expect(textIn(host, '/new/issues/2027-03-14/bulletin.txt')).not.toContain('Margaret')
  })

  it('puts words that YAML would misread in quotes', async () => {
    const name = `St. John's: by the #1 "Sea"`
    const { host } = await bulletin(['init', '/new', '--yes', '--name', name, '--phone', '012 34'])
    const { out } = await then(host, ['inspect', 'parish', '/new'])
    expect(JSON.parse(out).parish).toMatchObject({ name, contact: { phone: '012 34' } })
  })

  it('leaves out what the parish has not', async () => {
    const { host } = await bulletin(['init', '/new', '--yes', '--contact', ''])
    expect(textIn(host, '/new/bulletin.yaml')).not.toMatch(/555|plumhollow|contact:|place:/)
    expect(textIn(host, '/new/articles/how-this-page-is-made.md')).not.toMatch(/link:|mailto/)
    expect((await then(host, ['make', '/new', '--yes'])).exit).toBe(0)
  })
})

describe('a parish that prints in two languages', () => {
  it.each([
    ['en-US', 'es', 'Oremos por quienes están de duelo', 'Por los que sufren'],
    ['es-MX', 'en', 'Pray for those who grieve', 'Those in need'],
  ] as const)('says everything in both, %s first', async (language, second, words, heading) => {
    const argv = ['init', '/new', '--yes', '--language', language, '--second-language', second]
    const { host, exit } = await bulletin([...argv, ...named])
    expect(exit).toBe(0)
    const first = language.slice(0, 2)
    expect(textIn(host, '/new/bulletin.yaml')).toContain(`languages: [${first}, ${second}]\n`)
    expect(textIn(host, '/new/requests/parish.yaml')).toMatch(/^ {4}es:|^ {4}en:/m)
    for (const date of ['2026-11-22', '2026-12-20', '2027-03-07', '2031-06-01']) {
      const made = await then(host, ['make', '/new', '--yes', '--date', date, '--json'])
      const { exit, diagnostics } = JSON.parse(made.out)
      expect([exit, diagnostics]).toEqual([0, []])
      const text = textIn(host, `/new/issues/${date}/bulletin.txt`).replace(/\s+/g, ' ')
      expect(text).toContain(words)
      expect(text).toContain(heading)
    }
    expect((await then(host, ['check', '/new', '--weeks', '60'])).err).toMatch(
      /No problem|Ningún problema/,
    )
  })

  it('leaves headings of its own to be said in the other, and shows how', async () => {
    const sections = ['--sections', 'Our common life; The harbor']
    const { host } = await bulletin([
      'init',
      '/new',
      '--yes',
      '--second-language',
      'es',
      ...sections,
    ])
    expect(textIn(host, '/new/bulletin.yaml')).toContain(
      '  - { name: Our common life, es: Nuestra vida en común }\n  - The harbor\n',
    )
    const { exit, err } = await then(host, ['check', '/new'])
    expect([exit, err]).toEqual([0, expect.stringContaining('Write it as `{ name: …, es: … }`')])
    expect(err).toContain('\n1 warning in 4 weeks.')
  })

  it.each([
    ['its own', ['--language', 'es', '--second-language', 'es'], /type en, or none/],
    ['one beside Polish', ['--language', 'pl', '--second-language', 'en'], /beside pl/],
  ] as const)('cannot have %s as the second', async (_, argv, why) => {
    const { exit, err, host } = await bulletin(['init', '/new', '--yes', ...argv])
    expect([exit, host.files.has('/new/bulletin.yaml')]).toEqual([2, false])
    expect(err).toMatch(why)
  })
})

describe('a parish that prints in Spanish', () => {
  it.each([
    ['the system speaks it', [], 'es_MX.UTF-8', 'es-MX'],
    ['it is chosen', ['--language', 'es-US'], 'en_US.UTF-8', 'es-US'],
  ] as const)('is Spanish in every file, where %s', async (_, argv, language, printed) => {
    const { host, exit } = await bulletin(['init', '/new', '--yes', ...argv], {}, { language })
    expect(exit).toBe(0)
    expect(textIn(host, '/new/bulletin.yaml')).toContain(`language: ${printed}`)
    const english = await bulletin(['init', '/new', '--yes'])
    const written = [...host.files.keys()].filter(
      (path) => path.startsWith('/new/') && !/\.bulletin\/|(settings|extensions)\.json$/.test(path),
    )
    expect(written.length).toBe(12)
    const inEnglish = new Set(
      [...english.host.files.keys()].flatMap((path) => textIn(english.host, path).split('\n')),
    )
    const isWords = (line: string): boolean =>
      /[a-z]{3,} [a-z]{3,}/.test(line) &&
      !/^ *("|echo\b|@echo|where |call |bulletin \w+$|bulletin make|cd |npm |PATH)|-v bulletin/.test(
        line,
      )
    for (const path of written)
      expect(
        textIn(host, path)
          .split('\n')
          .filter((line) => isWords(line) && inEnglish.has(line)),
      ).toEqual([])
  })

  it('makes its first insert at once, and every other, with verses of the Reina-Valera 1909', async () => {
    const { host, err } = await bulletin(
      ['init', '/new', '--yes', ...named],
      {},
      { language: 'es' },
    )
    expect(err).toContain('LEAME.txt')
    for (const date of ['2026-11-22', '2026-12-20', '2027-03-07', '2031-06-01']) {
      const made = await then(host, ['make', '/new', '--yes', '--date', date, '--json'])
      const { exit, diagnostics, verse } = JSON.parse(made.out)
      expect([exit, diagnostics, verse.translation]).toEqual([0, [], 'RV1909'])
      expect(textIn(host, `/new/issues/${date}/bulletin.txt`)).toContain('Por los que sufren')
    }
    expect(textIn(host, '/new/issues/2026-11-22/bulletin.txt')).toContain('office@brendan.example')
  })

  it('is Spanish too by the command line that does the same elsewhere', async () => {
    const { err } = await bulletin(
      [
        'init',
        '/new',
        ...named,
        '--place',
        '',
        '--contact',
        '',
        '--phone',
        '',
        '--sections',
        'Uno',
      ],
      {},
      {
        language: 'es_MX.UTF-8',
        answers: [
          'RV1909',
          'Sí',
          'Carta',
          'misal',
          ['Los oficios', 'Los turnos'],
          'No',
          'America/Mexico_City',
        ],
      },
    )
    expect(err).toMatch(/bulletin init \/new .*--language es-MX .*--parts services,rota/)
  })

  it('has its own headings over what belongs under them', async () => {
    const { host } = await bulletin(
      ['init', '/new', '--yes', '--sections', 'Los enfermos; Los difuntos; El mundo'],
      {},
      { language: 'es' },
    )
    await then(host, ['make', '/new', '--yes'])
    expect(textIn(host, '/new/issues/2026-11-22/bulletin.txt')).toMatch(
      /Los enfermos\s[\s\S]*en el hospital[\s\S]*Los difuntos\s[\s\S]*primera petición de «Los difuntos»[\s\S]*El mundo\s[\s\S]*obispo/i,
    )
  })

  it('has a file to double-click that says its own words as Windows and a Mac read them', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'], {}, { language: 'es' })
    const cmd = textIn(host, '/new/Hacer la hoja.cmd')
    expect(cmd).toMatch(
      /^@echo off\r\n[\s\S]*chcp 65001 >nul\r\n[\s\S]*call bulletin make --open\r\n/,
    )
    expect([...host.executables]).toEqual(['/new/Hacer la hoja.command'])
  })
})

interface Snippet {
  readonly scope: string
  readonly body: readonly string[]
}

/** A snippet as it stands once one has gone through its places and taken what they offer. */
const filledIn = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$\{CURRENT_MONTH\}/g, '11')
    .replace(/\$\{CURRENT_DATE\}/g, '22')
    .replace(/\$\{\d\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, (_, first: string) =>
      first.replace(/\\(.)/g, '$1'),
    )
    .replace(/\$\{\d:([^}]*)\}/g, '$1')

describe('what Visual Studio Code offers to fill in', () => {
  it.each(['en_US.UTF-8', 'es_MX.UTF-8'])(
    'is right in every file as it stands (%s)',
    async (language) => {
      const sections = 'A, B | C; The world'
      const { host } = await bulletin(
        ['init', '/new', '--yes', '--sections', sections],
        {},
        { language },
      )
      const snippets = Object.values<Snippet>(
        JSON.parse(textIn(host, '/new/.vscode/bulletin.code-snippets')),
      )
      expect(snippets.map(({ scope }) => scope)).toEqual(['yaml', 'yaml', 'yaml', 'markdown'])
      snippets.forEach((snippet, index) => {
        const path =
          snippet.scope === 'yaml' ? `requests/own-${index}.yaml` : `articles/own-${index}.md`
        host.files.set(`/new/${path}`, new TextEncoder().encode(`${filledIn(snippet)}\n`))
      })
      const { out } = await then(host, ['list', '/new', '--json'])
      const { exit, requests, articles } = JSON.parse(out)
      const own = [...requests, ...articles].filter(({ file }: { file: string }) =>
        file.includes('own-'),
      )
      expect(exit).toBe(0)
      expect(
        own.map(({ decision, section }: { decision: string; section: string }) => [
          decision,
          section,
        ]),
      ).toEqual([
        ['in', 'A, B | C'],
        ['in', 'A, B | C'],
        ['in', 'A, B | C'],
        ['in', undefined],
      ])
    },
  )
})

describe('the Bible that one reads', () => {
  it.each([
    ['kjv', 'KJV'],
    ['King James Version', 'KJV'],
    ['the New International Version', 'NIV'],
    ['nrsvue', 'NRSVue'],
    ['RVR1960', 'RVR1960'],
  ])('is written as it is known: %s', async (typed, written) => {
    const { host, err } = await bulletin(['init', '/new', '--yes', '--translation', typed])
    expect(textIn(host, '/new/bulletin.yaml')).toContain(`  translation: ${written} `)
    expect(err.includes('does not come with the program')).toBe(written !== 'KJV')
    const { out } = await then(host, ['make', '/new', '--yes', '--json'])
    const { exit, verse, diagnostics } = JSON.parse(out)
    expect([exit, verse.translation, verse.rule]).toEqual([0, 'KJV', 'reading'])
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual(
      written === 'KJV' ? [] : ['unknown-translation'],
    )
    expect(textIn(host, '/new/issues/2026-11-22/bulletin.txt').includes('(KJV)')).toBe(
      written !== 'KJV',
    )
  })

  it('is in Spanish the Reina-Valera 1909 until another is here', async () => {
    const { host, err } = await bulletin(
      ['init', '/new', '--yes', '--translation', 'DHH'],
      {},
      { language: 'es' },
    )
    expect(err).toContain('La DHH no viene con el programa')
    expect(err).toContain('los versículos se eligen de la RV1909')
    const made = await then(host, ['make', '/new', '--yes'])
    expect(made.err).toContain('aquí no hay ninguna traducción llamada DHH')
    expect(textIn(host, '/new/issues/2026-11-22/bulletin.txt')).toContain('(RV1909)')
  })
})

describe('headings of the own', () => {
  it('take over the requests that belong under them, and a line to be replaced where there is none', async () => {
    const { host } = await bulletin([
      'init',
      '/new',
      '--yes',
      '--sections',
      'The sick; The departed; The world',
    ])
    const { exit, err } = await then(host, ['make', '/new', '--yes'])
    expect([exit, err.includes('warning')]).toEqual([0, false])
    const text = textIn(host, '/new/issues/2026-11-22/bulletin.txt')
    expect(text).toMatch(
      /THE SICK\s[\s\S]*ill at home[\s\S]*THE DEPARTED\s[\s\S]*the first request under “The departed”[\s\S]*THE WORLD\s[\s\S]*our bishop/i,
    )
    expect(text).not.toContain('vestry')
  })

  it('may all be new to the starter parish', async () => {
    const { host } = await bulletin(['init', '/new', '--yes', '--sections', 'Alpha, Omega'])
    expect((await then(host, ['check', '/new', '--weeks', '8'])).err).toContain('No problem')
    expect(host.files.has('/new/requests/wider-church.yaml')).toBe(false)
    expect((await then(host, ['make', '/new', '--yes'])).exit).toBe(0)
  })
})

describe('init by questions', () => {
  const answers: readonly Answer[] = [
    'Saint Brendan by the Water',
    'Alder Quay',
    'the parish office',
    '555-0142',
    'office',
    'office@brendan.example',
    'The sick; Our common life',
    'NRSVue',
    'Yes',
    'Letter',
    'cathedral',
    ['services', 'this-week'],
    'No',
    'America/New_York',
    'our-parish',
  ]

  it('asks what the flags left open, and tells what to type next', async () => {
    const { host, exit, err } = await bulletin(
      ['init'],
      { '/home/letter.txt': 'Dear all' },
      { answers },
    )
    expect(exit).toBe(0)
    expect(host.questions).toContain(
      '“office” is no address. Type one such as office@example.org, or nothing.',
    )
    expect(err).toContain('cd our-parish\n  bulletin make')
    expect(err).toContain('The NRSVue does not come with the program')
    expect(err).toContain('`bulletin scripture add FILE --as NRSVue`')
    expect(textIn(host, '/home/our-parish/bulletin.yaml')).toContain('translation: NRSVue ')
    expect(host.files.has('/home/our-parish/bulletin.yaml')).toBe(true)
  })

  it('ends with the command line that does the same', async () => {
    const { host, err } = await bulletin(['init', '/one'], {}, { answers: answers.slice(0, -1) })
    const [, line = ''] = /^The same without questions: bulletin (.*)$/m.exec(err) ?? []
    const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, word]) => quoted ?? word ?? '',
    )
    await then(
      host,
      argv.map((word) => (word === '/one' ? '/other' : word)),
    )
    for (const path of ['bulletin.yaml', 'requests/parish.yaml'])
      expect(textIn(host, `/other/${path}`)).toBe(textIn(host, `/one/${path}`))
  })

  it.each([
    [[], ['articles', 'contact', 'requests'], []],
    [['--parts', 'rota'], ['articles', 'contact', 'requests', 'rota'], ['rota.csv']],
    [
      ['--parts', 'this-week', '--calendar', 'roman'],
      ['announcements', 'articles', 'contact', 'requests', 'this-week'],
      ['events/parish.yaml'],
    ],
  ] as const)(
    'has the parts that were asked for, and their files: %j',
    async (flags, parts, files) => {
      const argv = flags.length === 0 ? ['--parts', 'none'] : flags
      const { host } = await bulletin(['init', '/new', '--yes', ...named, ...argv])
      const text = textIn(host, '/new/bulletin.yaml')
      const [, list = ''] = /^parts:\n((?: {2}- .*\n)+)/m.exec(text) ?? []
      expect(list.match(/[a-z-]{3,}/g)?.toSorted()).toEqual(parts)
      expect(text.includes('people:')).toBe(flags.includes('rota' as never))
      const written = [...host.files.keys()].filter((path) => /events\/|rota/.test(path))
      expect(written.filter((path) => !path.includes('.bulletin'))).toEqual(
        files.map((path) => `/new/${path}`),
      )
      const made = await then(host, ['make', '/new', '--yes'])
      expect([made.exit, /error|warning/.test(made.err)], made.err).toEqual([0, false])
    },
  )

  it('asks no second language of a parish that prints in neither of those it can be', async () => {
    const languages = [
      ['pl', false],
      ['es', true],
    ] as const
    for (const [language, isAsked] of languages) {
      const { host } = await bulletin(['init', '--language', language], {}, { answers })
      expect(host.questions.includes('Is a second language to stand beside the first?')).toBe(
        isAsked,
      )
    }
  })

  it('says a second language that was chosen in the command line that does the same', async () => {
    const chosen = answers.map((answer) => (answer === 'No' ? 'Spanish' : answer))
    const { host, exit, err } = await bulletin(
      ['init', '/one'],
      {},
      { answers: chosen.slice(0, -1) },
    )
    expect([exit, err]).toEqual([0, expect.stringContaining('--second-language es')])
    expect(textIn(host, '/one/bulletin.yaml')).toContain('languages: [en, es]')
  })

  it('takes the current folder where it is empty, without asking for its name', async () => {
    const { host, exit, err } = await bulletin(
      ['init', ...named, '--sections', 'Those in need', '--paper', 'a4', '--calendar', 'none'],
      {},
      {
        folder: '/parish',
        answers: ['', 'the office', '', 'KJV', 'quiet', [], 'No', 'Europe/London'],
      },
    )
    expect([exit, err.includes('  cd ')]).toEqual([0, false])
    expect(textIn(host, '/parish/bulletin.yaml')).toMatch(
      /calendar: none[\s\S]*paper: a4[\s\S]*look: quiet/,
    )
  })

  it.each([1, 4, 14])(
    'leaves nothing behind where one breaks off at question %i',
    async (count) => {
      const broken = [...answers.slice(0, count), { stop: true as const }]
      const { host, exit } = await bulletin(
        ['init'],
        { '/home/letter.txt': 'x' },
        { answers: broken },
      )
      expect(exit).toBe(130)
      expect([...host.files.keys()]).toEqual(['/home/letter.txt'])
    },
  )
})

describe('what is there already', () => {
  const nothingNew = async (
    argv: readonly string[],
    files: Record<string, string>,
    settings: Settings = {},
  ): Promise<{ exit: number; err: string }> => {
    const { host, exit, err } = await bulletin(argv, files, settings)
    const texts = Object.fromEntries([...host.files].map(([path]) => [path, textIn(host, path)]))
    expect(texts).toEqual(files)
    return { exit, err }
  }

  it('is never written over, and is named', async () => {
    const { exit, err } = await nothingNew(['init', '/new', '--yes'], {
      '/new/Readme.TXT': 'mine',
      '/new/requests/list.txt': 'mine too',
    })
    expect(exit).toBe(1)
    expect(err).toContain('/new holds Readme.TXT, requests already')
  })

  it('may be a parish, or the folder of one above', async () => {
    const files = { '/new/bulletin.yml': 'parish: { name: X }\n' }
    const { exit, err } = await nothingNew(['init', '/new', '--yes'], files)
    expect([exit, err.includes('/new is the folder of a parish already')]).toEqual([1, true])
    const below = await nothingNew(['init', '/new/requests/inner', '--yes'], files)
    expect([below.exit, below.err.includes('within the folder of a parish')]).toEqual([1, true])
  })

  it('keeps the current folder from being taken unasked where it is not empty', async () => {
    const files = { '/home/letter.txt': 'Dear all', '/home/.DS_Store': '' }
    const { exit, err } = await nothingNew(['init', '--yes'], files)
    expect([exit, err.includes('/home holds letter.txt already')]).toEqual([1, true])
    const { host } = await bulletin(['init', '/home', '--yes'], files)
    expect(host.files.has('/home/bulletin.yaml')).toBe(true)
  })

  it('may come between the look and the writing: then nothing of ours stays', async () => {
    const host = memoryHost({ '/home/x': '' }, { folder: '/home' })
    host.refusals.set('/new/bulletin.yaml', 'EACCES')
    expect(await run(['init', '/new', '--yes'], host)).toBe(74)
    expect([[...host.files.keys()], host.disk.kindOf('/new')]).toEqual([['/home/x'], undefined])
  })
})

describe('the command line of init', () => {
  it.each([
    ['a paper that is none', ['--paper', 'foolscap']],
    ['a time zone that is none', ['--timezone', 'Nowhere/Land']],
    ['an e-mail that is none', ['--email', 'office']],
    ['no heading', ['--sections', ' ; ']],
    ['a heading twice', ['--sections', 'The sick; The sick']],
    ['no name', ['--name', ' ']],
    ['a language in words', ['--language', 'English please']],
  ])('is refused with %s', async (_, argv) => {
    const { host, exit } = await bulletin(['init', '/new', '--yes', ...argv])
    expect([exit, host.files.size]).toEqual([2, 0])
  })

  it('may not name a file', async () => {
    expect((await bulletin(['init', '/letter.txt', '--yes'], { '/letter.txt': 'x' })).exit).toBe(2)
  })

  it('gets its answer as JSON', async () => {
    const { out } = await bulletin(['init', '/new', '--json'])
    expect(JSON.parse(out)).toMatchObject({ exit: 0, folder: '/new', diagnostics: [] })
    expect(JSON.parse(out).files).toContain('bulletin.yaml')
  })
})

describe('the paper that is likely', () => {
  it.each([
    ['America/New_York', 'en_GB.UTF-8', 'letter'],
    ['America/Argentina/Salta', 'es_US', 'a4'],
    ['America/Sao_Paulo', '', 'a4'],
    ['Europe/London', 'en_US.UTF-8', 'a4'],
    ['Asia/Manila', '', 'letter'],
    ['UTC', 'de_DE.UTF-8', 'a4'],
    ['UTC', 'es_MX', 'letter'],
    ['Etc/UTC', 'C.UTF-8', 'letter'],
  ] as const)('of %s and %s is %s', (timezone, language, paper) => {
    expect(usualPaper(timezone, language)).toBe(paper)
  })
})

describe('what helps editors', () => {
  const schema = '/new/.bulletin/requests.json'
  const old = (host: MemoryHost): void =>
    void host.files.set(schema, new TextEncoder().encode('{}'))

  it('does not grow old: every command that changes a file brings it up to date', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'])
    const fresh = textIn(host, schema)
    for (const argv of [
      ['add', '/new', '--text', 'For the lighthouse.', '--yes'],
      ['close', 'vestry', '/new', '--yes'],
      ['import', '/letter.txt', '/new', '--yes'],
    ]) {
      host.files.set(
        '/letter.txt',
        new TextEncoder().encode('Our common life\n\nPray for the choir.\n'),
      )
      old(host)
      expect([argv[0], (await then(host, argv)).exit]).toEqual([argv[0], 0])
      expect(textIn(host, schema)).toBe(fresh)
    }
  })

  it('is no reason to fail where it cannot be written, and is not made where there is none', async () => {
    const { host } = await bulletin(['init', '/new', '--yes'])
    old(host)
    const read = host.disk.read
    const guarded = { ...host, disk: { ...host.disk, read, write: refusing(host, schema) } }
    expect(await run(['add', '/new', '--text', 'For the pier.', '--yes'], guarded)).toBe(0)
    const bare = memoryHost({ 'bulletin.yaml': 'parish: { name: X }\nsections: [Y]\n' })
    expect(await run(['add', '--text', 'For the pier.', '--yes'], bare)).toBe(0)
    expect([...bare.files.keys()].filter((path) => path.includes('.bulletin'))).toEqual([])
  })

  it('comes into a parish that is there by --editor, over nothing of its own', async () => {
    const { host, exit, out } = await bulletin(['init', '--editor', '/parish'], {
      '/parish/bulletin.yaml': 'parish: { name: X, language: es }\nsections: [Y]\n',
      '/parish/.vscode/settings.json': '{ "mine": true }',
    })
    expect(exit).toBe(0)
    expect(out.trim().split('\n')).toEqual([
      '.bulletin/article.json',
      '.bulletin/bulletin.json',
      '.bulletin/events.json',
      '.bulletin/requests.json',
      '.bulletin/rota.json',
      '.bulletin/scripture.json',
      '.bulletin/theme.json',
      '.vscode/bulletin.code-snippets',
      '.vscode/extensions.json',
    ])
    expect(textIn(host, '/parish/.vscode/settings.json')).toBe('{ "mine": true }')
    expect(textIn(host, '/parish/.vscode/bulletin.code-snippets')).toContain('Petición')
    expect((await then(host, ['init', '--editor', '/parish'])).out).toBe('')
    expect((await bulletin(['init', '--editor'], { '/home/x': '' })).exit).toBe(1)
  })
})

/** A disk's writing, but for one path, which the system refuses. */
const refusing =
  ({ disk }: MemoryHost, refused: string): MemoryHost['disk']['write'] =>
  (path, bytes) => {
    if (path === refused) throw new DiskError(path, 'EACCES')
    disk.write(path, bytes)
  }

describe('a run of init that broke off', () => {
  const begin = ['init', '/new', '--yes', '--name', 'St Elspeth', '--sections', 'The sick']
  const killed = (): never => {
    throw new Error('killed')
  }

  /** A host on which nothing can be changed from one operation on. */
  function killedAt(at: number) {
    const host = memoryHost({})
    let counted = 0
    const counting =
      <Args extends readonly unknown[], Result>(operation: (...args: Args) => Result) =>
      (...args: Args): Result =>
        ++counted >= at ? killed() : operation(...args)
    const disk = {
      ...host.disk,
      write: counting(host.disk.write),
      replace: counting(host.disk.replace),
      create: counting(host.disk.create),
      rename: counting(host.disk.rename),
      remove: counting(host.disk.remove),
      makeFolder: counting(host.disk.makeFolder),
    }
    return { host, dying: { ...host, disk }, counted: () => counted }
  }

  it('is begun anew wherever that was, with what is answered then', async () => {
    const whole = killedAt(Number.POSITIVE_INFINITY)
    expect(await run(begin, whole.dying)).toBe(0)
    const paths = [...whole.host.files.keys()].toSorted()
    expect(whole.counted()).toBeGreaterThan(paths.length)
    for (let at = 1; at <= whole.counted(); at++) {
      const { host, dying } = killedAt(at)
      expect(await run(begin, dying)).toBe(70)
      const isWhole = host.files.has('/new/bulletin.yaml')
      expect(await run([...begin, '--place', 'Ashford'], host)).toBe(isWhole ? 1 : 0)
      expect(textIn(host, '/new/bulletin.yaml').includes('Ashford')).toBe(!isWhole)
      const isOfInit = (path: string): boolean => /^\/new\/\.(?:lock$|bulletin-init\/)/.test(path)
      const left = [...host.files.keys()].filter((path) => !isWhole || !isOfInit(path))
      expect(left.toSorted()).toEqual(paths)
    }
  })

  it('keeps what somebody has changed since, and says so', async () => {
    const whole = killedAt(Number.POSITIVE_INFINITY)
    await run(begin, whole.dying)
    // Then bulletin.yaml, what is staged and the lock are left.
    const { host, dying } = killedAt(whole.counted() - 3)
    expect(await run(begin, dying)).toBe(70)
    const path = '/new/README.txt'
    expect(host.files.has(path)).toBe(true)
    host.files.set(path, new TextEncoder().encode('mine'))
    expect(await run(begin, host)).toBe(1)
    expect(textIn(host, path)).toBe('mine')
    expect([...host.files.keys()]).toEqual([path])
  })

  it('holds no way out of its folder', async () => {
    const host = memoryHost({
      '/mine.txt': 'mine',
      '/new/.bulletin-init/0': 'mine',
      '/new/.bulletin-init/steps.txt': 'nothing 0 ../mine.txt\n',
    })
    expect(await run(begin, host)).toBe(0)
    expect(textIn(host, '/mine.txt')).toBe('mine')
  })
})

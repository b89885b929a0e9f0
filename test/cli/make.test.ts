import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { findings } from '../render-pdf/findings.ts'
import { lamp } from '../render-pdf/lamp.ts'
import { readPdf, withAll } from '../render-pdf/read-pdf.ts'
import { installed, scan } from '../render-pdf/tools.ts'
import { runOn } from '../run-on.ts'
import { saintBrendan as parish } from '../saint-brendan.ts'

const bulletin = (
  argv: readonly string[],
  files: Record<string, string | Uint8Array> = parish,
  settings: Parameters<typeof memoryHost>[1] = {},
) => runOn(memoryHost(files, settings), ...argv)

const issue = '/parish/issues/2026-11-22'
/** What stands in `issues/` besides the archive's index. */
const wrote = (host: MemoryHost): readonly string[] =>
  [...host.files.keys()]
    .filter((path) => path.includes('/issues/') && !path.endsWith('/.index.json'))
    .sort()

describe('make', () => {
  it('writes the whole issue for the coming Sunday, and nothing else in the parish', async () => {
    const { host, exit, out } = await bulletin(['make', '--yes'])
    expect(exit).toBe(0)
    expect(wrote(host)).toEqual([
      `${issue}/bulletin.txt`,
      `${issue}/insert-pages.pdf`,
      `${issue}/insert.pdf`,
      `${issue}/issue.yaml`,
    ])
    for (const [name, content] of Object.entries(parish))
      expect(textIn(host, `/parish/${name}`)).toBe(content)
    expect(out.split('\n').filter(Boolean)).toContain(`${issue}/insert.pdf`)
  })

  it('keeps what may only be printed out of the text, and who was not asked out of both', async () => {
    const { host, err } = await bulletin(['make', '--yes'])
    const text = textIn(host, `${issue}/bulletin.txt`)
    expect(text).toContain('For the peace of this town.')
    expect(text).not.toMatch(/Margaret|Paul|The sick/)
    expect(err).toContain('paul is held')
    expect(err).not.toMatch(/Adeyemi|Ellery/)
  })

  it('writes a record without names, words or clock times', async () => {
    const { host } = await bulletin(['make', '--yes'])
    const record = textIn(host, `${issue}/issue.yaml`)
    expect(record).toContain('week: 2026-11-22')
    expect(record).toContain('id: margaret')
    expect(record).not.toMatch(/Ellery|Adeyemi|herself|peace of this town/)
  })

  it('takes the Sunday on or after the day named, and says so', async () => {
    const { host, err } = await bulletin(['make', '--yes', '--date', '2026-11-24'])
    expect(wrote(host)[0]).toContain('issues/2026-11-29/')
    expect(err).toContain('2026-11-24 is not a Sunday; this is for the next one, 2026-11-29.')
  })

  it('writes nothing on a dry run, and straight into the folder of --out', async () => {
    const dry = await bulletin(['make', '--yes', '--dry-run'])
    expect([dry.exit, wrote(dry.host), dry.out]).toEqual([0, [], ''])
    const { host, exit } = await bulletin(['make', '--yes', '--out', '/desk'])
    expect(exit).toBe(0)
    expect(wrote(host)).toEqual([])
    expect([...host.files.keys()].filter((path) => path.startsWith('/desk/')).sort()).toEqual([
      '/desk/bulletin.txt',
      '/desk/insert-pages.pdf',
      '/desk/insert.pdf',
      '/desk/issue.yaml',
    ])
  })

  it('keeps what was chosen for the week in a run into another folder, and says so', async () => {
    const { host } = await bulletin(['make', '--yes', '--verse', 'Ps 46:1', '--leave-out', 'town'])
    expect(await run(['make', '--yes', '--out', '/desk'], host)).toBe(0)
    expect(host.said.err).toContain('verse Ps 46:1')
    const desk = textIn(host, '/desk/bulletin.txt')
    expect([desk.includes('Psalm 46:1'), desk.includes('peace of this town')]).toEqual([
      true,
      false,
    ])
    expect(desk).toBe(textIn(host, `${issue}/bulletin.txt`))
    const approved = await run(['approve', '--by', 'Fr. Paul', '--yes'], host)
    expect([approved, await run(['make', '--yes', '--out', '/desk'], host)]).toEqual([0, 0])
    expect(await run(['make', '--yes', '--out', '/desk', '--fresh'], host)).toBe(1)
  })

  it('ends with 1 where something is held and --strict is said, after writing', async () => {
    const lenient = await bulletin(['make', '--yes'])
    const strict = await bulletin(['make', '--yes', '--strict', '--json'])
    expect([lenient.exit, strict.exit, JSON.parse(strict.out).exit]).toEqual([0, 1, 1])
    expect(wrote(strict.host)).toEqual(wrote(lenient.host))
    const asked = {
      'requests/parish.yaml': parish['requests/parish.yaml'].replace(/.*paul\n(?:.*\n){3}/, ''),
    }
    expect((await bulletin(['make', '--yes', '--strict'], { ...parish, ...asked })).exit).toBe(0)
  })

  it('makes only the kinds of file that are named, and removes those of the last run', async () => {
    const { host } = await bulletin(['make', '--yes'])
    expect(await run(['make', '--yes', '--only', 'text'], host)).toBe(0)
    expect(wrote(host)).toEqual([`${issue}/bulletin.txt`, `${issue}/issue.yaml`])
    expect(host.said.err).toContain('Removed, since this issue has none: ')
  })

  it('tells programs everything in one JSON object', async () => {
    const { out } = await bulletin(['make', '--yes', '--json'])
    const told = JSON.parse(out)
    expect(told).toMatchObject({
      exit: 0,
      week: '2026-11-22',
      sunday: 'Last Sunday after Pentecost: Christ the King',
      shape: 'half-sheet',
      paper: 'letter',
      panelCount: 1,
      folder: issue,
      verse: { translation: 'KJV', rule: 'reading' },
      diagnostics: [{ severity: 'warning', code: 'held', file: 'requests/parish.yaml', line: 7 }],
    })
    expect(
      told.requests.map((one: { id: string; decision: string }) => [one.id, one.decision]),
    ).toEqual([
      ['margaret', 'in'],
      ['paul', 'held'],
      ['town', 'in'],
    ])
    expect(told.requests[2]).toEqual({
      id: 'town',
      file: 'requests/parish.yaml',
      line: 11,
      section: 'Our common life',
      decision: 'in',
      rule: 'in-window',
      channels: ['print', 'text', 'web'],
    })
  })

  it('tells programs of every item in one list with its kind, beside the lists of two kinds', async () => {
    const files = {
      ...parish,
      'articles/roof.md': '---\ntitle: Roof\nsunday: 2026-11-22\n---\nIt leaks.\n',
    }
    for (const argv of [['list'], ['make', '--dry-run', '--yes']]) {
      const { requests, articles, items } = JSON.parse(
        (await bulletin([...argv, '--json'], files)).out,
      )
      expect(items).toEqual([
        ...requests.map((one: object) => ({ kind: 'request', ...one })),
        ...articles.map((one: object) => ({ kind: 'article', ...one })),
      ])
      expect(items.map(({ id }: { id: string }) => id)).toEqual([
        'margaret',
        'paul',
        'town',
        'roof',
      ])
    }
    const why = JSON.parse((await bulletin(['why', 'roof', '--json'], files)).out)
    expect(why).toMatchObject({ kind: 'article', id: 'roof', decision: 'in' })
  })

  it('says nothing on success when quiet', async () => {
    const { 'requests/parish.yaml': _, ...rest } = parish
    const files = {
      ...rest,
      'requests/town.yaml': '- { id: town, text: For the peace of this town. }\n',
    }
    const { out, err, exit } = await bulletin(['make', '--yes', '--quiet'], files)
    expect([exit, out, err]).toEqual([0, '', ''])
  })
})

describe('what was chosen by hand', () => {
  it('holds for later runs of the week, which say so, until it is started anew', async () => {
    const { host } = await bulletin([
      'make',
      '--yes',
      '--verse',
      'Psalm 46:1',
      '--leave-out',
      'town',
    ])
    expect(await run(['make', '--yes'], host)).toBe(0)
    expect(host.said.err).toContain('kept: verse Psalm 46:1; leave-out town')
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('Psalm 46:1')
    expect(await run(['make', '--yes', '--fresh'], host)).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).not.toContain('Psalm 46:1')
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('peace of this town')
  })

  it('gives the same bytes as the run that chose', async () => {
    const { host } = await bulletin(['make', '--yes', '--verse', 'Psalm 46:1'])
    const first = new Map(host.files)
    await run(['make', '--yes'], host)
    expect(host.files).toEqual(first)
  })
})

describe('an issue that is there already', () => {
  /** What a later run of `make` for the same week writes, moves or removes; what was made stays for another run. */
  async function again(
    files: Readonly<Record<string, string | Uint8Array>>,
    ...argv: readonly string[]
  ): Promise<{ touched: readonly string[]; out: string; err: string }> {
    const host = memoryHost(files)
    const touched: string[] = []
    const { write, replace, rename, create, remove } = host.disk
    const noted = <Rest extends readonly unknown[], Result>(
      operation: (path: string, ...rest: Rest) => Result,
    ) => {
      return (path: string, ...rest: Rest): Result => {
        touched.push(path)
        return operation(path, ...rest)
      }
    }
    const disk: MemoryHost['disk'] = {
      ...host.disk,
      write: noted(write),
      replace: noted(replace),
      rename: noted(rename),
      create: noted(create),
      remove: noted(remove),
    }
    expect(await run(['make', '--yes', ...argv], { ...host, disk })).toBe(0)
    return { touched, out: host.said.out, err: host.said.err }
  }
  const madeOnce = async (...argv: readonly string[]) => {
    const { host, out } = await bulletin(['make', '--yes', ...argv])
    return { files: Object.fromEntries(host.files), out }
  }
  const unchanged = 'Nothing has changed since it was made.'

  it.each([[[]], [['--out', 'desk']], [['--json']], [['--edition', 'large-print']]])(
    'is left as it is by %j, and that is said',
    async (argv) => {
      const { files, out } = await madeOnce(...argv)
      const then = await again(files, ...argv)
      expect(then.touched).toEqual([])
      expect(then.out).toBe(out)
      expect(then.out + then.err).toMatch(/no consent is noted/)
      if (argv[0] !== '--json') expect(then.err).toContain(unchanged)
    },
  )

  const added = {
    '/parish/requests/more.yaml': '- { text: For rain., section: Our common life }\n',
  }
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a source is another', added, []],
    ['a file of it is another', { [`${issue}/insert.pdf`]: '%PDF' }, []],
    ['it is to be made anew', {}, ['--fresh']],
    ['another choice is made', {}, ['--leave-out', 'town']],
    ['other kinds of file are wanted', {}, ['--only', 'text']],
    ['an earlier issue quotes the verse', { '/parish/issues/2026-11-15/issue.yaml': '' }, []],
  ])('is made anew where %s', async (_, besides, argv) => {
    const { files } = await madeOnce()
    const record = new TextDecoder().decode(files[`${issue}/issue.yaml`] as Uint8Array)
    const earlier = Object.fromEntries(
      Object.entries(besides).map(([path, text]) => [
        path,
        text || record.replace('2026-11-22', '2026-11-15'),
      ]),
    )
    const then = await again({ ...files, ...earlier }, ...argv)
    expect(then.touched).not.toEqual([])
    expect(then.err).not.toContain(unchanged)
  })
})

describe('a run that fails', () => {
  const broken = { ...parish, 'requests/parish.yaml': 'requests:\n  - id: town\n    sektion: x\n' }

  it('leaves the last issue untouched and ends with 1', async () => {
    const { host } = await bulletin(['make', '--yes'])
    const before = new Map(host.files)
    host.files.set('/parish/requests/more.yaml', new TextEncoder().encode('- { id: x, txt: y }\n'))
    before.set(
      '/parish/requests/more.yaml',
      host.files.get('/parish/requests/more.yaml') as Uint8Array,
    )
    expect(await run(['make', '--yes'], host)).toBe(1)
    expect(host.files).toEqual(before)
    expect(host.said.err).toMatch(/requests\/more\.yaml:1:\d+: error: .*txt/)
  })

  it.each([
    ['a file with a mistake', ['make', '--yes'], broken, 1],
    ['a week with nothing', ['make', '--yes'], { 'bulletin.yaml': parish['bulletin.yaml'] }, 1],
    ['a folder that is no parish', ['make', '--yes'], { 'letter.txt': 'Dear all' }, 1],
    ['a folder that does not exist', ['make', '/elsewhere', '--yes'], parish, 2],
    ['a day that is none', ['make', '--yes', '--date', '2026-02-30'], parish, 2],
    ['a flag that is none', ['make', '--yes', '--sheap', 'flat'], parish, 2],
    ['a command that is none', ['maek'], parish, 2],
    ['a shape that is none', ['make', '--yes', '--shape', 'round'], parish, 2],
    ['a verse that does not exist', ['make', '--yes', '--verse', 'John 3:99'], parish, 2],
    ['an id that nothing has', ['make', '--yes', '--leave-out', 'twon'], parish, 2],
    ['an id to ask about that nothing has', ['why', 'twon'], parish, 2],
  ] as const)(
    'ends with its code for %s, in words and in JSON',
    async (_name, argv, files, code) => {
      const { exit, host, err } = await bulletin(argv, files)
      expect(exit).toBe(code)
      expect(wrote(host)).toEqual([])
      expect(err).toContain('error: ')
      const { out } = await bulletin([...argv, '--json'], files)
      const told = JSON.parse(out)
      expect(told.exit).toBe(code)
      expect(told.diagnostics.map(({ severity }: { severity: string }) => severity)).toContain(
        'error',
      )
    },
  )

  it('knows the name that Notepad gives, and the parish one folder further down', async () => {
    const notepad = await bulletin(['make'], { 'bulletin.yaml.txt': parish['bulletin.yaml'] })
    expect(notepad.err).toContain('Rename bulletin.yaml.txt to bulletin.yaml')
    const below = await bulletin(['make'], { 'ours/bulletin.yaml': parish['bulletin.yaml'] })
    expect(below.err).toContain('bulletin make ours')
  })

  it('names the nearest known word', async () => {
    expect((await bulletin(['make', '--yes', '--leave-out', 'twon'])).err).toContain(
      'Did you mean town?',
    )
    expect((await bulletin(['maek'])).err).toContain('make')
    expect((await bulletin(['make', '--yes', '--sheap', 'flat'])).err).toContain('--shape')
  })

  it('ends with 74 where a file may not be written, 75 where another run is at work', async () => {
    const refused = memoryHost(parish)
    refused.refusals.set('/parish/issues/.2026-11-22.new/insert.pdf', 'ENOSPC')
    expect(await run(['make', '--yes'], refused)).toBe(74)
    const locked = await bulletin(
      ['make', '--yes'],
      { ...parish, 'issues/.lock': '99\n' },
      { alive: [99] },
    )
    expect(locked.exit).toBe(75)
    expect(locked.err).toContain('issues/.lock')
  })
})

describe('the reading commands', () => {
  it('preview gives the text of the text edition and nothing else on standard output', async () => {
    const made = await bulletin(['make', '--yes'])
    const { out, err, host } = await bulletin(['preview'])
    expect(out).toBe(textIn(made.host, `${issue}/bulletin.txt`))
    expect(err).toContain('1 item prints but may not stand in this text')
    expect(wrote(host)).toEqual([])
  })

  it('preview can be narrow, plain, and of another channel', async () => {
    const { out } = await bulletin(['preview', '--width', '30', '--ascii', '--channel', 'print'])
    expect(out).toContain('Margaret')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(30)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: every character must be ASCII
    expect(out).toMatch(/^[\x00-\x7f]*$/)
  })

  it('list and why say what is in, out and held, and the reason', async () => {
    const { out } = await bulletin(['list'])
    expect(out).toMatch(/^in {4}\(The sick\) .*until December 6 +margaret$/m)
    expect(out).toMatch(/^held {2}\(The sick\) .*waits for consent +paul$/m)
    const why = await bulletin(['why', 'paul'])
    expect(why.out).toContain('paul is held on 2026-11-22: waits for consent\n')
    expect(JSON.parse((await bulletin(['why', 'margaret', '--json'])).out)).toMatchObject({
      kind: 'request',
      id: 'margaret',
      section: 'The sick',
      decision: 'in',
      rule: 'in-window',
      channels: ['print'],
    })
  })

  it('check looks at several weeks, is 0 for warnings and 1 for errors', async () => {
    const { exit, err } = await bulletin(['check', '--weeks', '2'])
    expect(exit).toBe(0)
    expect(err).toContain('1 warning in 2 weeks')
    expect(err.match(/paul is held/g)).toHaveLength(1)
    const json = JSON.parse((await bulletin(['check', '--weeks', '2', '--json'])).out)
    expect(json.diagnostics.map(({ week }: { week: string }) => week)).toEqual([
      '2026-11-22',
      '2026-11-29',
    ])
    const empty = await bulletin(['check'], { 'bulletin.yaml': parish['bulletin.yaml'] })
    expect(empty.exit).toBe(0)
    expect(empty.err).toContain('nothing that is written here is in on')
  })

  it.each(['parish', 'selection', 'document', 'sheets'])(
    'inspect %s shows JSON without names',
    async (stage) => {
      const { out, exit } = await bulletin(['inspect', stage])
      expect(exit).toBe(0)
      expect(Object.keys(JSON.parse(out))).toContain(stage === 'sheets' ? 'panels' : stage)
      expect(out).not.toMatch(/Ellery|Adeyemi|herself/)
    },
  )
})

describe('the test sheet', () => {
  it('is written beside the issues, which stay as they are', async () => {
    const { host, exit, err } = await bulletin(['make', '--yes', '--test-sheet'])
    expect(exit).toBe(0)
    expect(wrote(host)).toEqual(['/parish/issues/test-sheet.pdf'])
    expect(err).toContain('on both sides')
  })
})

describe('editions', () => {
  it('has large print where the parish or the command asks for it, beside the insert', async () => {
    const { host } = await bulletin(['make', '--yes', '--edition', 'standard,large-print'])
    expect(wrote(host)).toContain(`${issue}/large-print.pdf`)
    expect(wrote(host)).toContain(`${issue}/insert.pdf`)
    const files = {
      ...parish,
      'bulletin.yaml': `${parish['bulletin.yaml']}editions: [standard, large-print]\n`,
    }
    const asked = await bulletin(['make', '--yes'], files)
    expect(textIn(asked.host, `${issue}/large-print.pdf`)).toBe(
      textIn(host, `${issue}/large-print.pdf`),
    )
  })

  it('has large print alone where only that is named', async () => {
    const { host } = await bulletin(['make', '--yes', '--edition', 'large-print', '--only', 'pdf'])
    expect(wrote(host)).toEqual([`${issue}/issue.yaml`, `${issue}/large-print.pdf`])
  })

  it('are made that --only names, whatever the parish makes, and each is told with its channel', async () => {
    const { host, out } = await bulletin(['make', '--yes', '--only', 'phone,large-print', '--json'])
    expect(wrote(host)).toEqual([
      `${issue}/issue.yaml`,
      `${issue}/large-print.pdf`,
      `${issue}/phone.txt`,
    ])
    const told = JSON.parse(out).files.map(
      ({ path, edition, channel }: Record<string, unknown>) => [path, edition, channel],
    )
    expect(told).toEqual([
      ['issue.yaml', null, null],
      ['large-print.pdf', 'large-print', 'print'],
      ['phone.txt', 'phone', 'text'],
    ])
  })

  it('are gone once nobody asks for them any more, and the text is always there', async () => {
    const asked = { ...parish, 'bulletin.yaml': `${parish['bulletin.yaml']}editions: [phone]\n` }
    const { host } = await bulletin(['make', '--yes'], asked)
    const made = [`${issue}/bulletin.txt`, `${issue}/issue.yaml`, `${issue}/phone.txt`]
    expect(wrote(host)).toEqual(made)
    const kept = Object.fromEntries([...host.files].filter(([path]) => path.includes('/issues/')))
    const again = await bulletin(['make', '--yes'], { ...parish, ...kept })
    expect(again.err).toContain('phone.txt')
    expect(wrote(again.host)).not.toContain(`${issue}/phone.txt`)
  })

  it('are previewed as they are made', async () => {
    const { host } = await bulletin(['make', '--yes', '--only', 'phone'])
    const { out } = await bulletin(['preview', '--edition', 'phone'])
    expect(out).toBe(textIn(host, `${issue}/phone.txt`))
    const unbroken = await bulletin(['preview', '--width', 'none'])
    expect(unbroken.out).toBe(out.replaceAll('*', ''))
    const wrong = await bulletin(['preview', '--width', 'wide'])
    expect([wrong.exit, wrong.err.includes('from 20 to 400 or none')]).toEqual([2, true])
  })
})

describe('a character that no face has', () => {
  it('is named with its request, and nothing is written', async () => {
    const files = {
      ...parish,
      'requests/odd.yaml': '- { id: odd, text: For the \u{1F9A9} of the lagoon. }\n',
    }
    const { host, exit, err } = await bulletin(['make', '--yes'], files)
    expect([exit, wrote(host)]).toEqual([1, []])
    expect(err).toContain('requests/odd.yaml:1:')
    expect(err).toContain('U+1F9A9')
  })

  it('may come in Greek, which the faces have beyond what was measured', async () => {
    const files = { ...parish, 'requests/odd.yaml': '- { id: odd, text: Κύριε ἐλέησον. }\n' }
    const { host, exit } = await bulletin(['make', '--yes'], files)
    expect(exit).toBe(0)
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('Κύριε ἐλέησον.')
  })
})

describe("a parish's own theme and templates", () => {
  it('take the place of the shipped ones, with mistakes told at their place', async () => {
    const theme = readFileSync(
      join(import.meta.dirname, '../../templates/looks/missal.yaml'),
      'utf8',
    )
    const larger = theme.replace(/\.title: \{ size: [\d.]+/, '.title: { size: 5')
    const plain = await bulletin(['inspect', 'sheets'], parish)
    const own = await bulletin(['inspect', 'sheets'], { ...parish, 'templates/theme.yaml': larger })
    const sizes = (out: string): readonly number[] =>
      JSON.parse(out).panels[0].lines.map(({ size }: { size: number }) => size)
    expect(Math.max(...sizes(own.out))).toBeGreaterThan(Math.max(...sizes(plain.out)))
    const wrong = theme.replace('.title: { size:', '.title: { syze:')
    const { exit, err } = await bulletin(['make', '--yes'], {
      ...parish,
      'templates/theme.yaml': wrong,
    })
    expect(exit).toBe(1)
    expect(err).toMatch(/templates\/theme\.yaml:\d+:\d+: error: /)
  })

  it('may bring a face of their own, or say why it cannot be used', async () => {
    const theme = readFileSync(
      join(import.meta.dirname, '../../templates/looks/missal.yaml'),
      'utf8',
    )
    const named = theme.replace('regular: eb-garamond-regular', 'regular: ours.ttf')
    const files = { ...parish, 'templates/theme.yaml': named }
    const missing = await bulletin(['make', '--yes'], files)
    expect([missing.exit, missing.err.includes('templates/ours.ttf is not there')]).toEqual([
      1,
      true,
    ])
    const face = 'dist/resources/faces/atkinson-hyperlegible-regular.ttf'
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../..', face)))
    const own = await bulletin(['make', '--yes'], { ...files, 'templates/ours.ttf': bytes })
    expect(own.exit).toBe(0)
    expect(textIn(own.host, `${issue}/insert.pdf`)).toContain('AtkinsonHyperlegible-Regular')
  })
})

describe('large print of words that its face lacks', () => {
  it('is set with another face for those words alone', async () => {
    const files = {
      ...parish,
      'requests/odd.yaml': '- { id: odd, text: For all who sing Κύριε with us. }\n',
    }
    const { host, exit } = await bulletin(
      ['make', '--yes', '--edition', 'large-print', '--only', 'pdf'],
      files,
    )
    expect(exit).toBe(0)
    const pdf = textIn(host, `${issue}/large-print.pdf`)
    expect(pdf).toContain('AtkinsonHyperlegible-Regular')
    expect(pdf).toContain('EBGaramond-Regular')
  })
})

describe('pictures', () => {
  const article = `---
title: The Lamp in the Porch
sunday: 2026-11-22
link: { text: See more of it at, url: https://lamp.example/porch, qr: true }
---

It is lit again.

![A lamp with its door open](lamp.png)
`
  const pictured = {
    ...parish,
    'bulletin.yaml': parish['bulletin.yaml'].replace(
      'parish:\n',
      'parish:\n  logo: { src: logo.png, alt: A boat under a star }\n',
    ),
    'articles/lamp.md': article,
    'articles/lamp.png': lamp(),
    'logo.png': lamp(),
  }

  it('stand in the masthead and in articles, and are said to whoever cannot see them', async () => {
    const { host, exit } = await bulletin(['make', '--yes', '--shape', 'half-fold'], pictured)
    expect(exit).toBe(0)
    const pages = host.files.get(`${issue}/insert-pages.pdf`)
    const file = readPdf(pages ?? new Uint8Array())
    const figures = file.tags.flatMap(withAll).filter(({ tag }) => tag === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([
      'A boat under a star',
      'A lamp with its door open',
      expect.stringContaining('lamp.example/porch'),
    ])
    expect(findings(file)).toEqual([])
    expect(textIn(host, `${issue}/bulletin.txt`)).toContain('[A lamp with its door open]')
  })

  it('may be drawings, whose letters are paths', async () => {
    const svg = (inside: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60">${inside}</svg>`
    const star = '<path d="M40 5l9 26h27l-22 16 8 26-22-16-22 16 8-26-22-16h27z"/>'
    const drawn = {
      ...pictured,
      'bulletin.yaml': pictured['bulletin.yaml'].replace('logo.png', 'logo.svg'),
      'logo.svg': svg(star),
    }
    const { host, exit } = await bulletin(['make', '--yes', '--shape', 'half-fold'], drawn)
    expect(exit).toBe(0)
    const file = readPdf(host.files.get(`${issue}/insert-pages.pdf`) ?? new Uint8Array())
    expect(findings(file)).toEqual([])
    expect(file.tags.flatMap(withAll).filter(({ tag }) => tag === 'Figure').length).toBe(3)
    const lettered = { ...drawn, 'logo.svg': svg(`${star}<text x="9" y="9">Brendan</text>`) }
    const refused = await bulletin(['make', '--yes'], lettered)
    expect(refused.exit).toBe(1)
    expect(refused.err).toContain('bulletin.yaml:2:16: error: logo.svg is no picture')
    expect(refused.err).toContain('turned into paths')
  })

  it.skipIf(!installed('zbarimg'))(
    'have a code that a telephone reads from the printed sheet',
    async () => {
      const { host } = await bulletin(['make', '--yes', '--shape', 'half-fold'], pictured)
      const sheet = host.files.get(`${issue}/insert.pdf`) ?? new Uint8Array()
      expect(codesOn(sheet)).toContain('https://lamp.example/porch')
    },
  )

  it('that cannot be printed, or are not there, are told at their place', async () => {
    const broken = { ...pictured, 'articles/lamp.png': 'no picture' }
    const { exit, err } = await bulletin(['make', '--yes'], broken)
    expect(exit).toBe(1)
    expect(err).toContain('articles/lamp.md:9:1: error: articles/lamp.png is no picture')
    const { 'logo.png': _, ...missing } = pictured
    const lost = await bulletin(['make', '--yes'], missing)
    expect(lost.err).toContain('bulletin.yaml:2:16: error: there is no picture logo.png')
  })
})

/** What a scanner finds on either side; it fails on a side without a code. */
const codesOn = (sheet: Uint8Array): string =>
  [1, 2]
    .map((side) => {
      try {
        return scan(sheet, side)
      } catch {
        return ''
      }
    })
    .join('')

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { terminalHost } from '../../src/cli/system/terminal.ts'
import { builtInstallation } from '../built-installation.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = {
  'bulletin.yaml': `parish:
  name: Saint Elspeth by the Mill
  timezone: America/New_York
sections: [The sick, Our common life]
`,
  'requests/parish.yaml': `section: Our common life
requests:
  - { id: town, text: For the peace of this town. }
  - { id: vestry, text: For the vestry., sunday: 2026-11-22 }
`,
}

const week = '/parish/issues/2026-11-22'

const bulletin = (argv: readonly string[], host: MemoryHost = memoryHost(parish)) =>
  runOn(host, ...argv)

describe('a file that the system will not give', () => {
  const refused = (path: string): MemoryHost => {
    const host = memoryHost(parish)
    host.refusals.set(`/parish/${path}`, 'EACCES')
    return host
  }

  it.each(['bulletin.yaml', 'requests/parish.yaml', 'requests'])(
    'ends with 74: %s',
    async (path) => {
      const { exit, out } = await bulletin(['make', '--yes', '--json'], refused(path))
      expect(exit).toBe(74)
      expect(JSON.parse(out)).toMatchObject({ exit: 74, diagnostics: [{ code: 'unreadable' }] })
      expect((await bulletin(['check'], refused(path))).exit).toBe(74)
    },
  )

  it('may be the whole folder, of which nobody knows whether it is a parish', async () => {
    const host = memoryHost(parish)
    host.refusals.set('/parish', 'EACCES')
    const { exit, out } = await bulletin(['list', '--json'], host)
    expect(exit).toBe(74)
    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: 'unreadable' }])
  })

  it('may be a link that leads nowhere, or in a circle', () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'))
    try {
      symlinkSync('gone.yaml', join(folder, 'to-nothing.yaml'))
      symlinkSync('circle.yaml', join(folder, 'circle.yaml'))
      writeFileSync(join(folder, 'a.yaml'), '')
      const { disk } = terminalHost({ colour: false, plain: false }, builtInstallation)
      expect(disk.list(folder)).toEqual([
        { name: 'a.yaml', kind: 'file' },
        { name: 'circle.yaml', kind: 'file' },
        { name: 'to-nothing.yaml', kind: 'file' },
      ])
      expect(disk.read(join(folder, 'circle.yaml'))).toMatchObject({ ok: false })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a week in which nothing is in', () => {
  it('is no error to the list, which shows why', async () => {
    const host = memoryHost({
      ...parish,
      'requests/parish.yaml': '- { id: x, text: Peace., sunday: 2026-11-15 }\n',
    })
    const { exit, out, err } = await bulletin(['list'], host)
    expect(exit).toBe(0)
    expect(out).toContain('ended on November 15')
    expect(err).toContain('warning: nothing that is written here is in on')
    expect((await bulletin(['make', '--yes'], host)).exit).toBe(1)
  })
})

describe('a run that was killed between two renames', () => {
  /** The issue moved aside, the new one not yet in its place. */
  async function killed(): Promise<MemoryHost> {
    const { host } = await bulletin(['make', '--yes', '--leave-out', 'vestry'])
    host.files.set(`${week}/mine.docx`, new Uint8Array([1]))
    host.disk.rename(week, '/parish/issues/.2026-11-22.old')
    host.disk.write('/parish/issues/.2026-11-22.new/insert.pdf', new Uint8Array([1]))
    return host
  }
  const places = (host: MemoryHost): readonly string[] => [
    ...new Set(
      [...host.files.keys()].flatMap((path) => /\/issues\/([^/]+)\//.exec(path)?.[1] ?? []),
    ),
  ]

  it('is undone by the next one, though that is for another week', async () => {
    const host = await killed()
    expect((await bulletin(['make', '--yes', '--date', '2026-11-29'], host)).exit).toBe(0)
    expect(places(host).toSorted()).toEqual(['2026-11-22', '2026-11-29'])
    expect(host.files.has(`${week}/mine.docx`)).toBe(true)
    expect(textIn(host, `${week}/issue.yaml`)).toContain('- vestry')
  })

  it('is undone by one that then finds a mistake in the parish', async () => {
    const host = await killed()
    host.disk.write('/parish/requests/odd.yaml', new TextEncoder().encode('- { text: [ }\n'))
    expect((await bulletin(['make', '--yes'], host)).exit).toBe(1)
    expect(places(host)).toEqual(['2026-11-22'])
  })

  it('is left to the one that is at work', async () => {
    const host = memoryHost(parish, { alive: [99] })
    host.disk.write('/parish/issues/.lock', new TextEncoder().encode('99\n'))
    host.disk.write('/parish/issues/.2026-11-22.new/insert.pdf', new Uint8Array([1]))
    expect((await bulletin(['make', '--yes'], host)).exit).toBe(75)
    expect((await bulletin(['make', '--yes', '--dry-run'], host)).exit).toBe(0)
    expect(places(host)).toContain('.2026-11-22.new')
  })
})

describe('flags', () => {
  it('take an edition or a kind of file named twice for both', async () => {
    const argv = ['make', '--yes', '--edition', 'standard', '--edition', 'large-print']
    const { host } = await bulletin([...argv, '--only', 'pdf', '--only', 'pdf'])
    expect([...host.files.keys()].filter((path) => path.endsWith('.pdf')).toSorted()).toEqual([
      `${week}/insert-pages.pdf`,
      `${week}/insert.pdf`,
      `${week}/large-print.pdf`,
    ])
  })

  it('quote the verse of the day in the translation named, and refuse one that is not here', async () => {
    const scripture = `translation: BSB
notice: Words of the BSB are in the public domain.
verses:
  - { ref: "Psalm 95:6", text: "O come, let us worship and bow down." }
`
    const host = memoryHost({ ...parish, 'scripture/own.yaml': scripture })
    const { exit, out } = await bulletin(['make', '--yes', '--json', '--translation', 'BSB'], host)
    expect([exit, JSON.parse(out).verse?.translation]).toEqual([0, 'BSB'])
    const { exit: refused, err } = await bulletin(['make', '--yes', '--translation', 'XYZ'])
    expect(refused).toBe(2)
    expect(err).toContain('XYZ')
  })

  it('do not take nothing for a folder', async () => {
    const { exit, host } = await bulletin(['make', '--yes', '--out', ''])
    expect(exit).toBe(2)
    expect([...host.files.keys()].some((path) => path.endsWith('.pdf'))).toBe(false)
  })

  it.each(['9999-12-31', '9999-11-28'])('refuse a day at the end of all years: %s', async (day) => {
    expect((await bulletin(['list', '--date', day])).exit).toBe(2)
  })
})

describe('a name in letters that no face has', () => {
  const hidden = {
    ...parish,
    'requests/odd.yaml': `- section: The sick
  person: { name: דוד כהן, show: full }
  from: 2026-11-22
  consent: { by: himself, date: 2026-11-20, channels: [print, text] }
`,
  }

  it('is shown to a terminal alone', async () => {
    const host = memoryHost(hidden)
    const { exit, err } = await bulletin(['make', '--yes'], host)
    expect(exit).toBe(1)
    expect(err).toContain('no font here can print')
    expect(err).not.toMatch(/\u05d5|05D5/u)
    expect((await bulletin(['make', '--yes', '--json'], host)).out).not.toMatch(/\u05d5|05D5/u)
    const terminal = memoryHost(hidden, { errIsTerminal: true })
    expect((await bulletin(['make', '--yes'], terminal)).err).toContain('ו (U+05D5)')
  })
})

describe('what was left out by hand', () => {
  it('is said to be gone where nothing has its id any more', async () => {
    const { host } = await bulletin(['make', '--yes', '--leave-out', 'vestry'])
    const renamed = parish['requests/parish.yaml'].replace('id: vestry', 'id: council')
    host.disk.write('/parish/requests/parish.yaml', new TextEncoder().encode(renamed))
    const { exit, err } = await bulletin(['make', '--yes'], host)
    expect(exit).toBe(0)
    expect(err).toContain('warning: vestry was left out of this week by hand')
  })
})

describe("a parish's own template", () => {
  it('that has lost a place for the requests is told of each', async () => {
    const insert =
      '{{> masthead}}\n<main>\n{{#each articles}}<p>{{heading}}</p>{{/each}}\n</main>\n'
    const host = memoryHost({ ...parish, 'templates/insert.hbs': insert })
    const { exit, err } = await bulletin(['make', '--yes'], host)
    expect(exit).toBe(1)
    for (const place of ['parish.yaml:3:5: error: town', 'parish.yaml:4:5: error: vestry'])
      expect(err).toContain(`${place} is in this week, and the parish's own template`)
  })
})

describe('PDFs that show persons who gave no consent for the web', () => {
  const person = (name: string, channels: string, show = 'first'): string =>
    `- section: The sick
  person: { name: ${name}, show: ${show} }
  text: at home
  from: 2026-11-22
  consent: { by: themselves, date: 2026-11-20, channels: [${channels}] }
`
  const sick = {
    ...parish,
    'requests/sick.yaml': [
      person('Ann Breck', 'print, text'),
      person('Cleo Dunn', 'print'),
      person('Egon Frey', 'print, web'),
      person('Gus Hale', 'text'),
      person('Ida Jute', 'text', 'none'),
    ].join(''),
  }

  it('are not for the web site, and make says how many persons it is', async () => {
    const { err } = await bulletin(['make', '--yes'], memoryHost(sick))
    expect(err).toMatch(/^2 people are shown .*not for the web site/m)
    const dry = await bulletin(['make', '--yes', '--dry-run'], memoryHost(sick))
    expect(dry.err).toContain('not for the web site')
    const text = await bulletin(['make', '--yes', '--only', 'text'], memoryHost(sick))
    expect(text.err).not.toContain('web site')
    expect((await bulletin(['make', '--yes'])).err).not.toContain('web site')
  })
})

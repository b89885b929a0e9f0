import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { encodePng } from '../render-pdf/encode-png.ts'
import { saintBrendan } from '../saint-brendan.ts'

const week = '2026-11-22'
const folder = `/parish/issues/${week}`
const parish = {
  ...saintBrendan,
  'bulletin.yaml': `${saintBrendan['bulletin.yaml']}editions: [standard, large-print, phone, mail, web, ics, docx]\n`,
}
type Files = Record<string, string | Uint8Array>

async function made(files: Files = parish): Promise<Files> {
  const host = memoryHost(files)
  expect(await run(['make', '--yes'], host), host.said.err).toBe(0)
  return Object.fromEntries(host.files)
}

async function verified(files: Files, ...argv: readonly string[]) {
  const host = memoryHost(files)
  const exit = await run(['verify', '--json', ...argv], host)
  const told = JSON.parse(host.said.out)
  const codes = told.diagnostics.map(({ code }: { code: string }) => code)
  return { host, exit, told, codes, messages: JSON.stringify(told.diagnostics) }
}

const decoded = (content: string | Uint8Array | undefined): string =>
  content === undefined ? '' : Buffer.from(content).toString('utf8')

describe('verify', () => {
  it('says that an issue is as it was made, and writes nothing', async () => {
    const files = await made()
    const host = memoryHost(files)
    expect(await run(['verify'], host)).toBe(0)
    expect(host.said.err).toBe(
      `${week}: 10 files as recorded, the same when made again, each with what may stand in it.\n`,
    )
    expect(Object.fromEntries(host.files)).toEqual(files)
    const { told } = await verified(files)
    expect(
      told.files.map(({ found, again }: Record<string, string>) => `${found} ${again}`),
    ).toEqual(told.files.map(() => 'recorded same'))
  })

  it('names a file that was changed, and one that is gone or comes from elsewhere', async () => {
    const files = await made()
    const page = decoded(files[`${folder}/index.html`])
    const { [`${folder}/insert.pdf`]: _, ...left } = files
    const { exit, codes, messages } = await verified({
      ...left,
      [`${folder}/index.html`]: page.replace('<main>', '<main> '),
      [`${folder}/slip.txt`]: 'of another week',
    })
    expect([exit, codes]).toEqual([
      1,
      ['issue-file-other', 'issue-file-gone', 'issue-file-unknown'],
    ])
    expect(messages).toContain(`issues/${week}/index.html`)
    expect(messages).toContain(`issues/${week}/insert.pdf`)
  })

  it('finds in a file what may not leave by its channel, and misses what may', async () => {
    const files = await made()
    const text = decoded(files[`${folder}/bulletin.txt`])
    const page = decoded(files[`${folder}/index.html`])
    const { codes, messages } = await verified({
      ...files,
      [`${folder}/bulletin.txt`]: `${text}\nMargaret\n`,
      [`${folder}/index.html`]: page.replace('For the peace of this town.', ''),
    })
    expect(codes).toEqual([
      'issue-file-other',
      'issue-file-other',
      'item-in-file',
      'item-not-in-file',
    ])
    expect(messages).toContain('margaret')
    expect(messages).not.toContain('Ellery')
  })

  it('holds against the file what a picture shows, as it does words', async () => {
    const shown = (channels: string): string =>
      `---\ntitle: The quay\nsunday: ${week}\nconsent: { by: all, channels: [${channels}] }\n---\nSee the quay.\n\n![Boats under the harbor lamps](quay.png)\n`
    const files = await made({
      ...parish,
      'articles/quay.md': shown('print, text, web'),
      // The same words, which may not leave as text here, are another's that may.
      'articles/lamps.md': shown('print').replace('The quay', 'The lamps'),
      'articles/quay.png': encodePng({ width: 2, height: 2, bits: 8, kind: 0, pixel: () => [90] }),
    })
    expect((await verified(files)).codes).toEqual([])
    const page = decoded(files[`${folder}/index.html`])
    expect(
      (
        await verified({
          ...files,
          [`${folder}/index.html`]: page.replace('Boats under the harbor lamps', ''),
        })
      ).codes,
    ).toEqual(['issue-file-other', 'item-not-in-file'])
  })

  it('names the source for which it would come out otherwise, and no other', async () => {
    const files = await made()
    const requests = parish['requests/parish.yaml']
    const changed = await verified({
      ...files,
      '/parish/requests/parish.yaml': requests.replace('this town', 'this harbor town'),
      '/parish/requests/later.yaml':
        '- { section: Our common life, text: For rain., from: 2027-01-03 }\n',
    })
    expect([changed.exit, changed.codes]).toEqual([1, ['made-otherwise']])
    expect(changed.messages).toContain('requests/parish.yaml changed, requests/later.yaml came')
    const without = await made({
      ...parish,
      'requests/more.yaml': '- { section: Our common life, text: For the fleet. }\n',
    })
    delete without['/parish/requests/more.yaml']
    const gone = await verified(without)
    expect([gone.exit, gone.messages.includes('1 file went')]).toEqual([1, true])
  })

  it('is content with files that change nothing of the week', async () => {
    const files = await made()
    const later = '- { section: Our common life, text: For rain., from: 2027-01-03 }\n'
    expect((await verified({ ...files, '/parish/requests/later.yaml': later })).exit).toBe(0)
  })

  it('takes a record from before sources were told, and says no more than it knows', async () => {
    const files = await made()
    const record = decoded(files[`${folder}/issue.yaml`]).replace(/^made-from:.*\n/m, '')
    const { messages, codes } = await verified({
      ...files,
      [`${folder}/issue.yaml`]: record,
      '/parish/requests/parish.yaml': parish['requests/parish.yaml'].replace('this town', 'rain'),
    })
    expect(codes).toEqual(['made-otherwise'])
    expect(messages).toContain('the program, an earlier week or a choice')
  })

  it('ends with 1 where there is nothing to read', async () => {
    const { exit, codes } = await verified(parish)
    expect([exit, codes]).toEqual([1, ['issue-not-made']])
  })

  it('reads an issue that was approved, and one that was reopened after that', async () => {
    const host = memoryHost(parish)
    for (const argv of [
      ['make', '--yes'],
      ['approve', '--by', 'Ruth', '--yes'],
    ])
      expect(await run(argv, host)).toBe(0)
    const approved = Object.fromEntries(host.files)
    expect((await verified(approved)).exit).toBe(0)
    const town = parish['requests/parish.yaml'].replace('this town', 'this harbor town')
    const after = memoryHost({ ...approved, '/parish/requests/parish.yaml': town })
    expect(await run(['make', '--yes', '--reopen'], after)).toBe(0)
    expect(textIn(after, `${folder}/bulletin.txt`)).toContain('UPDATED')
    expect((await verified(Object.fromEntries(after.files))).exit).toBe(0)
  })

  it('keeps the names of sources out of the record', async () => {
    const files = await made({
      ...parish,
      'requests/margaret-ellery.yaml': '- { section: Our common life, text: For rain. }\n',
    })
    const record = decoded(files[`${folder}/issue.yaml`])
    expect(record).toMatch(/^made-from: (?:[0-9a-f]{12}:[0-9a-f]{12} ?)+$/m)
    expect(record).not.toContain('ellery')
  })

  it('goes over many parishes, and fails where one does', async () => {
    const good = await made()
    const both: Files = Object.fromEntries(
      Object.entries(good).flatMap(([path, content]) => [
        [path.replace('/parish/', '/all/one/'), content],
        [path.replace('/parish/', '/all/two/'), content],
      ]),
    )
    const host: MemoryHost = memoryHost({ ...both, [`/all/two/issues/${week}/phone.txt`]: 'other' })
    expect(await run(['verify', '--all', '/all'], host)).toBe(1)
    expect(host.said.out).toMatch(/one[^\n]*\n[\s\S]*two/)
    expect(host.said.err).toContain('phone.txt is not the file that was made')
  })

  describe('of a folder that make --out wrote into', () => {
    const into = ['--out', '/desk/insert'] as const

    async function written(...argv: readonly string[]): Promise<Files> {
      const host = memoryHost(parish)
      const code = await run(['make', '--yes', ...into, ...argv], host)
      expect(code, host.said.err).toBe(0)
      return Object.fromEntries(host.files)
    }

    it('says that it is as it was made, on the day that its record names, and writes nothing', async () => {
      const files = await written('--date', '2026-12-06')
      const host = memoryHost(files)
      expect(await run(['verify', ...into], host), host.said.err).toBe(0)
      expect(host.said.err).toContain(`2026-12-06: 10 files as recorded`)
      expect(Object.fromEntries(host.files)).toEqual(files)
    })

    it('goes by the choices of its own record', async () => {
      const files = await written('--verse', 'John 11:25', '--paper', 'a4')
      expect((await verified(files, ...into)).codes).toEqual([])
    })

    it('names what was changed in it, what is gone, and what an item may not say there', async () => {
      const files = await written()
      const { ['/desk/insert/events.ics']: _, ...left } = files
      const { exit, codes, messages } = await verified(
        {
          ...left,
          '/desk/insert/phone.txt': `${decoded(files['/desk/insert/phone.txt'])}\nMargaret\n`,
        },
        ...into,
      )
      expect([exit, codes]).toEqual([1, ['issue-file-gone', 'issue-file-other', 'item-in-file']])
      expect(messages).toContain('/desk/insert/phone.txt')
      expect(messages).not.toContain(`issues/${week}`)
    })

    it('names the source that has been written since, where it comes out otherwise', async () => {
      const files = await written()
      const later = parish['requests/parish.yaml'].replace('this town', 'this harbor town')
      const host = memoryHost({ ...files, '/parish/requests/parish.yaml': later })
      host.ages.set('/parish/bulletin.yaml', 90_000)
      host.ages.set('/desk/insert/issue.yaml', 60_000)
      expect(await run(['verify', ...into], host)).toBe(1)
      expect(host.said.err.replace(/\s+/g, ' ')).toContain(
        'not the same: requests/parish.yaml was written since, by the times of the files',
      )
    })

    it('names the source by its content where the parish has the same issue', async () => {
      const host = memoryHost(await made())
      expect(await run(['make', '--yes', ...into], host), host.said.err).toBe(0)
      const later = parish['requests/parish.yaml'].replace('this town', 'this harbor town')
      const after = memoryHost({
        ...Object.fromEntries(host.files),
        '/parish/requests/parish.yaml': later,
      })
      // Whatever the times say.
      after.ages.set('/parish/requests/parish.yaml', 90_000)
      after.ages.set('/desk/insert/issue.yaml', 60_000)
      expect(await run(['verify', ...into], after)).toBe(1)
      expect(after.said.err.replace(/\s+/g, ' ')).toContain(
        'not the same: requests/parish.yaml changed',
      )
    })

    it('is refused where no issue lies there, or that of another day is asked for', async () => {
      const files = await written()
      for (const argv of [
        ['--out', '/desk'],
        [...into, '--date', '2027-01-03'],
      ]) {
        const { exit, codes, messages } = await verified(files, ...argv)
        expect([exit, codes]).toEqual([1, ['issue-not-made']])
        expect(messages).toContain('in /desk')
      }
    })
  })
})

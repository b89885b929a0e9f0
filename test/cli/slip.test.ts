import { describe, expect, it } from 'vitest'
import { type MemoryHost, textIn } from '../memory-host.ts'
import { saidByPdf } from '../privacy/what-leaves.ts'
import { lettersDrawn, wordsTagged } from '../words-of-pdf.ts'
import { bulletin } from './small-parish.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const sick = {
  margaret: `  - id: margaret
    person: { name: Margaret Ellery }
    from: 2026-11-15
    consent: { by: herself, channels: [print, text] }
`,
  tobias: (text: string, channels = '[print]') => `  - id: tobias
    person: { name: Tobias Reed, show: full }
    text: ${text}
    from: 2026-11-15
    consent: { by: his mother, channels: ${channels} }
`,
}
const town = '  - section: Our common life\n    text: For the peace of this town.\n'

const parish = (requests: string): Files => ({
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick, Our common life]
`,
  'requests/parish.yaml': `section: The sick\nrequests:\n${requests}`,
})

const before = parish(sick.margaret + sick.tobias('home again') + town)
const week = ['--date', '2026-11-22', '--yes']
const folder = '/parish/issues/2026-11-22'

async function printed(files: Files = before): Promise<MemoryHost> {
  const { host, exit } = await bulletin(['make', ...week, '--printed'], {}, files)
  expect(exit).toBe(0)
  return host
}

/** The parish as a host left it, with other requests. */
const changed = (host: MemoryHost, requests: string): Files => ({
  ...Object.fromEntries(host.files),
  '/parish/requests/parish.yaml': parish(requests)['requests/parish.yaml'] ?? '',
})

/** Files as text by their paths. */
const texts = (files: ReadonlyMap<string, string | Uint8Array>): ReadonlyMap<string, string> =>
  new Map([...files].map(([path, content]) => [path, Buffer.from(content).toString('latin1')]))

const slip = (files: Files, ...argv: readonly string[]) =>
  bulletin(['slip', ...week, ...argv], {}, files)

const bytesOf = ({ files }: MemoryHost, name: string): Uint8Array =>
  files.get(`${folder}/${name}`) ?? new Uint8Array()

describe('bulletin slip', () => {
  it('says what is new, changed and withdrawn, each channel by itself, and no name of what is withdrawn', async () => {
    const ida = `  - id: ida
    person: { name: Ida Marsh, show: full }
    from: 2026-11-22
    consent: { by: herself, channels: [text] }
`
    const files = changed(await printed(), sick.tobias('in hospital again') + ida + town)
    const { host, exit, err } = await slip(files)
    expect(exit).toBe(0)
    expect(textIn(host, `${folder}/slip.txt`)).toBe(`Saint Brendan by the Water

Changes for November 22, 2026


New

The sick

- Ida Marsh


Withdrawn

The sick: one prayer
`)
    const words = wordsTagged(bytesOf(host, 'slip.pdf')).join(' ')
    expect(words).toBe(
      'Saint Brendan by the Water Changes for November 22, 2026 Changed The sick Tobias Reed, in hospital again Withdrawn The sick: one prayer'.replaceAll(
        ' ',
        ' ',
      ),
    )
    expect(await lettersDrawn(bytesOf(host, 'slip.pdf'))).not.toMatch(/Margaret|Ida|town/)
    expect(err).toContain('On paper: 1 changed, 1 withdrawn.')
    expect(err).toContain('In the text: 1 new, 1 withdrawn.')
    expect(err).toContain('8 slips on a sheet')
    expect(textIn(host, `${folder}/bulletin.txt`)).toContain('Ida Marsh')
  })

  it('has the slip on each field of the sheet, once in its tags', async () => {
    const { host } = await slip(changed(await printed(), sick.tobias('home again') + town))
    const drawn = await lettersDrawn(bytesOf(host, 'slip.pdf'))
    expect(await saidByPdf(bytesOf(host, 'slip.pdf'))).not.toContain('NaN')
    // The seven others are artifacts, which nobody hears.
    expect(drawn.match(/oneprayer/g)).toHaveLength(1)
    expect(
      wordsTagged(bytesOf(host, 'slip.pdf')).filter((word) => word === 'Withdrawn'),
    ).toHaveLength(1)
  })

  it('takes fewer on a sheet where there is more to say, and in the end says that it is too much', async () => {
    const host = await printed()
    const onSheet = async (count: number) => {
      const text = 'For the peace of this town, and of all who live by the water and go out on it. '
      const more = Array.from(
        { length: count },
        (_, at) => `  - section: Our common life\n    text: ${at}. ${text.repeat(4)}\n`,
      ).join('')
      const { exit, out, err } = await slip(changed(host, sick.margaret + more), '--json')
      return [exit, exit === 0 ? JSON.parse(out).onSheet : err + out]
    }
    expect(await onSheet(1)).toEqual([0, 4])
    expect(await onSheet(8)).toEqual([0, 2])
    const [exit, said] = await onSheet(60)
    expect([exit, String(said).includes('slip-too-long')]).toEqual([1, true])
  })

  it('is not made where nothing is noted as printed, nor where nothing has changed', async () => {
    const { host } = await bulletin(['make', ...week], {}, before)
    const none = await slip(Object.fromEntries(host.files))
    expect([none.exit, none.err.includes('is noted as printed')]).toEqual([1, true])
    const same = await slip(Object.fromEntries((await printed()).files))
    expect([same.exit, same.err.includes('no slip is needed')]).toEqual([0, true])
    expect(same.host.files.has(`${folder}/slip.pdf`)).toBe(false)
  })

  it('leaves a slip beside the issue until something changes again; the same run gives the same bytes', async () => {
    const files = changed(await printed(), sick.tobias('home again') + town)
    const { host } = await slip(files)
    const made = Object.fromEntries(host.files)
    const again = await slip(made)
    expect(again.host.files).toEqual(host.files)
    const later = await bulletin(['make', ...week], {}, made)
    expect(later.host.files).toEqual(host.files)
    const other = await bulletin(['make', ...week], {}, changed(host, sick.margaret + town))
    expect(other.host.files.has(`${folder}/slip.pdf`)).toBe(false)
    expect(other.err).toContain('slip.pdf')
    // What is on paper is still known.
    expect((await slip(Object.fromEntries(other.host.files))).err).toContain(
      'On paper: 1 withdrawn.',
    )
  })

  it('of an approved issue needs --reopen, and carries the mark', async () => {
    const approve = ['approve', ...week, '--by', 'Ruth Amsel']
    const approved = await bulletin(approve, {}, Object.fromEntries((await printed()).files))
    const files = changed(approved.host, sick.tobias('home again') + town)
    const refused = await slip(files)
    expect([refused.exit, texts(refused.host.files)]).toEqual([
      1,
      texts(new Map(Object.entries(files))),
    ])
    const { host, exit } = await slip(files, '--reopen')
    expect(exit).toBe(0)
    expect(textIn(host, `${folder}/slip.txt`)).toContain('UPDATED November 22, 2026, 6:05 p.m.')
    expect((await slip(Object.fromEntries(host.files))).exit).toBe(0)
  })

  it('calls withdrawn what lost the consent for paper alone, on paper alone', async () => {
    const host = await printed(parish(sick.tobias('home again', '[print, text]') + town))
    const now = await slip(changed(host, sick.tobias('home again', '[text]') + town), '--json')
    expect(JSON.parse(now.out)).toMatchObject({
      print: { new: [], changed: [], withdrawn: [{ id: 'tobias', section: 'The sick' }] },
      text: { new: [], changed: [], withdrawn: [] },
    })
    expect(now.host.files.has(`${folder}/slip.txt`)).toBe(false)
  })

  it('knows a request without an id by its place when its words have changed', async () => {
    const host = await printed()
    const other = town.replace('this town', 'this town and its harbour')
    const { out } = await slip(
      changed(host, sick.margaret + sick.tobias('home again') + other),
      '--json',
    )
    expect(JSON.parse(out).print).toMatchObject({ new: [], withdrawn: [] })
    expect(JSON.parse(out).print.changed).toHaveLength(1)
  })

  it('tells of another verse, and of another number to ring', async () => {
    const host = await printed()
    const ringing = (phone: string): Files => ({
      ...Object.fromEntries(host.files),
      '/parish/bulletin.yaml': String(before['bulletin.yaml']).replace(
        'timezone:',
        `contact: { phone: ${phone} }, timezone:`,
      ),
    })
    const first = await slip(ringing('555-0100'), '--json')
    expect(JSON.parse(first.out).print).toEqual({ new: ['contact'], changed: [], withdrawn: [] })
    const noted = await bulletin(['make', ...week, '--printed'], {}, ringing('555-0100'))
    const files = {
      ...Object.fromEntries(noted.host.files),
      '/parish/bulletin.yaml': ringing('555-0199')['/parish/bulletin.yaml'] ?? '',
    }
    const verse = ['make', ...week, '--verse', 'Psalm 46:1']
    const other = await bulletin(verse, {}, files)
    const { host: now, out } = await slip(Object.fromEntries(other.host.files), '--json')
    expect(JSON.parse(out).print).toEqual({
      new: [],
      changed: ['verse', 'contact'],
      withdrawn: [],
    })
    const text = textIn(now, `${folder}/slip.txt`)
    expect(text).toContain('555-0199')
    expect(text).toContain('God is our refuge')
    expect(text).not.toContain('town')
    expect(await lettersDrawn(bytesOf(now, 'slip.pdf'))).toContain('555')
  })

  it('writes nothing with --dry-run', async () => {
    const files = changed(await printed(), sick.margaret + town)
    const { host, out, err } = await slip(files, '--dry-run')
    expect([texts(host.files), out]).toEqual([texts(new Map(Object.entries(files))), ''])
    expect(err).toContain('1 withdrawn')
  })
})

describe('make --printed', () => {
  it('notes an issue that lies there already, and keeps what was noted when it is made anew', async () => {
    const { host } = await bulletin(['make', ...week], {}, before)
    const record = () => textIn(host, `${folder}/issue.yaml`)
    expect(record()).not.toContain('printed:')
    const noted = await bulletin(['make', ...week, '--printed'], {}, Object.fromEntries(host.files))
    const text = textIn(noted.host, `${folder}/issue.yaml`)
    expect(text).toMatch(
      /printed:\n {2}items:\n {4}- kind: request\n {6}section: The sick\n {6}id: margaret/,
    )
    expect(text).not.toMatch(/Ellery|Reed|home again/)
    const anew = await bulletin(
      ['make', ...week, '--fresh'],
      {},
      Object.fromEntries(noted.host.files),
    )
    expect(textIn(anew.host, `${folder}/issue.yaml`)).toBe(text)
  })

  it('is asked for in a terminal once the files are written', async () => {
    const answers = ['2026-11-22', ['Margaret', 'For the peace'], 'Keep', 'Write the files', true]
    const asked = await bulletin(['make'], { answers, errIsTerminal: true }, before)
    expect(asked.host.questions.at(-1)).toBe('It is written. Is this the one that you print?')
    expect(textIn(asked.host, `${folder}/issue.yaml`)).toContain('printed:')
  })

  it('does not go with --out or --dry-run', async () => {
    for (const flag of [['--out', 'desk'], ['--dry-run']])
      expect((await bulletin(['make', ...week, '--printed', ...flag], {}, before)).exit).toBe(2)
  })
})

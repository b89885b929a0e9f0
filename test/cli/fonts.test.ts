import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import compress from 'wawoff2/compress.js'
import { tablesOf } from '../../src/fonts/subset.ts'
import { collectionOf } from '../fonts/collection-of.ts'
import { faceWith } from '../fonts/face-with.ts'
import { liberationSans, packaged } from '../fonts/shipped.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { findings } from '../render-pdf/findings.ts'
import { readPdf } from '../render-pdf/read-pdf.ts'
import { runOn } from '../run-on.ts'
import { lettersDrawn, wordsTagged } from '../words-of-pdf.ts'

const HAN = '人大中安王李張陳林永明'

const parish = (insert = ''): Record<string, string | Uint8Array> => ({
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water }\nsections: [Our common life]\n${insert}`,
  'requests/parish.yaml': `section: Our common life
requests:
  - { id: friends, text: "For our friends 王明 and 李安.", consent: { by: them, channels: [print, text, web] } }
  - { id: town, text: For the peace of this town. }
`,
  'Trial Song.TTF': faceWith(HAN),
})

const make = (host: MemoryHost) => runOn(host, 'make', '--date', '2026-11-22', '--yes')

const printed = (host: MemoryHost): string => {
  const bytes = host.files.get('/parish/issues/2026-11-22/insert-pages.pdf')
  return bytes ? wordsTagged(bytes).join(' ') : ''
}

const LEAVE_OUT = 'insert: { missing-letters: leave-out }\n'

describe('letters that no face has', () => {
  it('stop the insert, and what helps is told', async () => {
    const { exit, err } = await make(memoryHost(parish()))
    expect(exit).toBe(1)
    expect(err).toContain('friends has characters that no font here can print: 王 (U+738B), 明')
    expect(err).toContain('`bulletin fonts add FILE`')
  })

  it('leave their item out where the parish says so, which is told and listed', async () => {
    const host = memoryHost(parish(LEAVE_OUT))
    const { exit, err } = await make(host)
    expect(exit).toBe(0)
    expect(err).toContain('warning: friends is left out: no font here can print characters of it')
    expect(printed(host)).toContain('For the peace of this town.')
    expect(printed(host)).not.toContain('friends')
    const { out } = await runOn(host, 'make', '--date', '2026-11-22', '--yes', '--json')
    expect(JSON.parse(out).requests).toMatchObject([
      { id: 'friends', decision: 'out', rule: 'missing-letters', channels: [] },
      { id: 'town', decision: 'in' },
    ])
  })

  it('of the page itself stop it all the same', async () => {
    const titled = {
      ...parish(LEAVE_OUT),
      'bulletin.yaml': `title: 王\n${parish(LEAVE_OUT)['bulletin.yaml']}`,
    }
    const { exit, err } = await make(memoryHost(titled))
    expect(exit).toBe(1)
    expect(err).toContain('masthead has a character')
  })
})

/** A parish whose people have names of three scripts. */
async function neighbours(): Promise<MemoryHost> {
  const host = memoryHost({
    ...parish('editions: [standard, large-print, text, mail, web]\n'),
    'requests/parish.yaml': `section: Our common life
requests:
  - { id: three, text: "For محمد حداد (14) and רות, 3 May; for חַנָּה (ליאת).", consent: { by: them, channels: [print, text, web] } }
`,
    'amiri.ttf': packaged('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    'ruhl.ttf': packaged(
      '@expo-google-fonts/frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
    ),
  })
  for (const name of ['amiri', 'ruhl']) await runOn(host, 'fonts', 'add', `${name}.ttf`)
  return host
}

describe('names that are read from right to left', () => {
  it('want a font as others do, and what it has is told', async () => {
    const host = memoryHost({
      ...parish(),
      'requests/parish.yaml': 'requests: [{ id: peace, text: For שלום. }]\n',
      'amiri.ttf': packaged('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    })
    const { exit, err } = await make(host)
    expect(exit).toBe(1)
    expect(err).toContain('peace has characters that no font here can print: ש (U+05E9)')
    expect((await runOn(host, 'fonts', 'add', 'amiri.ttf')).out).toContain('It has Arabic.')
  })

  it('keep what stands around them in its place, in print, text and on the web', async () => {
    const host = await neighbours()
    const { exit, err } = await make(host)
    expect([exit, err.includes('error')]).toEqual([0, false])
    const words =
      'For \u200eمحمد حداد\u200e (14) and \u200eרות\u200e, 3\u00a0May; for \u200eחַנָּה (ליאת\u200e).'
    const folder = '/parish/issues/2026-11-22'
    const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ')
    for (const name of ['bulletin.txt', 'bulletin.html', 'index.html'])
      expect(plain(textIn(host, `${folder}/${name}`)), name).toContain(plain(words))
    for (const name of ['insert-pages.pdf', 'large-print.pdf']) {
      const bytes = host.files.get(`${folder}/${name}`) ?? new Uint8Array()
      // an independent reader finds them in the order of reading
      const letters = words.normalize('NFC').replaceAll(/[\s\u00a0\u200e]/g, '')
      expect((await lettersDrawn(bytes)).normalize('NFC'), name).toContain(letters)
      expect(findings(readPdf(bytes)), name).toEqual([])
    }
  })

  it('show as they are in a terminal', async () => {
    const { out } = await runOn(await neighbours(), 'preview', '--date', '2026-11-22')
    expect(out).toContain('For \u200eمحمد حداد\u200e (14)')
  })
})

describe('a family of the parish', () => {
  const families = (theme: string) =>
    memoryHost({
      ...parish(),
      'requests/parish.yaml': 'requests: [{ text: For the peace of this town. }]\n',
      'templates/theme.yaml': `extends: plain\n${theme}`,
      'templates/fonts/Harbor-Regular.ttf': liberationSans(),
      'templates/fonts/Harbor-SmallCaps.ttf': liberationSans(),
    })

  it('is named by the name that its files have', async () => {
    const host = families('faces: Harbor\n')
    const { exit, err } = await make(host)
    expect([exit, err.includes('error')]).toEqual([0, false])
    const pages = host.files.get('/parish/issues/2026-11-22/insert-pages.pdf')
    const text = new TextDecoder('latin1').decode(pages)
    expect(text).toContain('LiberationSans')
  })

  it.each([
    ['faces: Harbour\n', 'Did you mean Harbor?'],
    ['faces: { regular: fonts/Harbour-Regular.ttf }\n', 'templates/fonts/Harbor-Regular.ttf'],
  ])('is told where it is mistyped: %j', async (theme, said) => {
    const { exit, err } = await make(families(theme))
    expect(exit).toBe(1)
    expect(err).toContain(said)
  })
})

describe('fonts add', () => {
  it('brings a face, in which the letters are set that the page lacks', async () => {
    const host = memoryHost(parish())
    const added = await runOn(host, 'fonts', 'add', 'Trial Song.TTF')
    expect(added.exit).toBe(0)
    expect(added.out + added.err).toContain('TrialSong is in templates/fonts/Trial Song.ttf')
    expect(added.out + added.err).toContain('It has Han (Chinese).')
    expect(host.files.get('/parish/templates/fonts/Trial Song.ttf')).toEqual(faceWith(HAN))
    const { exit, err } = await make(host)
    expect([exit, err.includes('error')]).toEqual([0, false])
    expect(printed(host)).toContain('For our friends 王明 and 李安.')
  })

  it('unpacks a WOFF2', async () => {
    const host = memoryHost({ ...parish(), 'Trial Song.woff2': await compress(faceWith(HAN)) })
    const { exit, out, err } = await runOn(host, 'fonts', 'add', 'Trial Song.woff2')
    expect([exit, out + err]).toEqual([0, expect.stringContaining('It has Han (Chinese).')])
    const kept = host.files.get('/parish/templates/fonts/Trial Song.ttf')
    expect([...(kept?.subarray(0, 4) ?? [])]).toEqual([0, 1, 0, 0])
    await make(host)
    expect(printed(host)).toContain('For our friends 王明 and 李安.')
  })

  const ZIPPED = {
    'OFL.txt': new TextEncoder().encode('The licence.'),
    'Trial-VariableFont_wght.ttf': new TextEncoder().encode('none'),
    'static/Trial-Bold.ttf': new TextEncoder().encode('none'),
    'static/Trial-Italic.ttf': new TextEncoder().encode('none'),
    'static/Trial-Regular.ttf': faceWith(HAN),
    '__MACOSX/static/._Trial-Regular.ttf': new TextEncoder().encode('none'),
  }

  it('takes the usual weight out of a ZIP, as fonts.google.com brings it', async () => {
    const host = memoryHost({ ...parish(), 'Trial.zip': zipSync(ZIPPED) })
    const { exit, out } = await runOn(host, 'fonts', 'add', 'Trial.zip')
    expect([exit, out]).toEqual([0, expect.stringContaining('templates/fonts/Trial-Regular.ttf')])
    expect(host.files.get('/parish/templates/fonts/Trial-Regular.ttf')).toEqual(faceWith(HAN))
  })

  it('takes it out of the folder of a package', async () => {
    const host = memoryHost({
      ...parish(),
      ...Object.fromEntries(
        Object.entries(ZIPPED).map(([path, bytes]) => [`node_modules/trial/${path}`, bytes]),
      ),
    })
    const { exit, out } = await runOn(host, 'fonts', 'add', 'node_modules/trial')
    expect([exit, out]).toEqual([0, expect.stringContaining('It has Han (Chinese).')])
  })

  it.each([
    [{ 'a-Regular.ttf': HAN, 'b-Regular.ttf': HAN }, 'Name one of them'],
    [{ 'OFL.txt': '' }, 'there is no font in all'],
  ])('says what is to be done where a folder has none, or several: %j', async (files, said) => {
    const all = Object.keys(files).map((name) => [`all/${name}`, faceWith(HAN)] as const)
    const host = memoryHost({ ...parish(), ...Object.fromEntries(all) })
    const { exit, err } = await runOn(host, 'fonts', 'add', 'all')
    expect([exit, err.replaceAll(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(said)])
  })

  it('takes the place of one of the same name, and says so', async () => {
    const host = memoryHost(parish())
    await runOn(host, 'fonts', 'add', 'Trial Song.TTF')
    const { out, err } = await runOn(host, 'fonts', 'add', 'Trial Song.TTF', '--json')
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      exit: 0,
      fonts: [{ path: 'templates/fonts/Trial Song.ttf', replaced: true, scripts: ['han'] }],
      others: [],
    })
  })

  describe('of a collection', () => {
    const hebrew = packaged(
      '@expo-google-fonts/frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
    )
    const amiri = packaged('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf')
    const bold = packaged('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf')
    const all = () =>
      memoryHost({ ...parish(), 'all.ttc': collectionOf(bold, amiri, hebrew, amiri) })
    const fontsIn = (host: MemoryHost) =>
      [...host.files.keys()].filter((path) => path.includes('templates/fonts')).sort()

    it('takes each face that brings letters, as a file of its own, and names the others', async () => {
      const host = all()
      const { exit, out } = await runOn(host, 'fonts', 'add', 'all.ttc')
      expect(exit).toBe(0)
      expect(fontsIn(host)).toEqual([
        '/parish/templates/fonts/Amiri-Regular.ttf',
        '/parish/templates/fonts/FrankRuhlLibre-Regular.ttf',
      ])
      expect(out).toContain('Amiri-Regular is in templates/fonts/Amiri-Regular.ttf')
      expect(out).toContain('It has Hebrew.')
      expect(out).toContain('Amiri-Bold')
      expect(out).toContain('bulletin fonts add all.ttc/Amiri-Bold')
      // each table is the one that the face has when it comes alone
      const kept = host.files.get('/parish/templates/fonts/Amiri-Regular.ttf') as Uint8Array
      const [made, alone] = [tablesOf(kept), tablesOf(amiri)]
      expect([...made.keys()].sort()).toEqual(
        [...alone.keys()].filter((tag) => tag !== 'DSIG').sort(),
      )
      for (const [tag, bytes] of made)
        if (tag !== 'head') expect(bytes, tag).toEqual(alone.get(tag))
    })

    it('takes the one that is named, whatever it brings', async () => {
      const host = all()
      expect((await runOn(host, 'fonts', 'add', 'all.ttc/amiri-bold')).exit).toBe(0)
      expect(fontsIn(host)).toEqual(['/parish/templates/fonts/Amiri-Bold.ttf'])
    })

    it('says which there are where none has the name', async () => {
      const { exit, err } = await runOn(all(), 'fonts', 'add', 'all.ttc/Amira')
      expect(exit).toBe(1)
      expect(err.replaceAll(/\s+/g, ' ')).toContain('Name one of them')
      expect(err).toContain('FrankRuhlLibre-Regular')
    })

    it('sets names in what was taken', async () => {
      const host = memoryHost({ ...parish(), 'all.ttc': collectionOf(hebrew, faceWith(HAN)) })
      expect((await runOn(host, 'fonts', 'add', 'all.ttc')).exit).toBe(0)
      const { exit, err } = await make(host)
      expect([exit, err.includes('error')]).toEqual([0, false])
      expect(printed(host)).toContain('For our friends 王明 and 李安.')
    })
  })

  it.each([
    ['web.woff', new TextEncoder().encode('wOFF...'), 'is a font for web sites'],
    ['cut.woff2', new TextEncoder().encode('wOF2...'), 'is no font that can be read'],
    ['many.ttc', new TextEncoder().encode('ttcf...'), 'is no font that can be read'],
    ['cut.ttc', collectionOf(faceWith(HAN)).subarray(0, 600), 'is no font that can be read'],
    ['cut.zip', new TextEncoder().encode('PK\u0003\u0004...'), 'is no font that can be read'],
    ['page.ttf', new TextEncoder().encode('<html>'), 'is no font that can be read'],
  ])('refuses %s', async (name, bytes, said) => {
    const host = memoryHost({ ...parish(), [name]: bytes })
    const { exit, err } = await runOn(host, 'fonts', 'add', name)
    expect(exit).toBe(1)
    expect(err).toContain(said)
    expect([...host.files.keys()].filter((path) => path.includes('templates/fonts'))).toEqual([])
  })

  it('wants a file that is there', async () => {
    const { exit, err } = await runOn(memoryHost(parish()), 'fonts', 'add', 'gone.ttf')
    expect(exit).toBe(2)
    expect(err).toContain('there is no file or folder gone.ttf')
  })
})

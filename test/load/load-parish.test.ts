import { describe, expect, it } from 'vitest'
import { ofKind } from '../../src/item-kind.ts'
import { type Loaded, loadParish } from '../../src/load/index.ts'
import type { Request } from '../../src/load/item.ts'
import type { Parish } from '../../src/load/parish.ts'
import { plainText } from '../../src/markdown/plain-text.ts'
import type { Season } from '../../src/vocabulary.ts'
import { memoryHost } from '../memory-host.ts'

const bulletin = 'parish: { name: Saint Brendan }\nsections: [The sick, Our common life]\n'

type Contents = Readonly<Record<string, string | Uint8Array>>

const load = (files: Contents): Loaded =>
  loadParish('/parish', memoryHost({ 'bulletin.yaml': bulletin, ...files }).disk)

function parishOf(files: Contents): Parish {
  const loaded = load(files)
  expect(loaded.diagnostics).toEqual([])
  if (!loaded.ok) throw new Error('the parish did not load')
  return loaded.parish
}

const requestsOf = (yaml: string, head = bulletin): readonly Request[] =>
  ofKind(parishOf({ 'bulletin.yaml': head, 'requests/parish.yaml': yaml }).items, 'request')

function onlyRequest(yaml: string, head = bulletin): Request {
  const [request] = requestsOf(yaml, head)
  if (!request) throw new Error('no request')
  return request
}

const told = (files: Contents): readonly string[] =>
  load(files).diagnostics.map(
    ({ severity, code, place }) =>
      `${severity} ${code} ${place?.file}:${place?.line}:${place?.column}`,
  )

describe('bulletin.yaml', () => {
  it('needs a name and sections, and has a default for all else', () => {
    expect(
      parishOf({ 'bulletin.yaml': 'parish: { name: Saint Brendan }\nsections: []\n' }),
    ).toEqual({
      name: 'Saint Brendan',
      language: 'en-US',
      title: 'Prayers for the Week',
      calendar: 'rcl',
      localFeasts: [],
      readings: 'complementary',
      sections: [],
      scripture: { translation: 'KJV', themes: [], restWeeks: 52, marks: 'licensed' },
      insert: {
        shape: 'auto',
        paper: 'letter',
        duplex: 'short-edge',
        size: { best: 14, floor: 9 },
        leading: { best: 1.22, floor: 1.14 },
        hanging: true,
        letterFit: 2,
        missingLetters: 'stop',
        look: 'missal',
      },
      text: { width: 74, ascii: false },
      announcements: { weeks: 2, words: 75, runs: 3 },
      parts: ['requests', 'announcements', 'this-week', 'rota', 'hymns', 'articles', 'contact'].map(
        (part) => ({ part, back: false, flap: false, next: false }),
      ),
      defaultWeeks: 4,
      editions: ['standard'],
      items: [],
      weeks: [],
      people: [],
      notNames: [],
      namesInWords: { request: 'hold', event: 'warn', rota: 'hold', article: 'warn' },
      quotations: [],
    })
  })

  it('says all of it', () => {
    const parish = parishOf({
      'bulletin.yaml': `parish:
  name: "  Saint\u00a0Brendan "
  place: Alder Quay
  motto: Galatians 6:2
  contact: { heading: Ask, name: Ann, phone: 555-0142, email: a@b.example, url: b.example, address: 1 Quay }
  timezone: America/New_York
  language: es
title: 2017
calendar: none
readings: semicontinuous
sections:
  - no
  - 012
scripture: { translation: ESV, themes: [hope, on], rest-weeks: 0, marks: always }
insert: { shape: Tri-Fold, paper: A4, duplex: long-edge, size: { best: 12 }, leading: { floor: 1.1 }, hanging: no, letter-fit: 1.5 }
text: { width: 60, ascii: true }
defaults: { weeks: 6 }
privacy: { show: initials }
editions: [large-print, standard, standard]
`,
    })
    expect(parish).toMatchObject({
      name: 'Saint Brendan',
      motto: { ref: 'Galatians 6:2', place: { file: 'bulletin.yaml', line: 4, column: 10 } },
      contact: { heading: 'Ask', url: 'b.example' },
      title: '2017',
      calendar: 'none',
      readings: 'semicontinuous',
      sections: ['no', '012'],
      scripture: { translation: 'ESV', themes: ['hope', 'on'], restWeeks: 0, marks: 'always' },
      insert: {
        shape: 'tri-fold',
        size: { best: 12, floor: 9 },
        leading: { best: 1.22, floor: 1.1 },
        hanging: false,
        letterFit: 1.5,
        missingLetters: 'stop',
      },
      text: { width: 60, ascii: true },
      defaultWeeks: 6,
      editions: ['large-print', 'standard'],
    })
    expect(parish).not.toHaveProperty('show')
  })

  it.each(['bulletin.yml', 'bulletin.YAML', 'Bulletin.Yml'])('may be called %s', (name) => {
    const { disk } = memoryHost({ [name]: bulletin })
    expect(loadParish('/parish', disk).ok).toBe(true)
  })
})

describe('files', () => {
  it('are read with BOM, with any line end, with either ending in any case, in folders', () => {
    const { items } = parishOf({
      'requests/b.YML':
        '\ufeffrequests:\r\n  - id: b\r\n    text: |\r\n      one\r\n\r\n      two\r\n',
      'requests/a/deep.Yaml': '- id: a\r  text: three\r',
      'articles/x/Roof.MD':
        '\ufeff\r\n---\r\ntitle: Roof\r\nfrom: 2026-11-29\r\n...\r\n\r\nIt leaks.\r\n',
    })
    const requests = ofKind(items, 'request')
    expect(requests.map(({ id, place }) => `${id} ${place.file}:${place.line}`)).toEqual([
      'a requests/a/deep.Yaml:1',
      'b requests/b.YML:2',
    ])
    expect(plainText(requests[1]?.text ?? [])).toBe('one\ntwo')
    expect(ofKind(items, 'article')).toMatchObject([
      { id: 'Roof', title: 'Roof', window: { from: '2026-11-29' } },
    ])
  })

  it('come in the order of their paths by code points, composed', () => {
    const paths = [
      'requests/Z.yaml',
      'requests/a-b.yaml',
      'requests/a/x.yaml',
      'requests/e\u0301.yaml',
      'requests/f.yaml',
      'requests/\ufb01.yaml',
      'requests/🕊.yaml',
    ]
    const files = Object.fromEntries(
      paths.toReversed().map((path, index) => [path, `- text: Number ${index} of them.\n`]),
    )
    expect(parishOf(files).items.map(({ place }) => place.file)).toEqual([
      'requests/Z.yaml',
      'requests/a-b.yaml',
      'requests/a/x.yaml',
      'requests/f.yaml',
      'requests/\u00e9.yaml',
      'requests/\ufb01.yaml',
      'requests/🕊.yaml',
    ])
  })

  it('that the system refuses are named, and the others still read', () => {
    const host = memoryHost({
      'bulletin.yaml': bulletin,
      'requests/a.yaml': '- text: one\n',
      'requests/b.yaml': '- txt: two\n',
      'articles/deep/x.md': '',
    })
    host.refusals.set('/parish/requests/a.yaml', 'EACCES')
    host.refusals.set('/parish/articles/deep', 'EACCES')
    const { ok, diagnostics } = loadParish('/parish', host.disk)
    expect(ok).toBe(false)
    expect(diagnostics.map(({ code, values }) => [code, values])).toEqual([
      ['unreadable', { path: 'articles/deep', reason: 'refused' }],
      ['unreadable', { path: 'requests/a.yaml', reason: 'EACCES' }],
      ['unknown-key', expect.objectContaining({ nearest: 'text' })],
    ])
  })

  it('of an empty folder are none, which is no parish', () => {
    expect(loadParish('/nowhere', memoryHost({}).disk)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-parish', values: { folder: '/nowhere' } }],
    })
  })

  it('are kept as sources, private words marked', () => {
    const { sources } = load({
      'requests/sick.yaml':
        '- person: { name: Ida Marsh, show: none }\n  from: 2026-11-08\n  text: For Ida.\n  note: call her # or not\n',
    })
    const source = sources.get('requests/sick.yaml')
    const hidden = source?.privateRanges
      .map(({ from, to }) =>
        source.text
          .slice(from, to)
          .match(/[\w ]+/g)
          ?.join(''),
      )
      .join('|')
    expect(hidden).toContain('Ida Marsh')
    expect(hidden).toContain('call her')
    expect(hidden).toContain('or not')
    expect(hidden).toContain('For Ida')
    expect(hidden).not.toMatch(/show|none|2026|text|note/)
    expect([...sources.keys()]).toEqual(['bulletin.yaml', 'requests/sick.yaml'])
  })

  it('of a folder whose names have other capitals are read too', () => {
    expect(parishOf({ 'Requests/a.yaml': '- text: one\n' }).items).toHaveLength(1)
  })
})

describe('a request', () => {
  it('is everything that its file says', () => {
    const { text, words, ...request } = onlyRequest(`source: The Harbor Mission
section: The sick
from: 2026-11-08
requests:
  - id: 007
    section: Our common life
    kind: thanksgiving
    text: For the **vestry**.
    until: 2026-12-13
    repeat: { every: 2 weeks }
    priority: if-room
    link: { text: Sign up, url: "https://e.example", qr: true }
    footnote: "* not
      her name"
    lang: en-GB
    note: never printed
`)
    expect(plainText(text ?? [])).toBe('For the vestry.')
    expect(words.map((one) => one.text)).toEqual([
      'For the **vestry**.',
      '* not\nher name',
      'Sign up',
      'https://e.example',
      'The Harbor Mission',
    ])
    expect(request).toEqual({
      kind: 'request',
      id: '007',
      idWritten: true,
      place: { file: 'requests/parish.yaml', line: 5, column: 5, length: 7 },
      source: 'The Harbor Mission',
      section: 'Our common life',
      prayer: 'thanksgiving',
      window: { from: '2026-11-08', until: '2026-12-13' },
      repeat: { kind: 'every', weeks: 2, from: '2026-11-08' },
      priority: 'if-room',
      link: { text: 'Sign up', url: 'https://e.example', qr: true },
      footnote: '* not her name',
      lang: 'en-GB',
    })
  })

  it('of a person tells what may print and where, and nothing that may not', () => {
    const request = onlyRequest(`source: Ann at the door
requests:
  - person: { name: Tobias Reed, minor: true }
    sunday: 2026-11-29
    source: his aunt
    consent: { by: his mother, date: 2026-11-12, channels: [print, web, print] }
    closed: { date: 2026-11-24, how: recovered }
    note: call first
`)
    expect(request.person).toEqual({
      name: 'Tobias Reed',
      shown: 'T. R.',
      parts: [
        { text: 'Tobias', isGiven: true, isWithheld: true },
        { text: 'Reed', isGiven: false, isWithheld: true },
      ],
    })
    expect(request.consent).toEqual(['print', 'web'])
    expect(request.closed).toBe('2026-11-24')
    expect(JSON.stringify(request)).not.toMatch(/mother|recovered|call|aunt|Ann|11-12/)
  })

  it.each([
    [
      'its own Sunday',
      'from: 2026-11-01\n',
      'sunday: 2026-11-29',
      { from: '2026-11-29', until: '2026-11-29' },
    ],
    ['the file’s Sunday', 'sunday: 2026-11-29\n', '', { from: '2026-11-29', until: '2026-11-29' }],
    [
      'its own days in place of the file’s Sunday',
      'sunday: 2026-11-29\n',
      'until: 2026-12-13',
      { until: '2026-12-13' },
    ],
    [
      'its own first day and the file’s last',
      'from: 2026-11-01\nuntil: 2026-12-13\n',
      'from: 2026-11-08',
      { from: '2026-11-08', until: '2026-12-13' },
    ],
    ['no days at all', '', '', {}],
  ])('is in for %s', (_, head, own, window) => {
    const yaml = `${head}requests:\n  - text: one\n    ${own}\n`
    expect(onlyRequest(yaml).window).toEqual(window)
  })

  it.each([
    ['2026-11-08', '4', '2026-11-29'],
    ['2026-11-11', '4', '2026-12-06'],
    ['2026-11-08', '1', '2026-11-08'],
    ['2026-12-27', '2', '2027-01-03'],
  ])('of a person from %s on ends by itself after %s Sundays, on %s', (from, weeks, until) => {
    const head = `${bulletin}defaults: { weeks: ${weeks} }\n`
    const request = onlyRequest(`- person: { name: Ida Marsh }\n  from: ${from}\n`, head)
    expect(request.window).toEqual({ from, until })
  })

  it.each([
    ['{ every: 3 weeks }', { kind: 'every', weeks: 3, from: '2026-11-08' }],
    ['{ every: week }', { kind: 'every', weeks: 1, from: '2026-11-08' }],
    ['{ nth-sunday: 5 }', { kind: 'nth-sunday', nth: 5 }],
    ['{ nth-sunday: last }', { kind: 'nth-sunday', nth: 'last' }],
    ['{ season: Holy Week }', { kind: 'season', season: 'Holy Week' }],
  ])('repeats: %s', (repeat, expected) => {
    expect(onlyRequest(`- text: one\n  from: 2026-11-08\n  repeat: ${repeat}\n`).repeat).toEqual(
      expected,
    )
  })

  it('knows every season of the church year', () => {
    const seasons: Record<Season, true> = {
      Advent: true,
      Christmas: true,
      Epiphany: true,
      Lent: true,
      'Holy Week': true,
      Easter: true,
      Pentecost: true,
      'Ordinary Time': true,
    }
    for (const season of Object.keys(seasons))
      expect(onlyRequest(`- text: one\n  repeat: { season: ${season} }\n`).repeat).toEqual({
        kind: 'season',
        season,
      })
  })

  it('keeps words that YAML would take for something else', () => {
    const { text, footnote, section } = onlyRequest(
      '- text: no\n  footnote: 012\n  section: On\n',
      'parish: { name: on }\nsections: [On]\n',
    )
    expect([plainText(text ?? []), footnote, section]).toEqual(['no', '012', 'On'])
  })

  it('has paragraphs and lists as its writer sees them, however YAML folds them', () => {
    const { text } = onlyRequest('- text: >-\n    For all\n    of it.\n\n    - one\n    - two\n')
    expect(text?.map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
  })
})

describe('ids', () => {
  it('that are made hold the section and letters that are no word, and nothing of text or name', () => {
    const requests = requestsOf(`section: Our common life
requests:
  - text: For the **vestry’s** work, as it meets this week.
  - text: For the vestry's work, as always.
  - section: The sick
    person: { name: Tobias Reed }
    from: 2026-11-15
  - section: The sick
    person: { name: Tobias Reed }
    sunday: 2027-01-03
    text: Once more.
  - link: { text: Sign up, url: "https://e.example" }
  - text: "!!!"
    section: Our common life
  - id: our-common-life-sign-up-2
    text: taken
`)
    const ids = requests.map(({ id }) => id)
    expect(ids[6]).toBe('our-common-life-sign-up-2')
    expect(requests.map(({ idWritten }) => idWritten).lastIndexOf(true)).toBe(6)
    const made = ids.filter((_, place) => place !== 6)
    expect(new Set(made).size).toBe(made.length)
    expect(ids[3]).toBe(`${ids[2]}-2`)
    for (const id of made)
      expect(id).toMatch(/^(?:our-common-life|the-sick)-[bcdfghjklmnpqrstvwxz]{5}(?:-2)?$/)
  })

  it('that are made are the same as long as the words are, in whatever place', () => {
    const of = (text: string): readonly string[] => requestsOf(text).map(({ id }) => id)
    const [choir, vestry] = of('- text: For the choir.\n- text: For the vestry.\n')
    expect(of('- text: For the vestry.\n- text: For  the **choir**.\n')).toEqual([vestry, choir])
    expect(of('- text: For the choirs.\n')).not.toContain(choir)
  })

  it('that are made step aside for written ones and for articles', () => {
    const one = onlyRequest('- text: For the choir.\n').id
    const { items } = parishOf({
      [`articles/${one}.md`]: '---\ntitle: Choir\nfrom: 2026-11-29\n---\n',
      'requests/parish.yaml': `- text: For the choir.\n- { id: ${one}-2, text: x }\n`,
    })
    expect(ofKind(items, 'request').map(({ id }) => id)).toEqual([`${one}-3`, `${one}-2`])
  })
})

describe('names', () => {
  const shownOf = (person: string, head = bulletin): string | undefined =>
    onlyRequest(`- person: ${person}\n  from: 2026-11-08\n  text: with thanks\n`, head).person
      ?.shown

  it.each([
    ['{ name: Tobias Reed }', 'Tobias'],
    ['{ name: Tobias Reed, show: full }', 'Tobias Reed'],
    ['{ name: Tobias Reed, show: initials }', 'T. R.'],
    ['{ name: Tobias Reed, show: none }', undefined],
    ['{ name: Tobias Reed, show: full, minor: yes }', 'T. R.'],
    ['{ name: Tobias Reed, minor: true }', 'T. R.'],
    ['{ name: Tobias Reed, show: none, minor: true }', undefined],
    ['{ name: "Reed, Tobias" }', 'Tobias'],
    ['{ name: "Reed, Tobias", show: full }', 'Tobias Reed'],
    ['{ name: "Reed, Dr. Tobias Paul", show: initials }', 'T. P. R.'],
    ['{ name: "Tobias Reed, Jr.", show: initials }', 'T. R.'],
    ['{ name: "Reed, Tobias, Jr." }', 'Tobias'],
    ['{ name: "Reed, Jr., Tobias" }', 'Tobias'],
    ['{ name: "Reed, Tobias, Jr.", show: full }', 'Tobias Reed, Jr.'],
    ['{ name: "Ellery, Margaret, RN" }', 'Margaret'],
    ['{ name: "Ellery, Margaret, R.N.", show: initials }', 'M. E.'],
    ['{ name: "Tobias Reed, Jr., MD", show: full }', 'Tobias Reed, Jr., MD'],
    ['{ name: "Marsh, J.R." }', 'J.R.'],
    ['{ name: The Reed Family }', 'R.'],
    ['{ name: The Reed Family, show: full }', 'The Reed Family'],
    ['{ name: familia Adeyemi }', 'A.'],
    ['{ name: la familia Adeyemi }', 'A.'],
    ['{ name: The Tobias Reed family, show: initials }', 'T. R.'],
    ['{ name: Fr. Paul Adeyemi }', 'Paul'],
    ['{ name: Fr. Paul Adeyemi, show: full }', 'Fr. Paul Adeyemi'],
    ['{ name: The Rev. Dr. Ruth Abara, show: initials }', 'R. A.'],
    ['{ name: Mrs. Reed }', 'R.'],
    ['{ name: Sister Agnes }', 'Agnes'],
    ['{ name: Margaret }', 'Margaret'],
    ['{ name: { first: Mary Ann, last: van der Berg } }', 'Mary Ann'],
    ['{ name: { first: Mary Ann, last: van der Berg }, show: initials }', 'M. A. v. d. B.'],
    ['{ name: { last: Reed } }', 'R.'],
    ['{ name: Anne-Marie O’Dell, show: initials }', 'A. O.'],
    ['{ name: E\u0301tienne Øster, show: initials }', 'É. Ø.'],
    ['{ name: John and Mary Smith, show: initials }', 'J. M. S.'],
    ['{ name: Jean "Jo" Marsh }', 'Jean'],
  ])('%s prints as %s', (person, shown) => {
    expect(shownOf(person)).toBe(shown)
  })

  it('follow the parish’s own rule where the request has none', () => {
    const head = `${bulletin}privacy: { show: initials }\n`
    expect(shownOf('{ name: Tobias Reed }', head)).toBe('T. R.')
    expect(shownOf('{ name: Tobias Reed, show: full }', head)).toBe('Tobias Reed')
  })
})

describe('weeks', () => {
  it('have the title and verse of the file for their Sunday', () => {
    const { weeks } = parishOf({
      'requests/a.yaml':
        'sunday: 2026-11-29\ntitle: Advent\nverse: { ref: Psalm 25:1, text: Unto thee, translation: KJV }\nrequests: []\n',
      'requests/b.yaml': 'sunday: 2026-11-29\ntitle: Advent\nrequests:\n',
      'requests/c.yaml': 'sunday: 2026-12-06\nverse: Psalm 46:1\nrequests: []\n',
      'requests/d.yaml': 'sunday: 2026-12-13\nrequests: []\n',
    })
    expect(weeks).toMatchObject([
      {
        week: '2026-11-29',
        title: 'Advent',
        verse: { ref: 'Psalm 25:1', text: 'Unto thee', translation: 'KJV' },
        place: { file: 'requests/a.yaml', line: 2 },
      },
      { week: '2026-11-29', title: 'Advent', place: { file: 'requests/b.yaml' } },
      { week: '2026-12-06', verse: { ref: 'Psalm 46:1', place: { line: 2, column: 8 } } },
    ])
    expect(weeks).toHaveLength(3)
  })
})

describe('articles and quotations', () => {
  const article = (front: string, body = 'It leaks.'): string =>
    `---\ntitle: Roof\nsunday: 2026-11-29\n${front}---\n${body}\n`

  it('say all that their files say', () => {
    const { items, quotations } = parishOf({
      'articles/roof.md': article(
        'heading: News\nbyline: by Ann\nsource: The Quay\nlink: { text: More, url: "https://e.example" }\npanel: back\npriority: essential\norder: 2\nlang: en\n',
        '# It leaks\n\n> badly',
      ),
      'scripture/esv.yaml':
        'translation: ESV\nnotice: Used by permission.\nverses:\n  - { ref: Psalm 46:1, text: God is our refuge }\n',
    })
    expect(ofKind(items, 'article')).toMatchObject([
      {
        id: 'roof',
        place: { file: 'articles/roof.md', line: 2, column: 1 },
        title: 'Roof',
        heading: 'News',
        window: { from: '2026-11-29', until: '2026-11-29' },
        byline: 'by Ann',
        source: 'The Quay',
        link: { text: 'More', url: 'https://e.example', qr: false },
        back: true,
        flap: false,
        priority: 'essential',
        order: 2,
        lang: 'en',
        body: [{ kind: 'heading', level: 3 }, { kind: 'quotation' }],
      },
    ])
    expect(quotations).toMatchObject([
      {
        translation: 'ESV',
        notice: 'Used by permission.',
        ref: 'Psalm 46:1',
        text: 'God is our refuge',
        place: { line: 4, column: 5 },
      },
    ])
  })

  it('stand by `order`, then by file name, those without `order` last', () => {
    const { items } = parishOf({
      'articles/z/a.md': article(''),
      'articles/b.md': article('order: 2\n'),
      'articles/c.md': article('order: 1\n'),
      'articles/d.md': article(''),
    })
    expect(items.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd'])
  })

  it('show pictures that lie beside them or in the parish folder', () => {
    const { items } = parishOf({
      'articles/x/roof.md': article(
        '',
        '![a](r.png)\n\n![b](../s%20t.png)\n\n![c](pictures/t.png)',
      ),
      'articles/x/r.png': 'png',
      'articles/s t.png': 'png',
      'pictures/t.png': 'png',
    })
    expect(ofKind(items, 'article')[0]?.body).toMatchObject([
      { src: 'articles/x/r.png' },
      { src: 'articles/s t.png' },
      { src: 'pictures/t.png' },
    ])
  })
})

describe('the whole folder', () => {
  it('is checked in one run, whatever is wrong', () => {
    expect(
      told({
        'bulletin.yaml': 'parish: { nme: Saint Brendan }\nsections: []\n',
        'articles/roof.md': '---\ntitle: Roof\n---\n\n<b>\n',
        'requests/a.yaml': 'requests:\n  - text: Pray for: peace\n  - txt: x\n',
        'requests/b.yaml': new Uint8Array([0x2d, 0x20, 0xff]),
        'scripture/x.yaml': 'translation: ESV\n',
      }),
    ).toEqual([
      'error article-without-day articles/roof.md:2:1',
      'error raw-html articles/roof.md:5:1',
      'error unknown-key bulletin.yaml:1:11',
      'error yaml-value requests/a.yaml:2:19',
      'error unknown-key requests/a.yaml:3:5',
      'error not-utf8 requests/b.yaml:1:3',
      'error missing-key scripture/x.yaml:1:1',
    ])
  })

  it('gives the same result every time', () => {
    const files = {
      'requests/a.yaml': '- text: one\n- person: { name: Ida Marsh }\n  from: 2026-11-08\n',
    }
    expect(load(files)).toEqual(load(files))
  })
})

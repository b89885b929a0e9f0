import fc from 'fast-check'
import { type Channel, channels, type Show, shows } from '../../src/vocabulary.ts'
import { encodePng } from '../render-pdf/encode-png.ts'

/** Where words can be met: the channels, a record, and what is said off a terminal and in JSON. */
export type Outlet = Channel | 'record' | 'told'

/** A word that stands in the parish for one reason alone, and where that lets it leave. */
export interface Mark {
  readonly word: string
  readonly what: string
  readonly leave: ReadonlySet<Outlet>
  /** Outlets in which nothing may keep it from appearing. */
  readonly due: ReadonlySet<Outlet>
}

/** A parish in which every name and every word of an item is told by its letters. */
export interface MarkedParish {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly marks: readonly Mark[]
}

/** The day of the issue; the runs are on a later day, on which some have died. */
export const week = '2026-11-22'
export const today = '2026-11-27'

/** Given names that the shipped lists know as nothing else: a name must be found before it can be held. */
export const givenNames = [
  ...['Agnieszka', 'Henrietta', 'Wilhelmina', 'Gwendolyn', 'Mathilde', 'Reginald', 'Winifred'],
  ...['Cordelia', 'Frederica', 'Leopoldo', 'Siobhan', 'Isadora', 'Jocelyn', 'Kathleen'],
  ...['Leonora', 'Marjorie', 'Nathalie', 'Octavia', 'Quentin', 'Rowena', 'Theodora'],
  ...['Valentina', 'Yvonne', 'Rosalind', 'Maximilian', 'Ernestine', 'Clementine', 'Genevieve'],
  ...['Katarzyna', 'Giuseppe', 'Francesca', 'Alejandro', 'Fernando', 'Gregorio', 'Josephine'],
]

const heads = ['Brov', 'Zelth', 'Quorv', 'Drusk', 'Plimb', 'Vorz', 'Grunth', 'Skelb']
const tails = ['andrik', 'imborn', 'ostkal', 'ulvrek', 'ervond', 'akspoll', 'ondwick', 'izzmar']
const beginnings = ['wum', 'zab', 'quib', 'drol', 'vusk', 'yomp', 'flib', 'zwen', 'krib', 'jult']
const endings = [
  'belfo',
  'dringu',
  'tazzle',
  'moxby',
  'nurpic',
  'pelvo',
  'rondiz',
  'kettuf',
  'lorfa',
]

const middles = ['', 'mek', 'rov', 'sut', 'gan']

/** The numbered one of the words that these make together; none stands within another. */
function joined(one: readonly string[], other: readonly string[], at: number): string {
  const first = one[at % one.length]
  const last = other[Math.floor(at / one.length) % other.length]
  const middle = middles[Math.floor(at / (one.length * other.length))]
  if (first === undefined || last === undefined || middle === undefined)
    throw new Error('there are not so many words')
  return `${first}${middle}${last}`
}

const consents = fc.option(fc.oneof(fc.subarray([...channels]), fc.constant('none' as const)), {
  nil: undefined,
  freq: 6,
})

const aPrayer = fc.record({
  show: fc.option(fc.constantFrom<Show>(...shows), { nil: undefined }),
  minor: fc.boolean(),
  consent: consents,
  days: fc.constantFrom('now', 'now', 'now', 'to-come', 'over', 'closed'),
  departed: fc.constantFrom(undefined, undefined, undefined, '2026-11-10', 'true', '2026-11-26'),
  form: fc.constantFrom('plain', 'turned', 'titled', 'mapping'),
  hasWords: fc.boolean(),
})

/** How words can call a person who is prayed for elsewhere. */
const disguises = {
  whole: (given, last) => `${given} ${last}`,
  'whole with an initial': (given, last) => `${given} Q. ${last}`,
  turned: (given, last) => `${last}, ${given}`,
  'whole in capitals': (given, last) => `${given} ${last}`.toUpperCase(),
  'whole in small letters': (given, last) => `${given} ${last}`.toLowerCase(),
  'whole in bold letters': (given, last) => `${given} **${last}**`,
  'whole over two lines': (given, last) => `${given}\n${last}`,
  plural: (_, last) => `the ${last}s`,
  family: (_, last) => `the ${last} family`,
  possessive: (_, last) => `${last}'s house`,
  titled: (_, last) => `Mrs. ${last}`,
  'in capitals': (_, last) => last.toUpperCase(),
  'with an accent': (_, last) => last.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
  'with a drop capital': (_, last) => `**${last[0]}**${last.slice(1)}`,
  'with a hyphen nobody sees': (_, last) => `${last.slice(0, 3)}\u00ad${last.slice(3)}`,
  'with a sign nobody sees': (_, last) => `${last.slice(0, 3)}\u2061\ufffc${last.slice(3)}`,
  'divided over two lines': (_, last) => `${last.slice(0, 4)}-\n${last.slice(4)}`,
  'with its letters apart': (_, last) => [...last].join(' '),
  'half of it in a link': (_, last) =>
    `${last.slice(0, 4)}[${last.slice(4)}](https://care.example/)`,
  'with a letter of Cyrillic': (_, last) => last.replace('o', 'о').replace('e', 'е'),
  'whole without a space': (given, last) => `${given}${last}`,
  'behind a sign of networks': (_, last) => `#PrayFor${last}`,
} as const satisfies Readonly<Record<string, (given: string, last: string) => string>>

type Disguise = keyof typeof disguises
const saysWhole = (disguise: Disguise): boolean => /^(?:whole|turned)/.test(disguise)

const requestFields = [
  ...['text', 'footnote', 'link text', 'link address', 'source'],
  ...['other text', 'other footnote', 'other link'],
] as const
const articleFields = [
  ...['title', 'heading', 'body', 'byline', 'article source'],
  ...['picture', 'article link', 'article address', 'other title', 'other body'],
] as const
const fields = [...requestFields, ...articleFields]
type Field = (typeof fields)[number]

const aMention = fc.record({
  of: fc.nat(),
  disguise: fc.constantFrom(...(Object.keys(disguises) as Disguise[])),
  field: fc.constantFrom<Field>(...fields),
  consent: consents,
})

/** How somebody is answered for whom nobody prays. */
const aStranger = fc.record({
  field: fc.constantFrom<Field>(...fields),
  answer: fc.constantFrom('nobody', 'nobody', 'nobody', 'people', 'not-names', 'published'),
  isTitled: fc.boolean(),
  consent: consents,
})

const aDeath = fc.record({
  told: fc.constantFrom('departed', 'departed-unknown', 'closed-died', 'closed-later', 'murio'),
  form: fc.constantFrom('plain', 'turned', 'titled', 'mapping', 'capitals', 'accent'),
  isFirst: fc.boolean(),
  isOther: fc.boolean(),
})

/** Parishes with everything in them that holds a name or a word. */
export const markedParish: fc.Arbitrary<MarkedParish> = fc
  .record({
    prayers: fc.array(aPrayer, { minLength: 5, maxLength: 9 }),
    mentions: fc.array(aMention, { minLength: 5, maxLength: 9 }),
    strangers: fc.array(aStranger, { minLength: 4, maxLength: 7 }),
    deaths: fc.array(aDeath, { minLength: 1, maxLength: 3 }),
    title: fc.constantFrom('plain', 'known', 'stranger'),
    shape: fc.constantFrom('auto', 'flat', 'booklet'),
    inTwoTongues: fc.boolean(),
  })
  .map(parishOf)

type Drawn = {
  readonly prayers: readonly Given<typeof aPrayer>[]
  readonly mentions: readonly Given<typeof aMention>[]
  readonly strangers: readonly Given<typeof aStranger>[]
  readonly deaths: readonly Given<typeof aDeath>[]
  readonly title: string
  readonly shape: string
  readonly inTwoTongues: boolean
}
type Given<Kind> = Kind extends fc.Arbitrary<infer Value> ? Value : never

/** Gathers marks: what several items say of one word is let out by each. */
class Marks {
  readonly #marks = new Map<string, { what: string; leave: Set<Outlet>; due: Set<Outlet> }>()
  #words = 0
  #names = 0

  let(word: string, what: string, leave: readonly Outlet[], due: readonly Outlet[] = []): void {
    const mark = this.#marks.get(word) ?? { what, leave: new Set(), due: new Set() }
    this.#marks.set(word, mark)
    for (const outlet of leave) mark.leave.add(outlet)
    for (const outlet of due) mark.due.add(outlet)
  }

  /** A new word in small letters. Words of items are no secret: a message may repeat their line. */
  word(what: string, leave: readonly Outlet[], due: readonly Outlet[] = []): string {
    const word = joined(beginnings, endings, this.#words++)
    this.let(word, what, [...leave, 'told'], due)
    return word
  }

  /** A new word that nobody but the secretary may read. */
  secret(what: string): string {
    const word = joined(beginnings, endings, this.#words++)
    this.let(word, what, [])
    return word
  }

  person(): { readonly given: string; readonly last: string } {
    const given = givenNames[this.#names]
    if (given === undefined) throw new Error('there are not so many given names')
    return { given, last: joined(heads, tails, this.#names++) }
  }

  all(): readonly Mark[] {
    return [...this.#marks].map(([word, mark]) => ({ word, ...mark }))
  }
}

const isChannel = (consent: readonly Channel[] | 'none' | undefined): consent is Channel[] =>
  Array.isArray(consent)

const paper = (channel: Channel): boolean => channel !== 'web'

/** How much of a name shows, and where, by the rules as README tells them. */
function leaveOf({ show, minor, consent, departed }: Given<typeof aPrayer>): {
  readonly shows: Show
  readonly open: readonly Channel[]
} {
  const isDead = departed === '2026-11-10' || departed === 'true'
  const wanted = show ?? (isDead ? 'full' : 'first')
  const isAgreed = isDead && show !== undefined && consent !== undefined
  const shows = minor && wanted !== 'none' && !isAgreed ? 'initials' : wanted
  if (consent === 'none') return { shows, open: [] }
  if (consent !== undefined) return { shows, open: consent }
  return { shows, open: isDead || shows === 'none' ? channels.filter(paper) : [] }
}

function parishOf({
  prayers,
  mentions,
  strangers,
  deaths,
  title,
  shape,
  inTwoTongues,
}: Drawn): MarkedParish {
  const marks = new Marks()
  const files: Record<string, string | Uint8Array> = {}
  const sick: string[] = []
  const common: string[] = [requestOf({ text: 'For the fishing families.' })]

  const known = prayers.map((prayer, index) => {
    const { given, last } = marks.person()
    const { shows, open } = leaveOf(prayer)
    const isIn = prayer.days === 'now'
    const own = isIn ? open : []
    const isGivenShown = ['full', 'first', 'first-initial'].includes(shows)
    marks.let(given, `given name, ${shows}`, isGivenShown ? own : [], isGivenShown ? own : [])
    marks.let(last, `surname, ${shows}`, shows === 'full' ? open : [], shows === 'full' ? own : [])
    // A whole name may stand in other words where its bearer agreed to that.
    if (shows === 'full') marks.let(given, '', open)
    const words = (what: string): string => marks.word(`${what} of a prayer`, own, own)
    const says = prayer.hasWords || shows === 'none'
    sick.push(
      requestOf({
        person: {
          name: nameIn(prayer.form, given, last),
          ...(prayer.show && { show: prayer.show }),
          ...(prayer.minor && { minor: true }),
          ...(prayer.departed && {
            departed: prayer.departed === 'true' ? true : prayer.departed,
          }),
        },
        ...(says && { text: `who is ${words('text')}` }),
        ...(prayer.hasWords && {
          footnote: `see ${words('footnote')}`,
          link: {
            text: `read ${words('link')}`,
            url: `https://care.example/${words('address')}`,
            qr: true,
          },
        }),
        ...(inTwoTongues &&
          says && {
            es: {
              text: `que está ${words('text in Spanish')}`,
              ...(prayer.hasWords && {
                footnote: `véase ${words('footnote in Spanish')}`,
                link: { text: `lea ${words('link in Spanish')}` },
              }),
            },
          }),
        ...daysOf(prayer.days, marks),
        ...consentOf(prayer.consent, marks),
        source: `a letter of ${marks.secret('source of a prayer')}`,
        note: `call ${marks.secret('note')}`,
        id: `prayer-${index}`,
      }),
    )
    sick.push(`  # ${marks.secret('comment')}`)
    return { given, last, shows, open }
  })

  let number = 0
  /** Puts words into a field of a new item, beside a word of its own. */
  const placeWords = (
    field: Field,
    said: string,
    consent: readonly Channel[] | 'none' | undefined,
    published: boolean,
  ): void => {
    const open: readonly Channel[] = consent === 'none' ? [] : (consent ?? channels)
    const word = (what: string): string => marks.word(`${what} beside a name`, open)
    const plain = said.toLowerCase().replace(/[*\u00ad\u2061\ufffc]/g, '')
    const address = `https://care.example/${plain.replace(/[^\p{L}\p{M}]+/gu, '-')}`
    const line = said.replaceAll('\n', ' ')
    number++
    if ((requestFields as readonly string[]).includes(field)) {
      common.push(
        requestOf({
          text:
            field === 'text' ? `Thanks to ${said} for ${word('text')}.` : `For ${word('text')}.`,
          ...(field === 'footnote' && { footnote: `Thanks to ${line} for ${word('footnote')}.` }),
          ...(field === 'link text' && {
            link: { text: `Thanks to ${line}`, url: 'https://care.example/' },
          }),
          ...(field === 'link address' && { link: { text: word('link'), url: address } }),
          ...(field === 'source' && { source: `Thanks to ${line}` }),
          ...(field === 'other text' && {
            es: { text: `Gracias a ${said} por ${word('text in Spanish')}.` },
          }),
          ...(field === 'other footnote' && {
            footnote: word('footnote'),
            es: { text: word('text in Spanish'), footnote: `Gracias a ${line}.` },
          }),
          ...(field === 'other link' && {
            link: { text: word('link'), url: 'https://care.example/' },
            es: { text: word('text in Spanish'), link: { text: `Gracias a ${line}` } },
          }),
          ...consentOf(consent, marks),
        }),
      )
      return
    }
    const front = {
      title: field === 'title' ? `Thanks to ${line}` : `Of the ${word('title')}`,
      sunday: week,
      ...(field === 'heading' && { heading: `Thanks to ${line}` }),
      ...(field === 'byline' && { byline: line }),
      ...(field === 'article source' && { source: `Thanks to ${line}` }),
      ...(field === 'article link' && {
        link: { text: `Thanks to ${line}`, url: 'https://care.example/' },
      }),
      ...(field === 'article address' && { link: { text: word('link'), url: address } }),
      ...(field === 'other title' && {
        es: { title: `Gracias a ${line}`, text: word('body in Spanish') },
      }),
      ...(field === 'other body' && {
        es: { title: word('title in Spanish'), text: `Gracias a ${said} por su ayuda.` },
      }),
      ...(published && { published: marks.secret('name of a publication') }),
      ...consentOf(consent, marks),
    }
    const body = [
      field === 'body' ? `Thanks to ${said} for ${word('body')}.` : `It is ${word('body')}.`,
      ...(field === 'picture' ? [`![Thanks to ${line}](harbour.png)`] : []),
    ]
    files[`articles/piece-${number}.md`] = `---\n${Object.entries(front)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('')}---\n${body.join('\n\n')}\n`
  }

  for (const { of, disguise, field, consent } of mentions) {
    const bearer = known[of % known.length]
    if (bearer === undefined) continue
    const { given, last, shows, open } = bearer
    placeWords(field, disguises[disguise](given, last), consent, false)
    // A surname that shows anyway tells by itself nobody apart.
    if (shows === 'full' && !saysWhole(disguise))
      marks.let(
        last,
        '',
        isChannel(consent) ? consent : consent === 'none' ? [] : channels.filter(paper),
      )
    if (shows === 'full' && !saysWhole(disguise) && isChannel(consent)) marks.let(last, '', open)
  }

  const people: string[] = []
  const notNames: string[] = []
  for (const { field, answer, isTitled, consent } of strangers) {
    const { given, last } = marks.person()
    const said = isTitled ? `Mrs. ${given} ${last}` : `${given} ${last}`
    const isArticle = (articleFields as readonly string[]).includes(field)
    const isPublished = answer === 'published' && isArticle
    if (answer === 'people') people.push(`${given} ${last}`)
    if (answer === 'not-names') notNames.push(`${given} ${last}`)
    placeWords(field, said, consent, isPublished)
    const limit: readonly Channel[] = consent === 'none' ? [] : (consent ?? channels)
    // Two words of an address are likely a name, no more.
    const byOthers: readonly Channel[] =
      isPublished || answer === 'not-names'
        ? channels
        : answer === 'people' || isArticle || field === 'link address'
          ? channels.filter(paper)
          : []
    const leave = limit.filter((channel) => isChannel(consent) || byOthers.includes(channel))
    for (const word of [given, last]) marks.let(word, `stranger, ${answer}`, leave)
  }

  for (const [index, { told, form, isFirst, isOther }] of deaths.entries()) {
    const { given, last } = marks.person()
    const agreed = { consent: { by: 'herself', channels: ['print', 'text', 'web'] } }
    // Where the file says that they are two people, the other one is prayed for.
    const open = isOther ? channels : []
    const whose = isOther ? "a dead man's namesake" : 'somebody dead'
    const ill = requestOf({
      id: `ill-${index}`,
      person: {
        name: nameIn('plain', given, last),
        show: 'full',
        ...(isOther && { 'distinct-from': `over-${index}` }),
      },
      text: `who is ill and ${marks.word(`text among the sick of ${whose}`, open, open)}`,
      from: '2026-11-08',
      until: '2026-12-20',
      ...agreed,
    })
    const isDeparted = told.startsWith('departed')
    const over = requestOf({
      id: `over-${index}`,
      person: {
        name: nameIn(form, given, last),
        show: 'full',
        ...(told === 'departed' && { departed: '2026-11-18' }),
        ...(told === 'departed-unknown' && { departed: true }),
      },
      from: '2026-11-01',
      until: '2026-12-20',
      ...(told === 'closed-died' && { closed: { date: '2026-11-18', how: 'died at home' } }),
      ...(told === 'murio' && { closed: { date: '2026-11-18', how: 'murió en paz' } }),
      ...(told === 'closed-later' && { closed: { date: '2026-11-18', how: 'is well' } }),
      ...(isDeparted ? {} : agreed),
    })
    const named = isDeparted ? channels.filter(paper) : []
    for (const word of [given, last])
      marks.let(word, `dead, ${told}`, [...named, ...open], [...named, ...open])
    files[`requests/${isFirst ? 'a' : 'z'}-ended-${index}.yaml`] =
      `section: The departed\nrequests:\n${over}\n`
    sick.push(ill)
  }

  const titled =
    title === 'known' ? `Farewell to ${known[0]?.given} ${known[0]?.last}` : titleOf(title, marks)
  files['requests/sick.yaml'] = `section: The sick of the parish\nrequests:\n${sick.join('\n')}\n`
  files['requests/common.yaml'] =
    `sunday: ${week}\ntitle: ${JSON.stringify(titled)}\nsection: Our common life\nrequests:\n${common.join('\n')}\n`
  files['harbour.png'] = encodePng({ width: 4, height: 2, bits: 8, kind: 0, pixel: () => [90] })
  files['bulletin.yaml'] = `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick of the parish, Our common life, The departed]
editions: [standard, large-print, phone, mail, web, ics, docx]
insert: { shape: ${shape} }
${inTwoTongues ? 'languages: [en, es]\n' : ''}people: { volunteers: ${JSON.stringify(people)} }
not-names: ${JSON.stringify(notNames)}
# ${marks.secret('comment in bulletin.yaml')}
`
  return { files, marks: marks.all() }
}

function titleOf(title: string, marks: Marks): string {
  if (title === 'plain') return 'Prayers of the People'
  const { given, last } = marks.person()
  for (const word of [given, last]) marks.let(word, 'stranger in a title', [])
  return `Farewell to ${given} ${last}`
}

function nameIn(form: string, given: string, last: string): unknown {
  switch (form) {
    case 'turned':
      return `${last}, ${given}`
    case 'titled':
      return `Mrs. ${given} ${last}`
    case 'mapping':
      return { first: given, last }
    case 'capitals':
      return `${given} ${last}`.toUpperCase()
    case 'accent':
      return `${given} ${last}`.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`)
    default:
      return `${given} ${last}`
  }
}

function daysOf(days: string, marks: Marks): object {
  switch (days) {
    case 'to-come':
      return { from: '2026-11-29' }
    case 'over':
      return { from: '2026-10-04', until: '2026-11-15' }
    case 'closed':
      return {
        from: '2026-11-08',
        until: '2026-12-20',
        closed: { date: '2026-11-20', how: `went ${marks.secret('how it ended')}` },
      }
    default:
      return { from: '2026-11-08', until: '2026-12-20' }
  }
}

const consentOf = (
  consent: readonly Channel[] | 'none' | undefined,
  marks: Marks,
): { readonly consent?: unknown } =>
  consent === undefined
    ? {}
    : {
        consent:
          consent === 'none'
            ? 'none'
            : { by: `her ${marks.secret('who agreed')}`, date: '2026-11-02', channels: consent },
      }

/** A request as one entry of a list, in block style, its values as JSON has them. */
const requestOf = (request: object): string =>
  Object.entries(request)
    .map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}`)
    .join('\n')

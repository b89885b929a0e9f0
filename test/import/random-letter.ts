import fc from 'fast-check'

/** A letter by its parts, to be written in any form. Every word with a number in it stands there once. */
export interface RandomLetter {
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly kind: 'line'; readonly words: string }
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly words: string; readonly url: string }
  | { readonly kind: 'rule' }

/** Words without their numbers yet: `#` is where one goes. */
const word = fc.constantFrom(
  'harbor#',
  'mole#',
  'Ana#',
  'café#',
  'l’eau#',
  'two-fold#',
  '“quay#”',
  '(tide#)',
  'AND#',
  'lamp#*',
  '*net#',
  'a_b#',
  '<rope#>',
  'R&D#',
  'oar#…',
  'c:\\boat#',
  '[sic#]',
)

const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '))

const sentence = fc
  .tuple(
    fc.constantFrom(
      'Pray for',
      'Please pray that',
      'Praise God for',
      'Oremos por',
      'The',
      'We thank',
      'For',
    ),
    words(3, 40),
    fc.constantFrom('.', '.', '!', '?', ':', ''),
  )
  .map(([lead, body, end]) => `${lead} ${body}${end}`)

const title = fc
  .tuple(fc.constantFrom('Prayer Letter', 'News', 'A Story of', 'Requests'), words(0, 3))
  .map(([lead, rest]) => `${lead} ${rest}`.trim())

const heading = fc.oneof(
  fc.constantFrom('West Africa', 'SOUTH ASIA', 'South  Asias', 'The Gulf:'),
  fc
    .tuple(fc.constantFrom('North', 'Port', 'Praises', 'Office'), words(0, 3))
    .map(([one, rest]) => `${one} ${rest}`.trim()),
)

const verse = fc.constantFrom(
  '"The sea# is his." — Psalm 95:5',
  '“Deep# calleth unto deep.” Psalm 42:7 (KJV)',
  'Thy way# is in the sea (Psalm 77:19)',
  'Verse of the week: Psalm 46:1',
  '"No such# verse." Psalm 151:9',
)

const around = fc.constantFrom(
  'Dear friends#,',
  'Here are our prayers# for the week.',
  'Grace and peace,',
  'Hedda Quill#',
  '*Names# changed to protect them.',
  '** A pseudonym#.',
  'Sent from my phone#',
  'You are receiving this because# you asked. Unsubscribe',
  'For more information contact',
  'From: Hedda# <hedda@lantern.example>',
  'Subject: Fwd: Prayers#',
  '---------- Forwarded message ----------',
  'Church of the Harbor#',
  'March 5, 2017',
  'Follow this link# to sign',
  '12. May# is the feast.',
  'On Monday Ana# wrote:',
)

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 5, arbitrary: sentence.map((line) => ({ kind: 'paragraph', words: line }) as const) },
  { weight: 3, arbitrary: heading.map((line) => ({ kind: 'heading', words: line }) as const) },
  { weight: 1, arbitrary: title.map((line) => ({ kind: 'line', words: line }) as const) },
  { weight: 1, arbitrary: verse.map((line) => ({ kind: 'line', words: line }) as const) },
  { weight: 3, arbitrary: around.map((line) => ({ kind: 'line', words: line }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => ({ kind: 'bullets', items }) as const),
  },
  {
    weight: 1,
    arbitrary: words(1, 6).map(
      (line) => ({ kind: 'link', words: line, url: 'https://lantern.example/x#' }) as const,
    ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rule' } as const) },
)

export const randomLetter: fc.Arbitrary<RandomLetter> = fc
  .array(part, { minLength: 1, maxLength: 14 })
  .map((parts) => ({ parts: numbered(parts) }))

/** Gives every word its number. */
function numbered(parts: readonly Part[]): readonly Part[] {
  let count = 100
  const number = (text: string): string => text.replace(/#/g, () => String(++count))
  return parts.map((one) => {
    switch (one.kind) {
      case 'bullets':
        return { ...one, items: one.items.map(number) }
      case 'link':
        return { ...one, words: number(one.words), url: number(one.url) }
      case 'rule':
        return one
      default:
        return { ...one, words: number(one.words) }
    }
  })
}

/** As plain text, lines broken at 72 columns or not at all. */
export const asText = ({ parts }: RandomLetter, breaks: boolean): string =>
  `${parts.map((one) => partAsText(one, breaks)).join('\n\n')}\n`

function partAsText(one: Part, breaks: boolean): string {
  const line = (text: string, hang = ''): string => (breaks ? broken(text, hang) : text)
  switch (one.kind) {
    case 'line':
    case 'heading':
      return one.words
    case 'paragraph':
      return line(one.words)
    case 'bullets':
      return one.items.map((item) => line(`- ${item}`, '  ')).join('\n')
    case 'link':
      return `${one.words}: ${one.url}`
    case 'rule':
      return '* * *'
  }
}

function broken(text: string, hang: string): string {
  const lines: string[] = []
  let open = ''
  for (const next of text.split(' ')) {
    if (open !== '' && open.length + 1 + next.length > 72) {
      lines.push(open)
      open = hang + next
    } else open = open === '' ? next : `${open} ${next}`
  }
  return [...lines, open].join('\n')
}

/** As the HTML of a mail. */
export const asHtml = ({ parts }: RandomLetter): string =>
  `<html><body>${parts.map(partAsHtml).join('\n')}</body></html>`

function partAsHtml(one: Part): string {
  switch (one.kind) {
    case 'line':
      return `<div>${escaped(one.words)}</div><div><br></div>`
    case 'heading':
      return `<h3>${escaped(one.words)}</h3>`
    case 'paragraph':
      return `<p>${escaped(one.words).replace(/(\S+) (\S+)$/, '<b>$1</b> <i>$2</i>')}</p>`
    case 'bullets':
      return `<ul>${one.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'link':
      return `<p><a href="${one.url}">${escaped(one.words)}</a></p>`
    case 'rule':
      return '<hr>'
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** As a mail in parts: the text in quoted-printable, the HTML in base64. */
export function asMail(letter: RandomLetter): string {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const quotedPrintable = asText(letter, true)
    .split('\n')
    .map((line) =>
      softBroken(
        [...encode(line)].map((byte) =>
          byte === 0x3d || byte > 0x7e || byte < 0x20
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        ),
      ),
    )
    .join('\r\n')
  const base64 = Buffer.from(asHtml(letter)).toString('base64').replace(/.{76}/g, '$&\r\n')
  const part = (type: string, encoding: string, body: string): string =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`
  return [
    'From: Hedda Quill <hedda@lantern.example>',
    'Subject: =?utf-8?Q?A_letter_999?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    `${part('text/plain', 'quoted-printable', quotedPrintable)}${part('text/html', 'base64', base64)}--b--`,
    '',
  ].join('\r\n')
}

/** Lines of quoted-printable have 76 signs at most. */
function softBroken(signs: readonly string[]): string {
  const lines: string[] = ['']
  for (const sign of signs) {
    const last = lines.at(-1) ?? ''
    if (last.length + sign.length > 75) lines.push(sign)
    else lines.splice(-1, 1, last + sign)
  }
  return lines.join('=\r\n')
}

/** Every numbered word of a letter, addresses included. */
export const numbersIn = (text: string): readonly string[] =>
  text.match(/(?<!\d)\d{3}(?!\d)/g) ?? []

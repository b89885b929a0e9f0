import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keyedHash } from '../../src/archive/hash-words.ts'
import { hashedId, stemOfId } from '../../src/made-id.ts'
import { bulletin } from '../cli/small-parish.ts'
import { type MemoryHost, textIn } from '../memory-host.ts'
import { day } from '../select/a-parish.ts'

const consent = 'consent: { by: herself, date: 2026-11-01, channels: [print] }'
const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick, Our common life]
editions: [standard, large-print]
`,
  'requests/parish.yaml': `section: The sick
from: 2026-11-15
requests:
  - person: { name: Tobias Reed, show: full }
    ${consent}
  - person: { name: Ida Marsh }
    ${consent}
    text: who is home again
  - person: { name: Theo Rask, show: none }
    text: For one of us.
  - id: quokka-one
    person: { name: Nora Lind, show: initials }
    ${consent}
  - id: quokka-two
    section: Our common life
    text: For the harbour.
  - id: quokka-out
    section: Our common life
    text: For the choir.
    until: 2026-11-16
  - id: quokka-held
    person: { name: Ann Cole }
`,
  'articles/quokka-three.md': '---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\nIt is calm.\n',
}
const names = [
  'Tobias Reed',
  'Ida Marsh',
  'Theo Rask',
  'Nora Lind',
  'Ann Cole',
  'Kofi Ward',
  'Lea Orr',
]
const week = ['--date', '2026-11-22', '--yes']

async function made(...argv: readonly string[]): Promise<MemoryHost> {
  const { host, exit } = await bulletin(['make', ...week, ...argv], {}, parish)
  expect(exit).toBe(0)
  return host
}

/** Which names of a list stand behind what a text holds: by the ids that they make, or by hashes of what prints of them. */
function guessed(text: string): readonly string[] {
  const said = (name: string): readonly string[] => {
    const [first = '', last = ''] = name.split(' ')
    const initials = [first, last].map((part) => `${part.charAt(0)}.`)
    const shown = [name, first, initials.join(' '), initials.join('\u00a0')]
    const texts = ['who is home again', 'For one of us.']
    return [...shown, ...shown.flatMap((one) => texts.map((words) => `${one}, ${words}`))]
  }
  return names.filter(
    (name) =>
      text.includes(hashedId(stemOfId('The sick', 'request', 'en'), name)) ||
      said(name).some((words) => text.includes(keyedHash(words, day('2026-11-22')))),
  )
}

describe('the record', () => {
  it('in the parish tells of what is in and of nothing else', async () => {
    const text = textIn(
      await made('--leave-out', 'quokka-two'),
      '/parish/issues/2026-11-22/issue.yaml',
    )
    const [items, choices = ''] = text.split('choices:')
    expect(items).toContain('quokka-one')
    expect(items).not.toMatch(/quokka-(?:two|out|held)|decision|held|expired/)
    expect(choices).toContain('quokka-two')
  })

  it('that leaves the parish gives a list of names nothing back, where the one in it does', async () => {
    const host = await made('--out', 'desk')
    const copy = textIn(host, '/parish/desk/issue.yaml')
    expect(guessed(copy)).toEqual([])
    const inParish = textIn(await made(), '/parish/issues/2026-11-22/issue.yaml')
    expect(guessed(inParish)).toEqual(['Tobias Reed', 'Ida Marsh', 'Theo Rask', 'Nora Lind'])
    expect(copy).not.toMatch(/\bid:|quokka|the-sick/)
    const ofFiles = [...copy.matchAll(/sha256: ([0-9a-f]{64})/g)].map(([, hash]) => hash)
    expect([...copy.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash)).toEqual(ofFiles)
    expect(copy).toMatch(/rule: in-window\n +channels:\n +- print\n/)
  })

  it('that leaves the parish has neither ids nor hashes of an approval, of a reopening, or of what was left out', async () => {
    const host = await made('--leave-out', 'quokka-two')
    const approve = ['approve', ...week, '--by', 'Ruth Amsel']
    const approved = await bulletin(approve, {}, Object.fromEntries(host.files))
    const files = {
      ...Object.fromEntries(approved.host.files),
      'requests/new.yaml': '- text: For rain.\n  section: The sick\n  sunday: 2026-11-22\n',
    }
    const out = ['make', ...week, '--out', 'desk', '--leave-out', 'quokka-two']
    expect((await bulletin(out, {}, files)).exit).toBe(1)
    const reopened = await bulletin([...out, '--reopen'], { now: '19:40' }, files)
    expect(reopened.exit).toBe(0)
    const copy = textIn(reopened.host, '/parish/desk/issue.yaml')
    expect(copy).toContain(
      'approval:\n  by: Ruth Amsel\n  at: 2026-11-22T18:05\nreopening:\n  at: 2026-11-22T19:40\n',
    )
    expect(copy).not.toContain('quokka')
    const before = new Map(reopened.host.files)
    const again = await bulletin(out, { now: '20:15' }, Object.fromEntries(before))
    expect(again.exit).toBe(0)
    expect(again.host.files).toEqual(before)
  })
})

describe('an id that the program makes', () => {
  const letter = `For your prayers

The sick

- Tobias Reed, who is home again
- Ida Marsh

The harbour

- Give thanks for Nora Lind and her boat.
`
  const words = /tobias|reed|home|again|ida|marsh|thanks|nora|lind|boat|-[a-z](?:-|$)/i

  it('holds no word and no initial of a text or a name, by add, import or loading', async () => {
    const argv = ['import', '-', '--date', '2026-11-22', '--yes']
    const imported = await bulletin(argv, { stdin: letter }, parish)
    expect(imported.exit).toBe(0)
    const person = ['--person', 'Kofi Ward', '--from', '2026-11-22', '--consent-channels', 'none']
    const added = await bulletin(
      ['add', '--section', 'The sick', ...person, '--yes'],
      {},
      Object.fromEntries(imported.host.files),
    )
    expect(added.out).toBe('the-sick-3\n')
    const listed = await bulletin(
      ['list', '--date', '2026-11-22', '--json'],
      {},
      Object.fromEntries(added.host.files),
    )
    const { requests } = JSON.parse(listed.out) as { requests: readonly { id: string }[] }
    const made = requests.map(({ id }) => id).filter((id) => !id.startsWith('quokka'))
    expect(made.length).toBe(7)
    for (const id of made) {
      expect(id).toMatch(/^(?:the-sick|the-harbour)-(?:\d+|[bcdfghjklmnpqrstvwxz]{5})$/)
      expect(id).not.toMatch(words)
    }
  })
})

describe('files that leave', () => {
  it('call no item by its id, in no byte of them', async () => {
    const host = await made('--out', 'desk')
    const leaving = [...host.files].filter(([path]) => path.startsWith('/parish/desk/'))
    expect(leaving.map(([path]) => path.slice('/parish/desk/'.length)).sort()).toEqual([
      'bulletin.txt',
      'insert-pages.pdf',
      'insert.pdf',
      'issue.yaml',
      'large-print.pdf',
    ])
    for (const [path, bytes] of leaving) {
      const text = bytesOf(bytes)
      expect(text, path).not.toMatch(/quokka|the-sick-|q.u.o.k.k.a/)
      if (path.endsWith('.pdf')) expect(text.match(/\bBT\b/g)?.length, path).toBeGreaterThan(0)
    }
  })
})

/** All bytes of a file as letters, the deflated streams of a PDF as they are and inflated. */
function bytesOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const raw = file.toString('latin1')
  const streams = [...raw.matchAll(/\bstream\r?\n/g)].flatMap((match) => {
    try {
      return [inflateSync(file.subarray(match.index + match[0].length)).toString('latin1')]
    } catch {
      return []
    }
  })
  return [raw, ...streams].join('\n')
}

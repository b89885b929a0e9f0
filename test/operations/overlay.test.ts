import { expect, it } from 'vitest'
import { overlay } from '../../src/operations/overlay.ts'
import { memoryHost } from '../memory-host.ts'

const host = memoryHost({ 'bulletin.yaml': 'old', 'requests/a.yaml': 'kept' })
host.ages.set('/parish/bulletin.yaml', 5000)
host.ages.set('/parish/requests/a.yaml', 7000)
const over = overlay(
  host.disk,
  new Map([
    ['/parish/bulletin.yaml', 'new'],
    ['/parish/requests/b.yaml', 'added'],
    ['/parish/articles/advent/hope.md', 'further down'],
  ]),
)

const textAt = (path: string): string | undefined => {
  const read = over.read(path)
  return read.ok ? new TextDecoder().decode(read.bytes) : undefined
}
const namesIn = (folder: string): readonly string[] => {
  const entries = over.list(folder)
  return entries === 'refused'
    ? [entries]
    : entries.map(({ name, kind }) => `${kind} ${name}`).sort()
}

it('reads its own texts in place of files, and all others as they are', () => {
  expect(textAt('/parish/bulletin.yaml')).toBe('new')
  expect(textAt('/parish/requests/a.yaml')).toBe('kept')
  expect(textAt('/parish/requests/b.yaml')).toBe('added')
  expect(over.read('/parish/requests/c.yaml')).toMatchObject({ ok: false, reason: 'missing' })
})

it('lists each name once, with the folders that only its texts need', () => {
  expect(namesIn('/parish')).toEqual(['file bulletin.yaml', 'folder articles', 'folder requests'])
  expect(namesIn('/parish/requests')).toEqual(['file a.yaml', 'file b.yaml'])
  expect(namesIn('/parish/articles')).toEqual(['folder advent'])
  expect(namesIn('/parish/articles/advent')).toEqual(['file hope.md'])
  expect(namesIn('/parish/art')).toEqual([])
})

it('takes its texts for new, and others for as old as they are', () => {
  expect(over.ageOf('/parish/bulletin.yaml')).toBe(0)
  expect(over.ageOf('/parish/articles/advent/hope.md')).toBe(0)
  expect(over.ageOf('/parish/requests/a.yaml')).toBe(7000)
  expect(over.ageOf('/parish/requests/c.yaml')).toBeUndefined()
})

it('lists nothing of a folder that the system refuses, and writes nothing', () => {
  host.refusals.set('/parish/requests', 'EACCES')
  expect(namesIn('/parish/requests')).toEqual(['refused'])
  expect([...host.files.keys()]).toEqual(['/parish/bulletin.yaml', '/parish/requests/a.yaml'])
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentChanges, hashContent } from '../../src/archive/content.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { day } from '../select/a-parish.ts'

const week = day('2026-11-22')
const noPicture = (): Uint8Array => new Uint8Array()

const says = (text: string, part: string, classes: readonly string[] = []): Block => ({
  kind: 'paragraph',
  classes,
  part,
  inlines: [{ kind: 'text', text }],
})

const documentOf = (...blocks: readonly Block[]): Document => ({
  lang: 'en-US',
  title: 'Prayers of the Week',
  blocks,
})

const contentOf = (...documents: readonly Document[]): ReturnType<typeof hashContent> =>
  hashContent(documents, noPicture, week)

const town = says('For the town.', 'town')
const rain = says('For rain.', 'rain')

describe('what goes out, as hashes', () => {
  it('is the same for the same words, and another in another week', () => {
    const one = contentOf(documentOf(town, rain))
    expect(contentOf(documentOf(town, rain))).toEqual(one)
    const other = hashContent([documentOf(town, rain)], noPicture, day('2026-11-29'))
    expect(other.hash).not.toBe(one.hash)
    expect(other.parts[0]?.hash).not.toBe(one.parts[0]?.hash)
  })

  it('is not how it looks: classes, keeps and the panel', () => {
    const group = (own: Partial<Extract<Block, { kind: 'group' }>>): Block => ({
      kind: 'group',
      role: 'section',
      classes: [],
      keep: false,
      blocks: [says('For the town.', 'town', own.classes)],
      ...own,
    })
    const plain = contentOf(documentOf(group({})))
    expect(contentOf(documentOf(group({ classes: ['lead'], keep: true, panel: 'back' })))).toEqual(
      plain,
    )
  })

  it('says of every word changed whose it is', () => {
    const texts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.string({ minLength: 1 }), (before, at, more) => {
        const blocks = before.map((text, index) => says(text, `part-${index}`))
        const index = at % before.length
        const changed = blocks.with(index, says(`${before[index]}${more}`, `part-${index}`))
        expect(
          contentChanges(contentOf(documentOf(...blocks)), contentOf(documentOf(...changed))),
        ).toEqual([{ part: `part-${index}`, change: 'changed' }])
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('tells what is new, gone, and only in another order', () => {
    const before = contentOf(documentOf(town, rain))
    const choir = says('For the choir.', 'choir')
    expect(contentChanges(before, contentOf(documentOf(town, choir)))).toEqual([
      { part: 'choir', change: 'new' },
      { part: 'rain', change: 'dropped' },
    ])
    expect(contentChanges(before, contentOf(documentOf(rain, town)))).toEqual([
      { part: 'page', change: 'moved' },
    ])
    expect(contentChanges(before, before)).toEqual([])
  })

  it('tells a channel that an item may no longer leave by', () => {
    const both = contentOf(documentOf(town, rain), documentOf(town, rain))
    const printed = contentOf(documentOf(town, rain), documentOf(rain))
    expect(contentChanges(both, printed)).toEqual([{ part: 'town', change: 'changed' }])
  })

  it.each<readonly [string, Block, Block]>([
    [
      'emphasis',
      town,
      {
        ...town,
        kind: 'paragraph',
        inlines: [{ kind: 'strong', inlines: [{ kind: 'text', text: 'For the town.' }] }],
      },
    ],
    [
      'a list',
      town,
      {
        kind: 'list',
        classes: [],
        ordered: false,
        start: 1,
        items: [
          { kind: 'item', classes: [], part: 'town', blocks: [says('For the town.', 'town')] },
        ],
      },
    ],
    ['an address', linkTo('https://one.example'), linkTo('https://two.example')],
  ])('hears %s', (_name, before, after) => {
    expect(contentChanges(contentOf(documentOf(before)), contentOf(documentOf(after)))).toEqual([
      { part: 'town', change: 'changed' },
    ])
  })

  it('has the bytes of pictures in it', () => {
    const picture: Block = {
      kind: 'figure',
      classes: [],
      part: 'roof',
      content: { kind: 'picture', src: 'articles/roof.png' },
      alt: 'The roof',
      caption: [],
    }
    const withBytes = (...bytes: readonly number[]): ReturnType<typeof hashContent> =>
      hashContent([documentOf(picture)], () => new Uint8Array(bytes), week)
    expect(withBytes(1, 2)).toEqual(withBytes(1, 2))
    expect(contentChanges(withBytes(1, 2), withBytes(1, 3))).toEqual([
      { part: 'roof', change: 'changed' },
    ])
  })
})

function linkTo(href: string): Block {
  const inlines = [{ kind: 'link', href, inlines: [{ kind: 'text', text: 'Sign up' }] }] as const
  return { kind: 'paragraph', classes: [], part: 'town', inlines }
}

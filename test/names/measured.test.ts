import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MarkedPage, markedPages } from '../../build/marked-pages.js'
import { findNames, type NameFound } from '../../src/names/find-names.ts'
import { findPhrases } from '../../src/names/phrases.ts'
import { overlap, type Range } from '../../src/source.ts'
import { knowledge } from './look-up.ts'

interface Page extends MarkedPage {
  readonly found: readonly NameFound[]
}

/** A row of the table: the folder, and six figures. */
const ROW = /^\| `([a-z-]+)`[^|]*\| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm

const root = join(import.meta.dirname, '../../fixtures/names')

const pagesOf = (folder: string): readonly Page[] =>
  markedPages(join(root, folder)).map((page) => {
    const { text, lang } = page
    const own = findPhrases(text, page.own)
    const found = findNames(text, { isOfPeople: false, lang }, knowledge)
    return { ...page, found: found.filter((one) => !own.some((range) => overlap(range, one))) }
  })

const said = ({ file, text }: Page, { from, to }: Range): string =>
  `${file}: ${text.slice(from, to)}`

const missedOn = (page: Page): readonly string[] =>
  page.names
    .filter((name) => !page.found.some((one) => overlap(one, name)))
    .map((name) => said(page, name))

const falseOn = (page: Page, strength: NameFound['strength']): readonly string[] =>
  page.found
    .filter((one) => one.strength === strength && !page.names.some((name) => overlap(one, name)))
    .map((one) => said(page, one))

interface Figures {
  readonly pages: number
  readonly names: number
  readonly found: number
  readonly held: number
  readonly heldWrongly: number
  readonly warnedWrongly: number
}

/** What docs/privacy.md tells of each folder of pages: the only place where the figures stand. */
const told = new Map(
  [...readFileSync(join(root, '../../docs/privacy.md'), 'utf8').matchAll(ROW)].map(
    ([, folder = '', ...cells]): [string, Figures] => {
      const [pages = 0, names = 0, found = 0, held = 0, heldWrongly = 0, warnedWrongly = 0] =
        cells.map(Number)
      return [folder, { pages, names, found, held, heldWrongly, warnedWrongly }]
    },
  ),
)

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(root, name)).length > 0)

it('every folder of pages has its figures, and no other', () => {
  expect([...told.keys()].sort()).toEqual(folders.sort())
})

describe.each(folders)('in the bulletins of %s', (folder) => {
  const figures = told.get(folder)
  const all = pagesOf(folder)

  it('so many names stand', () => {
    expect(all.length).toBe(figures?.pages)
    expect(all.flatMap((page) => page.names).length).toBe(figures?.names)
  })

  it('names of persons are found, and no more are missed than are told', () => {
    const missed = all.flatMap(missedOn)
    const most = (figures?.names ?? 0) - (figures?.found ?? 0)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(most)
  })

  it('a name that is certain is held, and not only warned of', () => {
    const certain = all.flatMap(({ names, found }) =>
      names.filter((name) => found.some((one) => one.strength === 'strong' && overlap(one, name))),
    )
    expect(certain.length).toBeGreaterThanOrEqual(figures?.held ?? 0)
  })

  it('no more is held than is told', () => {
    const wrong = all.flatMap((page) => falseOn(page, 'strong'))
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(figures?.heldWrongly ?? 0)
  })

  it('at most one warning a page is false', () => {
    const wrong = all.flatMap((page) => falseOn(page, 'weak'))
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(figures?.warnedWrongly ?? 0)
    expect(wrong.length / all.length).toBeLessThan(1)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/names/find-names.ts'
import { findPhrases } from '../../src/names/phrases.ts'
import type { NameFound } from '../../src/names/scene.ts'
import { overlap, type Range } from '../../src/source.ts'
import { lookUp } from './look-up.ts'

interface Page {
  readonly file: string
  readonly text: string
  readonly names: readonly Range[]
  readonly found: readonly NameFound[]
}

const root = join(import.meta.dirname, '../../fixtures/names')

function pagesOf(folder: string): readonly Page[] {
  return readdirSync(join(root, folder)).map((file) => {
    const [head = '', marked = ''] = readFileSync(join(root, folder, file), 'utf8').split('---\n')
    const { text, names } = unmarked(marked)
    const [, lang = ''] = /^lang: (\S+)$/m.exec(head) ?? []
    const [, parish = ''] = /^parish: (.+)$/m.exec(head) ?? []
    const own = findPhrases(text, parish.split(/, | with /))
    const found = findNames(text, { isOfPeople: false, lang }, lookUp)
    return {
      file,
      text,
      names,
      found: found.filter((one) => !own.some((range) => overlap(range, one))),
    }
  })
}

/** The text without its braces, and where they stood. */
function unmarked(marked: string): Pick<Page, 'text' | 'names'> {
  const names: Range[] = []
  let text = ''
  let from = 0
  for (const character of marked)
    if (character === '{') from = text.length
    else if (character === '}') names.push({ from, to: text.length })
    else text += character
  return { text, names }
}

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

/** Pages, names, the most that may be missed, the fewest that are held, the most that are held wrongly and warned of wrongly: the figures of docs/privacy.md. */
describe.each([
  ['rules', 677, 7634, 40, 5693, 0, 429],
  ['held-out', 272, 2386, 42, 1846, 18, 183],
])('in the bulletins of %s', (folder, pages, names, missed, held, wrong, warnings) => {
  const all = pagesOf(folder)

  it('so many names stand', () => {
    expect(all.length).toBe(pages)
    expect(all.flatMap((page) => page.names).length).toBe(names)
  })

  it('names of persons are found, and no more are missed than are told', () => {
    const found = all.flatMap(missedOn)
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(missed)
  })

  it('a name that is certain is held, and not only warned of', () => {
    const certain = all.flatMap(({ names, found }) =>
      names.filter((name) => found.some((one) => one.strength === 'strong' && overlap(one, name))),
    )
    expect(certain.length).toBeGreaterThanOrEqual(held)
  })

  it('no more is held than is told', () => {
    const found = all.flatMap((page) => falseOn(page, 'strong'))
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(wrong)
  })

  it('at most one warning a page is false', () => {
    const found = all.flatMap((page) => falseOn(page, 'weak'))
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(warnings)
    expect(warnings / pages).toBeLessThan(1)
  })
})

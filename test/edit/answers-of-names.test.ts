import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillParish } from '../../src/edit/fill-parish.ts'
import { rewriteArticle } from '../../src/edit/rewrite-article.ts'
import { helperRoles } from '../../src/vocabulary.ts'

const nothing = { parish: [], sections: [] }

const withHelper = (raw: string): unknown =>
  fillParish(raw, { ...nothing, people: { role: 'volunteers', name: 'Ann: Lee' } })

describe('people and not-names in bulletin.yaml', () => {
  it.each([
    [
      'no people yet',
      'parish: { name: A }\n',
      'parish: { name: A }\npeople: { volunteers: ["Ann: Lee"] }\n',
    ],
    [
      'another list',
      'people:\n  staff: [Jo]   # Jo\n',
      'people:\n  staff: [Jo]   # Jo\n  volunteers: ["Ann: Lee"]\n',
    ],
    [
      'a list in brackets',
      'people: { volunteers: [Jo] }  # us\n',
      'people: { volunteers: [Jo, "Ann: Lee"] }  # us\n',
    ],
    [
      'a list in lines',
      'people:\n  volunteers:\n    - Jo # she\n',
      'people:\n  volunteers:\n    - Jo # she\n    - "Ann: Lee"\n',
    ],
    [
      'a key with nothing',
      'people:\nsections: [A]\n',
      'people: { volunteers: ["Ann: Lee"] }\nsections: [A]\n',
    ],
  ])('takes a name into %s', (_, before, after) => {
    expect(withHelper(before)).toEqual({ ok: true, text: after })
  })

  it('keeps BOM and line ends', () => {
    expect(fillParish('\ufeffnot-names:\r\n  - Ann\r\n', { ...nothing, notNames: ['Bo'] })).toEqual(
      {
        ok: true,
        text: '\ufeffnot-names:\r\n  - Ann\r\n  - Bo\r\n',
      },
    )
  })

  it('takes any names one after the other, and keeps those before', () => {
    const name = fc.stringMatching(/^[A-Z][a-z':#,{}-]{0,8}( [A-Z][a-z"&*!-]{1,8})?$/)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...helperRoles, 'not-names' as const), name), {
          maxLength: 6,
        }),
        (all) => {
          let text = '# Ours.\nparish: { name: A }  # us\n'
          for (const [role, one] of all) {
            const fill =
              role === 'not-names' ? { notNames: [one] } : { people: { role, name: one } }
            const edited = fillParish(text, { ...nothing, ...fill })
            expect(edited.ok).toBe(true)
            if (edited.ok) text = edited.text
          }
          expect(text.startsWith('# Ours.\nparish: { name: A }  # us\n')).toBe(true)
        },
      ),
      { seed: 20_261_129, numRuns: 200 },
    )
  })
})

describe('a key of an article', () => {
  const entry = ['published', { kind: 'words', text: 'The Herald' }] as const

  it('stands behind those that it has, and all else as it was', () => {
    const before = '\ufeff---\r\ntitle: "A"   # of all\r\n---\r\nBody: *x*\r\n---\r\n'
    expect(rewriteArticle(before, entry)).toEqual({
      ok: true,
      text: before.replace('all\r\n', 'all\r\npublished: The Herald\r\n'),
    })
  })

  it('takes the place of what it had', () => {
    const before = '---\npublished: Old # seen\ntitle: A\n---\nBody\n'
    expect(rewriteArticle(before, entry)).toEqual({
      ok: true,
      text: before.replace('Old # seen', 'The Herald # seen'),
    })
  })

  it.each(['Body alone\n', '---\ntitle: A\n', '---\ntitle: "A\n---\nBody\n'])(
    'is refused where the front matter cannot be read: %j',
    (raw) => {
      expect(rewriteArticle(raw, entry)).toEqual({ ok: false, why: 'syntax' })
    },
  )
})

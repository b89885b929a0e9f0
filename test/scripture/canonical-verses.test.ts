import { describe, expect, it } from 'vitest'
import { canonicalVerses, referenceIn } from '../../src/scripture/references/canonical-verses.ts'
import { printReference } from '../../src/scripture/references/print-reference.ts'
import type { Numbering } from '../../src/scripture/references/versification.ts'
import { expandVerses } from '../../src/scripture/references/versification.ts'
import { chapters, reference, versifications } from './shipped.ts'

const ids = (text: string, numbering: Numbering): readonly string[] =>
  canonicalVerses(reference(text), numbering, versifications)

describe('the same words in other numberings', () => {
  it.each<[Numbering, cited: string, kjv: string]>([
    // Titles of psalms count as verses.
    ['nab', 'Ps 51:12', 'Ps 51:10'],
    ['nab', 'Ps 23:1', 'Ps 23:1'],
    ['nab', 'Ps 13:2', 'Ps 13:1'],
    ['nab', 'Ps 13:6', 'Ps 13:5-6'],
    ['nab', 'Ps 46:2', 'Ps 46:1'],
    // Chapters begin elsewhere.
    ['nab', 'Joel 3:1-2', 'Joel 2:28-29'],
    ['nab', 'Joel 4:10', 'Joel 3:10'],
    ['nab', 'Mal 3:20', 'Mal 4:2'],
    ['nab', 'Isa 9:1', 'Isa 9:2'],
    ['nab', 'Isa 9:5', 'Isa 9:6'],
    ['nab', 'Isa 40:31', 'Isa 40:31'],
    ['nab', 'Hos 2:21-22', 'Hos 2:19-20'],
    ['nab', 'Hos 14:2', 'Hos 14:1'],
    ['nab', 'Mic 5:1', 'Mic 5:2'],
    ['nab', 'Zech 2:14', 'Zech 2:10'],
    ['nab', 'Num 6:24-26', 'Num 6:24-26'],
    ['nab', 'Num 26:1', 'Num 26:1'],
    ['nab', 'Isa 64:3', 'Isa 64:4'],
    // The grace, which the NRSV has as 13:13.
    ['nrsv', '2 Cor 13:13', '2 Cor 13:14'],
    ['nrsv', '2 Cor 13:11-13', '2 Cor 13:11-14'],
    ['nrsv', 'Ps 106:3', 'Ps 106:3'],
    ['esv', '2 Cor 13:13-14', '2 Cor 13:13-14'],
    // The Vulgate counts the psalms as the Greek Bible does.
    ['vulgate', 'Ps 22:1', 'Ps 23:1'],
    ['vulgate', 'Ps 50:12', 'Ps 51:10'],
    ['vulgate', 'Ps 9:22', 'Ps 10:1'],
    ['vulgate', 'Ps 105:3', 'Ps 106:3'],
    ['vulgate', 'Ps 113:9', 'Ps 115:1'],
    ['vulgate', 'Ps 115:1', 'Ps 116:10'],
    ['vulgate', 'Ps 147:1', 'Ps 147:12'],
    ['vulgate', 'Ps 150:6', 'Ps 150:6'],
  ])('%s: %s is %s', (numbering, cited, kjv) => {
    expect(ids(cited, numbering)).toEqual(expandVerses(reference(kjv), versifications.kjv))
  })

  it.each<[Numbering, kjv: string, cited: string]>([
    ['nab', 'Ps 51:10', 'Psalm 51:12'],
    ['nab', 'Ps 80:1-3', 'Psalm 80:2–4'],
    ['nab', 'Joel 2:28-29', 'Joel 3:1–2'],
    ['nab', 'John 3:16', 'John 3:16'],
    ['vulgate', 'Ps 23:1', 'Psalm 22:1'],
    ['vulgate', 'Ps 95:6', 'Psalm 94:6'],
    ['kjv', 'Ps 95:6', 'Psalm 95:6'],
  ])('%s cites %s as %s', (numbering, kjv, cited) => {
    const there = referenceIn(numbering, reference(kjv), versifications)
    expect(printReference(there, 'en')).toBe(cited)
    expect(canonicalVerses(there, numbering, versifications)).toEqual(
      expandVerses(reference(kjv), versifications.kjv),
    )
  })

  it.each<Numbering>(['esv', 'nrsv', 'nab', 'vulgate'])(
    'leave no verse of the protocanonical books out (%s)',
    (numbering) => {
      const lost = chapters.slice(0, 66).flatMap(([book]) => {
        const counts = versifications[numbering][book] ?? []
        const whole = { from: { chapter: 1 }, to: { chapter: counts.length } }
        const theirs = new Set(
          canonicalVerses({ book, ranges: [whole] }, numbering, versifications),
        )
        const all = { from: { chapter: 1 }, to: { chapter: versifications.kjv[book]?.length ?? 0 } }
        return expandVerses({ book, ranges: [all] }, versifications.kjv).filter(
          (id) => !theirs.has(id),
        )
      })
      // Nehemiah 7:68 is not in the NAB; its Daniel 3 has the song of the three, and ends where 4:3 does.
      const one = {
        esv: [],
        nrsv: [],
        nab: ['Neh.7.73', 'Dan.4.35', 'Dan.4.36', 'Dan.4.37'],
        vulgate: ['Ps.16.11'],
        kjv: [],
      }
      expect(lost).toEqual(one[numbering])
    },
  )
})

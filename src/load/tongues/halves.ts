import type { OpenFile } from '../../decode/open-file.ts'
import { diagnostic } from '../../diagnostic.ts'
import { mainLanguage, type SpokenLanguage, spokenLanguages } from '../../languages.ts'
import type { RichKind } from '../../markdown/origin.ts'
import type { ItemWords } from '../../names/item-words.ts'
import { entryOf, type YamlNode } from '../../yaml/yaml-node.ts'
import type { Half } from '../item.ts'
import { type FindPicture, proseAt } from '../read-prose.ts'
import { wordsOf } from '../words-of.ts'

/** The two languages of a bilingual parish, its own first. */
export type Tongues = readonly [SpokenLanguage, SpokenLanguage]

/** Lines that a half may have, as its item has them: files write `place` for `where`. */
type Line = 'title' | 'heading' | 'byline' | 'source' | 'footnote' | 'where' | 'intention'

/** What is typed under the key of a language. */
type TypedHalf = Readonly<Partial<Record<Exclude<Line, 'where'> | 'place' | 'text', string>>> & {
  readonly link?: { readonly text: string }
}

/** An item's other half, and its words for finding names. */
interface OtherHalf {
  readonly said: Half<Line>
  readonly words: readonly ItemWords[]
}

/**
 * The half of an item in the parish's other language; undefined where there is none. One in a language that the
 * parish does not name, or in the item's own, is warned of.
 *
 * @param lang of the item, where it is not the parish's
 */
export function otherHalf(
  halves: Readonly<Partial<Record<SpokenLanguage, TypedHalf>>>,
  lang: string | undefined,
  tongues: Tongues | undefined,
  node: YamlNode,
  file: OpenFile,
  reading: { readonly kind: RichKind; readonly picture?: FindPicture } = { kind: 'request' },
): OtherHalf | undefined {
  const wanted = tongues && otherTongue(lang, tongues)
  for (const language of spokenLanguages) {
    const entry = halves[language] && entryOf(node, language)
    if (entry && language !== wanted)
      file.report(diagnostic('warning', 'half-unused', { language }, file.locate(entry.key)))
  }
  const typed = wanted && halves[wanted]
  if (!typed) return undefined
  const text = proseAt(node, [wanted, 'text'], reading.kind, file, reading.picture)
  const { text: _, link, place: where, ...lines } = typed
  const keys = Object.keys(typed).map((key) =>
    key === 'link' ? [wanted, key, 'text'] : [wanted, key],
  )
  return {
    said: {
      lang: wanted,
      ...lines,
      ...(where !== undefined && { where }),
      ...(text && { text }),
      ...(link && { linkText: link.text }),
    },
    words: wordsOf(node, keys, file, wanted),
  }
}

/** The language that an item's other half is in. */
const otherTongue = (lang: string | undefined, [first, second]: Tongues): SpokenLanguage =>
  mainLanguage(lang ?? '') === second ? first : second

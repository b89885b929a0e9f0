import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { pointsNowhere } from '../markdown/points-nowhere.ts'
import { type ItemWords, placeIn } from '../names/item-words.ts'
import { oneLine } from '../tidy-text.ts'
import type { Decided } from './selection.ts'

/**
 * Sentences of an item that is in which lead their reader to an address that it does not have: "To give, follow
 * this link", as mails lose it. A `link` of the item's own answers for them (docs/rules.md, "Links").
 */
export function tellLinks({ item, decision }: Decided): readonly Diagnostic[] {
  if (decision !== 'in' || item.link !== undefined) return []
  return item.words.flatMap((words) =>
    sentencesOf(words)
      .filter(({ text }) => pointsNowhere(text))
      .map(({ text, from }) =>
        diagnostic(
          'warning',
          'link-missing',
          { found: text, kind: item.kind },
          placeIn(words, { from, to: from + text.length }),
        ),
      ),
  )
}

/** Sentences of paragraphs and items of lists that hold no address; line ends within them are spaces. */
const sentencesOf = ({
  text,
}: ItemWords): readonly { readonly text: string; readonly from: number }[] =>
  [...text.matchAll(/(?:(?!\n[^\S\n]*(?:\n|[-*•]\s))[\s\S])+/g)]
    .filter(([paragraph]) => !/https?:|www\.|mailto:|tel:|\]\(/i.test(paragraph))
    .flatMap(({ 0: paragraph, index }) =>
      [...paragraph.matchAll(/\S(?:(?![.!?]\s)[\s\S])*[.!?]?/g)].map((sentence) => ({
        text: oneLine(sentence[0]),
        from: index + sentence.index,
      })),
    )

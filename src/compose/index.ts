// Comes in: a parish, what was selected for a week, templates made ready, and the channel the text leaves by.
// Goes out: the document of that channel, a tree of blocks, and what is wrong with a template.
// It may not choose: what the selection does not bring to this channel is not in the document, and
// every word of what it brings is. It reads no file and knows no sizes.

import type { Diagnostic } from '../diagnostic.ts'
import type { Block, Document } from '../document/document.ts'
import { documentText } from '../document/document-text.ts'
import type { Parish } from '../load/parish.ts'
import { memoize } from '../memoize.ts'
import type { Selection } from '../select/selection.ts'
import { type Channel, channels } from '../vocabulary.ts'
import { parseMarkup } from './template/parse-markup.ts'
import { renderTemplate } from './template/render-template.ts'
import type { Templates } from './template/template.ts'
import { setLine, setTypography } from './typography/typography.ts'
import { wordsFor } from './typography/words.ts'
import { viewOf } from './view/view.ts'

/** The document of one channel. With an error among the diagnostics it is not fit to print. */
export interface Composed {
  readonly document: Document
  readonly diagnostics: readonly Diagnostic[]
}

/** Composes the issue for one channel: view, template, markup, typography. */
export function composeIssue(
  parish: Parish,
  selection: Selection,
  templates: Templates,
  channel: Channel,
): Composed {
  const { view, diagnostics: ofView } = viewOf(parish, selection, channel)
  const { html, diagnostics: ofTemplate } = renderTemplate(templates, view)
  const lang = parish.language
  const { blocks, diagnostics: ofMarkup } = blocksOf({ html, lang, mark: view.updated })
  const document: Document = {
    lang,
    title: setLine(`${view.title}, ${view.date}`, lang),
    running: {
      words: [view.parish.name, view.date].map((words) => setLine(words, lang)),
      ofAll: wordsFor(lang).pageOfAll,
    },
    blocks,
  }
  return { document, diagnostics: [...ofView, ...ofTemplate, ...ofMarkup] }
}

/** What a template has written. */
interface Written {
  readonly html: string
  readonly lang: string
  readonly mark: string | null
}

/** The blocks that are written; most weeks have the same for all channels, so that they are made once. */
const blocksOf = memoize(
  ({ html, lang, mark }: Written) => {
    const { blocks, diagnostics } = parseMarkup(html)
    return { blocks: setTypography(withMark(blocks, mark), lang), diagnostics }
  },
  ({ html, lang, mark }) => JSON.stringify([lang, mark, html]),
  channels.length + 1,
)

/** The mark of an updated issue must not be missed: where a parish's own template leaves it out, it stands at the head. */
function withMark(blocks: readonly Block[], mark: string | null): readonly Block[] {
  if (mark === null || documentText({ blocks }).includes(mark)) return blocks
  const inlines = [{ kind: 'text', text: mark }] as const
  return [{ kind: 'paragraph', classes: ['updated'], part: 'masthead', inlines }, ...blocks]
}

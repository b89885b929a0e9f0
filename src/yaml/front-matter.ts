import type { Range } from '../source.ts'

/** A text's front matter and where its body begins, or what is wrong with it and where. */
export type FrontMatter =
  | { readonly ok: true; readonly front: Range; readonly bodyFrom: number }
  | {
      readonly ok: false
      readonly code: 'no-front-matter' | 'open-front-matter'
      readonly range: Range
    }

/** Finds the front matter; blank lines may stand before it. */
export function findFrontMatter(text: string): FrontMatter {
  const [begin] = /^\s*---[ \t]*(?:\n|$)/.exec(text) ?? []
  if (begin === undefined) return { ok: false, code: 'no-front-matter', range: firstLine(text) }
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(begin.length))
  if (!end) {
    const from = begin.indexOf('---')
    return { ok: false, code: 'open-front-matter', range: { from, to: from + 3 } }
  }
  const to = begin.length + end.index
  return { ok: true, front: { from: begin.length, to }, bodyFrom: to + end[0].length }
}

const firstLine = (text: string): Range => ({ from: 0, to: Math.max(0, text.indexOf('\n')) })

import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { WebWords } from '../../messages/en/web.ts'
import type { DrawnPanel } from '../../render/html/index.ts'
import type { PlacedPart } from '../../render/html/parts-of-panel.ts'
import type { Problem } from './view.ts'

/** A problem of something that stands on a panel. */
export interface Note {
  /** Of the problem in the list of all, from 1. */
  readonly number: number
  readonly problem: Problem
  readonly part: PlacedPart
}

/** The problems of what stands on a panel, from the top down. */
export const notesOn = ({ parts }: DrawnPanel, problems: readonly Problem[]): readonly Note[] =>
  parts.flatMap((part) =>
    problems.flatMap((problem, at) =>
      problem.parts.includes(part.block) ? [{ number: at + 1, problem, part }] : [],
    ),
  )

/**
 * Over the paper: bars at its edge, beside what the notes speak of, and what a click tells the place of. They say nothing
 * to whoever listens, for whom the places are a list below.
 */
export const marksOf = (
  { width, height, parts }: DrawnPanel,
  notes: readonly Note[],
  placeOf: (part: string) => string | undefined,
): SafeHtml =>
  markup`<svg class="marks" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${parts.flatMap(
    ({ block, top, bottom }) => {
      const place = placeOf(block)
      return place === undefined
        ? []
        : markup`<rect class="part" data-place="${place}" x="0" y="${top}" width="${width}" height="${bottom - top}"/>`
    },
  )}${notes.map(
    ({ problem, part }) =>
      markup`<rect class="${problem.severity}" x="${width - BAR * 2}" y="${part.top}" width="${BAR}" height="${part.bottom - part.top}"/>`,
  )}</svg>`

/** Points. */
const BAR = 3

/** The notes beside a panel; `data-at` is how far down each belongs, as a part of the panel's height. */
export const notesList = (
  { height }: DrawnPanel,
  notes: readonly Note[],
  words: WebWords,
): SafeHtml | string =>
  notes.length === 0
    ? ''
    : markup`<ul class="notes">${notes.map(
        ({ number, problem, part }) =>
          markup`<li class="${problem.severity}" data-at="${part.top / height}" data-part="${part.block}"><p>${problem.note}</p>
<p><a href="#problem-${number}">${words.wholeProblem(number)}</a></p></li>`,
      )}</ul>`

// The whole program as one sequence. Load has gone before (`load/`), with the stock that the parish's
// issues are made with (`stock/`); writing what is rendered comes after (`operations/issue/making/issue-files.ts`).
import { type Diagnostic, diagnostic, hasErrors } from './diagnostic.ts'
import { composeWeek, withBrief, withoutItems } from './issue/compose-week.ts'
import type { Decided, IssueOrder, Laid } from './issue/laid-issue.ts'
import { fitEdition, type LaidOne, type LayEdition, layEdition } from './issue/lay-edition.ts'
import { selectWeek } from './issue/select-week.ts'
import type { Parish } from './load/parish.ts'
import type { Selection } from './select/selection.ts'
import type { Stock } from './stock/index.ts'

/** Select, compose and typeset: the whole issue but for the drawing. */
export const layIssue = (parish: Parish, wanted: IssueOrder, stock: Stock): Promise<Laid> =>
  decideIssue(parish, wanted, stock, layEdition)

/**
 * What is in the issue, and what is wrong with it: an edition is laid out only where nothing less tells whether it finds
 * room. What only its lines can tell of one that does, such as a paragraph set loose, is not told.
 */
export const fitIssue = (parish: Parish, wanted: IssueOrder, stock: Stock): Promise<Decided> =>
  decideIssue(parish, wanted, stock, fitEdition)

/**
 * The phases up to typeset, which is said from without. Where anything is wrong, the phases after it are not
 * begun. Items that find no room in the standard edition are in none, nor are those without letters that a parish
 * wants left out.
 */
async function decideIssue<Pages>(
  parish: Parish,
  wanted: IssueOrder,
  stock: Stock,
  lay: LayEdition<Pages>,
): Promise<Decided<Pages>> {
  const { selection, diagnostics: selected } = selectWeek(parish, wanted, stock, 0)
  if (hasErrors(selected)) return { ok: false, diagnostics: selected }

  const composed = composeWeek(parish, selection, stock, wanted.editions)
  const met = [...selected, ...composed.diagnostics]
  if (hasErrors(met)) return { ok: false, diagnostics: met }

  const first = await lay('standard', parish, composed.composition, wanted, stock)
  const unprintable = unprintableIn(first, parish, selection)
  const printable =
    unprintable.ids.length === 0
      ? composed
      : withoutItems(composed, unprintable.ids, parish, stock, wanted.editions, 'missing-letters')
  const standard =
    printable === composed
      ? first
      : await lay('standard', parish, printable.composition, wanted, stock)
  const told = printable === composed ? [] : [...unprintable.diagnostics, ...printable.diagnostics]
  const tried = [...met, ...told, ...standard.diagnostics]
  if (!standard.ok || hasErrors(told)) return { ok: false, diagnostics: tried }
  const brief = withBrief(printable, standard.inBrief, parish, stock, wanted.editions)
  const left = withoutItems(brief, standard.leftOut, parish, stock, wanted.editions)
  const known = [...tried, ...brief.diagnostics, ...left.diagnostics]
  if (hasErrors(known)) return { ok: false, diagnostics: known }
  const issue = { ...left.composition, standard: standard.laid }
  if (!wanted.editions.includes('large-print')) return { ok: true, issue, diagnostics: known }

  const large = await lay('large-print', parish, left.composition, wanted, stock)
  const diagnostics = [...known, ...large.diagnostics]
  return large.ok
    ? { ok: true, issue: { ...issue, largePrint: large.laid }, diagnostics }
    : { ok: false, diagnostics }
}

/** Items that no face can set, where the parish wants the issue without them, and what is said of each. */
function unprintableIn(
  laid: LaidOne<unknown>,
  { insert }: Parish,
  { items }: Selection,
): { readonly ids: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  if (laid.ok || insert.missingLetters !== 'leave-out') return { ids: [], diagnostics: [] }
  const lacking = laid.diagnostics.filter(
    (one): one is Diagnostic<'no-glyph'> => one.code === 'no-glyph',
  )
  const ofItems = lacking.filter(({ values: { part } }) =>
    items.some(({ item }) => item.id === part),
  )
  return {
    ids: ofItems.map(({ values }) => values.part),
    diagnostics: ofItems.map(({ values, place }) =>
      diagnostic('warning', 'left-out-for-letters', values, place),
    ),
  }
}

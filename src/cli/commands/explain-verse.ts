import type { Host } from '../../host.ts'
import { selectWeek } from '../../issue/select-week.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { ScriptureWords } from '../../messages/scripture.ts'
import { wantedOf } from '../../operations/choices.ts'
import { openWeek } from '../../operations/open-week.ts'
import type { ChosenVerse } from '../../scripture/verse.ts'
import type { CommonFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { showVerse } from '../report/show-verses.ts'

/** How many more verses are offered. */
const others = 4

/** The week's verse, why it was chosen, and what would be next. */
export async function explainVerse(
  parish: string | undefined,
  flags: CommonFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, parish, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const { selection, diagnostics } = selectWeek(open.parish, wantedOf(open), open.stock)
  const { week, sunday, verse } = selection
  const candidates = selection.candidates.filter(({ ref }) => ref !== verse?.ref).slice(0, others)
  const { wording, scripture } = speechFor(host.language)
  const show = (one: ChosenVerse): string =>
    showVerse(one, host.terminal, scripture.because(one.reason))
  return ending({
    diagnostics: [...open.diagnostics, ...diagnostics].filter(isAboutVerse),
    sources: open.sources,
    json: {
      week,
      ...(verse && { verse: verseJson(verse, scripture) }),
      candidates: candidates.map((one) => verseJson(one, scripture)),
    },
    out: [
      `${wording.week(week, sunday.name)}\n\n`,
      verse === undefined ? `${wording.noVerse}\n` : show(verse),
      ...(candidates.length > 0 ? [`\n${scripture.next}\n\n`] : []),
      candidates.map(show).join('\n'),
    ].join(''),
    err: open.about,
  })
}

const verseJson = (
  { ref, text, translation, rule, reason }: ChosenVerse,
  words: ScriptureWords,
): object => ({
  ref,
  text,
  translation,
  rule,
  reason: words.reason(reason),
})

/** What is said of requests does not belong here, nor that the week has none yet. */
const isAboutVerse = ({ code }: { readonly code: string }): boolean =>
  !['held', 'name-in-words', 'nothing-this-week'].includes(code)

import { speechFor } from '../../messages/catalogues.ts'
import type { ScriptureWords } from '../../messages/en/scripture.ts'
import { explainVerse } from '../../operations/issue/reading/explain-verse.ts'
import type { ChosenVerse } from '../../scripture/verse.ts'
import type { CommonFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { showVerse } from '../report/show-verses.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** The week's verse, why it was chosen, and what would be next. */
export async function explainWeekVerse(
  parish: string | undefined,
  flags: CommonFlags,
  host: TerminalHost,
): Promise<Ending> {
  const explained = await explainVerse(host, { ...flags, folder: parish })
  if (!explained.ok) return endingOfRefusal(explained)
  const { open, selection, verse, candidates, diagnostics, sources } = explained
  const { week, sunday } = selection
  const speech = speechFor(host.language)
  const { wording, scripture } = speech
  const show = (one: ChosenVerse): string =>
    showVerse(one, host.terminal, scripture.because(one.reason))
  return ending({
    diagnostics,
    sources,
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
    err: aboutDay(open, speech),
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

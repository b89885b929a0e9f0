import type { Choices } from '../../archive/record.ts'
import type { Wording } from '../../messages/en/wording.ts'

/** Choices as one reads them, e.g. `verse Psalm 46:1`. */
export function spokenChoices(
  { leaveOut = [], ...chosen }: Partial<Choices>,
  { choices: say }: Wording,
): readonly string[] {
  const said: Readonly<Record<keyof Choices, string | undefined>> = {
    title: chosen.title && say.title(chosen.title),
    verse: chosen.verse && say.verse(chosen.verse),
    translation: chosen.translation && say.translation(chosen.translation),
    verseText: chosen.verseText && say.verseText(chosen.verseText),
    shape: chosen.shape && say.shape(chosen.shape),
    paper: chosen.paper && say.paper(chosen.paper),
    with: chosen.with && say.with(chosen.with),
    leaveOut: leaveOut.length > 0 ? say.leaveOut(leaveOut) : undefined,
  }
  return Object.values(said).flatMap((one) => one || [])
}

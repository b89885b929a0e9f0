import type { TextRun } from './verse.ts'

const capitals = /\b[A-Z]{2,}(?:['’]S)?(?: [A-Z]{2,}(?:['’]S)?)*(?![A-Za-z])/g

const names = new Set(['LORD', 'LORD’S', 'GOD', 'GOD’S', 'JAH', 'JEHOVAH'])

/**
 * Sets the name of God apart in text that has it in capitals: LORD and GOD stand for the name in Hebrew,
 * which print sets in small capitals. In an inscription ("HOLINESS TO THE LORD", "TO THE UNKNOWN
 * GOD") every word has capitals, and none is set apart.
 */
export function splitDivineNames(run: TextRun): readonly TextRun[] {
  if (run.divineName) return [run]
  const runs: TextRun[] = []
  let end = 0
  for (const match of run.text.matchAll(capitals)) {
    if (!match[0].split(' ').every((word) => names.has(word.replace("'", '’')))) continue
    runs.push({ ...run, text: run.text.slice(end, match.index) })
    runs.push({ ...run, text: match[0], divineName: true })
    end = match.index + match[0].length
  }
  return [...runs, { ...run, text: run.text.slice(end) }].filter(({ text }) => text !== '')
}

import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Faces } from '../fonts/face.ts'
import { charactersIn, uncovered } from '../fonts/font-fallback.ts'
import type { Selection } from '../select/selection.ts'
import type { Sheets } from '../typeset/sheets.ts'

/**
 * Characters that the face they are set in does not have, each with the item that holds
 * them: nothing is dropped from the page or shown as a box.
 */
export function reportUncovered(
  { panels }: Sheets,
  faces: Faces,
  { items: decided }: Selection,
): readonly Diagnostic[] {
  const lacking = new Map<string, Set<string>>()
  for (const { placed } of panels)
    for (const line of placed) {
      if (line.kind !== 'line') continue
      for (const { face, text } of line.runs) {
        const characters = lacking.get(line.block) ?? new Set()
        for (const one of uncoveredIn(faces, face, text)) characters.add(one)
        if (characters.size > 0) lacking.set(line.block, characters)
      }
    }
  const items = new Map(decided.map(({ item }) => [item.id, item]))
  return [...lacking].map(([part, found]) => {
    const item = items.get(part)
    const characters = [...found].map(named).join(', ')
    // They may be those of a name.
    const isPersons = item?.person !== undefined
    const values = {
      characters: isPersons ? { redacted: characters } : characters,
      count: found.size,
      part,
    }
    return diagnostic('error', 'no-glyph', values, item?.place)
  })
}

function uncoveredIn(faces: Faces, name: string, text: string): readonly string[] {
  const face = faces.get(name)
  return face ? uncovered(face, charactersIn(text)) : []
}

/** A character with its number in Unicode, which says which one it is where it looks like another. */
const named = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`

import type { Look } from '../../vocabulary.ts'
import { packagedAs } from '../read/foreign.ts'
import { isPage } from '../read/plain-text.ts'
import type { Traits } from './traits.ts'
import { traitsOfPage } from './traits-of-page.ts'
import { traitsOfWord } from './traits-of-word.ts'

/** Why a look was taken: what of the bulletin it is like. */
export type LookReason = 'columns' | 'sans' | 'centred' | 'wide' | 'serif'

/** The look that an old bulletin is closest to. */
export interface GuessedLook {
  readonly look: Look
  readonly why: LookReason
  /** The face of most of its text. */
  readonly face: string
}

/**
 * Guesses which look an old bulletin is closest to, by its columns, faces, headings and colours; undefined for a file
 * that says nothing of them, such as plain text.
 */
export function guessLook(bytes: Uint8Array): GuessedLook | undefined {
  const traits = traitsIn(bytes)
  if (traits?.face === undefined) return undefined
  const { face } = traits
  return { ...closest(traits, face), face }
}

function traitsIn(bytes: Uint8Array): Traits | undefined {
  if (packagedAs(bytes) === 'word') return traitsOfWord(bytes)
  const text = new TextDecoder().decode(bytes)
  return isPage(text) ? traitsOfPage(text) : undefined
}

function closest(
  { columns, centred, oneInk, wide }: Traits,
  face: string,
): Pick<GuessedLook, 'look' | 'why'> {
  if (columns) return { look: 'broadsheet', why: 'columns' }
  if (SANS.test(face)) return { look: 'plain', why: 'sans' }
  if (centred) return { look: 'cathedral', why: 'centred' }
  return oneInk && wide ? { look: 'quiet', why: 'wide' } : { look: 'missal', why: 'serif' }
}

/** Faces without serifs that come with Windows, macOS, Office and Google Docs. */
const SANS =
  /sans|grotesk|gothic|arial|helvetica|calibri|carlito|aptos|verdana|tahoma|trebuchet|segoe|candara|corbel|franklin|futura|avenir|optima|geneva|lato|roboto|inter\b|montserrat|raleway|ubuntu|lucida grande|comic|impact|century gothic|system-ui/i

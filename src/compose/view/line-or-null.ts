import { tidyLine } from '../../tidy-text.ts'

/** A line as it prints; null, as templates want it, where nothing is left of it. */
export const lineOrNull = (text: string | undefined): string | null => {
  const tidied = tidyLine(text ?? '')
  return tidied === '' ? null : tidied
}

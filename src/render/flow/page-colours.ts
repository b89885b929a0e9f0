import type { Colour } from '../../theme/theme.ts'

/** The inks of a page on a screen, all of them words' as well as lines'. */
export interface PageColours {
  readonly paper: Colour
  readonly ink: Colour
  readonly soft: Colour
  readonly accent: Colour
}

/** The page by day and by night, with an accent that can be read on both. */
export const pageColours = (
  accent: Colour,
): { readonly [Time in 'day' | 'night']: PageColours } => ({
  day: { paper: '#ffffff', ink: '#1b1b1d', soft: '#4d4d52', accent: readable(accent, '#ffffff') },
  night: { paper: '#17181b', ink: '#ececee', soft: '#b9bac0', accent: readable(accent, '#17181b') },
})

/** Words want 4.5:1 (WCAG 2.2, 1.4.3). Light is reckoned roughly here, so there is something to spare. */
const CONTRAST = 6

/** A colour, as much nearer to black or white as words on the paper want it. */
function readable(colour: Colour, paper: Colour): Colour {
  const target = lightOf(paper) > 0.5 ? 0 : 255
  for (let step = 0; step <= 20; step++) {
    const mixed = channelsOf(colour).map((one) => Math.round(one + ((target - one) * step) / 20))
    const written = `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`
    if (contrast(written, paper) >= CONTRAST) return written
  }
  return target === 0 ? '#000000' : '#ffffff'
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, with a gamma of 2 in place of sRGB's curve: no power that machines round in their own ways. */
function lightOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((one) => (one / 255) ** 2)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channelsOf = (colour: Colour): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

import { memoize, memoizeEach } from '../memoize.ts'
import type { LiturgicalColour, PageColour, Season } from '../vocabulary.ts'
import { seasonDrawings } from './season-drawings.ts'
import {
  ACCENT,
  type BlockLook,
  type Colour,
  type RuleLook,
  type TextWish,
  type Theme,
} from './theme.ts'

/** What a theme is dressed for. */
export interface Occasion {
  /** The parish's own wish; the theme's holds where it has none. */
  readonly colour?: PageColour
  /** Absent where the parish keeps no church year. */
  readonly day?: { readonly season: Season; readonly colour: LiturgicalColour }
}

/**
 * Inks for the colours of vestments, dark enough for words: at least 7:1 against white paper (WCAG 2.2, 1.4.6),
 * in colour and in the grey that an office printer makes of it. White is gold on white paper.
 */
export const seasonInks: Readonly<Record<LiturgicalColour, Colour>> = {
  white: '#6b4a00',
  red: '#8c1c13',
  purple: '#5b2a6e',
  green: '#1d5a36',
  rose: '#8f2454',
  black: '#000000',
  blue: '#1f3f7a',
}

/** The red of the rubrics of service books, where no church year gives another colour. */
const RUBRIC = seasonInks.red

/** The ornament where no church year gives another: a floral heart. */
const FLEURON = '❦'

/** The colour beside the ink; that of the words, where there is to be none. */
export function accentOf(theme: Theme, { colour = theme.colour, day }: Occasion): Colour {
  if (colour === 'none') return theme.body.colour
  if (colour !== 'season') return colour
  return day ? seasonInks[day.colour] : RUBRIC
}

/** The theme with its accent in the colour, and its ornament in the form, that belong to the day. */
export const dressTheme = (theme: Theme, occasion: Occasion): Theme =>
  dressed(theme)({ accent: accentOf(theme, occasion), season: occasion.day?.season })

interface Dress {
  readonly accent: Colour
  readonly season: Season | undefined
}

/** As many are kept of a theme: parishes may have colours of their own. */
const DRESSES = 16

/** Each dress of a theme is made once: all parishes of a run have the same day. */
const dressed = memoizeEach((theme: Theme) =>
  memoize(
    (dress: Dress) => dressedIn(theme, dress),
    ({ accent, season }) => `${accent} ${season}`,
    DRESSES,
  ),
)

function dressedIn(theme: Theme, { accent, season }: Dress): Theme {
  const inked = (one: Colour): Colour => (one === ACCENT ? accent : one)
  const drawn = (rule: RuleLook): RuleLook => ({
    ...rule,
    colour: inked(rule.colour),
    ornament:
      rule.ornament === 'season' ? (season ? seasonDrawings[season] : FLEURON) : rule.ornament,
  })
  return {
    ...theme,
    body: { ...theme.body, colour: inked(theme.body.colour) },
    rules: theme.rules.map(({ selector, text, block }) => ({
      selector,
      text: withColour(text, inked),
      block: withLines(block, drawn),
    })),
  }
}

const withColour = (text: TextWish, inked: (colour: Colour) => Colour): TextWish =>
  text.colour === undefined ? text : { ...text, colour: inked(text.colour) }

const LINES = ['ruleAbove', 'ruleBelow', 'frame'] as const

const withLines = (
  block: Partial<BlockLook>,
  drawn: (rule: RuleLook) => RuleLook,
): Partial<BlockLook> => ({
  ...block,
  ...Object.fromEntries(
    LINES.flatMap((side) => {
      const rule = block[side]
      return rule ? [[side, drawn(rule)]] : []
    }),
  ),
})

/** Signs that a theme prints of its own accord: faces must have them besides the words. */
export const signsOf = ({ rules }: Theme): readonly string[] =>
  rules.flatMap(({ block }) =>
    LINES.flatMap((side) => {
      const ornament = block[side]?.ornament
      return typeof ornament === 'string' ? [ornament] : []
    }),
  )

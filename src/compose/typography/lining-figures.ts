import type { Inline } from '../../document/document.ts'
import { inlineText } from '../../document/document-text.ts'
import { mapInlines } from '../../document/walk-document.ts'

/**
 * What is looked up rather than read: its figures stand as high as capitals (Bringhurst, *The Elements of
 * Typographic Style*, 3.2). Figures in running text stay old-style, and with them years, verses and sums.
 */
export const LOOKED_UP: readonly LookedUp[] = [
  // telephone numbers: +1 609 555 0142, (609) 555-0142, 609-555-0142, 555-0142
  {
    needs: /\d{3}[ \u00a0.-]\d{3}/,
    looks:
      /(?<![\w-])(?:\+\d{1,3}[ \u00a0.-]?)?(?:\(\d{2,4}\)[ \u00a0]?|\d{2,4}[ \u00a0.-])\d{3,4}[ \u00a0.-]\d{3,4}(?![\w-])/gu,
  },
  { needs: /\d{3}-\d{4}/, looks: /(?<![\w:.,-])\d{3}-\d{4}(?![\w-])/gu },
  // times: 9:30 a.m., 7 p.m., 9 o’clock, 19.30 Uhr, 10 h 30; 9:30 alone after a word in small letters or a day of the week
  {
    needs: /\d[ \u00a0]?(?:[ap]\.?m|Uhr|hr|o['’]clock|de[ \u00a0]la)/iu,
    looks:
      /(?<![\w:])\d{1,2}(?:[:.]\d{2})?(?:[\u2013-]\d{1,2}(?:[:.]\d{2})?)?(?=[ \u00a0]?(?:[ap]\.?m\b|Uhr\b|hrs?\b|o['’]clock\b|de[ \u00a0]la[ \u00a0](?:mañana|tarde|noche)\b))/giu,
  },
  {
    needs: /\d:[0-5][05]/,
    looks:
      /(?<=(?:^|(?<!\p{Lu}\p{L}*)[ \u00a0]|(?:day|mingo|lunes|martes|coles|jueves|viernes|bado|[–-])[ \u00a0]?))(?:[01]?\d|2[0-3]):[0-5][05](?:[–-](?:[01]?\d|2[0-3]):[0-5][05])?(?![\d:])/gu,
  },
  // a house and its street, a box of the post office, a postal code after a state
  {
    needs:
      /Street|St\.|Avenue|Ave\.|Road|Rd\.|Lane|Ln\.|Drive|Dr\.|Boulevard|Blvd\.|Court|Place|Square|Way|Highway/,
    looks:
      /(?<![\w:.,-])\d{1,5}(?=[ \u00a0](?:[NSEW]\.?[ \u00a0])?(?:\p{Lu}[\p{L}.’']*[ \u00a0]){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Lane|Ln\.|Drive|Dr\.|Boulevard|Blvd\.|Court|Place|Square|Way|Highway)(?!\p{L}))/gu,
  },
  {
    needs: /Box|Apartado/iu,
    looks:
      /(?<=\b(?:P\.?[ \u00a0]?O\.?[ \u00a0]Box|Apartado(?:[ \u00a0]Postal)?)[ \u00a0])\d{1,6}(?![\w:])/giu,
  },
  {
    needs: /Calle|Avenida|Av\.|Plaza|Paseo/,
    looks: /(?<=\b(?:Calle|Avenida|Av\.|Plaza|Paseo)[^,.;\d]{2,30}[ \u00a0])\d{1,5}(?![\w:])/gu,
  },
  {
    needs: /\d{5}/,
    looks:
      /(?<=,[ \u00a0](?:[A-Z]{2}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)[ \u00a0])\d{5}(?:-\d{4})?(?![\w-])/gu,
  },
]

interface LookedUp {
  /** What every match has in it or beside it, told at a glance: V8 takes long over the letters of all scripts. */
  readonly needs: RegExp
  readonly looks: RegExp
}

/** Puts every figure that is looked up into a span of the class `figures`. */
export function setFigures(inlines: readonly Inline[]): readonly Inline[] {
  const text = inlineText(inlines, '\n')
  if (!/\d/.test(text)) return inlines
  const marked = new Uint8Array(text.length)
  for (const { needs, looks } of LOOKED_UP)
    if (needs.test(text))
      for (const { index, 0: found } of text.matchAll(looks))
        marked.fill(1, index, index + found.length)
  if (!marked.includes(1)) return inlines
  let at = 0
  return mapInlines(inlines, (inline) => {
    if (inline.kind === 'text') {
      const from = at
      at += inline.text.length
      return divided(inline.text, marked.subarray(from, at))
    }
    if (inline.kind === 'break') at += 1
    return [inline]
  })
}

/** A text in pieces, those that are marked in spans. */
function divided(text: string, marked: Uint8Array): readonly Inline[] {
  const pieces: Inline[] = []
  for (let from = 0; from < text.length; ) {
    const next = marked.indexOf(marked[from] === 1 ? 0 : 1, from)
    const to = next < 0 ? text.length : next
    const piece = { kind: 'text', text: text.slice(from, to) } as const
    pieces.push(
      marked[from] === 1 ? { kind: 'span', classes: ['figures'], inlines: [piece] } : piece,
    )
    from = to
  }
  return pieces
}

import { Parser } from 'htmlparser2'
import { Tally, type Traits } from './traits.ts'

/** The look of a page of HTML, by its own styles: what a sheet elsewhere says is not known. */
export function traitsOfPage(html: string): Traits {
  const tally = new Tally()
  const ruleOf = rulesIn(html)
  const usual = BASES.map((base) => faceIn(ruleOf(base))).find((face) => face !== undefined)
  const isInColumns = (style: string): boolean => /\bcolumn(?:-count|s)\s*:\s*[2-9]/i.test(style)
  const stack: {
    readonly face: string | undefined
    readonly columns: boolean
    readonly centred: boolean
  }[] = [{ face: usual, columns: isInColumns(ruleOf('body')), centred: false }]
  let silent = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++
      const around = stack.at(-1)
      const rule = [name, ...(attributes['class'] ?? '').split(/\s+/).map((one) => `.${one}`)]
        .map((selector) => ruleOf(selector))
        .join(';')
      const style = `${rule};${attributes['style'] ?? ''}`
      const centred =
        name === 'center' ||
        /\btext-align\s*:\s*center/i.test(style) ||
        attributes['align']?.toLowerCase() === 'center'
      stack.push({
        face: faceIn(style) ?? attributes['face'] ?? around?.face,
        columns: isInColumns(style) || around?.columns === true,
        centred: centred || around?.centred === true,
      })
      const colour = /(?<![-\w])color\s*:\s*(#[0-9a-f]{6})/i.exec(style)?.[1] ?? attributes['color']
      if (colour !== undefined) tally.colour(colour)
      if (/^h[1-6]$/.test(name)) tally.heading(stack.at(-1)?.centred === true)
    },
    ontext(text) {
      const inside = stack.at(-1)
      const letters = silent > 0 ? 0 : text.trim().length
      tally.text(letters, inside?.face)
      if (inside?.columns) tally.columns(letters)
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--
      stack.pop()
    },
  })
  parser.end(html)
  return tally.traits()
}

const SILENT: ReadonlySet<string> = new Set(['style', 'script', 'head', 'title'])

/** Where a page says what its text looks like, the likeliest first. */
const BASES = ['p.MsoNormal', '.MsoNormal', 'p', 'body', 'html', 'td', 'div', '*']

/** What gives the declarations of the rule of the page's own styles that names a selector by itself or in a list. */
function rulesIn(html: string): (selector: string) => string {
  const css = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)]
    .map(([, text = '']) => text)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
  const rules = css.split('}').flatMap((rule): readonly (readonly [string, string])[] => {
    const [names = '', declarations = ''] = rule.split('{')
    return names.split(',').map((name) => [name.trim().toLowerCase(), declarations])
  })
  const known = new Map(rules.toReversed())
  return (selector) => known.get(selector.toLowerCase()) ?? ''
}

/** The first face of a list of them. */
const faceIn = (style: string): string | undefined =>
  /\bfont(?:-family)?\s*:[^;]*?(?:^|[\s:,]|&quot;)["']?([a-z][a-z0-9 -]+?)["']?\s*(?:,|;|$)/i
    .exec(style.replace(/\bfont-(?!family)[a-z]+\s*:[^;]*/gi, ''))?.[1]
    ?.trim()

import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import { memoizeEach, once } from '../../memoize.ts'
import { type Place, startOf } from '../../place.ts'
import { limits } from '../../problems/limits.ts'
import type { TemplateView } from '../view/view.ts'
import { blockWords, type Template, type Templates } from './template.ts'

// The runtime's types are those of the whole library, under a name that Node does not resolve.
const { create, Exception } = runtime as unknown as typeof Handlebars

/**
 * The template's HTML with the view's values in it, escaped. A value that the view does not have
 * is an error at its place in the template; what was printed is then lost.
 *
 * @throws where `insert` is missing: the package always ships one
 */
export function renderTemplate(
  templates: Templates,
  view: TemplateView,
): { readonly html: string; readonly diagnostics: readonly Diagnostic[] } {
  const insert = templates.get('insert')
  if (!insert) throw new Error('there is no template named insert')
  const trail = { failed: undefined as Template | undefined }
  const work = { steps: 0 }
  const environment = strictEnvironment(work)
  const parts = Object.fromEntries(
    [...templates].map(([name, template]) => [
      name,
      counted(ready(environment, template, trail), work),
    ]),
  )
  try {
    const html = ready(environment, insert, trail)(view, { partials: parts, ...ownValuesAlone })
    if (html.length > limits.rendered) throw new TooMuch('rendered')
    return { html, diagnostics: [] }
  } catch (error) {
    const problem = problemOf(error, trail.failed ?? insert, view)
    if (!problem) throw error
    return { html: '', diagnostics: [problem] }
  }
}

type Environment = typeof Handlebars

/** Of what every object inherits a template sees nothing. Left unsaid, Handlebars writes a warning to standard error. */
const ownValuesAlone = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const

/** Handlebars with blocks that refuse a value the view does not have, and with nothing that writes to a console. */
function strictEnvironment(work: Work): Environment {
  const environment = create()
  environment.unregisterHelper('log')
  for (const name of blockWords) {
    const plain = environment.helpers[name]
    environment.registerHelper(name, function (this: unknown, value, options) {
      const { place, ...hash } = options.hash
      if (value === undefined) throw new MissingValue(String(place))
      step(work)
      return plain?.call(this, value, { ...options, hash })
    })
  }
  return environment
}

/** Blocks and parts that were gone through so far. */
interface Work {
  steps: number
}

function step(work: Work): void {
  work.steps++
  if (work.steps > limits.steps) throw new TooMuch('steps')
}

/** A part that counts as a step each time it is rendered: parts that call parts grow by multiplication. */
const counted =
  (render: Handlebars.TemplateDelegate, work: Work): Handlebars.TemplateDelegate =>
  (context, options) => {
    step(work)
    return render(context, options)
  }

class TooMuch extends Error {
  readonly of: 'steps' | 'rendered'

  constructor(of: 'steps' | 'rendered') {
    super(of)
    this.of = of
  }
}

/** `place` is `line:column:name`, as the compiler wrote it. */
class MissingValue extends Error {}

/**
 * What the compiler wrote of a template, read once however many channels it is rendered for. It is our
 * own compiler's output, from the package or from the parish's template.
 */
const specificationOf = memoizeEach(
  ({ program }: Template): TemplateSpecification => new Function(`return ${program}`)(),
)

/**
 * A compiled template as a function, made when it is first called, since most issues have few of all parts; the innermost
 * one that fails leaves its name on the trail.
 */
function ready(
  environment: Environment,
  template: Template,
  trail: { failed: Template | undefined },
): Handlebars.TemplateDelegate {
  const render = once(() => environment.template(specificationOf(template)))
  return (context, options) => {
    try {
      return render()(context, options)
    } catch (error) {
      trail.failed ??= template
      throw error
    }
  }
}

function problemOf(error: unknown, template: Template, view: TemplateView): Diagnostic | undefined {
  const { file } = template
  const missing = (name: string, place: Place): Diagnostic => {
    const meant = didYouMean(name.slice(name.search(/[^./]*$/)), [...new Set(namesIn(view))])
    return diagnostic('error', 'template-value', { name, nearest: meant }, place)
  }

  const whole = startOf(file)
  if (error instanceof MissingValue) {
    const [line, column, ...name] = error.message.split(':')
    const written = name.join(':')
    const place = {
      file,
      line: Number(line),
      column: Number(column),
      length: Math.max(1, [...written].length),
    }
    return missing(written, place)
  }
  if (error instanceof TooMuch) {
    const { of } = error
    return diagnostic('error', 'too-much', { of, most: limits[of] }, whole)
  }
  if (error instanceof RangeError) return diagnostic('error', 'template-loop', { file }, whole)
  if (error instanceof TypeError) {
    const name = /reading '([^']+)'/.exec(error.message)?.[1]
    return name === undefined ? undefined : missing(name, placeOfName(name, template) ?? whole)
  }
  if (!(error instanceof Exception)) return undefined
  // Of what its own words refuse, Handlebars says no place: null, whatever its types say.
  const line = error.lineNumber ?? 1
  const column = error.column ?? 0
  const endColumn = error.endColumn ?? column + 1
  const name = /^"([^"]*)" not defined/.exec(error.message)?.[1] ?? ''
  const place: Place = { file, line, column: column + 1, length: Math.max(1, endColumn - column) }
  return missing(name, place)
}

/**
 * Where a name stands in a template: Handlebars tells the place of a value that is not there, but not that of a value of
 * one, whose places its program holds.
 */
function placeOfName(name: string, { file, program }: Template): Place | undefined {
  const parts = program.split(JSON.stringify(name)).slice(1)
  for (const part of parts) {
    const at =
      /^[^{}]*\{"start":\{"line":(\d+),"column":(\d+)\},"end":\{"line":(\d+),"column":(\d+)/.exec(
        part,
      )
    if (at === null) continue
    const [line = 1, column = 0, lastLine = 1, end = 1] = at.slice(1).map(Number)
    return { file, line, column: column + 1, length: line === lastLine ? end - column : 1 }
  }
  return undefined
}

/** Every name of a value in the view, whatever it stands in. */
function namesIn(view: unknown): readonly string[] {
  if (typeof view !== 'object' || view === null) return []
  if (Array.isArray(view)) return view.flatMap(namesIn)
  return Object.entries(view).flatMap(([name, value]) => [name, ...namesIn(value)])
}

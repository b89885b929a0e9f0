import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Files, Resources } from '../../host.ts'
import { memoizeEach } from '../../memoize.ts'
import { openText } from '../../open-text.ts'
import type { Source } from '../../source.ts'
import type { Template, TemplateSource, Templates } from './template.ts'

/** Templates ready for use, and the parish's own ones as read, for showing what is wrong in them. */
export interface ReadTemplates {
  /** Those of the package are read when the first is asked for. */
  readonly templates: () => Templates
  readonly sources: ReadonlyMap<string, Source>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The templates that the package ships, and in their places those of the parish's `templates/`
 * (`insert.hbs`) and `templates/partials/`. The compiler is loaded only where a parish has any.
 */
export async function readTemplates(
  folder: string,
  files: Files,
  resources: Resources,
): Promise<ReadTemplates> {
  const shipped = (): Templates => shippedTemplates(resources)
  const { own, sources, diagnostics } = readOwn(folder, files)
  if (own.size === 0) return { templates: shipped, sources, diagnostics }
  const { compileTemplates } = await import('./compile-templates.ts')
  const compiled = compileTemplates(own, shipped())
  return {
    templates: () => compiled.templates,
    sources,
    diagnostics: [...diagnostics, ...compiled.diagnostics],
  }
}

/** Written by `build/templates.js`: every template of the package by name. Read once for all parishes of a run. */
const shippedTemplates = memoizeEach((resources: Resources): Templates => {
  const json = new TextDecoder().decode(resources.resource('templates.json'))
  return new Map(Object.entries(JSON.parse(json) as Record<string, Template>))
})

/** The parish's own templates that can be read; `sources` also has those others whose text can be shown. */
function readOwn(
  folder: string,
  files: Files,
): {
  readonly own: ReadonlyMap<string, TemplateSource>
  readonly sources: ReadonlyMap<string, Source>
  readonly diagnostics: readonly Diagnostic[]
} {
  const own = new Map<string, TemplateSource>()
  const sources = new Map<string, Source>()
  const diagnostics: Diagnostic[] = []
  for (const within of ['templates', 'templates/partials']) {
    const entries = files.list(`${folder}/${within}`)
    if (entries === 'refused') {
      diagnostics.push(diagnostic('error', 'unreadable', { path: within, reason: 'refused' }))
      continue
    }
    const names = entries.filter(({ kind, name }) => kind === 'file' && /\.hbs$/i.test(name))
    for (const name of names.map((entry) => entry.name).sort()) {
      const file = `${within}/${name}`
      const read = files.read(`${folder}/${file}`)
      if (!read.ok) {
        diagnostics.push(diagnostic('error', 'unreadable', { path: file, reason: read.detail }))
        continue
      }
      const opened = openText(file, read.bytes)
      const { text } = opened
      sources.set(file, { text, privateRanges: [] })
      if (opened.ok) own.set(name.replace(/\.hbs$/i, ''), { file, text })
      else diagnostics.push(opened.problem)
    }
  }
  return { own, sources, diagnostics }
}

import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Files, Resources } from '../host.ts'
import type { Source } from '../source.ts'
import type { Template, TemplateSource, Templates } from './template.ts'

/** Templates ready for use, and the parish's own ones as read, for showing what is wrong in them. */
export interface ReadTemplates {
  readonly templates: Templates
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
  const shipped = shippedTemplates(resources)
  const { own, diagnostics } = readOwn(folder, files)
  if (own.size === 0) return { templates: shipped, sources: new Map(), diagnostics }
  const { compileTemplates } = await import('./compile-templates.ts')
  const compiled = compileTemplates(own, shipped)
  return {
    templates: compiled.templates,
    sources: new Map(
      [...own.values()].map(({ file, text }) => [file, { text, privateRanges: [] }]),
    ),
    diagnostics: [...diagnostics, ...compiled.diagnostics],
  }
}

/** Written by `build/templates.js`: every template of the package by name. */
function shippedTemplates(resources: Resources): Templates {
  const json = new TextDecoder().decode(resources.resource('templates.json'))
  return new Map(Object.entries(JSON.parse(json) as Record<string, Template>))
}

function readOwn(
  folder: string,
  files: Files,
): {
  readonly own: ReadonlyMap<string, TemplateSource>
  readonly diagnostics: readonly Diagnostic[]
} {
  const own = new Map<string, TemplateSource>()
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
      const text = read.ok ? textOf(read.bytes) : undefined
      if (text !== undefined) own.set(name.replace(/\.hbs$/i, ''), { file, text })
      else
        diagnostics.push(
          read.ok
            ? notUtf8(read.bytes, file)
            : diagnostic('error', 'unreadable', { path: file, reason: read.detail }),
        )
    }
  }
  return { own, diagnostics }
}

/** The text, its line ends as LF and no BOM; undefined where it is not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

function notUtf8(bytes: Uint8Array, file: string): Diagnostic {
  const shown = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const before = shown.slice(0, shown.indexOf('\ufffd'))
  const offset = new TextEncoder().encode(before).length
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const lines = before.split('\n')
  const place = { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1, length: 1 }
  return diagnostic('error', 'not-utf8', { byte, offset, looksLike: 'unknown' }, place)
}

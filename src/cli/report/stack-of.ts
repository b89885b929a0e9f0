import { SourceMap, type SourceMapPayload } from 'node:module'
import type { Resources } from '../../host.ts'
import { memoize } from '../../memoize.ts'

/** Where a stack names the built program or a part of it, as bin/compile.js calls them. */
const place = /\b(bulletin|lists|words)\.cjs:(\d+):(\d+)/g

/** As many causes are told; a circle of them has an end. */
const mostCauses = 5

/**
 * The whole stack of an error and of its causes, by places in the source: `src/typeset/index.ts:41`.
 *
 * @param resources where the map from the program to its source lies; read only where the stack names the program
 * @param script what Node was started with, with `/`; its package's folder is left out of the stack
 */
export function stackOf(error: unknown, resources: Resources, script: string | undefined): string {
  const stacks: string[] = []
  for (let told = error; told !== undefined && stacks.length <= mostCauses; told = causeOf(told))
    stacks.push(told instanceof Error ? (told.stack ?? told.message) : String(told))
  return inSource(stacks.join('\ncaused by '), resources)
    .split('\n')
    .map((line) => (/^\s+at /.test(line) ? withoutFolder(line, script) : line))
    .join('\n')
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined)

function inSource(stack: string, resources: Resources): string {
  const mapOf = memoize((part: string) => sourceMapOf(part, resources))
  return stack.replaceAll(place, (whole, part: string, line: string, column: string) => {
    const found = mapOf(part)?.findEntry(Number(line) - 1, Number(column) - 1)
    if (found === undefined || !('originalSource' in found)) return whole
    const source = found.originalSource.replace(/^(?:\.\.\/)+/, '')
    return `${source}:${found.originalLine + 1}`
  })
}

/** Undefined where the package is damaged, which may be the very defect: places in the program are told then. */
function sourceMapOf(part: string, resources: Resources): SourceMap | undefined {
  try {
    const text = new TextDecoder().decode(resources.resource(`${part}.cjs.map`))
    return new SourceMap(JSON.parse(text) as SourceMapPayload)
  } catch {
    return undefined
  }
}

function withoutFolder(line: string, script: string | undefined): string {
  const folder = script?.replace(/bin\/[^/]*$/, '')
  return folder ? line.replaceAll('\\', '/').replaceAll(folder, '') : line
}

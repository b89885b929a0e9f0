import type { OpenFile } from '../decode/open-file.ts'
import { diagnostic } from '../diagnostic.ts'
import { entryOf, type YamlNode } from '../yaml/yaml-node.ts'
import type { Repeat } from './item.ts'
import type { TypedRequest } from './request-schema.ts'
import type { SettledWindow } from './window.ts'

/** How a request repeats: exactly one way, and weeks need a first day to be counted from. */
export function decodeRepeat(
  { repeat }: TypedRequest,
  node: YamlNode,
  settled: SettledWindow | undefined,
  file: OpenFile,
): Repeat | undefined {
  const entry = entryOf(node, 'repeat')
  if (repeat === undefined || entry === undefined) return undefined
  const place = file.locate(entry.key)
  const found = ways.filter((way) => entryOf(entry.value, way) !== undefined)
  if (found.length !== 1) {
    file.report(diagnostic('error', 'one-repeat', { found }, place))
    return undefined
  }
  const { every, 'nth-sunday': nth, season } = repeat
  if (season !== undefined) return { kind: 'season', season }
  if (nth !== undefined) return { kind: 'nth-sunday', nth: nths[nth] }
  if (every === undefined || settled === undefined) return undefined
  const { from } = settled.window
  if (from !== undefined && !settled.isOneDay) return { kind: 'every', weeks: every, from }
  file.report(diagnostic('error', 'every-without-from', {}, place))
  return undefined
}

const ways = ['every', 'nth-sunday', 'season'] as const

const nths = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, last: 'last' } as const

import type { Place } from '../diagnostic.ts'
import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { entryOf, nodeAt, type YamlList, type YamlNode } from '../yaml/yaml-node.ts'
import type { KeyPath } from './request-change.ts'

/** A request file as a tree, well enough to be changed: its syntax has no errors. */
export interface RequestFile {
  /** Undefined where the file holds nothing but comments. */
  readonly root: YamlNode | undefined
  /** The list of requests; undefined where there is none yet. */
  readonly list: YamlList | undefined
}

/** Reads a request file's text, line ends as line feeds; undefined where it has errors of syntax. */
export function readRequestFile(text: string): RequestFile | undefined {
  const { root, problems } = parseYaml(text, locator('', text))
  if (problems.length > 0) return undefined
  const list = root?.kind === 'list' ? root : nodeAt(root, ['requests'])
  return { root, list: list?.kind === 'list' ? list : undefined }
}

/** One request as its file has it. */
export interface FiledRequest {
  /** Its place in the list, from 0. */
  readonly index: number
  /** What the request itself has under these keys; undefined where it has nothing there, or no words. */
  own(...path: KeyPath): string | undefined
  /** What the file says for all of its requests. */
  head(key: string): string | undefined
  /** Whether anything stands under a key of the request itself. */
  has(key: string): boolean
}

/** The requests of a file, in their order. */
export function filedRequests({ root, list }: RequestFile): readonly FiledRequest[] {
  const head = root?.kind === 'mapping' ? root : undefined
  return (list?.items ?? []).map((item, index) => ({
    index,
    own: (...path) => wordsAt(nodeAt(item, path)),
    head: (key) => wordsAt(entryOf(head, key)?.value),
    has: (key) => entryOf(item, key) !== undefined,
  }))
}

/** The request that stands at a place, as the parish was loaded; undefined where none does. */
export function requestAt(text: string, place: Place): FiledRequest | undefined {
  const file = readRequestFile(text)
  const locate = locator(place.file, text)
  const index = file?.list?.items.findIndex(({ range }) => {
    const { line, column } = locate(range)
    return line === place.line && column === place.column
  })
  return file && index !== undefined ? filedRequests(file)[index] : undefined
}

const wordsAt = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null ? node.value : undefined

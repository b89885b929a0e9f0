import { entryOf } from '../yaml/yaml-node.ts'
import { filedItems, headWords, readItemFile } from './item-file.ts'

/**
 * The file that a new request goes into: the one that holds most requests of its section, else
 * `parish.yaml`; undefined where there is none to take it. Files of one week or one source take
 * none, since what stands at their head would hold for it too; nor do files with errors of syntax.
 *
 * @param files texts by path, in the parish's order
 * @param section undefined for a lead
 */
export function chooseFile(
  files: ReadonlyMap<string, string>,
  section: string | undefined,
): string | undefined {
  const held = [...files].map(([path, text]) => [path, requestsOf(text, section)] as const)
  return fileWithMost(held, /^requests\/parish\.ya?ml$/i)
}

/**
 * The file that holds most of a kind, the first of them where several do, else the usual one.
 *
 * @param held how many each file holds; undefined where it takes none
 */
export function fileWithMost(
  held: readonly (readonly [path: string, count: number | undefined])[],
  usual: RegExp,
): string | undefined {
  const open = held.filter(([, count]) => count !== undefined)
  const most = Math.max(0, ...open.map(([, count = 0]) => count))
  return open.find(([path, count]) => (most > 0 ? count === most : usual.test(path)))?.[0]
}

/** Keys by which the head of a file speaks for its requests, or for a week of its own. */
const headKeys = ['sunday', 'day', 'service', 'from', 'until', 'source', 'title', 'verse'] as const

/** How many requests of the section a file holds; undefined where it cannot take one. */
function requestsOf(text: string, section: string | undefined): number | undefined {
  const file = readItemFile(text)
  if (file === undefined) return undefined
  const { root } = file
  const isForAll = headKeys.every((key) => entryOf(root, key) === undefined)
  const hasOwnSection = section === undefined && headWords(file, 'section') !== undefined
  if (!isForAll || hasOwnSection) return undefined
  return filedItems(file).filter(
    (request) => (request.own('section') ?? request.head('section')) === section,
  ).length
}

import type { DatedFiles } from '../host.ts'
import { joinPath } from '../load/find-files.ts'

/**
 * Files as they would be with some others in their place or beside them: what has not been written
 * yet can be read. Its own are of this moment; folders that only it needs are listed too.
 *
 * @param texts by absolute path; bytes of what is no text
 */
export function overlay(
  files: DatedFiles,
  texts: ReadonlyMap<string, string | Uint8Array>,
): DatedFiles {
  return {
    read(path) {
      const text = texts.get(path)
      return text === undefined
        ? files.read(path)
        : { ok: true, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }
    },
    ageOf: (path) => (texts.has(path) ? 0 : files.ageOf(path)),
    list(folder) {
      const entries = files.list(folder)
      if (entries === 'refused') return entries
      const prefix = joinPath(folder, '')
      const names = new Map(entries.map((entry) => [entry.name, entry]))
      for (const path of texts.keys()) {
        if (!path.startsWith(prefix)) continue
        const [name = '', ...below] = path.slice(prefix.length).split('/')
        if (!names.has(name)) names.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' })
      }
      return [...names.values()]
    },
  }
}

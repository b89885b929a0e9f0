/**
 * The parish's folder, where a run could not even make its lock, or the folder that this stands in, and so nothing
 * of the parish can be written; undefined for any other path.
 *
 * @param path that the system refused to write
 */
export const lockedFolder = (path: string): string | undefined =>
  /^(.+?)[/\\]issues(?:[/\\]\.lock(?:\.taking)?)?$/.exec(path)?.[1]

/** Codes of a disk that takes no more. */
export const fullDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Does a work for each of many things, some at a time, and gives each result in the order of the things, as soon as
 * those before it have theirs. A work that throws ends the whole once those begun are done.
 *
 * @param atOnce how many are at work together
 */
export async function inTurn<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
  give: (result: Result, thing: Thing) => void,
): Promise<void> {
  const waiting = new Map<number, Result>()
  let next = 0
  let given = 0
  const worker = async (): Promise<void> => {
    for (let at = next++; at < things.length; at = next++) {
      waiting.set(at, await work(things[at] as Thing))
      for (; waiting.has(given); given++) {
        give(waiting.get(given) as Result, things[given] as Thing)
        waiting.delete(given)
      }
    }
  }
  const workers = Array.from({ length: Math.min(atOnce, things.length) }, () =>
    worker().catch((error: unknown) => {
      next = things.length
      throw error
    }),
  )
  const ended = await Promise.allSettled(workers)
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/** Something made of files, as the files are now. */
export interface Latest<Made> {
  now(): Made
  /** Counts what was made, from 1. */
  version(): number
  /** The files have changed: it is made anew, once more where they change meanwhile. */
  renew(): void
  /** Calls back when there is a newer one. Returns how to stop. */
  follow(renewed: (version: number) => void): () => void
  /** Never fulfilled; rejected when making it anew fails. */
  readonly failure: Promise<never>
}

/** Begins with the first one, makes each out of the one before, and tells whoever follows of the next. */
export function latest<Made>(first: Made, make: (before: Made) => Promise<Made>): Latest<Made> {
  let made = first
  let version = 1
  let state: 'still' | 'making' | 'stale' = 'still'
  let fail = (_: unknown): void => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  // Whoever waits is told; where nobody waits any more, nothing is to be said.
  failure.catch(() => {})
  const followers = new Set<(version: number) => void>()

  const makeAnew = async (): Promise<void> => {
    do {
      state = 'making'
      made = await make(made)
      version += 1
      for (const renewed of followers) renewed(version)
    } while (isStale())
    state = 'still'
  }
  const isStale = (): boolean => state === 'stale'

  return {
    now: () => made,
    version: () => version,
    renew: () => {
      if (state === 'still') makeAnew().catch(fail)
      else state = 'stale'
    },
    follow: (renewed) => {
      followers.add(renewed)
      return () => followers.delete(renewed)
    },
    failure,
  }
}

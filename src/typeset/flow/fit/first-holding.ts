/**
 * Of steps each of which takes less room than the one before, the place of the first that holds; the number of steps
 * where none does.
 */
export type FirstHolding = <Step>(steps: readonly Step[], holds: (step: Step) => boolean) => number

/**
 * A search that begins where the one before ended: settings that are nearly the same hold alike, so that two steps are
 * tried, the last that fails and the first that holds.
 */
export function firstHoldingNear(): FirstHolding {
  let last = Number.POSITIVE_INFINITY
  return (steps, holds) => {
    const begins = Math.min(last, steps.length - 1)
    const fails = steps.slice(0, begins + 1).findLastIndex((step) => !holds(step))
    const below = steps.findIndex((step, at) => at > begins && fails === begins && holds(step))
    last = fails < begins ? fails + 1 : below < 0 ? steps.length : below
    return last
  }
}

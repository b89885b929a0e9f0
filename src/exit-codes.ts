/** How a run can end. The README's table is checked against this one. */
export const exit = {
  done: 0,
  /** The content of a file is wrong, does not fit, or the parish stands in the way; nothing was written. */
  content: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A defect of ours. */
  defect: 70,
  /** A file is there but could not be read or written, or the printer did not take it. */
  disk: 74,
  /** Another run is at work in the parish. */
  busy: 75,
  /** Stopped by the person. */
  stopped: 130,
} as const

export type Exit = (typeof exit)[keyof typeof exit]

/** What can be wrong with a table of readings: each code with the values of its sentence. */
export interface ReadingsProblems {
  /** A line of a table of readings has not the table's form. */
  'readings-line': Record<string, never>
  /** A table of readings has a heading that names no day. */
  'readings-day': { day: string; nearest: string | undefined }
}

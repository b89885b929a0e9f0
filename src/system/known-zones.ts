/**
 * The time zones that Node knows, by its own names, and the edition of the tz database that they are of (`2025b`). Node
 * makes the list in 18 million instructions, so the build runs this module and puts what it exports in its place
 * (build/known-zones.js): a Node with the same edition or a later one knows them all, since no zone is ever taken out.
 */
export const edition = process.versions['tz'] ?? ''

export const names = Intl.supportedValuesOf('timeZone').join('\n')

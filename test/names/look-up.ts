import { type LookUp, nameLists } from '../../src/names/name-lists.ts'
import { memoryHost } from '../memory-host.ts'

/** The shipped lists. */
export const lookUp: LookUp = nameLists(memoryHost({}).resources)

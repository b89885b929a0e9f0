import type { NameKnowledge } from '../../src/names/find-names.ts'
import { type LookUp, nameLists } from '../../src/names/name-lists.ts'
import { nameWeights } from '../../src/names/name-weights.ts'
import { memoryHost } from '../memory-host.ts'

const { resources } = memoryHost({})

/** The shipped lists. */
export const lookUp: LookUp = nameLists(resources)

/** The shipped lists and weights. */
export const knowledge: NameKnowledge = { lookUp, weigh: nameWeights(resources) }

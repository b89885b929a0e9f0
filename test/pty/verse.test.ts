import { verseFlows } from '../flows/verse.ts'
import { tryInTerminal } from './walk.ts'

for (const flow of verseFlows) tryInTerminal(flow)

import { cureFlows } from '../flows/cures.ts'
import { tryInTerminal } from './walk.ts'

for (const flow of cureFlows) tryInTerminal(flow)

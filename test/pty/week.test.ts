import { weekFlows } from '../flows/week.ts'
import { tryInTerminal } from './walk.ts'

for (const flow of weekFlows) tryInTerminal(flow)

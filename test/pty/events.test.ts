import { eventFlows } from '../flows/events.ts'
import { tryInTerminal } from './walk.ts'

for (const flow of eventFlows) tryInTerminal(flow)

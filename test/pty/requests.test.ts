import { requestFlows } from '../flows/requests.ts'
import { tryInTerminal } from './walk.ts'

for (const flow of requestFlows) tryInTerminal(flow)

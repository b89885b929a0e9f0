import { requestFlows } from '../flows/requests.ts'
import { tryInTerminal } from './walk.ts'

tryInTerminal(requestFlows)

import { eventFlows } from '../flows/events.ts'
import { tryInTerminal } from './walk.ts'

tryInTerminal(eventFlows)

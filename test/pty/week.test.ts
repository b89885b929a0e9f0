import { weekFlows } from '../flows/week.ts'
import { tryInTerminal } from './walk.ts'

tryInTerminal(weekFlows)

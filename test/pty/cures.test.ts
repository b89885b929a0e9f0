import { cureFlows } from '../flows/cures.ts'
import { tryInTerminal } from './walk.ts'

tryInTerminal(cureFlows)

import type inquirer from 'inquirer'
import { type Asker, Stopped } from '../../host.ts'

/**
 * Questions through inquirer, which is loaded when the first one is asked. They stand on standard
 * error, so that standard output carries results alone.
 */
export function inquirerAsker(output: NodeJS.WritableStream): Asker {
  async function ask<Answer>(
    question: (prompt: typeof inquirer.prompt) => Promise<Answer>,
  ): Promise<Answer> {
    const { createPromptModule } = await import('inquirer')
    try {
      return await question(createPromptModule({ output }))
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Stopped()
      throw error
    }
  }
  return {
    text: ({ message, initial, check }) =>
      ask(async (prompt) => {
        const { answer } = await prompt<{ answer: string }>([
          {
            type: 'input',
            name: 'answer',
            message,
            default: initial ?? '',
            validate: (typed: string) => check?.(typed) ?? true,
          },
        ])
        return answer
      }),
    choose: ({ message, offers }) =>
      ask(async (prompt) => {
        const { answer } = await prompt<{ answer: number }>([
          {
            type: 'select',
            name: 'answer',
            message,
            loop: false,
            choices: offers.map(({ name, description }, value) => ({
              name,
              value,
              description: description ?? '',
            })),
          },
        ])
        const chosen = offers[answer]
        if (chosen === undefined) throw new Error(`no offer ${answer} of ${offers.length}`)
        return chosen.value
      }),
    confirm: ({ message, initial }) =>
      ask(async (prompt) => {
        const { answer } = await prompt<{ answer: boolean }>([
          { type: 'confirm', name: 'answer', message, default: initial },
        ])
        return answer
      }),
  }
}

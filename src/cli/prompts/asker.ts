import { type Asker, type Offer, Stopped } from '../../host.ts'
import type { DeskWords } from '../../messages/desk.ts'

/** Where questions stand, and where answers come from. */
export interface AskingStreams {
  readonly output: NodeJS.WritableStream
  readonly input: NodeJS.ReadableStream
}

type Prompt<Answer> = (questions: readonly object[]) => Promise<{ readonly answer: Answer }>

/** Rows of a list that are seen at once: with its question and its keys it fits a terminal of 24. */
const pageSize = 12

/**
 * Questions through inquirer, which is loaded when the first one is asked. They stand on standard
 * error, so that standard output carries results alone.
 */
export function inquirerAsker(streams: AskingStreams, words: DeskWords['asking']): Asker {
  const theme = themeIn(words)

  async function ask<Answer>(
    question: Readonly<Record<string, unknown>> & { readonly type: string },
  ): Promise<Answer> {
    const { createPromptModule } = await import('inquirer')
    // Its types cannot follow a question whose kind is a value.
    const prompt = createPromptModule({ ...streams }) as unknown as Prompt<Answer>
    try {
      return (await prompt([{ ...question, name: 'answer', theme }])).answer
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Stopped()
      throw error
    }
  }

  return {
    text: ({ message, initial, check }) =>
      ask({
        type: 'input',
        message,
        default: initial ?? '',
        validate: (typed: string) => check?.(typed) ?? true,
      }),
    choose: async ({ message, offers }) => {
      const answer = await ask<number>({ type: 'select', message, ...listOf(offers) })
      const chosen = offers[answer]
      if (chosen === undefined) throw new Error(`no offer ${answer} of ${offers.length}`)
      return chosen.value
    },
    confirm: async ({ message, initial }) => {
      const answer = await ask<string>({
        type: 'input',
        message: `${message} (${initial ? words.yesOrNo.yes : words.yesOrNo.no})`,
        validate: (typed: string) =>
          typed.trim() === '' || readYesOrNo(typed, words) !== undefined || words.yesOrNoWrong,
      })
      return readYesOrNo(answer, words) ?? initial
    },
    several: async ({ message, offers }) => {
      const list = listOf(offers)
      const choices = list.choices.map((choice, index) => ({
        ...choice,
        checked: offers[index]?.chosen === true,
        disabled: offers[index]?.barred === undefined ? false : `(${offers[index].barred})`,
      }))
      const answer = await ask<readonly number[]>({ type: 'checkbox', message, ...list, choices })
      return offers.filter((_, index) => answer.includes(index)).map(({ value }) => value)
    },
    write: ({ message, initial }) =>
      ask({ type: 'editor', message, default: initial, postfix: '.md' }),
  }
}

const listOf = (
  offers: readonly Offer<unknown>[],
): { readonly choices: readonly object[]; readonly loop: false; readonly pageSize: number } => ({
  choices: offers.map(({ name, description }, value) => ({
    name,
    value,
    description: description ?? '',
  })),
  loop: false,
  pageSize,
})

/** What a person means who types y or n; undefined for anything else. */
export function readYesOrNo(typed: string, words: DeskWords['asking']): boolean | undefined {
  if (words.yes.test(typed.trim())) return true
  return words.no.test(typed.trim()) ? false : undefined
}

/** Inquirer's own words in the person's language. */
function themeIn(words: DeskWords['asking']): object {
  const keys: Readonly<Record<string, string>> = words.keys
  return {
    style: {
      keysHelpTip: (tips: readonly (readonly [string, string])[]) =>
        tips.map(([key, action]) => `${keys[key] ?? key} ${keys[action] ?? action}`).join(' • '),
      renderSelectedChoices: (picked: readonly unknown[], all: readonly unknown[]) =>
        `${picked.length}/${all.length}`,
      waitingMessage: () => words.editor,
      loadingMessage: () => '',
    },
    i18n: { disabledError: words.barred },
  }
}

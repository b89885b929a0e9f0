import { styleText } from 'node:util'
import { Stopped } from '../../../host.ts'
import type { DeskWords } from '../../../messages/en/desk.ts'
import { displayWidth, fillLines, wrapLines } from '../../../wrap-lines.ts'
import type { FoundEditor } from '../../system/find-editor.ts'
import type { Asker, MarkedOffer, Offer } from '../../terminal-host.ts'
import { matching } from '../offers.ts'
import { fitList, type ScreenSize, windowOf } from './fit-screen.ts'
import { askForLines, lineReader } from './typed-lines.ts'

/** Where questions stand, and where answers come from. */
export interface AskingStreams {
  readonly output: NodeJS.WritableStream & Partial<ScreenSize>
  readonly input: NodeJS.ReadableStream
  /** Aborted by a Ctrl-C that did not come as a key: no more is asked then. */
  readonly stop: AbortSignal
}

/** What questions on a screen need besides. */
export interface ScreenAsking extends AskingStreams {
  readonly words: Pick<DeskWords, 'asking' | 'plain'>
  /** Looked for when a text is to be written, and named to the library. */
  readonly findEditor: () => FoundEditor
}

type Prompt<Answer> = (questions: readonly object[]) => Promise<{ readonly answer: Answer }>

type Question = Readonly<Record<string, unknown>> & { readonly type: string }

/**
 * Questions through inquirer, which is loaded when the first one is asked. They stand on standard
 * error, so that standard output carries results alone.
 */
export function inquirerAsker(asking: ScreenAsking): Asker {
  const screen = screenOf(asking)
  return {
    text: (question) => askText(question, screen),
    choose: async ({ message, offers }) => {
      const { list } = listOf(message, offers, screen.window(), screen.words)
      return offerAt(offers, await screen.ask<number>({ type: 'select', ...list })).value
    },
    find: (question) => askForFound(question, screen),
    confirm: (question) => askYesOrNo(question, screen),
    several: async ({ message, offers }) => {
      const { list, choices } = listOf(message, offers, screen.window(), screen.words)
      const marked = choices.map((choice, index) => ({ ...choice, ...markOf(offers[index]) }))
      const question = { type: 'checkbox', ...list, choices: marked }
      const answer = await screen.ask<readonly number[]>(question)
      return offers.filter((_, index) => answer.includes(index)).map(({ value }) => value)
    },
    write: (question) => askForText(question, asking, screen),
  }
}

/** One question at a time through the library, and room for its words. */
interface Screen {
  readonly words: DeskWords['asking']
  /** Throws `Stopped` where a person breaks off. */
  ask<Answer>(question: Question): Promise<Answer>
  /** How large it is now. */
  window(): ScreenSize
  /** Lines no longer than the screen is wide, less what stands before them. */
  wrapped(text: string, before?: number): string
}

function screenOf({ input, output, stop, words: { asking: words } }: ScreenAsking): Screen {
  return {
    words,
    async ask<Answer>(question: Question) {
      if (stop.aborted) throw new Stopped()
      const { createPromptModule } = await import('inquirer')
      // Its types cannot follow a question whose kind is a value.
      const prompt = createPromptModule({
        input,
        output,
        signal: stop,
      }) as unknown as Prompt<Answer>
      try {
        const theme = themeIn(words, String(question['message']), windowOf(output).columns)
        return (await prompt([{ theme, ...question, name: 'answer' }])).answer
      } catch (error) {
        if (error instanceof Error && breaksOff.includes(error.name)) throw new Stopped()
        throw error
      }
    },
    window: () => windowOf(output),
    wrapped: (text, before = 3) => wrapLines(text, windowOf(output).columns - before).join('\n'),
  }
}

const askText = (
  { message, initial = '', check, editable }: Parameters<Asker['text']>[0],
  { ask, window, wrapped }: Screen,
): Promise<string> =>
  ask({
    type: 'input',
    message: withRoomFor(initial, wrapped(message), window()),
    default: initial,
    ...(editable && { prefill: 'editable' }),
    validate: (typed: string) => {
      const verdict = check?.(typed) ?? true
      return verdict === true ? true : wrapped(verdict)
    },
  })

async function askForFound<Value>(
  { message, offers }: { readonly message: string; readonly offers: readonly Offer<Value>[] },
  { ask, window, words }: Screen,
): Promise<Value> {
  const { list, choices } = listOf(`${message} ${words.find}`, offers, window(), words)
  const nothing = { name: words.nothingFound, value: -1, disabled: ' ' }
  const source = (typed: string | undefined): readonly object[] => {
    const found = choices.filter((_, index) => matching(offers[index], typed ?? ''))
    return found.length === 0 ? [nothing] : found
  }
  return offerAt(offers, await ask<number>({ type: 'search', ...list, source })).value
}

async function askYesOrNo(
  { message, initial }: Parameters<Asker['confirm']>[0],
  { ask, wrapped, words }: Screen,
): Promise<boolean> {
  const proposed = initial ? words.yesOrNo.yes : words.yesOrNo.no
  const answer = await ask<string>({
    type: 'input',
    message: wrapped(`${message} (${proposed})`, 8),
    validate: (typed: string) =>
      typed.trim() === '' || readYesOrNo(typed, words) !== undefined || words.yesOrNoWrong,
    transformer: (typed: string, { isFinal }: { readonly isFinal: boolean }) =>
      isFinal ? words.said[(readYesOrNo(typed, words) ?? initial) ? 'yes' : 'no'] : typed,
  })
  return readYesOrNo(answer, words) ?? initial
}

/**
 * A text from the person's editor; typed here where none can be opened, all lines read as one, so that
 * a pasted text comes whole.
 */
async function askForText(
  { message, initial }: Parameters<Asker['write']>[0],
  { input, output, stop, words, findEditor }: ScreenAsking,
  { ask, wrapped }: Screen,
): Promise<string> {
  const editor = findEditor()
  if (editor.kind === 'editor')
    return ask({ type: 'editor', message: wrapped(message), default: initial, postfix: '.md' })
  const lines = lineReader(input, stop)
  const say = (text: string): void => void output.write(wrapped(text, 1))
  say(`${words.asking.noEditor(editor.wanted)}\n`)
  try {
    return await askForLines({ message, initial }, { ...words, say, hear: () => lines.next() })
  } finally {
    lines.close()
  }
}

/** The library's names for Ctrl-C as a key, and for a signal. */
const breaksOff = ['ExitPromptError', 'AbortPromptError']

function offerAt<Value>(offers: readonly Offer<Value>[], index: number): Offer<Value> {
  const chosen = offers[index]
  if (chosen === undefined) throw new Error(`no offer ${index} of ${offers.length}`)
  return chosen
}

/** What a list is asked with, each choice being the place of its offer. */
function listOf(
  message: string,
  offers: readonly Offer<unknown>[],
  window: ScreenSize,
  words: DeskWords['asking'],
): { readonly list: object; readonly choices: readonly object[] } {
  const fitted = fitList(message, offers, longestKeys(words, window.columns), window)
  const choices = offers.map(({ name }, value) => ({
    name: fitted.names[value],
    short: name,
    value,
    description: fitted.descriptions[value],
  }))
  const { pageSize } = fitted
  return { choices, list: { message: fitted.message, choices, loop: false, pageSize } }
}

const markOf = (offer: MarkedOffer<unknown> | undefined): object => ({
  checked: offer?.chosen === true,
  disabled: offer?.barred === undefined ? false : `(${offer.barred})`,
})

/** The question, with a new line for what is proposed where that would be broken at the edge. */
function withRoomFor(initial: string, message: string, { columns }: ScreenSize): string {
  const last = message.split('\n').at(-1) ?? ''
  const isTight = initial !== '' && last.length + initial.length + 6 > columns
  return isTight ? `${message}\n` : message
}

/** What a person means who types y or n; undefined for anything else. */
export function readYesOrNo(typed: string, words: DeskWords['asking']): boolean | undefined {
  if (words.yes.test(typed.trim())) return true
  return words.no.test(typed.trim()) ? false : undefined
}

/** Keys with what they do, as the library passes them. */
type Keys = readonly (readonly [key: string, action: string])[]

const keysIn = (tips: Keys, { keys }: DeskWords['asking'], columns: number): string => {
  const known: Readonly<Record<string, string>> = keys
  const said = tips.map(([key, action]) => `${known[key] ?? key} ${known[action] ?? action}`)
  const parts = said.map((one, index) => (index < said.length - 1 ? `${one} •` : one))
  return fillLines(parts, columns - 1).join('\n')
}

/** The line of keys that takes the most room. */
const longestKeys = (words: DeskWords['asking'], columns: number): string =>
  keysIn(
    [
      ['↑↓', 'navigate'],
      ['space', 'select'],
      ['a', 'all'],
      ['i', 'invert'],
      ['⏎', 'submit'],
    ],
    words,
    columns,
  )

/** An answer beside its question, or below it where the edge would break it. */
function answerBelow(answer: string, message: string, columns: number): string {
  const lines = message.split('\n')
  const sign = lines.length === 1 ? 2 : 0
  const before = sign + displayWidth(lines.at(-1) ?? '') + 1
  if (before + displayWidth(answer) < columns) return answer
  return `\n  ${wrapLines(answer, columns - 3).join('\n  ')}`
}

/** Inquirer's own words in the person's language, for a question on a screen so wide. */
const themeIn = (words: DeskWords['asking'], message: string, columns: number): object => ({
  style: {
    defaultAnswer: (proposed: string) =>
      styleText('dim', wrapLines(`(${proposed})`, columns - 2, ' ').join('\n')),
    answer: (answer: string) => styleText('cyan', answerBelow(answer, message, columns)),
    keysHelpTip: (tips: Keys) => keysIn(tips, words, columns),
    renderSelectedChoices: (picked: readonly unknown[], all: readonly unknown[]) =>
      `${picked.length}/${all.length}`,
    waitingMessage: () => words.editor,
    loadingMessage: () => '',
  },
  i18n: { disabledError: words.barred },
})

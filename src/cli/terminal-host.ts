import type { Exit } from '../exit-codes.ts'
import type { Host } from '../host.ts'
import type { Duplex, Paper } from '../vocabulary.ts'
import type { CommonFlags } from './flags/args.ts'

/** What the person sits at. */
export interface Terminal {
  /** Both ends are a terminal: questions may be asked. */
  readonly interactive: boolean
  /** Standard error is a terminal: names may be shown, colour used. */
  readonly errIsTerminal: boolean
  /** Standard output is one: of a result too, names may be shown. */
  readonly outIsTerminal: boolean
  readonly columns: number
  readonly colour: boolean
}

/** A choice offered in a question. */
export interface Offer<Value> {
  readonly name: string
  readonly value: Value
  /** Shown under the list while the choice is lit. */
  readonly description?: string
  /** Words that are not shown, and by which it is found all the same. */
  readonly besides?: string
}

/** A choice of several. */
export interface MarkedOffer<Value> extends Offer<Value> {
  /** Marked to begin with. */
  readonly chosen?: boolean
  /** Why it is shown and cannot be chosen. */
  readonly barred?: string
}

/** Questions to the person. Each throws `Stopped` when the person breaks off. */
export interface Asker {
  text(question: {
    readonly message: string
    /** Taken where nothing is typed. */
    readonly initial?: string
    /** `initial` stands there to be changed. */
    readonly editable?: boolean
    /** True, or what is wrong with the answer. */
    readonly check?: (answer: string) => true | string
  }): Promise<string>
  choose<Value>(question: {
    readonly message: string
    readonly offers: readonly Offer<Value>[]
  }): Promise<Value>
  /** One of many offers, found by typing a part of its words. */
  find<Value>(question: {
    readonly message: string
    readonly offers: readonly Offer<Value>[]
  }): Promise<Value>
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>
  /** Any number of the offers but those that are barred. */
  several<Value>(question: {
    readonly message: string
    readonly offers: readonly MarkedOffer<Value>[]
  }): Promise<readonly Value[]>
  /** A text of any length, written in the person's own editor. */
  write(question: { readonly message: string; readonly initial: string }): Promise<string>
}

/** What a browser on this machine asks for. */
export interface Asked {
  readonly method: string
  readonly path: string
  /** Headers of these names, as sent. */
  readonly host?: string | undefined
  readonly origin?: string | undefined
  /** What the pages are served at: `127.0.0.1` and the port. */
  readonly address: string
}

/** What it is given: a page whole, or a stream that tells of changes until the browser leaves it. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Called once the body is sent, with a way to send more; returns what is to be done when the browser has left. */
  readonly stream?: (send: (text: string) => void) => () => void
}

/** Pages for a browser on this machine alone. */
export interface Pages {
  /** Serves on 127.0.0.1, at a port that is free. */
  serve(answer: (asked: Asked) => Answered): Promise<Served>
  /** Calls back when files of a folder, or of those in it, have changed and stand still again. Returns how to stop. */
  watch(folder: string, changed: () => void): () => void
  /** A word that nobody can guess, of letters and digits. */
  token(): string
  /** Waits until the person ends the program (Ctrl-C), which then goes on to its end. */
  untilStopped(): Promise<void>
}

export interface Served {
  /** `127.0.0.1` and the port. */
  readonly address: string
  close(): Promise<void>
}

/** A command for one parish of many. It goes from thread to thread, so it is plain data. */
export interface ParishJob {
  readonly command: 'make' | 'check' | 'list' | 'preview' | 'verify'
  /** Absolute. */
  readonly parish: string
  readonly flags: CommonFlags
  readonly terminal: Terminal
  readonly language: string
}

/** How it ended, and what it said. */
export interface ParishRun {
  readonly exit: Exit
  readonly out: string
  readonly err: string
  readonly errors: number
  readonly warnings: number
}

/** Threads that do commands for parishes. */
export interface Crew {
  run(job: ParishJob): Promise<ParishRun>
  /** Ends them, once what they have begun is done. */
  close(): Promise<void>
}

/** How far a long work is, shown to a person at a terminal. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** Says something while the work goes on. */
  out(text: string): void
  err(text: string): void
  end(): void
}

/** A PDF for the printer. */
export interface PrintJob {
  /** Absolute, with `/`. */
  readonly path: string
  /** As IPP names them (RFC 8011 §5.2.8). */
  readonly sides: 'one-sided' | `two-sided-${Duplex}`
  readonly paper: Paper
}

export type PrintOutcome =
  | { readonly kind: 'sent' }
  /** `reason`: the system's own words on one line; empty where it has none. */
  | { readonly kind: 'not-sent'; readonly reason: string }

/** The outside with a person in it: the terminal, questions, a pager, a browser. */
export interface TerminalHost extends Host {
  readonly terminal: Terminal
  readonly ask: Asker
  /** Shows a file or an address with the system's own program for it; false where that fails. */
  open(target: string): Promise<boolean>
  /** Sends a PDF to the person's usual printer; one copy. */
  print(job: PrintJob): Promise<PrintOutcome>
  /** Whether the system knows a usual printer of this person's. */
  hasPrinter(): Promise<boolean>
  readonly pages: Pages
  /** @param threads how many; one a core where none is named */
  crew(threads: number | undefined): Promise<Crew & { readonly threads: number }>
  /** @param total steps; `words` say them, with `{value}` and `{total}` in them */
  progress(total: number, words: string): Promise<Progress>
  /** All of standard input, waited for to its end. Throws `DiskError` where the system refuses. */
  stdin(): Uint8Array
  /** Shows a long text on the terminal a screen at a time; resolves when the person has left it. */
  page(text: string): Promise<void>
  out(text: string): void
  err(text: string): void
}

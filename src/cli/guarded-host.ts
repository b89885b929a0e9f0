import { printablePainted } from '../escape/paint.ts'
import { printable } from '../escape/printable.ts'
import type { Disk } from '../host.ts'
import type { Asker, MarkedOffer, Offer, Progress, TerminalHost } from './terminal-host.ts'

/**
 * The same outside, to which no character goes that is no text, whatever file, name, path or mail it comes from:
 * a terminal would obey it, and in a log or a pager it would hide what stands there. All that a run says to a person
 * or writes to standard output leaves through here. Our own colours pass where the terminal shows some.
 *
 * @param disk in place of the host's own
 */
export function guardedHost(host: TerminalHost, disk: Disk = host.disk): TerminalHost {
  const { colour, outIsTerminal } = host.terminal
  const said: Said = {
    out: colour && outIsTerminal ? printablePainted : printable,
    err: colour ? printablePainted : printable,
  }
  const guarded: Pick<TerminalHost, 'disk' | 'ask' | 'progress' | 'page' | 'out' | 'err'> = {
    disk,
    get ask() {
      return guardedAsker(host.ask)
    },
    progress: async (total, words) => guardedProgress(await host.progress(total, words), said),
    page: (text) => host.page(said.out(text)),
    out: (text) => host.out(said.out(text)),
    err: (text) => host.err(said.err(text)),
  }
  // Not by spreading, which would read `ask` and with it open standard input in every run.
  return Object.defineProperties(guarded, {
    ...Object.getOwnPropertyDescriptors(host),
    ...Object.getOwnPropertyDescriptors(guarded),
  }) as TerminalHost
}

/** What may go to standard output, and what to standard error. */
type Said = Readonly<Record<'out' | 'err', (text: string) => string>>

const guardedProgress = (progress: Progress, said: Said): Progress => ({
  ...progress,
  out: (text) => progress.out(said.out(text)),
  err: (text) => progress.err(said.err(text)),
})

function guardedAsker(ask: Asker): Asker {
  return {
    async text({ message, initial, check, ...others }) {
      const shown = initial === undefined ? undefined : printable(initial)
      // What is proposed stays as it is in the file where the person lets it stand.
      const meant = (typed: string): string =>
        initial !== undefined && typed === shown ? initial : typed
      const answer = await ask.text({
        ...others,
        message: printable(message),
        ...(shown !== undefined && { initial: shown }),
        ...(check && { check: (typed) => guardedVerdict(check(meant(typed))) }),
      })
      return meant(answer)
    },
    choose: ({ message, offers }) =>
      ask.choose({ message: printable(message), offers: offers.map(guardedOffer) }),
    find: ({ message, offers }) =>
      ask.find({ message: printable(message), offers: offers.map(guardedOffer) }),
    confirm: ({ message, initial }) => ask.confirm({ message: printable(message), initial }),
    several: ({ message, offers }) =>
      ask.several({ message: printable(message), offers: offers.map(guardedMarked) }),
    // The editor of the person shows in its own way what no text is.
    write: ({ message, initial }) => ask.write({ message: printable(message), initial }),
  }
}

const guardedVerdict = (verdict: true | string): true | string =>
  verdict === true ? true : printable(verdict)

const guardedOffer = <Value>(offer: Offer<Value>): Offer<Value> => ({
  ...offer,
  name: printable(offer.name),
  ...(offer.description !== undefined && { description: printable(offer.description) }),
})

const guardedMarked = <Value>(offer: MarkedOffer<Value>): MarkedOffer<Value> => ({
  ...offer,
  ...guardedOffer(offer),
  ...(offer.barred !== undefined && { barred: printable(offer.barred) }),
})

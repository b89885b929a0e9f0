import * as fs from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Answered, Asked, Pages, Served } from '../terminal-host.ts'

/** Pages on the loopback of this machine. */
export const systemPages: Pages = { serve, watch, token, untilStopped }

const LOOPBACK = '127.0.0.1'

async function serve(answer: (asked: Asked) => Answered): Promise<Served> {
  const { createServer } = await import('node:http')
  const listener: RequestListener = (request, response) =>
    send(response, answer(askedBy(request, addressOf(request.socket.localPort))))
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: addressOf(port),
    close: async () => {
      const closed = promisify(server.close.bind(server))()
      server.closeAllConnections()
      await closed
    },
  }
}

const addressOf = (port: number | undefined): string => `${LOOPBACK}:${port}`

const askedBy = ({ method = '', url = '', headers }: IncomingMessage, address: string): Asked => ({
  method,
  path: url,
  host: headers.host,
  origin: headers.origin,
  address,
})

function send(response: ServerResponse, { status, headers, body, stream }: Answered): void {
  response.writeHead(status, headers)
  if (stream === undefined) {
    response.end(body)
    return
  }
  response.write(body)
  response.once(
    'close',
    stream((text) => void response.write(text)),
  )
}

/** A survey takes a few milliseconds; what is saved is seen within two of them. */
const BETWEEN_SURVEYS = 250

/**
 * Looks again and again instead of asking the system for news: nothing in the folder is held open, so
 * that it can be renamed, and a folder on another machine is seen as well.
 */
function watch(folder: string, changed: () => void): () => void {
  let told = survey(folder)
  let before = told
  const look = (): void => {
    const now = survey(folder)
    const isStill = now === before
    before = now
    if (!isStill || now === told) return
    told = now
    changed()
  }
  const timer = setInterval(look, BETWEEN_SURVEYS)
  return () => clearInterval(timer)
}

/** Every file of a folder with its size and when it was written; hidden ones are editors' and systems' own. */
function survey(folder: string): string {
  return entriesOf(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? survey(path) : stampOf(path)
    })
    .join('')
}

function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** A link counts as what it points to; one that points to nothing, as nothing. */
function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ino } = fs.statSync(path)
    return `${path} ${size} ${mtimeMs} ${ino}\n`
  } catch {
    return ''
  }
}

function token(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

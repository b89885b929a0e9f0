import { describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { type MemoryPages, memoryPages } from '../memory-pages.ts'
import { patience } from '../patience.ts'
import { saintBrendan } from '../saint-brendan.ts'

/** The town's words have signs that HTML writes in another way. */
const parish = {
  ...saintBrendan,
  'requests/parish.yaml': saintBrendan['requests/parish.yaml'].replace(
    'this town.',
    'this town & "its" children.',
  ),
}

interface Shown {
  readonly host: MemoryHost
  readonly pages: MemoryPages
  /** Ends the preview as the person would. */
  readonly end: () => Promise<number>
}

/** Starts a preview and waits until it is served. */
async function shown(
  files: Record<string, string> = parish,
  argv: readonly string[] = [],
  settings: Parameters<typeof memoryHost>[1] = {},
): Promise<Shown> {
  const pages = memoryPages()
  const host = { ...memoryHost(files, settings), pages }
  const ended = run(['preview', '--web', ...argv], host)
  await settled(() => host.said.err.includes('http://'))
  return {
    host,
    pages,
    end: () => {
      pages.stop()
      return ended
    },
  }
}

/** Waits until it is so. */
const settled = (isSo: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!isSo()) throw new Error('it has not come about')
    },
    { timeout: patience, interval: 10 },
  )

const bodyOf = (pages: MemoryPages): string => pages.ask({ path: '/token1/' }).body

describe('preview in a browser', () => {
  it('says the address on standard error, and ends with 0 when the person stops it', async () => {
    const { host, pages, end } = await shown()
    expect(host.said.err).toContain('http://127.0.0.1:8571/token1/')
    expect(host.said.out).toBe('')
    expect(await end()).toBe(0)
    expect(pages.isServing).toBe(false)
    expect(pages.watched).toBeUndefined()
  })

  it('opens the browser where --open asks for it, and says so where none is there', async () => {
    const opening = await shown(parish, ['--open'])
    expect(opening.host.opened).toEqual(['http://127.0.0.1:8571/token1/'])
    await opening.end()
    const alone = await shown(parish, ['--open'], { opensNothing: true })
    await alone.end()
    expect(alone.host.said.err).toContain('copy the address')
  })

  it('is refused together with what only the terminal shows, and where no parish is', async () => {
    for (const flag of ['--json', '--changes'])
      expect(await run(['preview', '--web', flag], memoryHost(parish))).toBe(2)
    expect(await run(['preview', '--web'], memoryHost({}))).toBe(1)
  })

  it('writes nothing', async () => {
    const { host, pages, end } = await shown()
    const before = [...host.files]
    bodyOf(pages)
    await end()
    expect([...host.files]).toEqual(before)
  })
})

describe('who may look at the page', () => {
  it('is whoever knows the token, under the one address, and only to look', async () => {
    const { pages, end } = await shown()
    const status = (asked: Parameters<MemoryPages['ask']>[0]): number => pages.ask(asked).status
    expect(status({ path: '/token1/' })).toBe(200)
    expect(status({ path: '/token1/', origin: 'http://127.0.0.1:8571' })).toBe(200)
    for (const path of ['/', '/token1', '/token2/', '/token1/../', '/token1/?', '/favicon.ico'])
      expect(status({ path }), path).toBe(404)
    for (const host of [
      'localhost:8571',
      '127.0.0.1',
      '127.0.0.1:80',
      'rebound.example:8571',
      undefined,
    ])
      expect(status({ path: '/token1/', host }), host ?? 'no host').toBe(403)
    for (const origin of ['null', 'https://evil.example', 'http://127.0.0.1:8572'])
      for (const path of ['/token1/', '/token1/events'])
        expect(status({ path, origin }), origin).toBe(403)
    for (const method of ['POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
      expect(status({ path: '/token1/', method }), method).toBe(405)
    await end()
  })

  it('tells a stranger nothing', async () => {
    const { pages, end } = await shown()
    for (const asked of [
      { path: '/' },
      { path: '/token1/', host: 'x' },
      { path: '/', method: 'PUT' },
    ])
      expect(JSON.stringify(pages.ask(asked))).not.toMatch(/token1|Brendan|peace/)
    await end()
  })

  it('lets nothing take effect but its own style and script, by a nonce of each answer', async () => {
    const { pages, end } = await shown()
    const [one, other] = [pages.ask({ path: '/token1/' }), pages.ask({ path: '/token1/' })]
    const policy = one.headers['Content-Security-Policy'] ?? ''
    const nonce = /script-src 'nonce-(\w+)'/.exec(policy)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(one.body).toContain(`<script nonce="${nonce}">`)
    expect(one.body).toContain(`<style nonce="${nonce}">`)
    expect(other.headers['Content-Security-Policy']).not.toBe(policy)
    expect(one.headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    })
    expect(one.body).not.toMatch(/(?:src|href)="?https?:/)
    await end()
  })
})

describe('the page', () => {
  it('shows pages, text, the Sunday and the fit', async () => {
    const { pages, end } = await shown()
    const body = bodyOf(pages)
    expect(body).toContain('2026-11-22, ')
    expect(body).toMatch(/pt, \d+ lines to spare/)
    expect(body).toContain('@font-face')
    expect(body).toContain('<svg ')
    await end()
  })

  it("makes no markup of a parish's words, whichever field they stand in", async () => {
    const attack = `'"><img src=x onerror=alert(1)>&amp;`
    const quoted = JSON.stringify(attack)
    const { host, pages, end } = await shown({
      'bulletin.yaml': `parish: { name: ${quoted}, timezone: America/New_York }
title: ${quoted}
sections: [ ${quoted} ]
`,
      'requests/parish.yaml': `requests:
  - id: one
    section: ${quoted}
    text: It is prayed for "&" sung.
    priority: if-room
`,
    })
    expect(bodyOf(pages)).not.toMatch(/<(?:img|i)[ >]/)
    expect(bodyOf(pages)).toContain('&lt;img src=x')
    host.disk.write(
      '/parish/requests/parish.yaml',
      new TextEncoder().encode(`${quoted}: ${quoted}`),
    )
    pages.change()
    await settled(() => bodyOf(pages).includes('data-version="2"'))
    expect(bodyOf(pages)).toContain('requests/parish.yaml:1:1')
    expect(bodyOf(pages)).not.toMatch(/<(?:img|i)[ >]/)
    await end()
  })

  it('tells of what is wrong by its place, with names as dots unless it is a terminal', async () => {
    const broken = {
      ...parish,
      'requests/more.yaml': 'requests:\n  - { person: { name: Ruth Okafor }, bogus: 1 }\n',
    }
    const piped = await shown(broken)
    expect(bodyOf(piped.pages)).toContain('requests/more.yaml:2:')
    expect(bodyOf(piped.pages)).not.toContain('Okafor')
    await piped.end()
    const seen = await shown(broken, [], { errIsTerminal: true })
    expect(bodyOf(seen.pages)).toContain('Okafor')
    await seen.end()
  })

  it('shows a problem beside the request that it speaks of, on the page where that stands', async () => {
    const again = '  - id: again\n    text: For the peace of this town & "its" children.\n'
    const { pages, end } = await shown({
      ...parish,
      'requests/parish.yaml': `${parish['requests/parish.yaml']}${again}`,
    })
    const [, figure = ''] = /<figure>([\s\S]*?)<\/figure>/.exec(bodyOf(pages)) ?? []
    expect(figure).toMatch(/<rect class="warning" [^>]*height="\d/)
    expect(figure).toMatch(/data-part="again"><p>warning: there is another request with this text/)
    const [, number] = /href="#problem-(\d+)"/.exec(figure) ?? []
    expect(bodyOf(pages)).toContain(`id="problem-${number}"`)
    await end()
  })

  it('says beside a request that it is not what was approved', async () => {
    const host = memoryHost(parish)
    expect(await run(['approve', '--by', 'Ruth', '--yes'], host)).toBe(0)
    const files = Object.fromEntries(host.files)
    const path = '/parish/requests/parish.yaml'
    const changed = new TextDecoder().decode(files[path]).replace('peace', 'quiet')
    const { pages, end } = await shown({ ...files, [path]: changed })
    expect(bodyOf(pages)).toMatch(/data-part="town"><p>warning: [^<]*approved/)
    await end()
  })

  it('keeps the pages as they were before a mistake, and says so, until it is mended', async () => {
    const { host, pages, end } = await shown()
    const file = '/parish/requests/parish.yaml'
    const put = (text: string): void => {
      host.disk.write(file, new TextEncoder().encode(text))
      pages.change()
    }
    put(parish['requests/parish.yaml'].replace('    text: For', '    txt: For'))
    await settled(() => bodyOf(pages).includes('data-version="2"'))
    expect(bodyOf(pages)).toContain('<svg ')
    expect(bodyOf(pages)).toContain('as they were before')
    expect(bodyOf(pages)).toMatch(/data-part="town"><p>error: /)
    put(parish['requests/parish.yaml'])
    await settled(() => bodyOf(pages).includes('data-version="3"'))
    expect(bodyOf(pages)).not.toContain('as they were before')
    await end()
  })

  it('outlives that the whole folder is moved away for a while', async () => {
    const below = Object.entries(parish).map(([path, text]) => [`brendan/${path}`, text])
    const { host, pages, end } = await shown(Object.fromEntries(below), ['brendan'])
    const files = [...host.files]
    host.files.clear()
    pages.change()
    await settled(() => bodyOf(pages).includes('data-version="2"'))
    expect(bodyOf(pages)).toContain('there is no bulletin.yaml')
    for (const [path, bytes] of files) host.files.set(path, bytes)
    pages.change()
    await settled(() => bodyOf(pages).includes('data-version="3"'))
    expect(bodyOf(pages)).not.toContain('class="error"')
    expect(await end()).toBe(0)
  })

  it('is made anew when a file changes, and whoever follows is told', async () => {
    const { host, pages, end } = await shown()
    const events = pages.ask({ path: '/token1/events' })
    const told: string[] = []
    const leave = events.stream?.((text) => told.push(text))
    expect(events.body).toBe('data: 1\n\n')
    host.disk.write('/parish/requests/parish.yaml', new TextEncoder().encode('requests: [ { text'))
    pages.change()
    await settled(() => told.length === 1)
    expect(told).toEqual(['data: 2\n\n'])
    expect(bodyOf(pages)).toContain('requests/parish.yaml:1:')
    leave?.()
    host.disk.write(
      '/parish/requests/parish.yaml',
      new TextEncoder().encode('requests:\n  - text: For rain.\n'),
    )
    pages.change()
    await settled(() => bodyOf(pages).includes('For rain.'))
    expect(told).toHaveLength(1)
    await end()
  })
})

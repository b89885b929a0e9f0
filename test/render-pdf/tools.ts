import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program of the system can be called; those of other people's making are not in every house. */
export const installed = (program: string): boolean => !spawnSync(program, ['-h']).error

/** Lets a program look at a file, whose path stands for `FILE`; gives what it says. */
export const ask = (program: string, args: readonly string[], file: Uint8Array): string =>
  aside(file, (path) =>
    call(
      program,
      args.map((arg) => arg.replace('FILE', path)),
    ).toString(),
  )

/** A page as it would be printed: red, green and blue of every dot. */
export interface Print {
  readonly width: number
  readonly height: number
  at(x: number, y: number): readonly number[]
}

/** Prints a page with poppler at so many dots to the inch. */
export function print(file: Uint8Array, page: number, dotsPerInch: number): Print {
  const image = printed(file, page, dotsPerInch)
  const [head = '', width = 0, height = 0] =
    /^P6\n(\d+) (\d+)\n255\n/.exec(image.toString('latin1', 0, 40)) ?? []
  return {
    width: Number(width),
    height: Number(height),
    at: (x, y) => {
      const start = head.length + 3 * (Math.floor(y) * Number(width) + Math.floor(x))
      return [...image.subarray(start, start + 3)]
    },
  }
}

/** What ZBar reads on a page printed at 300 dots to the inch. */
export const scan = (file: Uint8Array, page: number): string =>
  aside(printed(file, page, 300), (path) =>
    call('zbarimg', ['-q', '--raw', path]).toString().trim(),
  )

const printed = (file: Uint8Array, page: number, dotsPerInch: number): Buffer => {
  const numbers = ['-f', String(page), '-l', String(page), '-r', String(dotsPerInch)]
  return aside(file, (path) => call('pdftoppm', [...numbers, path]))
}

const call = (program: string, args: readonly string[]): Buffer =>
  execFileSync(program, args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] })

/** Puts a file where programs can find it, for as long as it is looked at. */
function aside<T>(file: Uint8Array, look: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, file)
    return look(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A JPEG of 48 by 32 dots: red and green above, blue and white below. */
const IN_LIGHT =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB' +
  'RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
  'T09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAYIB//EABQQAQAAAAAAAAAA' +
  'AAAAAAAAAAD/xAAYAQADAQEAAAAAAAAAAAAAAAADBgcEBf/EAB4RAQABAgcAAAAAAAAAAAAAAAAGA0EEQ0SBgsHC/9oADAMB' +
  'AAIRAxEAPwCfAcZSRXJFXMmLsnk90/PyAMaeOaALycRotnRostSHL36GpXAC2M//2Q=='

/** The same in cyan, magenta, yellow and black, as Adobe's programs store them. */
const IN_INKS =
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13' +
  'e4GCgU5gjZeMfZZzfoF8/8AAFAgAIAAwBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHBv/EABQQAQAAAAAA' +
  'AAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8A2bGMY2YAAIyswAAAsyMgAACMrMAAACMrMAAAsyzAAACMoyAAALMswAAA/9k='

/** The picture with what a camera writes beside it: how it was held, and a remark. */
export function photograph({
  orientation,
  note = '',
  inks = false,
  littleEndian = false,
}: {
  readonly orientation: number
  readonly note?: string
  readonly inks?: boolean
  readonly littleEndian?: boolean
}): Uint8Array {
  const picture = Buffer.from(inks ? IN_INKS : IN_LIGHT, 'base64')
  const remark = Buffer.from(note, 'latin1')
  return new Uint8Array(
    Buffer.concat([
      picture.subarray(0, 2),
      segment(0xe1, Buffer.concat([exif(orientation, littleEndian), remark])),
      segment(0xfe, remark),
      picture.subarray(2),
    ]),
  )
}

/** A directory with two entries, the second of them the orientation. */
function exif(orientation: number, littleEndian: boolean): Buffer {
  const short = (value: number) => (littleEndian ? [value, 0] : [0, value])
  const long = (value: number) => (littleEndian ? [value, 0, 0, 0] : [0, 0, 0, value])
  const tag = (high: number, low: number) => (littleEndian ? [low, high] : [high, low])
  const entry = (name: readonly number[], value: number) => [
    ...name,
    ...short(3),
    ...long(1),
    ...short(value),
    0,
    0,
  ]
  return Buffer.from([
    ...Buffer.from('Exif\0\0', 'latin1'),
    ...Buffer.from(littleEndian ? 'II' : 'MM', 'latin1'),
    ...short(42),
    ...long(8),
    ...short(2),
    ...entry(tag(0x01, 0x03), 6),
    ...entry(tag(0x01, 0x12), orientation),
    ...long(0),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

import { encodePng } from './encode-png.ts'

/** A small picture on a clear ground: a disc of light, orange to the left and blue to the right. */
export const lamp = (): Uint8Array =>
  encodePng({
    width: 40,
    height: 30,
    bits: 8,
    kind: 6,
    pixel: (x, y) => {
      const lit = (x - 20) ** 2 + (y - 15) ** 2 < 144
      return [x < 20 ? 240 : 60, 150, x < 20 ? 40 : 220, lit ? 255 : 0]
    },
  })

// @ts-check
/** @import { Contour, Sign } from './signs.js' */
import { openSync } from 'fontkit'

const FILE = 'node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'

/**
 * Pictures that people put into bulletins and that this package has not drawn: feasts, food, music, the church and the
 * house, weather, plants and animals, faces and hands, hearts of other colours, notices.
 */
const TAKEN = [
  '🎁🎉🎊🎈🎂🎓🎆🎃🐣🥚🕎📿🕌🎗🎀👑💒🎅',
  '🍞🍷🍇🍽🍲🥧🍕🍪☕🍎🌽🥫🥪🍗🦃🍰🍵🥤🛒',
  '🎤🎹🎸🎺🎻🎨🎭🎬📷🎼🎲🎯🎣',
  '🏠🏡🏥🏫🧹🔧🔨🚗🚌🚲✈⛵⚓♿🅿🛏🚑🚶🏃🔑🔒',
  '📖📚📅📆🗓📞📱💻📍📌📎📝✏🔗📣📢🔔⏰⌛🕰🕘🕙🕚🕛☎✍✂📜📰🖼💌💳💡💵🗳',
  '☔☂⛄❄🌧🌈🌊🔥⚡☁⛅💧🌙🌍🌎🌏🌅',
  '🌱🌿🍀🌾🍁🍂🌷🌹🌻🌼🌸💐🌺☘🌳🌲🐑🐟🐕🐈🐝🦋',
  '😇😍🥰🤗😂😉😌😭😷🤒🥳👶👧👦👩👨👵👴👪👥👫🗣🤔🤣😎💍',
  '👍👏🙌🤝👋🤲✋👉👈👆👇👌💪',
  '💕💖💗💓💔🧡',
  '⚠❗❓⛔🆕♻🏆⚽🏀🏈⚾🧩🧶🧵🎒💊🩹🩺🧸👕🧥🧦🏐🎾🏕⛺🗑',
]

/** Units of the picture's em to those of the face of signs, and how far they stand above the baseline then. */
const SCALE = 0.385
const UP = 60

/**
 * Pictures of Noto Emoji, in one colour, on 1000 units to the em, by their characters in the order of code points.
 *
 * @returns {readonly (readonly [codePoint: number, sign: Sign])[]}
 * @throws where Noto Emoji has no such picture
 */
export function emoji() {
  const font = openSync(FILE)
  if ('fonts' in font) throw new Error(`${FILE} holds several faces`)
  return [...new Set(TAKEN.join(''))]
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((one, other) => one - other)
    .map((codePoint) => {
      if (!font.hasGlyphForCodePoint(codePoint))
        throw new Error(`Noto Emoji lacks ${String.fromCodePoint(codePoint)}`)
      const { advanceWidth, path } = font.glyphForCodePoint(codePoint)
      const sign = {
        advance: Math.round(advanceWidth * SCALE),
        contours: contoursOf(path.commands),
      }
      return /** @type {const} */ ([codePoint, sign])
    })
}

/**
 * @param {readonly { readonly command: string, readonly args: readonly number[] }[]} commands
 * @returns {Contour[]}
 */
function contoursOf(commands) {
  /** @type {{ x: number, y: number, on: boolean }[][]} */
  const contours = []
  for (const { command, args } of commands) {
    if (command === 'moveTo') contours.push([])
    for (let at = 0; at + 1 < args.length; at += 2) {
      const on = command !== 'quadraticCurveTo' || at + 2 >= args.length
      const [x = 0, y = 0] = [args[at], args[at + 1]]
      contours.at(-1)?.push({ x: Math.round(x * SCALE), y: Math.round(y * SCALE) + UP, on })
    }
  }
  return contours.map(closed).filter((contour) => contour.length > 2)
}

/** A path ends where it began; an outline names the point once. @param {Contour} contour @returns {Contour} */
function closed(contour) {
  const [first, last] = [contour[0], contour.at(-1)]
  return first && last && first.x === last.x && first.y === last.y ? contour.slice(0, -1) : contour
}

// @ts-check

/**
 * Signs that people type and no face of type has, drawn for this package: crosses, boxes, hearts,
 * stars, praying hands. On 1000 units to the em, y up, the baseline at 0, capitals 650 high; the
 * outside of a shape runs clockwise and a hole in it the other way round.
 *
 * @typedef {{ readonly x: number, readonly y: number, readonly on: boolean }} Point
 * @typedef {readonly Point[]} Contour
 * @typedef {{ readonly advance: number, readonly contours: readonly Contour[] }} Sign
 */

const on = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, on: true })
const off = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, on: false })

/**
 * A shape of straight lines and quadratic curves: `x,y` is a point on it, `(x,y)` one that it bends to.
 *
 * @param {string} text
 * @returns {Contour}
 */
const shape = (text) =>
  text.split(' ').map((point) => {
    const [x = 0, y = 0] = point.replace(/[()]/g, '').split(',').map(Number)
    return point.startsWith('(') ? off(x, y) : on(x, y)
  })

/** @param {Contour} contour @returns {Contour} */
const hole = (contour) => contour.toReversed()

/** @param {Contour} contour @param {number} axis @returns {Contour} */
const mirrored = (contour, axis) =>
  hole(contour.map((point) => ({ ...point, x: 2 * axis - point.x })))

/** @param {Contour} contour @param {number} axis @returns {Contour} */
const upsideDown = (contour, axis) => contour.map((point) => ({ ...point, y: 2 * axis - point.y }))

/** @param {Contour} contour @param {number} factor @param {number} x @param {number} y @returns {Contour} */
const scaled = (contour, factor, x, y) =>
  contour.map((point) => ({
    ...point,
    x: x + (point.x - x) * factor,
    y: y + (point.y - y) * factor,
  }))

/** @param {Contour} contour @param {number} x @param {number} y @returns {Contour} */
const moved = (contour, x, y) =>
  contour.map((point) => ({ ...point, x: point.x + x, y: point.y + y }))

/** A quarter turn clockwise around a point. @param {Contour} contour @param {number} x @param {number} y @returns {Contour} */
const turned = (contour, x, y) =>
  contour.map((point) => ({ ...point, x: x + point.y - y, y: y - point.x + x }))

/** Four times, each turned a quarter further. @param {Contour} arm @param {number} x @param {number} y */
const fourfold = (arm, x, y) => {
  const right = turned(arm, x, y)
  const below = turned(right, x, y)
  return [arm, right, below, turned(below, x, y)]
}

/** @param {number} left @param {number} bottom @param {number} right @param {number} top @returns {Contour} */
const box = (left, bottom, right, top) => [
  on(left, bottom),
  on(left, top),
  on(right, top),
  on(right, bottom),
]

/** A frame as thick as `line`. @param {number} left @param {number} bottom @param {number} right @param {number} top @param {number} line */
const frame = (left, bottom, right, top, line) => [
  box(left, bottom, right, top),
  hole(box(left + line, bottom + line, right - line, top - line)),
]

/** A circle of eight curves. @param {number} x @param {number} y @param {number} radius @returns {Contour} */
const circle = (x, y, radius) =>
  Array.from({ length: 16 }, (_, n) => {
    const angle = (-Math.PI / 8) * n
    // the control points of eight curves stand on a circle that much larger
    const reach = n % 2 === 0 ? radius : radius / Math.cos(Math.PI / 8)
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle), on: n % 2 === 0 }
  })

/** @param {number} points @param {number} x @param {number} y @param {number} outer @param {number} inner @returns {Contour} */
const star = (points, x, y, outer, inner) =>
  Array.from({ length: 2 * points }, (_, n) => {
    const angle = Math.PI / 2 - (Math.PI / points) * n
    const reach = n % 2 === 0 ? outer : inner
    return on(x + reach * Math.cos(angle), y + reach * Math.sin(angle))
  })

const HEART = shape(
  '400,0 (235,120) 140,245 (50,370) 50,490 (50,660) 215,660 (340,660) 400,530 (460,660) 585,660 (750,660) 750,490 (750,370) 660,245 (565,120)',
)
const STAR = star(5, 400, 300, 380, 145)
const TICK = shape('130,300 30,240 230,-20 310,-20 640,600 540,650 270,150')
const CROSSED = [shape('60,80 150,-10 610,530 520,620'), shape('60,530 520,-10 610,80 150,620')]
const BALLOT = frame(60, -60, 740, 620, 60)
const NOTE = shape(
  '90,20 (90,100) 200,120 (260,130) 290,110 290,650 360,650 360,30 (350,-70) 230,-80 (90,-80)',
)
const FLAG = shape('290,650 360,650 (500,560) 480,380 (450,500) 290,520')
const ARROW = shape('40,230 40,350 400,350 400,510 720,290 400,70 400,230')
const OUTER = shape('360,690 706,90 14,90')
const TRIANGLE = [OUTER, hole(scaled(OUTER, 0.76, 360, 290))]
const SPARK = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ reach) => {
  const near = reach / 6
  return fourfold(
    [on(x, y), on(x - near, y + near), on(x, y + reach), on(x + near, y + near)],
    x,
    y,
  )
}
/** A right hand, its palm towards the left. */
const HAND = shape(
  '410,40 410,560 (410,690) 450,690 (495,690) 500,570 510,420 (515,340) 570,270 (620,210) 650,110 690,10 600,-60 (540,10) 470,20',
)
const CUFF = shape('715,0 780,-60 680,-140 615,-75')
const FLARED = shape('400,250 330,330 (300,520) 240,650 (400,610) 560,650 (500,520) 470,330')
const DOVE = shape(
  '20,300 (90,330) 150,330 (200,480) 330,540 (420,590) 520,670 (500,560) 560,500 (610,430) 600,330 (640,390) 700,400 (760,405) 790,360 830,330 780,310 (770,200) 650,130 (540,70) 400,90 (330,40) 200,40 (240,110) 290,140 (120,170)',
)

/** @param {number} advance @param {...Contour} contours @returns {Sign} */
const sign = (advance, ...contours) => ({ advance, contours })

/** A round face with two eyes, and this mouth. */
const face = (/** @type {Contour} */ mouth) =>
  sign(
    800,
    circle(400, 300, 360),
    hole(circle(400, 300, 305)),
    circle(280, 390, 45),
    circle(520, 390, 45),
    mouth,
  )

/** @type {readonly (readonly [characters: string, sign: Sign])[]} */
const DRAWN = [
  ['🙏', sign(800, HAND, CUFF, mirrored(HAND, 400), mirrored(CUFF, 400))],
  ['✝✞✟', sign(600, box(245, -80, 355, 700), box(70, 380, 530, 490))],
  ['✠', sign(800, ...fourfold(FLARED, 400, 290), box(330, 220, 470, 360))],
  [
    '☩',
    sign(
      800,
      box(360, -40, 440, 620),
      box(70, 250, 730, 330),
      box(250, 560, 550, 640),
      box(250, -60, 550, 20),
      box(50, 140, 130, 440),
      box(670, 140, 750, 440),
    ),
  ],
  ['☨', sign(600, box(260, -80, 340, 700), box(140, 500, 460, 570), box(60, 300, 540, 370))],
  [
    '☧',
    sign(
      700,
      box(315, -80, 385, 700),
      shape(
        '385,700 (620,700) 620,540 (620,390) 385,390 385,450 (550,450) 550,540 (550,640) 385,640',
      ),
      shape('80,-20 130,-60 620,330 570,370'),
      shape('570,-60 620,-20 130,370 80,330'),
    ),
  ],
  ['✚', sign(760, box(290, -40, 470, 620), box(50, 200, 710, 380))],
  [
    '☦',
    sign(
      600,
      box(260, -80, 340, 700),
      box(170, 560, 430, 630),
      box(60, 400, 540, 470),
      shape('150,180 150,250 450,150 450,80'),
    ),
  ],
  ['✙', sign(760, ...frame(270, -60, 490, 640, 50), ...frame(30, 180, 730, 400, 50))],
  ['♥❤❣💙💚💛💜🧡🖤🤍🤎💕💖💗💓', sign(800, HEART)],
  ['♡', sign(800, HEART, hole(scaled(HEART, 0.78, 400, 355)))],
  ['☐⬜◻', sign(800, ...BALLOT)],
  ['☑✅', sign(800, ...BALLOT, moved(scaled(TICK, 0.72, 335, 315), 65, -10))],
  [
    '☒❎',
    sign(800, ...BALLOT, ...CROSSED.map((part) => moved(scaled(part, 0.68, 335, 305), 65, -25))),
  ],
  ['✓✔', sign(680, TICK)],
  ['✗✘❌', sign(680, ...CROSSED)],
  ['★⭐🌟', sign(800, STAR)],
  ['☆', sign(800, STAR, hole(scaled(STAR, 0.72, 400, 300)))],
  ['✦', sign(640, ...SPARK(320, 300, 320))],
  ['✨', sign(800, ...SPARK(310, 250, 310), ...SPARK(640, 540, 150), ...SPARK(650, 60, 120))],
  ['✶', sign(700, star(6, 350, 300, 340, 120))],
  ['✳✱', sign(640, star(8, 320, 300, 320, 110))],
  [
    '☀🌞',
    sign(800, star(12, 400, 300, 390, 250), hole(circle(400, 300, 225)), circle(400, 300, 190)),
  ],
  ['●⚫🔴🟠🟡🟢🔵🟣', sign(760, circle(380, 300, 320))],
  ['○⚪', sign(760, circle(380, 300, 320), hole(circle(380, 300, 265)))],
  ['■◼⬛▪', sign(760, box(60, -20, 700, 620))],
  ['□▫', sign(760, ...frame(60, -20, 700, 620, 55))],
  ['◆', sign(700, shape('350,-60 20,290 350,640 680,290'))],
  [
    '◇',
    sign(
      700,
      shape('350,-60 20,290 350,640 680,290'),
      hole(shape('350,20 95,290 350,560 605,290')),
    ),
  ],
  ['▲', sign(760, shape('30,-20 380,640 730,-20'))],
  ['▶►', sign(700, shape('40,-60 40,640 670,290'))],
  ['◀◄', sign(700, shape('660,640 660,-60 30,290'))],
  ['➡', sign(760, ARROW)],
  ['⬅', sign(760, mirrored(ARROW, 380))],
  ['⬆', sign(760, turned(mirrored(ARROW, 380), 380, 290))],
  ['⬇', sign(760, turned(ARROW, 380, 290))],
  ['✡', sign(720, ...TRIANGLE, ...TRIANGLE.map((part) => hole(upsideDown(part, 290))))],
  ['♪♩🎵', sign(500, NOTE, FLAG)],
  ['♫♬🎶', sign(800, NOTE, moved(NOTE, 380, 0), box(290, 560, 740, 650))],
  [
    '✉📧📨',
    sign(
      900,
      ...frame(50, 0, 850, 560, 50),
      shape('100,560 450,235 800,560 860,520 450,145 40,520'),
    ),
  ],
  [
    '⛪',
    sign(
      800,
      shape(
        '80,-60 80,330 230,430 230,520 400,600 570,520 570,430 720,330 720,-60 470,-60 470,60 (470,140) 400,140 (330,140) 330,60 330,-60',
      ),
      box(372, 590, 428, 800),
      box(320, 690, 480, 742),
    ),
  ],
  [
    '🕯',
    sign(
      500,
      box(160, -80, 340, 420),
      shape('250,470 (150,520) 170,600 (190,670) 250,740 (310,670) 330,600 (350,520)'),
    ),
  ],
  ['🕊', sign(860, DOVE)],
  [
    '🎄',
    sign(
      700,
      shape(
        '350,720 200,510 270,510 120,290 210,290 50,60 305,60 305,-60 395,-60 395,60 650,60 490,290 580,290 430,510 500,510',
      ),
    ),
  ],
  ['🙂😊😀☺😃😄', face(shape('200,240 255,265 (400,90) 545,265 600,240 (400,-10)'))],
  ['☹🙁😢', face(hole(shape('200,90 255,65 (400,240) 545,65 600,90 (400,340)')))],
  // what says of which colour a hand is stays in the text and draws nothing
  ['🏻🏼🏽🏾🏿', sign(0)],
]

/** Every sign by its character, in the order of code points. @returns {readonly (readonly [codePoint: number, sign: Sign])[]} */
export const signs = () =>
  DRAWN.flatMap(([characters, drawn]) =>
    [...characters].map((one) => /** @type {const} */ ([one.codePointAt(0) ?? 0, drawn])),
  ).toSorted(([one], [other]) => one - other)

/**
 * Hanging punctuation: how much of a sign's own width may stand in the margin, so that the edge of
 * the column looks straight (Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting
 * system", 2000). The smaller and the nearer to the baseline or the cap line the sign's ink is, the
 * more of it hangs; the taller it is, the less. Letters stay where they are.
 */
const AFTER: ReadonlyMap<string, number> = new Map([
  // a dot and a comma leave all of the x-height white above them
  ...each('.,', 0.7),
  // two dots fill the x-height
  ...each(':;', 0.4),
  // a hyphen is all width and no height; dashes grow longer, so the same ink is a smaller part
  ...each('-\u00ad\u2010\u2011', 0.6),
  ...each('–', 0.35),
  ...each('—', 0.2),
  // quotes leave the x-height white below them
  ...each('’”\'"', 0.6),
  ...each('‘“', 0.6),
  ...each('»›', 0.4),
  // tall, but with their weight at the foot or on the inner side
  ...each('!?', 0.15),
  ...each('…', 0.25),
  ...each(')]', 0.1),
])

const BEFORE: ReadonlyMap<string, number> = new Map([
  ...each('‘“\'"', 0.6),
  ...each('’”', 0.6),
  ...each('„‚', 0.6),
  ...each('«‹', 0.4),
  ...each('–', 0.35),
  ...each('—', 0.2),
  ...each('-', 0.6),
  ...each('¡¿', 0.15),
  ...each('([', 0.1),
])

/** Part of a sign's width that may stand left of the line it begins; 0 for most. */
export const protrusionBefore = (sign: string): number => BEFORE.get(sign) ?? 0

/** Part of a sign's width that may stand right of the line it ends; 0 for most. */
export const protrusionAfter = (sign: string): number => AFTER.get(sign) ?? 0

function each(signs: string, part: number): readonly (readonly [string, number])[] {
  return Array.from(signs, (sign) => [sign, part] as const)
}

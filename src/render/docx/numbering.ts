import type { ILevelsOptions, INumberingOptions } from 'docx'

/** Levels of lists within lists that Word knows. */
export const LEVELS = 9

/** What the lists with bullets refer to. */
export const BULLETS = 'bullets'

/** A list with numbers: how deep it lies, and its first number. */
export interface OrderedList {
  readonly reference: string
  readonly level: number
  readonly start: number
}

/** Every list with numbers has its own, so that each counts from its own start. */
export const numbering = (lists: readonly OrderedList[]): INumberingOptions => ({
  config: [
    { reference: BULLETS, levels: levels('bullet', () => '•') },
    ...lists.map(({ reference, level, start }) => ({
      reference,
      levels: levels('decimal', (at) => `%${at + 1}.`).map((one) =>
        one.level === level ? { ...one, start } : one,
      ),
    })),
  ],
})

const levels = (
  format: 'bullet' | 'decimal',
  textAt: (level: number) => string,
): readonly ILevelsOptions[] =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format,
    text: textAt(level),
    start: 1,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }))

import type { CalendarUse, Look, Marking, Track } from '../vocabulary.ts'

interface UsualSettings {
  /** BCP 47 tag. */
  readonly language: string
  readonly calendar: CalendarUse
  readonly readings: Track
  readonly look: Look
  readonly scripture: { readonly translation: string; readonly marks: Marking }
}

/** What holds where bulletin.yaml does not say, or where there is no parish at all. */
export const usual = {
  language: 'en-US',
  calendar: 'rcl',
  readings: 'complementary',
  look: 'missal',
  scripture: { translation: 'KJV', marks: 'licensed' },
} as const satisfies UsualSettings

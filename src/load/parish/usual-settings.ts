/** What holds where bulletin.yaml does not say, or where there is no parish at all. */
export const usual = {
  /** BCP 47 tag. */
  language: 'en-US',
  calendar: 'rcl',
  readings: 'complementary',
  look: 'missal',
  scripture: { translation: 'KJV', marks: 'licensed' },
} as const

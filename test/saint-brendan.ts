/**
 * Files of an invented parish, by their paths. For Sunday, 22 November 2026 it has one request that may only be
 * printed, one that is held since no consent is noted, and one of no person. A test says only what differs in its
 * own parish; a request of its own, or more keys of the last one, can be written after the last line.
 */
export const saintBrendan = {
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: America/New_York
title: Prayers of the People
sections: [The sick, Our common life]
scripture: { themes: [hope] }
`,
  'requests/parish.yaml': `requests:
  - id: margaret
    section: The sick
    person: { name: Margaret Ellery }
    from: 2026-11-15
    consent: { by: herself, date: 2026-11-10, channels: [print] }
  - id: paul
    section: The sick
    person: { name: Paul Adeyemi }
    from: 2026-11-22
  - id: town
    section: Our common life
    text: For the peace of this town.
`,
} as const satisfies Readonly<Record<string, string>>

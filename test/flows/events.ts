import { expect } from 'vitest'
import { type Flow, fileText } from './flow.ts'

const events = 'events/parish.yaml'

const parish = (): Readonly<Record<string, string>> => ({
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: UTC
sections: [The sick, Our common life, In the garden]
`,
  'requests/parish.yaml':
    '- { id: town, section: Our common life, text: For the peace of this town. }\n',
  [events]: `# Kept by Ann.
events:
  - id: study
    title: Bible study
    every: Wednesday      # not in August
    time: 7:30 pm
`,
})

/** What stands there of Ann's: no flow may touch it. */
const untouched = '# Kept by Ann.\nevents:\n  - id: study\n    title: Bible study\n'

const year = new Date().getUTCFullYear() + 1

const adding: Flow = {
  title: 'add, of a supper',
  command: 'add',
  files: parish,
  steps: [
    { asks: ({ editing }) => editing.ask.whom, moves: [...Array(5).fill('Down'), 'Enter'] },
    { asks: ({ editing }) => editing.ask.event.title, moves: ['Advent supper', 'Enter'] },
    { asks: ({ editing }) => editing.ask.event.kind, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.event.when, moves: ['Enter'] },
    {
      asks: ({ editing }) => editing.ask.event.day,
      moves: [
        'Saturnday',
        'Enter',
        { sees: '> ' },
        ...'Saturnday'.split('').map(() => 'BSpace'),
        `December 12 ${year}`,
        'Enter',
      ],
    },
    {
      asks: ({ editing }) => editing.ask.event.time,
      moves: ['6', 'Enter', { sees: '> ' }, ' pm', 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.event.ends, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.event.place, moves: ['Parish hall', 'Enter'] },
    { asks: ({ editing }) => editing.ask.event.contact, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.event.text, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.textOrNone, moves: ['Bring a dish to share.', 'Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: [
    ...['6', 'Advent supper', '1', '1', 'Saturnday', `December 12 ${year}`, '6', '6 pm', ''],
    ...['Parish hall', '', '1', 'Bring a dish to share.', ''],
  ],
  leaves: (files, { text }) => {
    const after = fileText(files, events)
    expect(after).toContain(untouched)
    expect(after).toContain(`  - id: event-1
    title: Advent supper
    date: ${year}-12-12
    time: 6 pm
    place: Parish hall
    text: Bring a dish to share.
`)
    expect(text).toContain('bulletin add event --title "Advent supper"')
  },
}

const remembering: Flow = {
  title: 'add, of a memorial',
  command: 'add memorial',
  files: parish,
  steps: [
    { asks: ({ editing }) => editing.ask.name, moves: ['Kathleen Keyes', 'Enter'] },
    { asks: ({ editing }) => editing.ask.died, moves: ['2019-12-04', 'Enter'] },
    { asks: ({ editing }) => editing.ask.section, moves: ['Down', 'Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: ['Kathleen Keyes', '2019-12-04', '3', ''],
  leaves: (files, { text }) => {
    expect(fileText(files, 'requests/parish.yaml')).toContain(
      '  section: In the garden\n  person: { name: Kathleen Keyes, departed: 2019-12-04 }\n',
    )
    expect(text).toContain('bulletin add memorial --section "In the garden"')
  },
}

const changing: Flow = {
  title: 'edit, of an event',
  command: 'edit study',
  files: parish,
  steps: [
    {
      asks: ({ editing }) => editing.ask.change,
      moves: ['Down', { sees: 'Wednesday' }, 'Down', 'Down', { sees: '7:30 pm' }, 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.event.time, moves: ['8 pm', 'Enter'] },
    {
      asks: ({ editing }) => editing.ask.change,
      moves: [...Array.from({ length: 11 }, () => 'Down'), 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.write, moves: ['y', 'Enter'] },
  ],
  plain: ['4', '8 pm', '12', 'y'],
  leaves: (files) => {
    expect(fileText(files, events)).toBe(`${untouched}    every: Wednesday      # not in August
    time: 8 pm
`)
  },
}

const cancelling: Flow = {
  title: 'close, of an event that does not take place on one day',
  command: 'close "bible study"',
  files: parish,
  steps: [
    { asks: ({ editing }) => editing.ask.event.close, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.event.except, moves: ['next wednesday', 'Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: ['1', 'next wednesday', ''],
  leaves: (files, { text }) => {
    expect(fileText(files, events)).toMatch(
      /every: Wednesday {6}# not in August\n {4}except: \d{4}-\d\d-\d\d\n {4}time: 7:30 pm\n/,
    )
    expect(text).toMatch(/bulletin edit study --except \d{4}-\d\d-\d\d --yes/)
  },
}

/** Events and memorials: `add`, `edit`, `close`. */
export const eventFlows: readonly Flow[] = [adding, remembering, changing, cancelling]

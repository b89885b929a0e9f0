import { expect } from 'vitest'
import { dayFromNow, type Flow, fileText } from './flow.ts'

const requests = 'requests/parish.yaml'

const parish = (): Readonly<Record<string, string>> => ({
  'bulletin.yaml': `parish:
  name: Saint Brendan by the Water
  timezone: UTC
sections: [The sick, Our common life]
`,
  [requests]: `# Kept by Ann.
requests:

  - id: margaret
    section: The sick
    person: { name: Margaret Ellery }      # first name only
    from: ${dayFromNow(-7)}
    consent: { by: herself, date: ${dayFromNow(-9)}, channels: [print] }

  # The town council asked for this.
  - id: town
    section: Our common life
    text: For the peace of this town.
`,
})

/** What stands there of Ann's, and of the town: no flow may touch either. */
const untouched = [
  '# Kept by Ann.\nrequests:\n\n  - id: margaret\n',
  '# first name only\n',
  '  # The town council asked for this.\n',
]

const expectUntouched = (after: string): void => {
  for (const lines of untouched) expect(after).toContain(lines)
}

const adding: Flow = {
  title: 'add, of a person',
  command: 'add',
  files: parish,
  steps: [
    { asks: ({ editing }) => editing.ask.whom, moves: ['Down', 'Up', 'Enter'] },
    { asks: ({ editing }) => editing.ask.name, moves: ['Tobias Reed', 'Enter'] },
    { asks: ({ editing }) => editing.ask.minor, moves: ['n', 'Enter'] },
    {
      asks: ({ editing }) => editing.ask.show,
      moves: ['Down', 'Down', { sees: '❯ T. R.' }, 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.section, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.words, moves: ['Down', 'Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.when, moves: ['Enter'] },
    {
      asks: ({ editing }) => editing.ask.from,
      moves: [
        'nxt sunday',
        'Enter',
        { sees: '> ' },
        ...'nxt sunday'.split('').map(() => 'BSpace'),
        'next sunday',
        'Enter',
      ],
    },
    { asks: ({ editing }) => editing.ask.consentBy, moves: ['his mother', 'Enter'] },
    { asks: ({ editing }) => editing.ask.channels, moves: ['Down', 'Space', 'Enter'] },
    { asks: ({ editing }) => editing.ask.more, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: [
    ...['1', 'Tobias Reed', 'n', '3', '1', '3', '1', 'nxt sunday', 'next sunday'],
    ...['his mother', '2', '', '1', ''],
  ],
  leaves: (files, { text }) => {
    const after = fileText(files, requests)
    expectUntouched(after)
    expect(after).toContain('    person: { name: Tobias Reed, show: initials }\n')
    expect(after).toMatch(/consent: \{ by: his mother, date: \S+, channels: \[print\] \}\n/)
    expect(text).toContain('bulletin add --section "The sick" --person "Tobias Reed"')
  },
}

const addingDeparted: Flow = {
  title: 'add, of somebody who has died',
  command: 'add',
  files: () => {
    const { 'bulletin.yaml': settings = '', ...others } = parish()
    return { ...others, 'bulletin.yaml': settings.replace(']', ', The departed]') }
  },
  steps: [
    { asks: ({ editing }) => editing.ask.whom, moves: ['Down', 'Down', 'Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.name, moves: ['Kathleen Keyes', 'Enter'] },
    { asks: ({ editing }) => editing.ask.death, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.words, moves: ['Down', 'Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.when, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.from, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.more, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: ['4', 'Kathleen Keyes', '', '3', '1', '', '1', ''],
  leaves: (files) => {
    const after = fileText(files, requests)
    expectUntouched(after)
    expect(after).toContain(
      '    section: The departed\n    person: { name: Kathleen Keyes, departed: true }\n    from: ',
    )
    expect(after).not.toContain('consent: none')
  },
}

const editing: Flow = {
  title: 'edit',
  command: 'edit margaret',
  files: parish,
  steps: [
    { asks: ({ editing }) => editing.ask.change, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.words, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.text, moves: ['home again', 'Enter'] },
    {
      asks: ({ editing }) => editing.ask.change,
      moves: [
        'Down',
        'Down',
        { sees: 'The sick' },
        'Down',
        'Down',
        'Down',
        'Down',
        'Down',
        'Down',
        'Enter',
      ],
    },
    { asks: ({ editing }) => editing.ask.write, moves: ['y', 'Enter'] },
  ],
  plain: ['1', '1', 'home again', '9', 'y'],
  leaves: (files) => {
    const after = fileText(files, requests)
    expectUntouched(after)
    expect(after).toContain('# first name only\n    text: home again\n')
  },
}

const renewing: Flow = {
  title: 'renew, of a request that is found by its words',
  command: 'renew',
  files: parish,
  steps: [
    {
      asks: ({ editing }) => editing.ask.which,
      moves: ['MARG', { sees: 'MARG' }, { sees: '❯ Margaret' }, 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.renew, moves: ['Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.until, moves: ['in 9 weeks', 'Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: ['1', '2', 'in 9 weeks', ''],
  leaves: (files) => {
    const after = fileText(files, requests)
    expectUntouched(after)
    expect(after).toContain(`    from: ${dayFromNow(-7)}\n    until: ${dayFromNow(63)}\n`)
  },
}

const closing: Flow = {
  title: 'close, of a request that is found by arrow keys',
  command: 'close',
  files: parish,
  steps: [
    {
      asks: ({ editing }) => editing.ask.which,
      moves: ['Down', { sees: '❯ For the peace' }, 'Up', { sees: '❯ Margaret' }, 'Enter'],
    },
    { asks: ({ editing }) => editing.ask.how, moves: ['Down', 'Down', 'Down', 'Down', 'Enter'] },
    { asks: ({ editing }) => editing.ask.howWords, moves: ['moved away', 'Enter'] },
    { asks: ({ editing }) => editing.ask.on, moves: ['Enter'] },
    { asks: ({ editing }) => editing.ask.write, moves: ['Enter'] },
  ],
  plain: ['1', '5', 'moved away', '', ''],
  leaves: (files) => {
    const after = fileText(files, requests)
    expectUntouched(after)
    expect(after).toMatch(/ {4}closed: \{ date: \S+, how: moved away \}\n/)
  },
}

/** The life of a request: `add`, `edit`, `renew`, `close`. */
export const requestFlows: readonly Flow[] = [adding, addingDeparted, editing, renewing, closing]

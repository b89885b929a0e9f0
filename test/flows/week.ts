import { expect } from 'vitest'
import { type Flow, fileText } from './flow.ts'

const beginning: Flow = {
  title: 'init, of a folder that is named',
  command: 'init parish',
  files: () => ({}),
  steps: [
    { asks: ({ starting }) => starting.ask.name, moves: ['Saint Brendan', 'Enter'] },
    { asks: ({ starting }) => starting.ask.place, moves: ['Enter'] },
    { asks: ({ starting }) => starting.ask.contact, moves: ['Enter'] },
    { asks: ({ starting }) => starting.ask.phone, moves: ['555-0142', 'Enter'] },
    {
      asks: ({ starting }) => starting.ask.email,
      moves: ['office', 'Enter', { sees: '@example.org' }, '@a.example', 'Enter'],
    },
    { asks: ({ starting }) => starting.ask.sections, moves: ['The sick; Our town', 'Enter'] },
    { asks: ({ starting }) => starting.ask.translation, moves: ['KJV', 'Enter'] },
    { asks: ({ starting }) => starting.ask.calendar, moves: ['Down', 'Up', 'Enter'] },
    { asks: ({ starting }) => starting.ask.paper, moves: ['Down', 'Enter'] },
    { asks: ({ starting }) => starting.ask.look, moves: ['Enter'] },
    { asks: ({ starting }) => starting.ask.parts, moves: ['Enter'] },
    { asks: ({ starting }) => starting.ask.secondLanguage, moves: ['Enter'] },
    { asks: ({ starting }) => starting.ask.timezone, moves: ['Enter'] },
  ],
  plain: [
    ...['Saint Brendan', '', '', '555-0142', 'office', 'office@a.example', 'The sick; Our town'],
    ...['KJV', '1', '2', '1', '', '1', ''],
  ],
  leaves: (files, { text }) => {
    const parish = fileText(files, 'parish/bulletin.yaml')
    expect(parish).toContain('name: Saint Brendan\n')
    expect(parish).toContain('email: office@a.example\n')
    expect(parish).toMatch(/- The sick\n +- Our town\n/)
    expect(parish).toContain('paper: legal')
    expect(text).toMatch(/bulletin init parish --name "Saint Brendan" .*--yes/)
  },
}

const letter = `PRAYER REQUESTS

"The Lord is my shepherd; I shall not want." Psalm 23:1 (KJV)

The Worlds Church

- Pray for the churches of the eastern coast.

The Harbour

- Pray for the night staff of the shelter.
`

const parish = (): Readonly<Record<string, string>> => ({
  'bulletin.yaml': `# Kept by Ann.
parish: { name: Saint Brendan by the Water, timezone: UTC }
sections:
  - The sick
  - The World’s Church   # always last
`,
  'requests/parish.yaml': '- { id: town, section: The sick, text: For the peace of this town. }\n',
  'letter.txt': letter,
})

const importing: Flow = {
  title: 'import, of a letter with headings that are not the parish’s',
  command: 'import letter.txt',
  files: parish,
  steps: [
    { asks: ({ wording }) => wording.askWeek, moves: ['Down', 'Up', 'Enter'] },
    {
      asks: ({ importing }) => importing.askNearHeading('The Worlds Church', 'The World’s Church'),
      moves: ['Enter'],
    },
    {
      asks: ({ importing }) => importing.askHeading('The Harbour'),
      moves: ['Down', 'Up', { sees: '❯' }, 'Enter'],
    },
    { asks: ({ importing }) => importing.askWrite, moves: ['Enter'] },
  ],
  plain: ['1', '1', '1', 'y'],
  leaves: (files) => {
    const after = fileText(files, 'bulletin.yaml')
    expect(after).toContain('  - The World’s Church   # always last\n  - The Harbour\n')
    const imported = [...files.keys()].filter((path) => /^requests\/\d{4}/.test(path))
    expect(imported).toHaveLength(1)
    expect(fileText(files, imported[0] ?? '')).toContain('Pray for the night staff of the shelter.')
  },
}

const approving: Flow = {
  title: 'approve, without a name',
  command: 'approve --date 2026-11-29',
  files: parish,
  steps: [
    { asks: ({ approving }) => approving.askApprove('2026-11-29'), moves: ['y', 'Enter'] },
    {
      asks: ({ approving }) => approving.askBy,
      moves: ['Enter', { sees: '> ' }, 'Ruth Amsel', 'Enter'],
    },
  ],
  plain: ['y', '', 'Ruth Amsel'],
  leaves: (files, { text }) => {
    expect(text).toContain('For the peace of this town.')
    const record = fileText(files, 'issues/2026-11-29/issue.yaml')
    expect(record).toMatch(/by: Ruth Amsel\n/)
    expect(text).toContain('bulletin approve --by "Ruth Amsel" --date 2026-11-29 --yes')
  },
}

/** What comes before and after an issue is made: `init`, `import`, `approve`. */
export const weekFlows: readonly Flow[] = [beginning, importing, approving]

import { expect } from 'vitest'
import { type Flow, fileText } from './flow.ts'

const parish = (): Readonly<Record<string, string>> => ({
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [Our common life]
insert: { shape: half-sheet, size: { best: 11, floor: 11 } }
`,
  'requests/parish.yaml':
    '- { id: town, section: Our common life, text: For the peace of this town. }\n',
  'articles/harbour.md': `---
title: Of the harbour
sunday: 2026-11-29
---
${'The lamp at the harbour burns all night. '.repeat(150)}
`,
})

const command = 'make --date 2026-11-29 --verse "Psalm 46:1"'

const onOtherPaper: Flow = {
  title: 'an issue that does not fit, and is printed on other paper',
  command: `${command} --leave-out town`,
  files: parish,
  steps: [
    { asks: ({ desk }) => desk.cure, moves: ['Enter', { sees: 'articles/harbour.md' }] },
    { asks: ({ desk }) => desk.cure, moves: ['Down', 'Down', 'Down', 'Up', 'Enter'] },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['1', '3', '1', 'y'],
  leaves: (files, { text }) => {
    expect(text).toMatch(/bulletin make --date 2026-11-29 .*--paper legal --yes/)
    expect(fileText(files, 'issues/2026-11-29/bulletin.txt')).toContain('Of the harbour')
  },
}

const chosenAnew: Flow = {
  title: 'an issue that does not fit, and is chosen anew',
  command,
  files: parish,
  steps: [
    { asks: ({ desk }) => desk.items(2), moves: ['Enter'] },
    {
      asks: ({ desk }) => desk.cure,
      moves: [...Array.from({ length: 8 }, () => 'Down'), 'Up', 'Up', 'Enter'],
    },
    { asks: ({ desk }) => desk.items(2), moves: ['Down', 'Space', 'Enter'] },
    { asks: ({ desk }) => desk.write, moves: ['Enter'] },
    { asks: ({ desk }) => desk.slips.askPrinted, moves: ['Enter'], afterAll: true },
  ],
  plain: ['', '5', '2', '', '1', 'y'],
  leaves: (files, { text }) => {
    expect(text).toContain('--leave-out harbour')
    expect(fileText(files, 'issues/2026-11-29/bulletin.txt')).not.toContain('Of the harbour')
  },
}

/** What `make` asks where the issue does not fit. */
export const cureFlows: readonly Flow[] = [onOtherPaper, chosenAnew]
